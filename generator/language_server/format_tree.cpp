#include "language_server/format_tree.hpp"

#include <algorithm>

#include "spec/reference.hpp"

// Walks the description of the format.
namespace generator::language_server {
namespace {

const spec::listed_shape* map_called(std::string_view name) {
  static const auto all = spec::reference();
  const auto found = std::ranges::find(all, name, &spec::listed_shape::name);
  return found == all.end() ? nullptr : &*found;
}

/// Adds what a type lets stand somewhere.
void allow(const spec::value_type& type, const spec::listed_key* key, expected& at) {
  using form = spec::value_type::form;
  switch (type.is) {
    case form::scalar:
      at.text = type.how;
      at.text_of = key;
      break;
    case form::list:
      allow(*type.of, key, at);
      break;
    case form::map:
      at.names = &type;
      break;
    case form::shape:
      at.map = map_called(type.shape_name());
      for (const auto& one : at.map->keys)
        if (one.main) {
          expected text;
          allow(*one.type, &one, text);
          at.text = text.text;
          at.text_of = text.text_of;
        }
      break;
    case form::either:
      allow(*type.of, key, at);
      allow(*type.other, key, at);
      break;
    case form::anything:
      break;
  }
}

expected value_of(const spec::listed_key& key, const spec::value_type& type) {
  expected at;
  at.key = &key;
  allow(type, &key, at);
  return at;
}

}  // namespace

expected expected_at(std::string_view root, const std::vector<std::string_view>& path) {
  expected at;
  at.map = map_called(root);
  for (const auto name : path) {
    const auto* keys = at.map ? &at.map->keys : nullptr;
    const auto known =
        keys ? std::ranges::find(*keys, name, &spec::listed_key::name) : decltype(keys->end()){};
    if (keys && known != keys->end())
      at = value_of(*known, *known->type);
    else if (at.names)
      at = value_of(*at.key, *at.names->of);
    else
      return {};
  }
  return at;
}

}  // namespace generator::language_server
