#pragma once
#include <string_view>
#include <vector>

#include "spec/description.hpp"
#include "spec/sections.hpp"

// What the format expects at a place of a spec, by the description that the decoder works from.
namespace generator::language_server {

struct expected {
  const spec::listed_shape* map = nullptr;  ///< the map of the format that can stand here, or null
  const spec::listed_key* key = nullptr;    ///< the key whose value stands here; null for the root
  bool takes_names = false;                 ///< whether the keys here are names that the spec makes up
  bool takes_text = false;                  ///< whether a text can stand here
};

/// What can stand at the end of a path. Nothing of it is set if the path leads nowhere.
/// @param root the map of the whole file: "a spec", "a part" or "a spec of kinds"
expected expected_at(std::string_view root, const std::vector<std::string_view>& path);

/// The section whose names the value of a key can have.
spec::section section_of(const spec::listed_key& key);

}  // namespace generator::language_server
