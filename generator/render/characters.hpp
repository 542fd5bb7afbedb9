#pragma once
#include <cstddef>
#include <string>
#include <string_view>

#include "diagnostics/unicode.hpp"

// Helpers for characters, as bytes and as code points.
namespace generator::render {

/// The code point at `at`. Moves `at` past it.
/// @pre is_utf8(text) and at < text.size()
char32_t next_code_point(std::string_view text, std::size_t& at);

/// Whether this is a space character other than the ASCII blank: no-break, em, thin and so on.
bool is_odd_space(char32_t c);

/// Whether readers cannot see the character, or it reorders what they see: controls, zero-width and bidi
/// characters, byte order marks, noncharacters, odd spaces. Variation selectors of emoji do not count.
bool is_invisible(char32_t c);

/// "U+202E"
std::string code_point_name(char32_t c);

inline bool is_lower(char c) {
  return c >= 'a' && c <= 'z';
}
inline bool is_letter(char c) {
  return is_lower(c) || (c >= 'A' && c <= 'Z');
}
inline bool is_alnum(char c) {
  return is_letter(c) || is_digit(c);
}
inline bool is_blank(char c) {
  return c == ' ' || c == '\t';
}
inline bool is_punctuation(char c) {
  return c > ' ' && c < '\x7F' && !is_alnum(c);
}

std::string_view trim_left(std::string_view text);
std::string_view trim_right(std::string_view text);
std::string_view trim(std::string_view text);

/// `text` with `\n` instead of `\r\n` and `\r`.
std::string with_plain_breaks(std::string_view text);

}  // namespace generator::render
