#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "yaml/node.hpp"

namespace generator::yaml {

/// Where a value stands in the tree, while the tree still moves in memory: the number of its collection, in
/// the order in which collections open, and its index there.
struct tree_place {
  static constexpr std::uint32_t none = 0xFFFFFFFF;

  std::uint32_t collection = none;
  std::uint32_t index = none;  ///< `none`: the value is not part of the tree
  bool key = false;            ///< the key of that member, not its value
};

/// The size of a tree, as far as it is of interest.
struct extent {
  std::size_t nodes = 0;
  std::size_t bytes = 0;   ///< of text
  std::size_t height = 0;  ///< collections inside each other
};

/// Measures no further once `most_nodes` are counted.
extent measure(const node& tree, std::size_t most_nodes);

/// Whether YAML 1.1 would merge the value into the map; between quotes the key is a text like any other.
bool is_merge_key(std::string_view key, node::style written);

/// Leaves the first of the members with equal keys and drops merge keys, in all maps of the tree.
void drop_unusable_members(node& tree);

}  // namespace generator::yaml
