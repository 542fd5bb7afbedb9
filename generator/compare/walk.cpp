#include "compare/walk.hpp"

#include <algorithm>
#include <optional>

// Compares two trees. What only has moved is a change too, because the first place or locale has a meaning.
namespace generator::compare {
namespace {

using spec::impact;
using spec::key_info;
using spec::written;
using form = written::form;

const written nothing;

const key_info* key_of(const written& value, const key_info* around) {
  return value.key ? value.key : around;
}

impact changed_impact(const key_info* key) {
  return key ? key->changed : impact::text;
}

/// By what two items of a list are the same thing: the first key that every such item has. Empty if there is
/// none.
std::string identity_of(const written& item) {
  for (const auto& one : item.parts)
    if (one.key && one.key->required) return one_line(one);
  return {};
}

/// How a place names an item of a list: by what it is, or by its number if that is a sentence.
std::string name_of(const written& item, std::size_t at) {
  constexpr std::size_t longest = 32;
  const auto name = identity_of(item);
  const bool is_list = name.starts_with('[');
  const bool is_short =
      !name.empty() && name.size() <= longest && (is_list || name.find(' ') == std::string::npos);
  return is_short ? name : std::to_string(at + 1);
}

class differences {
 public:
  explicit differences(std::vector<change>& to) : to_(to) {}

  void any(const written& before, const written& after, const key_info* key, const std::string& where) {
    if (before == after) return;
    if (before.is == form::none) return whole(after, key, where, change::type::added);
    if (after.is == form::none) return whole(before, key, where, change::type::removed);
    if (before.is == after.is && before.is == form::map) return map(before, after, key, where);
    if (before.is == after.is && before.is == form::list && !is_plain(before, after, key))
      return list(before, after, key, where);
    const auto type = key && key->name == "number" ? change::type::renumbered : change::type::changed;
    to_.push_back({type, std::max(contents(before, key), contents(after, key)), where, one_line(before),
                   one_line(after)});
  }

 private:
  static impact contents(const written& value, const key_info* key) {
    auto worst = changed_impact(key);
    for (const auto& one : value.parts) worst = std::max(worst, contents(one, key_of(one, key)));
    return worst;
  }

  /// Whether a list is shown as a whole: it holds short texts, such as statuses.
  static bool is_plain(const written& before, const written& after, const key_info* key) {
    const auto is_text = [](const written& one) { return one.is == form::text; };
    return !(key && key->sentence) && std::ranges::all_of(before.parts, is_text) &&
           std::ranges::all_of(after.parts, is_text);
  }

  void whole(const written& value, const key_info* key, const std::string& where, change::type what) {
    const auto text = one_line(value);
    const bool added = what == change::type::added;
    to_.push_back({what, impact_of(value, key, what), where, added ? "" : text, added ? text : ""});
  }

  void map(const written& before, const written& after, const key_info* key, const std::string& where) {
    std::vector<std::string> names;
    std::vector<std::size_t> positions;
    for (const auto& one : before.parts) {
      const auto* other = part_of(after, one.name);
      any(one, other ? *other : nothing, key_of(one, key), below(where, one.name));
      if (!other) continue;
      names.push_back(one.name);
      positions.push_back(static_cast<std::size_t>(other - after.parts.data()));
    }
    for (const auto& one : after.parts)
      if (!part_of(before, one.name)) any(nothing, one, key_of(one, key), below(where, one.name));
    add_order(names, positions, where, impact::text, to_);
  }

  void list(const written& before, const written& after, const key_info* key, const std::string& where) {
    const auto pairs = pairs_of(before, after);
    std::vector<std::string> names;
    std::vector<std::size_t> positions;
    std::vector<bool> known(after.parts.size());
    for (std::size_t i = 0; i < before.parts.size(); ++i) {
      const auto& one = before.parts[i];
      const auto place = below(where, name_of(one, i));
      if (!pairs[i]) {
        any(one, nothing, key, place);
        continue;
      }
      known[*pairs[i]] = true;
      any(one, after.parts[*pairs[i]], key, place);
      names.push_back(name_of(one, i));
      positions.push_back(*pairs[i]);
    }
    for (std::size_t i = 0; i < after.parts.size(); ++i)
      if (!known[i]) any(nothing, after.parts[i], key, below(where, name_of(after.parts[i], i)));
    add_order(names, positions, where, changed_impact(key), to_);
  }

  /// For each item before, the one that it is afterward: an equal one, or else one of the same identity.
  static std::vector<std::optional<std::size_t>> pairs_of(const written& before, const written& after) {
    std::vector<std::optional<std::size_t>> pairs(before.parts.size());
    std::vector<bool> taken(after.parts.size());
    const auto pair = [&](const auto& alike) {
      for (std::size_t i = 0; i < pairs.size(); ++i)
        for (std::size_t j = 0; !pairs[i] && j < taken.size(); ++j)
          if (!taken[j] && alike(before.parts[i], after.parts[j])) {
            pairs[i] = j;
            taken[j] = true;
          }
    };
    pair([](const written& a, const written& b) { return a == b; });
    pair([](const written& a, const written& b) { return identity_of(a) == identity_of(b); });
    return pairs;
  }

  std::vector<change>& to_;
};

}  // namespace

impact impact_of(const written& whole, const key_info* key, change::type what) {
  const auto own = [&](const key_info* of) {
    if (!of) return impact::text;
    return what == change::type::added ? of->changed : of->lost;
  };
  auto worst = own(key);
  if (key && key->inert) return worst;
  for (const auto& one : whole.parts) worst = std::max(worst, impact_of(one, key_of(one, key), what));
  return worst;
}

void walk(const written& before, const written& after, const key_info* key, const std::string& where,
          std::vector<change>& to) {
  differences(to).any(before, after, key, where);
}

void add_order(const std::vector<std::string>& names, const std::vector<std::size_t>& positions,
               const std::string& where, impact how, std::vector<change>& to) {
  if (std::ranges::is_sorted(positions)) return;
  std::vector<std::size_t> by_position(names.size());
  for (std::size_t i = 0; i < by_position.size(); ++i) by_position[i] = i;
  std::ranges::sort(by_position, {}, [&](std::size_t i) { return positions[i]; });
  written was{.is = form::list};
  written is{.is = form::list};
  for (std::size_t i = 0; i < names.size(); ++i) {
    was.parts.push_back({.is = form::text, .text = names[i]});
    is.parts.push_back({.is = form::text, .text = names[by_position[i]]});
  }
  to.push_back({change::type::reordered, how, where, one_line(was), one_line(is)});
}

std::string below(const std::string& where, std::string_view name) {
  return where.empty() ? std::string(name) : where + '.' + std::string(name);
}

}  // namespace generator::compare
