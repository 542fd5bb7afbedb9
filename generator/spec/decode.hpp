#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/findings.hpp"
#include "spec/model.hpp"
#include "spec/value_type.hpp"
#include "yaml/node.hpp"

/// Turns nodes into the values of a spec. A value that does not fit the format gets a finding, and decoding
/// continues.
namespace generator::spec {

struct key_info;

/// What decoding a value needs to know: where findings go, and which key the value belongs to.
class decoder {
 public:
  /// @param root the whole file, for help that depends on the rest of it
  decoder(const yaml::node& root, findings& out) : root_(root), out_(out) {}

  /// Makes findings name `key` until the returned guard is destroyed.
  class guard {
   public:
    guard(decoder& of, const key_info* key) : of_(of), before_(of.key_) { of.key_ = key; }
    ~guard() { of_.key_ = before_; }
    guard(const guard&) = delete;
    guard& operator=(const guard&) = delete;

   private:
    decoder& of_;
    const key_info* before_;
  };
  guard inside(const key_info& key) { return {*this, &key}; }

  std::string_view key_name() const;
  const key_info* key() const { return key_; }

  /// Checks a value against the description of its key: the allowed words and the final punctuation.
  bool accepts(const key_info& key, const yaml::node& value);

  /// Adds a finding if pages must not link to this address.
  void check_address(const yaml::node& value);

  /// Whether a map such as `Two: three.` must have been meant as a text. Adds a finding if so.
  bool was_meant_as_text(std::string_view owner, const yaml::node& map,
                         const std::vector<std::string_view>& known);
  /// @return the key that was probably meant, which `in` does not have yet, or empty
  std::string_view unknown_key(std::string_view owner, const yaml::member& which,
                               const std::vector<std::string_view>& known, const yaml::node& in);
  void missing_key(std::string_view owner, const key_info& which, const yaml::node& in);
  void wrong_type(std::string_view expected, const yaml::node& actual);
  void invalid(std::string_view value, std::string_view expected, const span& at, advice help = {});
  /// @param instead a name that is valid, if there is one that is like it
  void invalid_name(std::string_view name, std::string_view of, std::string_view why, const span& at,
                    std::string instead = {});
  void out_of_range(std::string_view value, const span& at, std::int64_t least, std::int64_t most);
  /// Whether a number is within the limits of its key. Adds a finding if not.
  bool in_range(std::string_view written, std::int64_t value, const span& at);
  void ambiguous_scalar(const yaml::node& value);
  void empty_text(const span& at);
  void unfinished(const yaml::node& value);

 private:
  /// The next number that nothing in the file has, and that was not offered before.
  std::int64_t free_number();

