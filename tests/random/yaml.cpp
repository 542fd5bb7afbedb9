#include "yaml.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace random_catalog {
namespace {

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Words that some YAML reader takes for something else.
bool is_special_word(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  const std::vector<std::string> words{"y", "n", "yes", "no", "on", "off", "true", "false", "null"};
  return std::find(words.begin(), words.end(), text) != words.end();
}

bool can_be_plain(const std::string& text) {
  return !text.empty() && is_letter(text[0]) && text.back() != ' ' && !is_special_word(text) &&
         std::all_of(text.begin(), text.end(), [](char c) {
           return is_letter(c) || (c >= '0' && c <= '9') || c == '_' || c == '.' || c == '-' || c == ' ';
         });
}

std::string single_quoted(const std::string& text) {
  std::string out = "'";
  for (const char c : text) out += c == '\'' ? "''" : std::string(1, c);
  return out + "'";
}

/// The code point at `at` in well-formed UTF-8, and its size.
std::pair<unsigned, std::size_t> code_point(const std::string& text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
  if (byte(0) < 0x80) return {byte(0), 1};
  const std::size_t size = byte(0) < 0xE0 ? 2 : byte(0) < 0xF0 ? 3 : 4;
  unsigned value = byte(0) & (0xFFu >> (size + 1));
  for (std::size_t i = 1; i < size; ++i) value = value << 6 | (byte(i) & 0x3Fu);
  return {value, size};
}

std::string double_quoted(const std::string& text, chance& layout) {
  const bool escapes = layout.percent(50);
  std::string out = "\"";
  for (std::size_t at = 0; at < text.size();) {
    const auto [value, size] = code_point(text, at);
    if (value == '\n')
      out += "\\n";
    else if (value == '\t')
      out += "\\t";
    else if (value == '"' || value == '\\')
      out += std::string("\\") + static_cast<char>(value);
    else if (escapes && value > 0xFFFF)
      out += fmt::format("\\U{:08X}", value);
    else if (escapes && value >= 0x80)
      out += fmt::format("\\u{:04x}", value);
    else
      out += text.substr(at, size);
    at += size;
  }
  return out + '"';
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::size_t at = 0;
  for (auto end = text.find('\n'); end != text.npos; end = text.find('\n', at)) {
    lines.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  lines.push_back(text.substr(at));
  return lines;
}

/// Whether indented lines preserve the text.
bool can_be_literal(const std::string& text) {
  const auto lines = lines_of(text);
  return !lines.front().empty() && !lines.back().empty() && lines.front()[0] != ' ' &&
         std::all_of(lines.begin(), lines.end(), [](const std::string& line) {
           return line.empty() || (line[0] != '\t' && line.find_first_not_of(" \t") != line.npos);
         });
}

bool can_be_folded(const std::string& text) {
  return !text.empty() && text.find_first_of("\n\t") == text.npos && text.find("  ") == text.npos &&
         text.front() != ' ' && text.back() != ' ';
}

class printer {
 public:
  explicit printer(chance& layout) : layout_(layout) {}

  std::string document(const node& root) {
    if (layout_.percent(20)) out_ += "# A comment: { [ \" '\n";
    if (layout_.percent(20)) out_ += "---\n";
    members(root, 0);
    return std::move(out_);
  }

 private:
  std::string key(const std::string& text) {
    if (can_be_plain(text) && layout_.percent(90)) return text;
    return layout_.percent(50) && text.find('\n') == text.npos ? single_quoted(text)
                                                               : double_quoted(text, layout_);
  }

  std::string scalar(const node& from) {
    if (from.kind == node::type::word) return from.text;
    if (can_be_plain(from.text) && layout_.percent(70)) return from.text;
    return layout_.percent(50) && from.text.find('\n') == from.text.npos ? single_quoted(from.text)
                                                                         : double_quoted(from.text, layout_);
  }

  std::string flow(const node& from) {
    if (from.kind == node::type::word || from.kind == node::type::text) return scalar(from);
    std::string inside;
    const auto separate = [&] {
      inside += inside.empty() ? "" : layout_.percent(90) ? ", " : ",\n                ";
    };
    for (const auto& one : from.items) {
      separate();
      inside += flow(one);
    }
    for (const auto& [name, value] : from.members) {
      separate();
      inside += key(name) + ": " + flow(value);
    }
    return (from.kind == node::type::list ? "[" + inside + "]" : "{" + inside + "}");
  }

  /// The text after `key:` or `-`, up to and including the end of the line.
  void value(const node& from, std::size_t indent) {
    const bool empty = from.items.empty() && from.members.empty();
    if (from.kind == node::type::text && layout_.percent(40) && block_text(from.text, indent)) return;
    if (from.kind == node::type::word || from.kind == node::type::text || empty ||
        (size_of(from) < 40 && layout_.percent(30))) {
      out_ += " " + flow(from) + "\n";
      return;
    }
    out_ += "\n";
    from.kind == node::type::list ? items(from, indent) : members(from, indent);
  }

  bool block_text(const std::string& text, std::size_t indent) {
    const std::string margin(indent == 0 ? 2 : indent, ' ');
    if (can_be_literal(text) && layout_.percent(60)) {
      out_ += layout_.percent(50) ? " |\n" : " |-\n";
      for (const auto& line : lines_of(text)) out_ += (line.empty() ? "" : margin + line) + "\n";
      return true;
    }
    if (!can_be_folded(text)) return false;
    out_ += " >\n" + margin;
    for (const char c : text) out_ += c == ' ' && layout_.percent(15) ? "\n" + margin : std::string(1, c);
    out_ += "\n";
    return true;
  }

  void items(const node& from, std::size_t indent) {
    for (const auto& one : from.items) {
      out_ += std::string(indent, ' ') + "-";
      value(one, indent + 2);
    }
  }

  void members(const node& from, std::size_t indent) {
    for (const auto& [name, of] : from.members) {
      if (layout_.percent(5)) out_ += std::string(indent, ' ') + "# between: \"two\n";
      out_ += std::string(indent, ' ') + key(name) + ":";
      value(of, indent + 2);
    }
  }

  static std::size_t size_of(const node& from) {
    std::size_t size = 1;
    for (const auto& one : from.items) size += size_of(one);
    for (const auto& [name, one] : from.members) size += size_of(one);
    return size;
  }

  chance& layout_;
  std::string out_;
};

}  // namespace

node node::quoted(const std::string& text, chance& layout) {
  return word(double_quoted(text, layout));
}

std::string to_yaml(const node& root, chance& layout) {
  auto text = printer(layout).document(root);
  if (layout.percent(25)) {
    std::string windows = layout.percent(50) ? "\xEF\xBB\xBF" : "";
    for (const char c : text) windows += c == '\n' ? "\r\n" : std::string(1, c);
    return windows;
  }
  return text;
}

}  // namespace random_catalog
