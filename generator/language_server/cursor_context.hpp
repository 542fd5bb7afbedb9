#pragma once
#include <cstddef>
#include <set>
#include <string_view>
#include <vector>

#include "language_server/text_positions.hpp"

// Where in the maps of a spec the cursor is, while the text around it is half typed and no parser reads it.
namespace generator::language_server {

/// Found by indentation and brackets, line by line.
struct cursor_context {
  bool known = false;                   ///< false in comments and in texts of several lines
  std::vector<std::string_view> path;   ///< the keys from the root to where the cursor is; lists add nothing
  std::string_view word;                ///< what stands before the cursor, to be completed
  std::size_t word_begin = 0;           ///< offset
  bool follows_key = false;             ///< on the line of its key, where no map without brackets can begin
  std::set<std::string_view> siblings;  ///< the keys that the map around the cursor has already
};

/// @param lines those of `text`
cursor_context context_at(const text_positions& lines, std::string_view text, std::size_t offset);

}  // namespace generator::language_server