  const yaml::node& root_;
  findings& out_;
  std::optional<std::int64_t> last_number_;  ///< the last that is used or was offered
  const key_info* key_ = nullptr;
};

void decode(decoder& with, const yaml::node& from, text& into);
void decode(decoder& with, const yaml::node& from, flag& into);
void decode(decoder& with, const yaml::node& from, number& into);
void decode(decoder& with, const yaml::node& from, part_path& into);
void decode(decoder& with, const yaml::node& from, date& into);
void decode(decoder& with, const yaml::node& from, located<duration>& into);
void decode(decoder& with, const yaml::node& from, quantity& into);
void decode(decoder& with, const yaml::node& from, factor& into);
void decode(decoder& with, const yaml::node& from, jitter& into);
void decode(decoder& with, const yaml::node& from, cap& into);
void decode(decoder& with, const yaml::node& from, located<status_pattern>& into);
void decode(decoder& with, const yaml::node& from, place& into);
void decode(decoder& with, const yaml::node& from, citation& into);
void decode(decoder& with, const yaml::node& from, wire_json& into);
void decode(decoder& with, const yaml::node& from, field_matcher& into);
void decode(decoder& with, const yaml::node& from, user_message& into);
void decode(decoder& with, const yaml::node& from, link& into);
void decode(decoder& with, const yaml::node& from, retry_use& into);

/// The key of a map as text, with its span.
text key_text(const yaml::member& from);
/// Whether a key can be an id: `[a-z][a-z0-9_]*` and not a word of YAML. Adds a finding if not.
bool valid_id(decoder& with, const text& id);
/// Whether a key can be a place in a response. Adds a finding if not.
bool valid_place(decoder& with, const text& name);

/// Whether the keys of a map of T are names in the words of the vendor or a reader, not ids.
template <class T>
inline constexpr bool free_names = false;
template <>
inline constexpr bool free_names<text> = true;
template <>
inline constexpr bool free_names<link> = true;
template <>
inline constexpr bool free_names<flag> = true;

/// Whether the keys of a map of T are places in a response.
template <class T>
inline constexpr bool place_names = false;
template <>
inline constexpr bool place_names<field_matcher> = true;
template <>
inline constexpr bool place_names<other_place> = true;

template <class T>
bool valid_name(decoder& with, const text& name) {
  if constexpr (place_names<T>) return valid_place(with, name);
  return free_names<T> || valid_id(with, name);
}

template <class Owner>
requires std::derived_from<Owner, provenance>
void decode(decoder& with, const yaml::node& from, Owner& into);

/// Decodes a list, or a single item written without the list.
template <class T>
void decode(decoder& with, const yaml::node& from, std::vector<T>& into) {
  if (!from.is_sequence()) return decode(with, from, into.emplace_back());
  if (from.items().empty()) return with.empty_text(from.at);
  into.reserve(into.size() + from.items().size());
  for (const auto& one : from.items()) decode(with, one, into.emplace_back());
}

/// Decodes a map from ids, names or places to values.
template <class T>
void decode(decoder& with, const yaml::node& from, named_list<T>& into) {
  if (!from.is_map()) return with.wrong_type("a map", from);
  into.reserve(into.size() + from.members().size());
  for (const auto& one : from.members()) {
    auto& added = into.emplace_back();
    added.name = key_text(one);
    // What has an invalid id is still looked into, and can be referred to. An invalid place leads nowhere.
    if (!valid_name<T>(with, added.name) && place_names<T>)
      into.pop_back();
    else
      decode(with, one.value, added.value);
  }
}

/// The form of the names in a map of T. Null if any name will do.
template <class T>
inline constexpr const scalar_form* form_of_names = place_names<T> ? &forms::place_name
                                                                   : (free_names<T> ? nullptr : &forms::id);
template <class T>
std::string_view name_of_shape();

constexpr value_type scalar_of(const scalar_form& how) {
  return {.is = value_type::form::scalar, .how = &how};
}

/// How a value of T is written. Maps of the format need no more than their name.
template <class T>
inline constexpr value_type value_type_of = {.is = value_type::form::shape, .shape_name = name_of_shape<T>};

// clang-format off: a table.
template <>
inline constexpr value_type value_type_of<text> = scalar_of(forms::any_text);
template <>
inline constexpr value_type value_type_of<flag> = scalar_of(forms::flag);
template <>
inline constexpr value_type value_type_of<number> = scalar_of(forms::whole_number);
template <>
inline constexpr value_type value_type_of<part_path> = scalar_of(forms::path_below);
template <>
inline constexpr value_type value_type_of<date> = scalar_of(forms::day);
template <>
inline constexpr value_type value_type_of<located<duration>> = scalar_of(forms::time);
template <>
inline constexpr value_type value_type_of<quantity> = scalar_of(forms::amount);
template <>
inline constexpr value_type value_type_of<factor> = scalar_of(forms::growth);
template <>
inline constexpr value_type value_type_of<jitter> = scalar_of(forms::spread);
template <>
inline constexpr value_type value_type_of<cap> = scalar_of(forms::time_or_none);
template <>
inline constexpr value_type value_type_of<located<status_pattern>> = scalar_of(forms::any_status);
template <>
inline constexpr value_type value_type_of<place> = scalar_of(forms::any_place);
template <>
inline constexpr value_type value_type_of<citation> = scalar_of(forms::passage);
template <>
inline constexpr value_type value_type_of<wire_json> = {.is = value_type::form::anything,
                                                        .label = "JSON value"};
// clang-format on

inline constexpr value_type one_field_value = scalar_of(forms::field_value);
template <>
inline constexpr value_type value_type_of<field_matcher> = {
    .is = value_type::form::list, .of = &one_field_value, .label = "value or values"};
template <>
inline constexpr value_type value_type_of<user_message> = {.is = value_type::form::map,
                                                           .how = &forms::locale,
                                                           .of = &value_type_of<text>,
                                                           .never_empty = true,
                                                           .label = "text for each locale"};
inline constexpr value_type link_map = {
    .is = value_type::form::map, .how = &forms::link_key, .of = &value_type_of<text>, .label = "link"};
template <>
inline constexpr value_type value_type_of<link> = {.is = value_type::form::either,
                                                   .of = &value_type_of<text>,
                                                   .other = &link_map,
                                                   .label = "URL or `missing`"};
template <>
inline constexpr value_type value_type_of<retry_use> = {.is = value_type::form::either,
                                                        .of = &value_type_of<text>,
                                                        .other = &value_type_of<retry_policy>,
                                                        .label = "text or retry policy"};
template <class T>
inline constexpr value_type value_type_of<std::vector<T>> = {.is = value_type::form::list,
                                                             .of = &value_type_of<T>};
template <class T>
inline constexpr value_type value_type_of<std::vector<named<T>>> = {
    .is = value_type::form::map, .how = form_of_names<T>, .of = &value_type_of<T>};

}  // namespace generator::spec
