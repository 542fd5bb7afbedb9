#include "diagnostics/printable.hpp"

#include "diagnostics/unicode.hpp"

// Replaces what a terminal must not see.
namespace generator {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

}  // namespace

glyph glyph_at(std::string_view text, std::size_t at, std::size_t& size) {
  const code_point point = code_point_at(text, at);
  size = point.size;
  const bool unsafe = !point.valid || is_bidirectional_control(point.value) ||
                      (is_control(point.value) && point.value != '\t');
  if (unsafe) return {replacement, 1, at};
  return {text.substr(at, size), columns_of(point.value), at};
}

std::string printable(std::string_view text, std::size_t most_columns) {
  std::string out;
  std::size_t columns = 0;
  for (std::size_t at = 0, size = 0; at < text.size(); at += size) {
    const glyph one = glyph_at(text, at, size);
    columns += one.columns;
    if (columns > most_columns) break;
    out += one.bytes;
  }
  return out;
}

}  // namespace generator
