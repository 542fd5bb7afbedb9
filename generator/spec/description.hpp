#pragma once
#include <algorithm>
#include <array>
#include <concepts>
#include <functional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "spec/decode.hpp"
#include "spec/impact.hpp"
#include "spec/sections.hpp"
#include "spec/written.hpp"

// Clang 14 makes wrong code of lists of what consteval functions return.
#if defined(__clang__) && __clang_major__ <= 14
#define ERRCAT_CONSTEVAL constexpr
#else
#define ERRCAT_CONSTEVAL consteval
#endif

/// Describes the format once, as data: which keys each map can have, and what each key means. The decoder,
/// its suggestions and the format reference all use this description.
namespace generator::spec {

struct listed_shape;

/// A short list of words that needs no memory of its own.
struct word_list {
  std::array<std::string_view, 7> all{};  ///< empty after the last word

  constexpr auto begin() const { return all.begin(); }
  constexpr auto end() const { return std::find(all.begin(), all.end(), std::string_view()); }
  constexpr bool empty() const { return all.front().empty(); }
};

/// A key goes only with some of the words that another key of its map can have.
struct condition {
  std::string_view key{};
  word_list words{};
};

/// Everything about a key that does not depend on where its value goes. Keys are constants, because code that
/// makes and copies some two hundred of them takes long to compile.
struct key_info {
  std::string_view name;
  const value_type* type = nullptr;
  std::string_view meaning;
  bool required = false;
  bool main = false;                   ///< the map can be written as this value if it has no other key
  bool sentence = false;               ///< its texts end with final punctuation
  word_list words{};                   ///< if not empty, the only allowed values
  std::int64_t least = 0;              ///< of a number
  std::int64_t most = 0;               ///< of a number; 0 means no limits
  const scalar_form* form = nullptr;   ///< a form of its texts that is stricter than that of the type
  const scalar_form* names = nullptr;  ///< the same, of the names in its map
  std::string_view has{};              ///< a name that its map must have, and so the key is needed
  std::string_view needs{};            ///< another key that must be there, too
  std::string_view instead_of{};       ///< another key that must not be there
  condition only_if{};                 ///< if it has a key
  section refers_to = section::none;   ///< whose names its texts are, or begin or end with
  impact changed = impact::text;       ///< what another value does to users, or a new name in its map
  impact lost = impact::text;          ///< what it does to them if the value goes, or a name of its map
  bool inert = false;                  ///< the names in its map do nothing until something refers to them
  /// If the values of the key are maps of the format, adds their map to a list. Otherwise null.
  void (*list_values)(std::vector<listed_shape>&) = nullptr;
};

template <class Owner>
struct key {
  key_info info;
  void (*decode)(decoder&, const yaml::node&, Owner&, std::size_t which);
  written (*write)(const Owner&, std::size_t which);
  std::size_t which = 0;  ///< which of the owner's `other_texts` it is, if it is one of them

  ERRCAT_CONSTEVAL key required() const { return with(&key_info::required, true); }
  ERRCAT_CONSTEVAL key main() const { return with(&key_info::main, true); }
  ERRCAT_CONSTEVAL key sentence() const { return with(&key_info::sentence, true); }
  ERRCAT_CONSTEVAL key words(const word_list& all) const { return with(&key_info::words, all); }
  ERRCAT_CONSTEVAL key form(const scalar_form& how) const { return with(&key_info::form, &how); }
  ERRCAT_CONSTEVAL key names(const scalar_form& how) const { return with(&key_info::names, &how); }
  ERRCAT_CONSTEVAL key has(std::string_view name) const { return with(&key_info::has, name); }
  ERRCAT_CONSTEVAL key refers(section to) const { return with(&key_info::refers_to, to); }
  ERRCAT_CONSTEVAL key needs(std::string_view other) const { return with(&key_info::needs, other); }
  ERRCAT_CONSTEVAL key instead_of(std::string_view other) const { return with(&key_info::instead_of, other); }
  ERRCAT_CONSTEVAL key only_if(std::string_view other, const word_list& words) const {
    return with(&key_info::only_if, condition{other, words});
  }
  /// Users notice a change of the value, and a new name in its map, in this way.
  ERRCAT_CONSTEVAL key affects(impact how) const {
    return with(&key_info::changed, how).with(&key_info::lost, how);
  }
  /// The same, if the value goes, or a name of its map.
  ERRCAT_CONSTEVAL key loses(impact how) const { return with(&key_info::lost, how); }
  ERRCAT_CONSTEVAL key inert() const { return with(&key_info::inert, true); }
  ERRCAT_CONSTEVAL key range(std::int64_t least, std::int64_t most) const {
    return with(&key_info::least, least).with(&key_info::most, most);
  }

