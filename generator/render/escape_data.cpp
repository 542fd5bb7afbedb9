#include <algorithm>
#include <array>
#include <cstdio>

#include "render/characters.hpp"
#include "render/escape.hpp"
#include "value/value.hpp"

// Escapes values for JSON, front matter and other data.
namespace generator::render {
namespace {

/// Older JavaScript treats these two characters as line breaks inside strings.
std::string with_escaped_separators(std::string_view json) {
  std::string out;
  out.reserve(json.size());
  while (true) {
    const std::size_t at = json.find("\xE2\x80");
    const std::string_view found = json.substr(std::min(at, json.size())).substr(0, 3);
    out += json.substr(0, at);
    if (found.empty()) return out;
    out += found == "\u2028" ? "\\u2028" : found == "\u2029" ? "\\u2029" : found;
    json.remove_prefix(at + found.size());
  }
}

std::string yaml_escape(char32_t c) {
  std::array<char, 16> digits{};
  const char* format = c <= 0xFF ? "\\x%02X" : c <= 0xFFFF ? "\\u%04X" : "\\U%08X";
  const int length = std::snprintf(digits.data(), digits.size(), format, static_cast<unsigned>(c));
  return {digits.data(), static_cast<std::size_t>(length)};
}

}  // namespace

std::optional<printed> to_yaml_string(std::string_view text, const setting&) {
  std::string out = "\"";
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t from = at;
    const char32_t c = next_code_point(text, at);
    if (c == '"' || c == '\\') {
      out += '\\';
      out += static_cast<char>(c);
    } else if (c == '\n') {
      out += "\\n";
    } else if (c == '\t') {
      out += "\\t";
    } else if (is_invisible(c)) {
      out += yaml_escape(c);
    } else {
      out += text.substr(from, at - from);
    }
  }
  return printed{out + '"'};
}

std::optional<printed> to_front_matter(std::string_view text, const setting& where) {
  std::string shown;
  for (const char c : text) {
    if (c == '/' && shown.ends_with('<')) shown += ' ';
    shown += c;
    if (c == '\\') shown += ' ';
  }
  return to_yaml_string(shown, where);
}

std::optional<printed> to_plain_line(std::string_view text, const setting&) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const auto from = at;
    const char32_t c = next_code_point(text, at);
    const bool is_gap = c <= ' ' || (c >= 0x7F && c <= 0x9F) || c == 0x2028 || c == 0x2029;
    if (!is_gap)
      out += text.substr(from, at - from);
    else if (!out.empty() && out.back() != ' ')
      out += ' ';
  }
  return printed{std::string(trim_right(out))};
}

std::optional<printed> to_json_string(std::string_view text, const setting&) {
  std::string json;
  add_json_string(text, json);
  return printed{with_escaped_separators(json)};
}

std::optional<printed> to_json(std::string_view text, const setting&) {
  return printed{with_escaped_separators(text)};
}

}  // namespace generator::render
