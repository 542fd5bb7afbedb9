#include "yaml/characters.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>

#include "diagnostics/unicode.hpp"

// Finds characters that a spec must not contain, in the bytes of a file and in the escapes of quoted scalars.
namespace generator::yaml {
namespace {

constexpr std::size_t most_findings = 20;  ///< a binary file does not need a finding for every byte

bool is_forbidden(char32_t value) {
  if (value == '\n' || value == '\t') return false;
  return is_control(value) || value == 0xFEFF || (value & 0xFFFE) == 0xFFFE ||
         (value >= 0xFDD0 && value <= 0xFDEF);
}

span span_of(file_id file, std::size_t begin, std::size_t size) {
  return {file, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + size)};
}

void add_control_character(findings& out, const span& at, char32_t value, std::string help = {}) {
  const std::string name = fmt::format("U+{:04X}", static_cast<std::uint32_t>(value));
  out.add(rule::control_character, at, {{"name", name}}, std::move(help));
}

bool looks_like_utf16(std::string_view text) {
  if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF")) return true;
  return text.size() > 1 && (text[0] == '\0') != (text[1] == '\0');
}

/// The code point of a numeric escape with `digits` hexadecimal digits.
std::optional<char32_t> numeric(std::string_view digits, std::size_t count) {
  std::uint32_t value = 0;
  const std::string_view used = digits.substr(0, count);
  const auto [end, error] = std::from_chars(used.data(), used.data() + used.size(), value, 16);
  if (error != std::errc() || end != used.data() + count) return std::nullopt;
  return static_cast<char32_t>(value);
}

struct escape {
  std::size_t size;  ///< counted from the backslash
  std::optional<char32_t> value;
};

/// The escape that starts with the backslash at the front of `text`. Decodes only values that could be
/// forbidden.
escape escape_at(std::string_view text) {
  const std::string_view rest = text.substr(std::min<std::size_t>(2, text.size()));
  switch (text.size() > 1 ? text[1] : ' ') {
    case '0':
      return {2, 0x00};
    case 'a':
      return {2, 0x07};
    case 'b':
      return {2, 0x08};
    case 'v':
      return {2, 0x0B};
    case 'f':
      return {2, 0x0C};
    case 'r':
      return {2, 0x0D};
    case 'e':
      return {2, 0x1B};
    case 'N':
      return {2, 0x85};
    case 'x':
      return {4, numeric(rest, 2)};
    case 'u':
      return {6, numeric(rest, 4)};
    case 'U':
      return {10, numeric(rest, 8)};
    default:
      return {2, std::nullopt};
  }
}

}  // namespace

bool check_characters(const source_set& sources, file_id file, findings& out) {
  const std::string_view text = sources.text(file);
  const std::string_view utf16_help =
      looks_like_utf16(text) ? "The file looks like UTF-16: save it as UTF-8." : "";
  std::size_t found = 0;
  std::size_t at = text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
  while (at < text.size() && found < most_findings) {
    at = end_of_printable_ascii(text, at);
    if (at == text.size()) break;
    const code_point point = code_point_at(text, at);
    if (!point.valid) {
      const std::string byte = fmt::format("0x{:02X}", static_cast<unsigned char>(text[at]));
      out.add(rule::invalid_utf8, span_of(file, at, 1), {{"byte", byte}}, std::string(utf16_help));
      return false;
    }
    const bool windows_break = point.value == '\r' && text.substr(at + 1, 1) == "\n";
    if (is_forbidden(point.value) && !windows_break) {
      add_control_character(out, span_of(file, at, point.size), point.value, std::string(utf16_help));
      if (!utf16_help.empty()) return false;
      ++found;
    }
    at += point.size;
  }
  return found == 0;
}

void check_escapes(const source_set& sources, const span& at, findings& out) {
  const std::string_view text = sources.text(at);
  std::size_t found = 0;
  for (std::size_t i = text.find('\\'); i != std::string_view::npos; i = text.find('\\', i)) {
    const escape one = escape_at(text.substr(i));
    if (one.value && is_forbidden(*one.value) && found++ < most_findings) {
      add_control_character(out, span_of(at.file, at.begin + i, one.size), *one.value);
    }
    i += one.size;
  }
}

std::string repaired(std::string_view decoded) {
  std::string out;
  out.reserve(decoded.size());
  for (std::size_t at = 0; at < decoded.size();) {
    const code_point point = code_point_at(decoded, at);
    const bool no_break_space = !point.valid && decoded[at] == '\xA0';
    if (no_break_space) {
      out += "\u00A0";
    } else if (!point.valid || is_forbidden(point.value)) {
      out += "\uFFFD";
    } else {
      out += decoded.substr(at, point.size);
    }
    at += point.size;
  }
  return out;
}

}  // namespace generator::yaml
