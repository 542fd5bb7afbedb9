#include "maker.hpp"
#include "pieces.hpp"
#include "spec.hpp"

namespace random_catalog {
namespace {

/// Moves some members out of `from`: all of them, or those after some point.
node take_tail(node& from, bool may_split, chance& layout) {
  auto tail = node::map();
  const auto keep = may_split && layout.percent(60) ? layout.below(from.members.size() + 1) : 0;
  tail.kind = from.kind;
  tail.text = from.text;
  tail.items = std::move(from.items);
  from.items.clear();
  const auto middle = from.members.begin() + static_cast<std::ptrdiff_t>(keep);
  tail.members.assign(middle, from.members.end());
  from.members.erase(middle, from.members.end());
  return tail;
}

bool is_empty(const node& of) {
  return of.items.empty() && of.members.empty();
}

}  // namespace

std::vector<std::pair<std::string, std::string>> files_of(const made& from, std::uint64_t layout_seed) {
  chance layout(layout_seed);
  std::vector<std::pair<std::string, std::string>> files;
  files.emplace_back("kinds.yaml", to_yaml(kinds_spec(from, layout), layout));
  auto root = head(from, layout);
  auto all = sections(from, layout);
  const std::vector<std::string> paths{"more.yaml", "parts/last.yaml"};
  const auto count = layout.percent(50) ? 0 : 1 + layout.below(2);
  std::vector<node> parts(count, node::map());
  auto listed = node::list();
  for (std::size_t i = 0; i < count; ++i) {
    parts[i].add("errcat", node::word("1"));
    parts[i].add("part_of", node::of(from.vendor));
    listed.items.push_back(node::word(paths[i]));
  }
  if (count > 0) root.add("parts", listed);
  for (auto& [name, section] : all) {
    for (std::size_t i = count; i-- > 0;) {
      auto& part = parts[i];
      if (is_empty(section) || !layout.percent(50)) continue;
      // The last part takes the end, and so on, so the overall order stays the same.
      auto tail = take_tail(section, name != "statuses" && name != "envelope", layout);
      if (!is_empty(tail)) part.add(name, std::move(tail));
    }
    if (!is_empty(section)) root.add(name, std::move(section));
  }
  files.emplace_back("spec.yaml", to_yaml(pieces(layout).shuffled(std::move(root)), layout));
  for (std::size_t i = 0; i < count; ++i)
    files.emplace_back(paths[i], to_yaml(pieces(layout).shuffled(parts[i]), layout));
  return files;
}

}  // namespace random_catalog
