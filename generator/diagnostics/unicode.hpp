#pragma once
#include <cstddef>
#include <string_view>

// Code points of UTF-8 text, and how terminals show them.
namespace generator {

/// What a file may start with.
inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

inline bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// One code point of a text, or one byte that does not belong to a code point.
struct code_point {
  char32_t value = 0xFFFD;
  std::size_t size = 1;  ///< in bytes
  bool valid = false;    ///< well-formed UTF-8: no overlong form, no surrogate, at most U+10FFFF
};

/// The code point that starts at `at`, an offset inside `text`.
code_point code_point_at(std::string_view text, std::size_t at);

/// Whether all of it is well-formed UTF-8.
bool is_utf8(std::string_view text);

/// The end of the printable ASCII that starts at `at`. Nearly all texts are nothing else, so what looks at
/// each code point skips it first.
std::size_t end_of_printable_ascii(std::string_view text, std::size_t at);

/// The number of code points. A byte that does not belong to one counts as one.
std::size_t count_code_points(std::string_view text);

/// How long the text is in UTF-16, where a code point above U+FFFF takes two units. A byte that does not
/// belong to a code point counts as one.
std::size_t count_utf16_units(std::string_view text);

/// The number of columns that a terminal uses for a code point: 0, 1 or 2.
std::size_t columns_of(char32_t value);

/// Whether this is in C0 (with tab and line break), DEL or C1.
bool is_control(char32_t value);

/// Whether this character changes the direction of the text around it, so that it reads differently from how
/// it is stored.
bool is_bidirectional_control(char32_t value);

}  // namespace generator
