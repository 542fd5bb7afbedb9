#include "render/characters.hpp"

#include <algorithm>
#include <array>
#include <cstdio>

#include "diagnostics/unicode.hpp"

// Classifies code points.
namespace generator::render {
namespace {

struct range {
  char32_t first;
  char32_t last;
};

constexpr std::array invisible_ranges{
    range{0x00, 0x1F},       range{0x7F, 0xA0},       range{0xAD, 0xAD},       range{0x34F, 0x34F},
    range{0x61C, 0x61C},     range{0x115F, 0x1160},   range{0x17B4, 0x17B5},   range{0x180B, 0x180F},
    range{0x2000, 0x200F},   range{0x2028, 0x202F},   range{0x205F, 0x206F},   range{0x3164, 0x3164},
    range{0xFDD0, 0xFDEF},   range{0xFEFF, 0xFEFF},   range{0xFFA0, 0xFFA0},   range{0xFFF0, 0xFFFB},
    range{0x1BCA0, 0x1BCA3}, range{0x1D173, 0x1D17A}, range{0xE0000, 0xE0FFF},
};

}  // namespace

char32_t next_code_point(std::string_view text, std::size_t& at) {
  const code_point next = code_point_at(text, at);
  at += next.size;
  return next.value;
}

bool is_odd_space(char32_t c) {
  return c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F;
}

bool is_invisible(char32_t c) {
  if ((c & 0xFFFEU) == 0xFFFEU) return true;
  const auto* found = std::find_if(invisible_ranges.begin(), invisible_ranges.end(),
                                   [c](const range& one) { return c <= one.last; });
  return found != invisible_ranges.end() && c >= found->first;
}

std::string code_point_name(char32_t c) {
  std::array<char, 16> name{};
  const int length = std::snprintf(name.data(), name.size(), "U+%04X", static_cast<unsigned>(c));
  return {name.data(), static_cast<std::size_t>(length)};
}

std::string_view trim_left(std::string_view text) {
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  return text;
}

std::string_view trim_right(std::string_view text) {
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  return text;
}

std::string_view trim(std::string_view text) {
  return trim_left(trim_right(text));
}

std::string with_plain_breaks(std::string_view text) {
  if (text.find('\r') == std::string_view::npos) return std::string(text);
  std::string plain;
  plain.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\r') {
      plain += text[i];
    } else if (i + 1 == text.size() || text[i + 1] != '\n') {
      plain += '\n';
    }
  }
  return plain;
}

}  // namespace generator::render
