#include "compare/pairs.hpp"

#include <algorithm>
#include <optional>
#include <set>

#include "compare/walk.hpp"

// Finds out which entry has become which.
namespace generator::compare {
namespace {

using spec::impact;
using spec::written;

/// An entry with the section that it stands in.
struct placed {
  std::string_view section;
  const spec::key_info* key = nullptr;  ///< of the section
  written is;
};

/// The text of a key. Empty if the entry does not have it.
std::string text_of(const written& entry, std::string_view key) {
  const auto* part = part_of(entry, key);
  return part ? one_line(*part) : std::string();
}

std::vector<placed> taken_from(written& spec, const std::vector<std::string_view>& sections) {
  std::vector<placed> all;
  for (const auto section : sections) {
    const auto at = std::ranges::find(spec.parts, section, &written::name);
    if (at == spec.parts.end()) continue;
    for (auto& one : at->parts) all.push_back({section, at->key, std::move(one)});
    spec.parts.erase(at);
  }
  return all;
}

/// The texts of a key, which is a list.
std::vector<std::string> texts_of(const written& entry, std::string_view key) {
  std::vector<std::string> all;
  if (const auto* list = part_of(entry, key))
    for (const auto& one : list->parts) all.push_back(one.text);
  return all;
}

bool has_former(const written& entry, const std::string& id) {
  const auto former = texts_of(entry, "other_ids");
  return std::ranges::find(former, id) != former.end();
}

/// Whether an entry with another id is the same thing: a vendor's code tells, or, if there is none, the
/// number.
bool is_same_thing(const written& before, const written& after) {
  const auto same = [&](std::string_view key) { return text_of(before, key) == text_of(after, key); };
  return same("number") && same("code") && same("subcode");
}

class entry_pairs {
 public:
  entry_pairs(std::vector<placed> before, std::vector<placed> after)
      : before_(std::move(before)), after_(std::move(after)), pairs_(before_.size()), taken_(after_.size()) {
    pair([](const written& a, const written& b) { return a.name == b.name; });
    pair([](const written& a, const written& b) { return has_former(b, a.name); });
    pair(is_same_thing);
  }

  void compare(written& spec_after, std::vector<change>& to) {
    for (std::size_t i = 0; i < before_.size(); ++i)
      if (pairs_[i])
        compare(before_[i], after_[*pairs_[i]], to);
      else
        lose(before_[i], spec_after, to);
    for (std::size_t i = 0; i < after_.size(); ++i)
      if (!taken_[i]) walk({}, after_[i].is, after_[i].key, place_of(after_[i]), to);
    compare_order(to);
  }

  new_ids ids() const {
    new_ids all;
    for (std::size_t i = 0; i < before_.size(); ++i)
      if (pairs_[i] && after_[*pairs_[i]].is.name != before_[i].is.name)
        all.emplace(before_[i].is.name, after_[*pairs_[i]].is.name);
    return all;
  }

 private:
  static std::string place_of(const placed& of) { return below(std::string(of.section), of.is.name); }

  template <class Alike>
  void pair(const Alike& alike) {
    for (std::size_t i = 0; i < before_.size(); ++i)
      for (std::size_t j = 0; !pairs_[i] && j < after_.size(); ++j)
        if (!taken_[j] && alike(before_[i].is, after_[j].is)) {
          pairs_[i] = j;
          taken_[j] = true;
        }
  }

  static void compare(const placed& before, placed after, std::vector<change>& to) {
    const auto where = place_of(after);
    if (before.is.name != after.is.name) {
      change added{change::type::renamed, impact::compile, where, before.is.name, after.is.name};
      added.kept = has_former(after.is, before.is.name);
      to.push_back(std::move(added));
      forget_former(after.is, before.is.name);
    }
    if (before.section != after.section)
      to.push_back({change::type::changed, impact::behavior, where, place_of(before), where});
    // Their own names are compared already.
    after.is.name = before.is.name;
    walk(before.is, after.is, after.key, where, to);
  }

  /// Takes the former id out of `other_ids`: the change of the id has told it.
  static void forget_former(written& entry, const std::string& id) {
    const auto list = std::ranges::find(entry.parts, "other_ids", &written::name);
    if (list == entry.parts.end()) return;
    std::erase_if(list->parts, [&](const written& one) { return one.text == id; });
    if (list->parts.empty()) entry.parts.erase(list);
  }

  static void lose(const placed& entry, written& spec_after, std::vector<change>& to) {
    const auto where = place_of(entry);
    walk(entry.is, {}, entry.key, where, to);
    const auto reserved = std::ranges::find(spec_after.parts, "reserved", &written::name);
    if (reserved == spec_after.parts.end()) return;
    const auto number = text_of(entry.is, "number");
    for (const auto& one : reserved->parts) {
      if (text_of(one, "id") != entry.is.name && text_of(one, "number") != number) continue;
      to.back().what = change::type::retired;
      if (const auto by = text_of(one, "replaced_by"); !by.empty()) to.back().entries = {by};
    }
    std::erase_if(reserved->parts, [&](const written& one) {
      return text_of(one, "id") == entry.is.name && text_of(one, "number") == number &&
             !part_of(one, "from") && !part_of(one, "basis");
    });
    if (reserved->parts.empty()) spec_after.parts.erase(reserved);
  }

  void compare_order(std::vector<change>& to) const {
    std::map<std::string_view, std::pair<std::vector<std::string>, std::vector<std::size_t>>> sections;
    for (std::size_t i = 0; i < before_.size(); ++i)
      if (pairs_[i] && after_[*pairs_[i]].section == before_[i].section) {
        auto& [names, positions] = sections[before_[i].section];
        names.push_back(after_[*pairs_[i]].is.name);
        positions.push_back(*pairs_[i]);
      }
    for (const auto& [section, of] : sections)
      add_order(of.first, of.second, std::string(section), impact::text, to);
  }

  std::vector<placed> before_;
  std::vector<placed> after_;
  std::vector<std::optional<std::size_t>> pairs_;
  std::vector<bool> taken_;
};

/// By number, the id of the entry or of the status row that has it.
std::map<std::string, std::string> numbers_in(const written& spec,
                                              const std::vector<std::string_view>& sections) {
  std::map<std::string, std::string> all;
  const auto add = [&](const written& one, const std::string& id) {
    if (const auto number = text_of(one, "number"); !number.empty() && !id.empty()) all.emplace(number, id);
  };
  for (const auto section : sections)
    if (const auto* entries = part_of(spec, section))
      for (const auto& one : entries->parts) add(one, one.name);
  if (const auto* rows = part_of(spec, "statuses"))
    for (const auto& one : rows->parts) add(one, text_of(one, "id"));
  return all;
}

}  // namespace

new_ids compare_entries(written& before, written& after, const std::vector<std::string_view>& sections,
                        std::vector<change>& to) {
  const auto numbers_before = numbers_in(before, sections);
  const auto numbers_after = numbers_in(after, sections);
  entry_pairs pairs(taken_from(before, sections), taken_from(after, sections));
  pairs.compare(after, to);
  auto ids = pairs.ids();
  for (const auto& [number, id] : numbers_before) {
    const auto now = numbers_after.find(number);
    if (now == numbers_after.end() || now->second == id) continue;
    const auto same = ids.find(id);
    if (same != ids.end() && same->second == now->second) continue;
    to.push_back({change::type::reused, impact::behavior, number, id, now->second});
  }
  return ids;
}

}  // namespace generator::compare
