#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/edits.hpp"
#include "yaml/node.hpp"

// Edits that add to maps and lists of a file, or take from them, in the way the file is written. All other
// lines stay.
namespace generator::edit_spec {

/// A key, and its value as YAML on one line.
struct written_member {
  std::string key;
  std::string value;
};

/// Whether a map or list is written between brackets.
bool is_flow(const yaml::node& collection, const source_set& sources);

/// A map between braces.
std::string flow_map(const std::vector<written_member>& members);

/// Adds a map with the key `id` to the map that `section` holds: on one line if the last of its maps is on
/// one line, or else with one key a line. A section can be empty.
/// @return nothing if the section is written in a way in which nothing can be added
std::optional<edit> add_map(const yaml::member& section, std::string_view id,
                            const std::vector<written_member>& members, const source_set& sources);

/// Adds a member behind another one of its map.
edit add_member(const yaml::member& behind, const yaml::node& map, const written_member& one,
                const source_set& sources);

/// Adds a member at the end of a whole file: with `lines` below the key, after an empty line, or with `flow`
/// behind it if the file is a map between braces.
edit add_section(const yaml::node& root, std::string_view key, const std::string& lines,
                 const std::string& flow, const source_set& sources);

/// Adds items, each YAML on one line, to the list that a member holds, or to the one item that stands for a
/// list.
/// @return as for `add_map`
std::optional<edit> add_items(const yaml::member& list, const std::vector<std::string>& items,
                              const source_set& sources);

/// Takes a member from a map that has others.
edit remove_member(const yaml::node& map, const yaml::member& one, const source_set& sources);

/// Takes an item from a list that has others.
/// @return nothing if the item shares its line with what stays
std::optional<edit> remove_item(const yaml::node& list, const yaml::node& one, const source_set& sources);

}  // namespace generator::edit_spec
