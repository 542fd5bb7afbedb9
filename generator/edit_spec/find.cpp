#include "edit_spec/find.hpp"

#include <functional>

// Finds entries.
namespace generator::edit_spec {
namespace {

/// Calls `see` with the id and the place of each entry that has an id.
void each_entry(const files& in, const std::function<void(std::string_view, const entry_place&)>& see) {
  for (const auto& file : in) {
    const yaml::node& root = file.root();
    for (const auto* name : {"errors", "outcomes", "symptoms"})
      if (const auto* section = root.find(name))
        for (const auto& one : section->value.members()) see(one.key, {&root, section, &one, &one.value});
    const auto* rows = root.find("statuses");
    if (!rows) continue;
    const auto see_row = [&](const yaml::node& row) {
      if (const auto* id = row.find("id")) see(id->value.text(), {&root, rows, nullptr, &row});
    };
    for (const auto& row : rows->value.items()) see_row(row);
    if (rows->value.is_map()) see_row(rows->value);
  }
}

}  // namespace

entry_place find_entry(const files& in, std::string_view id) {
  entry_place found;
  each_entry(in, [&](std::string_view one, const entry_place& at) {
    if (!found && one == id) found = at;
  });
  return found;
}

bool keeps_former_ids(const entry_place& of) {
  return of.section->key == "errors" || of.section->key == "outcomes";
}

std::vector<std::string_view> ids_of(const files& in) {
  std::vector<std::string_view> all;
  each_entry(in, [&](std::string_view id, const entry_place&) { all.push_back(id); });
  return all;
}

const yaml::member* find_section(const files& in, std::string_view name) {
  for (const auto& file : in)
    if (const auto* found = file.root().find(name)) return found;
  return nullptr;
}

}  // namespace generator::edit_spec
