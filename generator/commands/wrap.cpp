#include "commands/wrap.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "diagnostics/unicode.hpp"

// Fits a text to a terminal.
namespace generator::commands {
namespace {

std::size_t width_of(std::string_view text) {
  std::size_t columns = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto point = code_point_at(text, at);
    columns += columns_of(point.value);
    at += point.size;
  }
  return columns;
}

/// Where the text of a line begins: after a label, after the mark of an item, or after the indentation.
std::size_t text_of_line(std::string_view line) {
  const auto first = std::min(line.find_first_not_of(' '), line.size());
  const auto gap = line.find("  ", first);
  if (first == 2 && gap != line.npos && gap < 40)
    return std::min(line.find_first_not_of(' ', gap), line.size());
  const auto mark = line.find(' ', first);
  const auto item = line.substr(first, mark == line.npos ? 0 : mark - first);
  const bool is_item =
      item == "-" || item == "*" || (item.ends_with('.') && item.size() <= 4 && is_digit(item[0]));
  // A label as long as its column has a single blank after it.
  constexpr std::size_t label = 15;
  if (!is_item && first == 2 && line.size() > label && line[label - 1] == ' ' &&
      line.substr(0, 14) == "  user message")
    return label;
  return is_item ? mark + 1 : first;
}

void add_wrapped(std::string_view line, std::size_t columns, std::string& to) {
  const auto start = text_of_line(line);
  auto used = width_of(line.substr(0, start));
  const std::string indent(used, ' ');
  to += line.substr(0, start);
  line.remove_prefix(start);
  for (bool is_first = true; !line.empty(); is_first = false) {
    const auto word = line.substr(0, line.find(' '));
    line.remove_prefix(std::min(word.size() + 1, line.size()));
    const auto width = width_of(word);
    if (!is_first && used + 1 + width > columns) {
      to.append("\n").append(indent);
      used = indent.size();
    } else if (!is_first) {
      to += ' ';
      ++used;
    }
    to += word;
    used += width;
  }
}

}  // namespace

std::string wrapped(std::string_view text, std::size_t columns) {
  // Narrower than this, nobody reads anyway.
  constexpr std::size_t least = 40;
  columns = std::max(columns, least);
  std::string out;
  while (!text.empty()) {
    const auto end = text.find('\n');
    const auto line = text.substr(0, end);
    if (width_of(line) <= columns)
      out += line;
    else
      add_wrapped(line, columns, out);
    if (end == text.npos) break;
    out += '\n';
    text.remove_prefix(end + 1);
  }
  return out;
}

std::string with_links(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const auto at = std::min(text.find("http"), text.size());
    out += text.substr(0, at);
    text.remove_prefix(at);
    const auto size = std::min(text.find_first_of(" \n\"'<>`"), text.size());
    const auto word = text.substr(0, size);
    if (word.starts_with("http://") || word.starts_with("https://"))
      out += fmt::format("\x1B]8;;{0}\x1B\\{0}\x1B]8;;\x1B\\", word);
    else
      out += word;
    text.remove_prefix(size);
  }
  return out;
}

}  // namespace generator::commands
