#include <algorithm>

#include "edit_spec/references.hpp"

// Takes an entry out and reserves what it had.
namespace generator::edit_spec {
namespace {

/// Takes a part out of a section, or the section out of the file if nothing else is in it.
std::optional<edit> remove_from(const entry_place& place, const source_set& sources) {
  const yaml::node& all = place.section->value;
  if (all.at.begin < place.section->key_at.end) return {};  // an alias
  const bool only = place.member ? all.members().size() == 1 : !all.is_sequence() || all.items().size() == 1;
  if (only) return remove_member(*place.root, *place.section, sources);
  if (place.member) return remove_member(all, *place.member, sources);
  return remove_item(all, *place.value, sources);
}

/// Takes an id out of the quick reference.
std::optional<edit> remove_quick_reference(const files& in, std::string_view id, const source_set& sources) {
  for (const auto& file : in) {
    const auto* section = file.root().find("quick_reference");
    if (!section) continue;
    for (const auto& one : section->value.items())
      if (one.text() == id) return remove_from({&file.root(), section, nullptr, &one}, sources);
    if (section->value.text() == id)
      return remove_from({&file.root(), section, nullptr, &section->value}, sources);
  }
  return {};
}

std::vector<std::string> former_ids(const yaml::node& entry) {
  const auto* former = entry.find("other_ids");
  if (!former) return {};
  std::vector<std::string> all;
  for (const auto& one : former->value.items()) all.emplace_back(one.text());
  if (former->value.is_scalar()) all.emplace_back(former->value.text());
  return all;
}

/// One reservation for each id of the entry. All have its number.
std::vector<std::string> reservations(const entry_place& of, std::string_view id,
                                      std::string_view replaced_by) {
  std::vector<std::string> ids{std::string(id)};
  for (auto& one : former_ids(*of.value)) ids.push_back(std::move(one));
  std::vector<std::string> all;
  for (const auto& one : ids) {
    std::vector<written_member> members{{"number", std::string(of.value->find("number")->value.text())},
                                        {"id", one}};
    if (!replaced_by.empty()) members.push_back({"replaced_by", std::string(replaced_by)});
    all.push_back(flow_map(members));
  }
  return all;
}

/// Adds to `reserved`, or makes that section.
std::optional<edit> reserve(const files& in, const std::vector<std::string>& items,
                            const source_set& sources) {
  if (const auto* section = find_section(in, "reserved")) return add_items(*section, items, sources);
  std::string lines, flow;
  for (const auto& one : items) {
    lines += "  - " + one + '\n';
    flow += (flow.empty() ? "[" : ", ") + one;
  }
  return add_section(in[0].root(), "reserved", lines, flow + ']', sources);
}

}  // namespace

change retire_entry(const files& in, const spec::vendor_spec& written, std::string_view id,
                    std::string_view replaced_by, const source_set& sources) {
  const change refused{{}, "the spec is written in a way that errcat does not edit; make the change by hand"};
  const auto place = find_entry(in, id);
  if (!place.value->find("number")) return {{}, "this entry has no number to reserve; delete it"};
  std::vector<edit> edits;
  auto removed = remove_from(place, sources);
  auto reserved = reserve(in, reservations(place, id, replaced_by), sources);
  if (!removed || !reserved) return refused;
  edits.push_back(std::move(*removed));
  edits.push_back(std::move(*reserved));
  if (auto one = remove_quick_reference(in, id, sources)) edits.push_back(std::move(*one));
  if (!replaced_by.empty())
    for (const auto& one : replacements_naming(written, id)) edits.push_back({one, std::string(replaced_by)});
  return in_order(std::move(edits));
}

}  // namespace generator::edit_spec