 private:
  template <class T>
  ERRCAT_CONSTEVAL key with(T key_info::*property, const std::type_identity_t<T>& value) const {
    key changed = *this;
    changed.info.*property = value;
    return changed;
  }
};

/// One map of the format: its name for readers ("an error"), and its keys.
template <class Owner>
struct shape {
  std::string_view name;
  std::vector<key<Owner>> keys;
};

/// Specialized for each struct of the model, next to the description of the format.
template <class Owner>
const shape<Owner>& shape_of();

/// The innermost type that a list or a map from names holds.
template <class T>
struct held {
  using type = T;
};
template <class T>
struct held<std::vector<T>> : held<T> {};
template <class T>
struct held<named<T>> : held<T> {};

/// A key without the type it is decoded into.
struct listed_key : key_info {
  /// Decodes a value of the key and drops the result. Problems go to the decoder's findings.
  std::function<void(decoder&, const yaml::node&)> try_value;
};

/// A map of the format without the type it is decoded into.
struct listed_shape {
  std::string_view name;
  std::vector<listed_key> keys;
};

template <class Owner>
void list_shape(std::vector<listed_shape>& into);

/// `member<&item::fix, item>("fix", "...")` is the key `fix` of an item, decoded into that member.
template <auto Member, class Owner>
ERRCAT_CONSTEVAL key<Owner> member(std::string_view name, std::string_view meaning) {
  using value = std::remove_cvref_t<decltype(std::declval<Owner&>().*Member)>;
  key_info info{.name = name, .type = &value_type_of<value>, .meaning = meaning};
  using inner = typename held<value>::type;
  if constexpr (std::derived_from<inner, provenance>) info.list_values = list_shape<inner>;
  return {info,
          [](decoder& with, const yaml::node& from, Owner& into, std::size_t) {
            decode(with, from, into.*Member);
          },
          [](const Owner& from, std::size_t) { return written_of(from.*Member); }};
}

template <class Owner>
void decode_key(decoder& with, const key<Owner>& which, const yaml::node& from, Owner& into) {
  if (!with.accepts(which.info, from)) return;
  const auto scope = with.inside(which.info);
  which.decode(with, from, into, which.which);
}

template <class Owner>
void decode_members(decoder& with, const yaml::node& from, Owner& into) {
  const auto& all = shape_of<Owner>();
  const auto find = [&](std::string_view name) -> const key<Owner>* {
    for (const auto& one : all.keys)
      if (one.info.name == name) return &one;
    return nullptr;
  };
  std::vector<std::string_view> names;
  for (const auto& one : all.keys) names.push_back(one.info.name);
  const bool can_be_text = std::ranges::any_of(all.keys, [](const auto& one) { return one.info.main; });
  if (can_be_text && with.was_meant_as_text(all.name, from, names)) return;
  std::vector<std::string_view> mistyped;
  for (const auto& one : from.members()) {
    if (const auto* known = find(one.key))
      decode_key(with, *known, one.value, into);
    else
      mistyped.push_back(with.unknown_key(all.name, one, names, from));
  }
  for (const auto& one : all.keys)
    if (one.info.required && !from.find(one.info.name) &&
        std::ranges::find(mistyped, one.info.name) == mistyped.end())
      with.missing_key(all.name, one.info, from);
}

/// Adds a map of the format, and all maps that its keys hold, to a list. Adds each map once.
template <class Owner>
void list_shape(std::vector<listed_shape>& into) {
  const auto& from = shape_of<Owner>();
  for (const auto& one : into)
    if (one.name == from.name) return;
  listed_shape added{from.name, {}};
  for (const auto& one : from.keys) {
    const auto try_value = [&one](decoder& with, const yaml::node& value) {
      Owner dropped;
      decode_key(with, one, value, dropped);
    };
    added.keys.push_back({one.info, try_value});
  }
  into.push_back(std::move(added));
  for (const auto& one : from.keys)
    if (one.info.list_values) one.info.list_values(into);
}

/// Decodes a map of the format, or the value of its main key written without the map.
template <class Owner>
requires std::derived_from<Owner, provenance>
void decode(decoder& with, const yaml::node& from, Owner& into) {
  into.at = from.at;
  const auto& all = shape_of<Owner>();
  if (from.is_map()) return decode_members(with, from, into);
  for (const auto& one : all.keys)
    if (one.info.main) return decode_key(with, one, from, into);
  with.wrong_type("a map", from);
}

/// A map of the format with the keys that it has. One that is there and has none is an empty map.
template <class Owner>
requires std::derived_from<Owner, provenance> written written_of(const Owner& from) {
  written all;
  for (const auto& one : shape_of<Owner>().keys) {
    auto part = one.write(from, one.which);
    if (part.is == written::form::none) continue;
    part.name = one.info.name;
    part.key = &one.info;
    all.parts.push_back(std::move(part));
  }
  if (!all.parts.empty() || from.at.begin != span::whole) all.is = written::form::map;
  return all;
}

template <class T>
std::string_view name_of_shape() {
  return shape_of<T>().name;
}

/// The keys of two descriptions together, for structs that share keys.
template <class Owner>
std::vector<key<Owner>> joined(std::vector<key<Owner>> first, std::vector<key<Owner>> second) {
  for (auto& one : second) first.push_back(std::move(one));
  return first;
}

}  // namespace generator::spec
