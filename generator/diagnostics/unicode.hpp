#pragma once
#include <cstddef>
#include <string_view>

namespace generator {

/// One code point of a text, or one byte that belongs to none.
struct code_point {
  char32_t value = 0xFFFD;
  std::size_t size = 1;  ///< in bytes
  bool valid = false;    ///< well-formed UTF-8: no overlong form, no surrogate, at most U+10FFFF
};

/// The code point that begins at `at`, which lies within `text`.
code_point code_point_at(std::string_view text, std::size_t at);

/// The number of code points; a byte that belongs to none counts as one.
std::size_t count_code_points(std::string_view text);

/// Columns that a terminal gives to a code point: 0, 1 or 2.
std::size_t columns_of(char32_t value);

/// C0 (with tab and line break), DEL and C1.
bool is_control(char32_t value);

/// Characters that turn the direction of the text around them, and so make it read otherwise than it stands.
bool is_bidirectional_control(char32_t value);

}  // namespace generator
