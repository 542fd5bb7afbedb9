#pragma once
#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "spec/model.hpp"

/// A spec as a tree of texts, by the description of the format: for whoever treats all keys alike.
namespace generator::spec {

struct key_info;

/// A value as a spec can write it. Forms that mean the same, such as `60s` and `1min`, give the same tree.
struct written {
  enum class form : std::uint8_t {
    none,  ///< the spec says nothing
    text,  ///< `text`
    list,  ///< `parts`, without names
    map,   ///< `parts`, each with its name
  };
  form is = form::none;
  std::string text{};
  std::string name{};             ///< the key, or the name that the spec gives
  const key_info* key = nullptr;  ///< if `name` is a key of the format
  std::vector<written> parts{};

  /// Whether a spec says the same with both. Maps of the format can share keys: only their names count.
  friend bool operator==(const written& a, const written& b) {
    return a.is == b.is && a.text == b.text && a.name == b.name && a.parts == b.parts;
  }
};

written written_of(const text& from);
written written_of(const flag& from);
written written_of(const number& from);
written written_of(const part_path& from);
written written_of(const date& from);
written written_of(const located<duration>& from);
written written_of(const quantity& from);
written written_of(const factor& from);
written written_of(const jitter& from);
written written_of(const cap& from);
written written_of(const located<status_pattern>& from);
written written_of(const place& from);
written written_of(const citation& from);
written written_of(const wire_json& from);
written written_of(const field_matcher& from);
written written_of(const user_message& from);
written written_of(const link& from);
written written_of(const retry_use& from);

template <class Owner>
requires std::derived_from<Owner, provenance> written written_of(const Owner& from);

template <class T>
written written_of(const std::vector<T>& from) {
  written all;
  for (const auto& one : from)
    if (auto part = written_of(one); part.is != written::form::none) all.parts.push_back(std::move(part));
  if (!all.parts.empty()) all.is = written::form::list;
  return all;
}

/// A name without a value is still a name.
template <class T>
written written_of(const named_list<T>& from) {
  written all;
  for (const auto& one : from) {
    auto part = written_of(one.value);
    if (part.is == written::form::none) part.is = written::form::text;
    part.name = one.name.value;
    all.parts.push_back(std::move(part));
  }
  if (!all.parts.empty()) all.is = written::form::map;
  return all;
}

/// The part with a name. Null if there is none.
const written* part_of(const written& whole, std::string_view name);

/// All of it on one line, as short as a spec can say it: `{code: E1, causes: [It is old., It is new.]}`. A
/// text alone stands as it is.
std::string one_line(const written& from);

}  // namespace generator::spec
