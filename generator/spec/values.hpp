#pragma once
#include <cstdint>
#include <memory>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "diagnostics/source.hpp"

/// The kinds of values in a spec, each with its span.
namespace generator::spec {

template <class T>
struct located {
  T value{};
  span at;
  bool given = false;

  explicit operator bool() const { return given; }
};

/// Like all texts of a spec, a view of the sources.
struct text : located<std::string_view> {};
using texts = std::vector<text>;
using flag = located<bool>;
using number = located<std::int64_t>;

/// Another file, as a path from the folder of this file: relative, with `/`, and never outside of the folder.
struct part_path : located<std::string_view> {};

/// A date as YYYY-MM-DD.
struct date : located<std::string_view> {};

/// A length of time in milliseconds. `about` means that the vendor gives it as approximate.
struct duration {
  std::int64_t ms = 0;
  bool about = false;
};
using durations = std::vector<located<duration>>;

/// A limit with its unit, as the spec writes it: "10MB", "20/min", "300DPI".
struct quantity : located<std::string_view> {
  std::string_view amount;  ///< the digits
  std::string_view unit;
  bool about = false;
};

/// A factor in thousandths.
struct factor : located<std::int32_t> {};

/// `none`, `full`, `equal` or a percentage.
struct jitter : located<std::string_view> {
  std::int32_t permille = 0;
};

/// `none` or a length of time.
struct cap : located<duration> {
  bool none = false;
};

/// `404`, `5xx`, `any` or `varies`.
struct status_pattern {
  enum class form { one, status_class, any, varies };
  form kind = form::one;
  std::int32_t first = 0;  ///< inclusive
  std::int32_t last = 0;   ///< inclusive
  std::string written;
};
using statuses = std::vector<located<status_pattern>>;

/// The place of a value in a response.
struct place_ref {
  enum class form { pointer, header, query, unspecified, missing };
  form kind = form::pointer;
  std::string name;     ///< the name of the pointer, header or parameter, without a prefix
  std::string written;  ///< as written in the spec: "/error/code", "header:Retry-After"
};
using place = located<place_ref>;

/// The place that a text means. Empty if the text is not a place.
std::optional<place_ref> place_of(std::string_view written);

/// Where a source states a fact: the id of the source, or nothing for the first source, and lines or an
/// anchor.
struct citation_ref {
  std::string_view source;
  std::int32_t first_line = 0;  ///< 0 if `anchor` names the passage
  std::int32_t last_line = 0;
  std::string_view anchor;
};
using citation = located<citation_ref>;

/// A JSON value as it is sent. Its type depends only on whether it is plain or quoted.
/// Behind a pointer, so that only files that look into it include the JSON library, which takes seconds to
/// compile.
struct wire_json : located<std::shared_ptr<const nlohmann::ordered_json>> {};

/// An entry of a map keyed by ids or names. The entries keep the order of the file.
template <class T>
struct named {
  text name;
  T value{};
};
template <class T>
using named_list = std::vector<named<T>>;

}  // namespace generator::spec
