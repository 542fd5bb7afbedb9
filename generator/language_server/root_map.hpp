#pragma once
#include <string_view>

#include "language_server/text_positions.hpp"

namespace generator::language_server {

/// The map of the format that a file is: "a spec", "a part" or "a spec of kinds". Told by its lines, as it
/// may be half typed.
std::string_view root_map_of(const text_positions& lines);

}  // namespace generator::language_server
