#include "yaml/aliases.hpp"

#include <algorithm>
#include <unordered_set>
#include <vector>

// Measures trees that aliases copy, and removes members that no spec can use.
namespace generator::yaml {

extent measure(const node& value, std::size_t most_nodes) {
  extent out{1, value.text().size(), 0};
  const auto include = [&](const node& child) {
    const extent inner = measure(child, most_nodes - out.nodes);
    out.nodes += inner.nodes;
    out.bytes += inner.bytes;
    out.height = std::max(out.height, inner.height);
  };
  const auto items = value.items();
  for (std::size_t i = 0; i < items.size() && out.nodes < most_nodes; ++i) include(items[i]);
  const auto members = value.members();
  for (std::size_t i = 0; i < members.size() && out.nodes < most_nodes; ++i) {
    out.bytes += members[i].key.size();
    include(members[i].value);
  }
  if (value.is_sequence() || value.is_map()) ++out.height;
  return out;
}

bool is_merge_key(std::string_view key, node::style written) {
  return written == node::style::plain && key == "<<";
}

node without_unusable_members(const node& value, tree& owner) {
  if (value.is_sequence()) {
    std::vector<node> items;
    for (const node& one : value.items()) items.push_back(without_unusable_members(one, owner));
    return node::sequence(value.at, owner.keep(items));
  }
  if (!value.is_map()) return value;
  std::unordered_set<std::string_view> seen;
  std::vector<member> members;
  for (member one : value.members()) {
    if (is_merge_key(one.key, one.key_written) || !seen.insert(one.key).second) continue;
    one.value = without_unusable_members(one.value, owner);
    members.push_back(one);
  }
  return node::map(value.at, owner.keep(members));
}

}  // namespace generator::yaml
