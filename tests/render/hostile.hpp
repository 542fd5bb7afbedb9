#pragma once
// Texts built from parts that escapers often get wrong. Every run produces the same texts.
#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace hostile {

inline constexpr std::array<std::string_view, 64> parts{
    "a",
    "word",
    "0",
    "7",
    "9",
    " ",
    "  ",
    "\t",
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    "\\",
    "\\\n",
    "\\ \n",
    "\?\?/",
    "\?\?/\n",
    "\?",
    "\?\?=",
    "\"",
    "'",
    "/*",
    "*/",
    "//",
    "R\"(",
    ")\"",
    "%s",
    "{{",
    "}}",
    "#",
    "\x01",
    "\x1B[0m",
    "\x7F",
    "\u0080",
    "\u0085",
    "\u00A0",
    "\u00AD",
    "é",
    "日本",
    "\u061C",
    "\u200B",
    "\u200D",
    "\u200E",
    "\u2028",
    "\u2029",
    "\u202A",
    "\u202E",
    "\u202C",
    "\u2066",
    "\u2069",
    "\u2060",
    "\uFEFF",
    "\uFFFE",
    "\uFDD0",
    "\U0001F600",
    "\U000E0041",
    "\U0010FFFF",
    "```",
    "\n```\n",
    "`x`",
    "\xC3\xBF"
    "f",
    "\\u202E",
    "@param",
    "<b>",
};

/// @param seed updated by each call
inline std::string text(std::uint32_t& seed) {
  const auto next = [&seed](std::uint32_t below) {
    seed = seed * 1664525U + 1013904223U;
    return (seed >> 10U) % below;
  };
  std::string made;
  for (std::uint32_t left = next(12); left > 0; --left) made += parts[next(parts.size())];
  return made;
}

}  // namespace hostile
