#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace errcat {
inline namespace layout_11 {
namespace detail {

/// U+FFFD, for bytes that are not UTF-8.
inline constexpr std::string_view replacement_character = "\xEF\xBF\xBD";

/// The size of the UTF-8 sequence at the start of a text that is not empty. Negative: it is ill-formed, and
/// this many bytes become one U+FFFD by the Encoding Standard.
constexpr int utf8_size(std::string_view text) noexcept {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned first = byte(0);
  if (first < 0x80) return 1;
  const int size = first >= 0xC2 && first <= 0xDF   ? 2
                   : first >= 0xE0 && first <= 0xEF ? 3
                   : first >= 0xF0 && first <= 0xF4 ? 4
                                                    : 0;
  if (size == 0) return -1;
  unsigned least = 0x80;
  unsigned most = 0xBF;
  if (first == 0xE0) least = 0xA0;
  if (first == 0xED) most = 0x9F;
  if (first == 0xF0) least = 0x90;
  if (first == 0xF4) most = 0x8F;
  for (int i = 1; i < size; ++i) {
    const auto at = static_cast<std::size_t>(i);
    if (at >= text.size() || byte(at) < least || byte(at) > most) return -i;
    least = 0x80;
    most = 0xBF;
  }
  return size;
}

/// A text whose ill-formed bytes are replaced by U+FFFD.
inline std::string in_utf8(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const int size = utf8_size(text);
    const auto passed = static_cast<std::size_t>(size < 0 ? -size : size);
    out += size < 0 ? replacement_character : text.substr(0, passed);
    text.remove_prefix(passed);
  }
  return out;
}

}  // namespace detail
}  // namespace layout_11
}  // namespace errcat
