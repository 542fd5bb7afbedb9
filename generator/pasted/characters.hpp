#pragma once
#include "diagnostics/unicode.hpp"

namespace generator::pasted {

/// Whether it is a letter of ASCII.
inline bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Whether it can stand within a word of a program.
inline bool is_word(char c) {
  return is_letter(c) || is_digit(c) || c == '_';
}

}  // namespace generator::pasted
