// The part of tree_builder that resolves aliases.
#include <fmt/format.h>
#include <yaml-cpp/mark.h>

#include <algorithm>

#include "yaml/extents.hpp"
#include "yaml/tree_builder.hpp"

namespace generator::yaml {

/// The position of the next value.
tree_position tree_builder::next_position() const {
  if (levels_.empty()) return {};
  const level& parent = levels_.back();
  const auto index =
      static_cast<std::uint32_t>(parent.is_map() ? parent.members.size() : parent.items.size());
  return {parent.number, parent.drop_value ? tree_position::none : index, at_key()};
}

/// @param can_be_key whether the value stays in the tree if it is used as a key
void tree_builder::remember(YAML::anchor_t anchor, bool can_be_key) {
  if (anchor == YAML::NullAnchor) return;
  anchors_.resize(std::max<std::size_t>(anchors_.size(), anchor + 1));
  anchors_[anchor] = next_position();
  if (at_key() && !can_be_key) anchors_[anchor].index = tree_position::none;
}

/// The numbers of the collections from the root to the one that holds the position. Empty if the position is
/// left out of the tree or is inside something that is.
std::vector<std::uint32_t> tree_builder::path_to(const tree_position& sought) const {
  std::vector<std::uint32_t> path;
  if (sought.index == tree_position::none) return path;
  for (std::uint32_t number = sought.collection; number != tree_position::none;) {
    path.push_back(number);
    const tree_position& at = collections_[number];
    const bool left_out = at.key || (at.collection != tree_position::none && at.index == tree_position::none);
    if (left_out) return {};
    number = at.collection;
  }
  std::reverse(path.begin(), path.end());
  return path;
}

tree_builder::held tree_builder::holder_of(const std::vector<std::uint32_t>& path) const {
  std::size_t open = 0;
  while (open < path.size() && open < levels_.size() && levels_[open].number == path[open]) ++open;
  const level& innermost = levels_[open - 1];
  held holder{innermost.items, innermost.members, innermost.is_map()};
  for (std::size_t i = open; i < path.size(); ++i) {
    const node& one = holder.at(collections_[path[i]].index);
    holder = {one.items(), one.members(), one.is_map()};
  }
  return holder;
}

/// What the alias refers to, or an explanation if it refers to nothing.
tree_builder::referent tree_builder::find(const tree_position& sought) const {
  constexpr std::string_view within_itself = "is inside the value that it refers to";
  if (sought.collection == tree_position::none) return {std::nullopt, within_itself};
  const std::vector<std::uint32_t> path = path_to(sought);
  if (path.empty()) return {std::nullopt, "refers to something that is left out"};
  const held holder = holder_of(path);
  if (!sought.key) {
    if (sought.index >= holder.size()) return {std::nullopt, within_itself};
    return {holder.at(sought.index), {}};
  }
  // A key without a value yet is still stored in its level.
  const member& one =
      sought.index < holder.members.size() ? holder.members[sought.index] : levels_[path.size() - 1].pending;
  return {node::scalar(one.key_at, one.key, one.key_written), {}};
}

void tree_builder::OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) {
  const std::size_t begin = offset_of(mark);
  read_gap(begin);
  const span alias = span_of(begin, end_of_name(text_, begin));
  cursor_ = alias.end;
  buffer_.note_progress();
  stop_if_too_many();
  const referent found = find(anchor < anchors_.size() ? anchors_[anchor] : tree_position{});
  if (!found.why_not.empty()) {
    const std::string what = fmt::format("the alias `{}`, which {},", sources_.text(alias), found.why_not);
    out_.add(rule::unsupported_yaml, alias, {{"what", what}}, "Write the value out.");
    throw stop_reading{};
  }
  add_copy(*found.value, alias);
}

void tree_builder::add_copy(const node& original, const span& alias) {
  const auto refuse = [&](const std::string& limit) {
    out_.add(rule::too_many_aliases, alias, {{"limit", limit}});
    throw stop_reading{};
  };
  // Measure before copying anything: nine lines of aliases can stand for more than the memory can hold.
  const extent size = measure(original, bounds_.copied_nodes - copied_nodes_ + 1);
  copied_nodes_ += size.nodes;
  copied_bytes_ += size.bytes;
  nodes_ += size.nodes;
  if (copied_nodes_ > bounds_.copied_nodes) refuse(fmt::format("{} copied values", bounds_.copied_nodes));
  if (nodes_ > bounds_.nodes) refuse(fmt::format("{} values", bounds_.nodes));
  if (copied_bytes_ > bounds_.copied_bytes)
    refuse(fmt::format("{} copied bytes of text", bounds_.copied_bytes));
  if (levels_.size() + size.height > bounds_.depth) {
    out_.add(rule::too_deep, alias, {{"limit", std::to_string(bounds_.depth)}});
    throw stop_reading{};
  }
  node copy = original;
  // A key is reported at the alias; the texts inside a value are reported where they are written.
  if (at_key()) copy.at = alias;
  add_value(copy);
}

}  // namespace generator::yaml
