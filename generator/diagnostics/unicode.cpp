#include "diagnostics/unicode.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

// Decodes UTF-8 and knows the widths of characters in a terminal.
namespace generator {
namespace {

struct range {
  char32_t first, last;
};

// Marks on the letter before them, joiners and variation selectors.
constexpr std::array zero_width{
    range{0x0300, 0x036F}, range{0x0483, 0x0489}, range{0x0591, 0x05BD},   range{0x0610, 0x061A},
    range{0x064B, 0x065F}, range{0x06D6, 0x06DC}, range{0x0900, 0x0902},   range{0x093C, 0x093C},
    range{0x0941, 0x0948}, range{0x094D, 0x094D}, range{0x0E31, 0x0E31},   range{0x0E34, 0x0E3A},
    range{0x0E47, 0x0E4E}, range{0x1160, 0x11FF}, range{0x1AB0, 0x1AFF},   range{0x1DC0, 0x1DFF},
    range{0x200B, 0x200F}, range{0x2060, 0x2064}, range{0x20D0, 0x20FF},   range{0xFE00, 0xFE0F},
    range{0xFE20, 0xFE2F}, range{0xFEFF, 0xFEFF}, range{0x1F3FB, 0x1F3FF}, range{0xE0100, 0xE01EF},
};

// East Asian Wide and Fullwidth, and the emoji that terminals show as wide.
constexpr std::array wide{
    range{0x1100, 0x115F},   range{0x231A, 0x231B},   range{0x23E9, 0x23EC},   range{0x2614, 0x2615},
    range{0x26A1, 0x26A1},   range{0x26D4, 0x26D4},   range{0x2705, 0x2705},   range{0x274C, 0x274C},
    range{0x2753, 0x2755},   range{0x2757, 0x2757},   range{0x2E80, 0x303E},   range{0x3041, 0x33FF},
    range{0x3400, 0x4DBF},   range{0x4E00, 0x9FFF},   range{0xA000, 0xA4CF},   range{0xA960, 0xA97F},
    range{0xAC00, 0xD7A3},   range{0xF900, 0xFAFF},   range{0xFE30, 0xFE6F},   range{0xFF00, 0xFF60},
    range{0xFFE0, 0xFFE6},   range{0x1F300, 0x1F64F}, range{0x1F680, 0x1F6FF}, range{0x1F900, 0x1F9FF},
    range{0x20000, 0x3FFFD},
};

template <std::size_t N>
bool within(const std::array<range, N>& ranges, char32_t value) {
  const auto next = std::upper_bound(ranges.begin(), ranges.end(), value,
                                     [](char32_t sought, const range& one) { return sought < one.first; });
  return next != ranges.begin() && value <= std::prev(next)->last;
}

}  // namespace

code_point code_point_at(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char lead = byte(at);
  if (lead < 0x80) return {lead, 1, true};
  const std::size_t size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || at + size > text.size()) return {};
  char32_t value = lead & (0xFFu >> (size + 1));
  for (std::size_t i = at + 1; i < at + size; ++i) {
    if ((byte(i) & 0xC0) != 0x80) return {};
    value = (value << 6) | (byte(i) & 0x3Fu);
  }
  const char32_t least = size == 4 ? 0x10000 : size == 3 ? 0x800 : 0x80;
  if (value < least || value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF)) return {};
  return {value, size, true};
}

std::size_t end_of_printable_ascii(std::string_view text, std::size_t at) {
  // Eight bytes at a time: the top bit of a byte is set if it is below 0x20 or above 0x7E. A carry between
  // bytes can only set too many bits, and then the bytes are looked at one by one.
  constexpr std::uint64_t ones = 0x0101010101010101;
  for (std::uint64_t bytes = 0; at + sizeof bytes <= text.size(); at += sizeof bytes) {
    std::memcpy(&bytes, text.data() + at, sizeof bytes);
    const std::uint64_t low = (bytes - ones * 0x20) & ~bytes;
    const std::uint64_t high = bytes | (bytes + ones);
    if (((low | high) & ones * 0x80) != 0) break;
  }
  while (at < text.size() && text[at] >= 0x20 && text[at] < 0x7F) ++at;
  return at;
}

bool is_utf8(std::string_view text) {
  for (std::size_t at = end_of_printable_ascii(text, 0); at < text.size();
       at = end_of_printable_ascii(text, at)) {
    const code_point next = code_point_at(text, at);
    if (!next.valid) return false;
    at += next.size;
  }
  return true;
}

std::size_t count_code_points(std::string_view text) {
  std::size_t at = end_of_printable_ascii(text, 0);
  std::size_t count = at;
  for (; at < text.size(); at += code_point_at(text, at).size) ++count;
  return count;
}

std::size_t count_utf16_units(std::string_view text) {
  std::size_t at = end_of_printable_ascii(text, 0);
  std::size_t count = at;
  while (at < text.size()) {
    const code_point one = code_point_at(text, at);
    count += one.value > 0xFFFF ? 2 : 1;
    at += one.size;
  }
  return count;
}

std::size_t columns_of(char32_t value) {
  if (value < 0x300) return 1;
  if (within(zero_width, value)) return 0;
  return within(wide, value) ? 2 : 1;
}

bool is_control(char32_t value) {
  return value < 0x20 || (value >= 0x7F && value <= 0x9F);
}

bool is_bidirectional_control(char32_t value) {
  return value == 0x061C || value == 0x200E || value == 0x200F || (value >= 0x202A && value <= 0x202E) ||
         (value >= 0x2066 && value <= 0x2069);
}

}  // namespace generator
