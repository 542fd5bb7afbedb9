#include "yaml/aliases.hpp"

#include <algorithm>
#include <string>
#include <unordered_set>

// Measures trees that aliases copy, and removes members that no spec can use.
namespace generator::yaml {

extent measure(const node& tree, std::size_t most_nodes) {
  extent out{1, tree.text.size(), 0};
  const auto include = [&](const node& child) {
    const extent inner = measure(child, most_nodes - out.nodes);
    out.nodes += inner.nodes;
    out.bytes += inner.bytes;
    out.height = std::max(out.height, inner.height);
  };
  for (std::size_t i = 0; i < tree.items.size() && out.nodes < most_nodes; ++i) include(tree.items[i]);
  for (std::size_t i = 0; i < tree.members.size() && out.nodes < most_nodes; ++i) {
    out.bytes += tree.members[i].key.size();
    include(tree.members[i].value);
  }
  if (tree.is_sequence() || tree.is_map()) ++out.height;
  return out;
}

bool is_merge_key(std::string_view key, node::style written) {
  return written == node::style::plain && key == "<<";
}

void drop_unusable_members(node& tree) {
  std::unordered_set<std::string> seen;
  std::erase_if(tree.members, [&](const member& one) {
    return is_merge_key(one.key, one.key_written) || !seen.insert(one.key).second;
  });
  for (node& item : tree.items) drop_unusable_members(item);
  for (member& one : tree.members) drop_unusable_members(one.value);
}

}  // namespace generator::yaml
