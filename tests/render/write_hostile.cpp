// Writes a program that holds each hostile text as a comment, and as a literal next to its bytes.
#include <cstdio>
#include <iostream>

#include "hostile.hpp"
#include "render/filters.hpp"

namespace {

std::string hex_of(std::string_view text) {
  std::string out;
  for (const char c : text) {
    constexpr std::string_view digits = "0123456789abcdef";
    out += digits[static_cast<unsigned char>(c) >> 4U];
    out += digits[static_cast<unsigned char>(c) & 15U];
  }
  return out;
}

std::string filtered(std::string_view filter, std::string_view text, std::string_view line) {
  return generator::render::find_filter(filter)->escape(text, {line, {}})->text;
}

}  // namespace

int main() {
  std::cout << "#include <cstdio>\n#include <string>\n"
               "struct pair { std::string text; const char* hex; };\n"
               "static const pair pairs[] = {\n";
  std::uint32_t seed = 1;
  for (int i = 0; i < 1500; ++i) {
    const std::string text = hostile::text(seed);
    const std::string literal = filtered("cpp_string", text, {});
    std::cout << "  /// " << filtered("cpp_comment", text, "  /// ") << '\n';
    std::cout << "  {std::string(" << literal << ", sizeof(" << literal << ") - 1), \"" << hex_of(text)
              << "\"},  ///< " << filtered("cpp_comment", text, "  {\"//\"},  ///< ") << '\n';
  }
  std::cout
      << "};\n"
         "int main() {\n"
         "  int wrong = 0;\n"
         "  for (const pair& one : pairs) {\n"
         "    std::string hex;\n"
         "    for (unsigned char c : one.text) {\n"
         "      char digits[3];\n"
         "      std::snprintf(digits, sizeof digits, \"%02x\", c);\n"
         "      hex += digits;\n"
         "    }\n"
         "    if (hex != one.hex) { ++wrong; std::printf(\"%s is not %s\\n\", hex.c_str(), one.hex); }\n"
         "  }\n"
         "  return wrong == 0 && sizeof pairs / sizeof *pairs == 1500 ? 0 : 1;\n"
         "}\n";
}
