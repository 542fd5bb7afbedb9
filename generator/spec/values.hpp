#pragma once
#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "diagnostics/source.hpp"

/// The kinds of value that a spec holds, each with the place where it stands.
namespace generator::spec {

template <class T>
struct located {
  T value{};
  span at;
  bool given = false;

  explicit operator bool() const { return given; }
};

struct text : located<std::string> {};
using texts = std::vector<text>;
using flag = located<bool>;
using number = located<std::int64_t>;

/// Another file, from the folder of this one: relative, with `/`, and never above it.
struct part_path : located<std::string> {};

/// A date as YYYY-MM-DD.
struct date : located<std::string> {};

/// A length of time in milliseconds. `about`: the vendor gives it as approximate.
struct duration {
  std::int64_t ms = 0;
  bool about = false;
};
using durations = std::vector<located<duration>>;

/// A bound with its unit as the spec writes it: "10MB", "20/min", "300DPI".
struct quantity : located<std::string> {
  std::string amount;  ///< the digits
  std::string unit;
  bool about = false;
};

/// A factor in thousandths.
struct factor : located<std::int32_t> {};

/// `none`, `full`, `equal` or a percentage.
struct jitter : located<std::string> {
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

/// Where a value stands in a response.
struct place_ref {
  enum class form { pointer, header, query, unspecified, missing };
  form kind = form::pointer;
  std::string name;     ///< the pointer, header or parameter alone
  std::string written;  ///< as in the spec: "/error/code", "header:Retry-After"
};
using place = located<place_ref>;

/// The place that a text is; nothing if it is none.
std::optional<place_ref> place_of(const std::string& written);

/// Where in a source a fact stands: a source's id or none for the first, and lines or an anchor.
struct citation_ref {
  std::string source;
  std::int32_t first_line = 0;  ///< 0: `anchor` names the place
  std::int32_t last_line = 0;
  std::string anchor;
};
using citation = located<citation_ref>;

/// A JSON value as the wire would have it, typed only by its plain or quoted form.
struct wire_json : located<nlohmann::ordered_json> {};

/// What a map keyed by ids or names holds, in the order of the file.
template <class T>
struct named {
  text name;
  T value{};
};
template <class T>
using named_list = std::vector<named<T>>;

}  // namespace generator::spec
