#include "language_server/root_map.hpp"

namespace generator::language_server {

std::string_view root_map_of(const text_positions& lines) {
  bool is_part = false;
  bool has_kinds = false;
  for (std::size_t i = 0; i < lines.lines(); ++i) {
    const auto line = lines.line(i);
    if (line.starts_with("vendor:")) return "a spec";
    is_part = is_part || line.starts_with("part_of:");
    has_kinds = has_kinds || line.starts_with("kinds:");
  }
  if (is_part) return "a part";
  return has_kinds ? "a spec of kinds" : "a spec";
}

}  // namespace generator::language_server
