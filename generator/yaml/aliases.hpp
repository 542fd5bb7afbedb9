#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "yaml/node.hpp"

// Helpers for aliases and merge keys, which YAML has and the spec format does not.
namespace generator::yaml {

/// The position of a value in a tree that still moves in memory: the number of its collection, in the order
/// in which collections open, and its index in that collection.
struct tree_position {
  static constexpr std::uint32_t none = 0xFFFFFFFF;

  std::uint32_t collection = none;
  std::uint32_t index = none;  ///< `none` if the value is not part of the tree
  bool key = false;            ///< the key of that member, not its value
};

/// The size of a tree.
struct extent {
  std::size_t nodes = 0;
  std::size_t bytes = 0;   ///< bytes of text
  std::size_t height = 0;  ///< the depth of nested collections
};

/// Stops measuring after `most_nodes` nodes.
extent measure(const node& value, std::size_t most_nodes);

/// Whether YAML 1.1 would merge the value into the map. A quoted key is ordinary text.
bool is_merge_key(std::string_view key, node::style written);

/// The value without merge keys in any of its maps. Of members with the same key, it keeps only the first.
/// @param owner keeps what the result holds
node without_unusable_members(const node& value, tree& owner);

}  // namespace generator::yaml
