#pragma once
#include <cstddef>
#include <string>
#include <string_view>

// Text in a form that is safe on a terminal.
namespace generator {

/// One code point in the form in which a terminal may see it. Characters that a terminal would obey instead
/// of show (control characters, bidirectional overrides) become U+FFFD.
struct glyph {
  std::string_view bytes;
  std::size_t columns = 1;
  std::size_t offset = 0;  ///< position in the text
};

/// @param size set to the number of bytes that the code point has in `text`
glyph glyph_at(std::string_view text, std::size_t at, std::size_t& size);

/// A text as it can stand on one line of a terminal.
/// @param most_columns the rest is cut off
std::string printable(std::string_view text, std::size_t most_columns = std::string_view::npos);

}  // namespace generator
