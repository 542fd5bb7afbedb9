#pragma once
#include <string_view>
#include <vector>

#include "spec/description.hpp"

// What the format expects at a place of a spec, by the description that the decoder works from.
namespace generator::language_server {

struct expected {
  const spec::listed_key* key = nullptr;      ///< the key whose value stands here; null for the root
  const spec::listed_shape* map = nullptr;    ///< the map of the format that can stand here, or null
  const spec::value_type* names = nullptr;    ///< the map from names that can stand here, or null
  const spec::scalar_form* text = nullptr;    ///< the form of a text that can stand here, or null
  const spec::listed_key* text_of = nullptr;  ///< the key that such a text is the value of, or null
};

/// What can stand at the end of a path. Nothing of it is set if the path leads nowhere.
/// @param root the map of the whole file: "a spec", "a part" or "a spec of kinds"
expected expected_at(std::string_view root, const std::vector<std::string_view>& path);

}  // namespace generator::language_server
