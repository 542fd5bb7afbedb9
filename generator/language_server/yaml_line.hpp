#pragma once
#include <cstddef>
#include <string_view>
#include <vector>

// What can be told of YAML from a line alone, without its context.
namespace generator::language_server {

/// A dash or a key at the beginning of a line, with what it opens.
struct opener {
  std::size_t column = 0;  ///< in bytes
  std::size_t end = 0;     ///< the column after its dash or colon and the space behind
  bool is_dash = false;
  std::string_view key;    ///< without quotes
  std::string_view value;  ///< what follows a key on the line
};

std::size_t indent_of(std::string_view line);

/// All openers of a line: `- - a: b` has two dashes and a key.
std::vector<opener> openers_of(std::string_view line);

/// Whether a comment begins in a piece of a line, from its start on.
bool has_comment(std::string_view line);

/// The end of a piece of text that may open brackets.
struct open_brackets {
  bool inside = false;                     ///< whether brackets are still open
  std::vector<std::string_view> keys;      ///< of the open maps, for whose values the brackets opened
  std::string_view word;                   ///< what stands there at the end
  bool follows_key = false;                ///< whether that is the value of a key
  std::vector<std::string_view> siblings;  ///< the keys of the innermost map so far
};
open_brackets brackets_in(std::string_view text);

}  // namespace generator::language_server
