#include "diagnostics/address.hpp"

#include <algorithm>
#include <array>
#include <string>

// Tells addresses that lead somewhere from those that are code or content themselves.
namespace generator {

bool runs_as_code(std::string_view address) {
  const auto end = address.find(':');
  if (end == std::string_view::npos) return false;
  std::string scheme;
  for (const char c : address.substr(0, end)) {
    // Browsers drop blanks and control characters.
    if (c > ' ' && c != '\x7F') scheme += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  constexpr std::array<std::string_view, 3> refused{"javascript", "vbscript", "data"};
  return std::ranges::find(refused, scheme) != refused.end();
}

}  // namespace generator
