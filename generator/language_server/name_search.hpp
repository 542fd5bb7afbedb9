#pragma once
#include <optional>
#include <vector>

#include "language_server/workspace.hpp"

// Finds names by place, and places by name.
namespace generator::language_server {

/// A name at a place of a file.
struct found_name {
  const catalog::name_uses* in = nullptr;
  const catalog::catalog* of = nullptr;  ///< the catalog with it; null in the kinds
  const catalog::definition* name = nullptr;
  span at;  ///< of the name alone, at the place that was asked for
};

/// The name that is defined or referred to at an offset.
std::optional<found_name> name_at(const analysis& in, file_id file, std::size_t offset);

/// All places that have a name, in the order of files and positions.
/// @param with_definition whether its definition is one of them
std::vector<span> places_of(const found_name& name, const analysis& in, bool with_definition);

/// The place of a name within a text that can have more, such as `source:L18`. Nothing if the text spells the
/// name in another way, with escapes.
std::optional<span> exact_place(std::string_view name, const span& within, const source_set& sources);

}  // namespace generator::language_server
