#pragma once
#include <cstddef>
#include <string_view>

#include "errcat/detail/utf8.hpp"

namespace errcat {
inline namespace layout_11 {
namespace detail {

/// A text with more bytes is a page or a dump, not a message.
inline constexpr std::size_t most_plain_text = 1'000;

/// Whether a character does not belong in a text: a control character other than a blank, or a byte order
/// mark.
constexpr bool is_control(std::string_view character) {
  const auto first = static_cast<unsigned char>(character[0]);
  if (first < 0x20) return first != '\t' && first != '\r' && first != '\n';
  if (first == 0xC2) return static_cast<unsigned char>(character[1]) < 0xA0;
  return first == 0x7F || character == "\xEF\xBB\xBF";
}

/// Whether it can be a text that a person wrote for another.
constexpr bool is_plain_text(std::string_view text) {
  if (text.size() > most_plain_text) return false;
  while (!text.empty()) {
    const int size = utf8_size(text);
    if (size < 0 || is_control(text.substr(0, static_cast<std::size_t>(size)))) return false;
    text.remove_prefix(static_cast<std::size_t>(size));
  }
  return true;
}

}  // namespace detail
}  // namespace layout_11
}  // namespace errcat
