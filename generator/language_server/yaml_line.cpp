#include "language_server/yaml_line.hpp"

#include <algorithm>

// Splits lines into dashes, keys and brackets.
namespace generator::language_server {
namespace {

constexpr std::string_view blanks = " \t\r\n";

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(blanks);
  if (first == text.npos) return {};
  return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

std::string_view without_quotes(std::string_view text) {
  const bool quoted = text.size() >= 2 && (text[0] == '"' || text[0] == '\'') && text.back() == text[0];
  return quoted ? text.substr(1, text.size() - 2) : text;
}

bool ends_word(std::string_view text, std::size_t at) {
  return at >= text.size() || blanks.find(text[at]) != blanks.npos;
}

/// The end of a quoted text that begins at `at`: behind its quote, or the end of the text.
std::size_t end_of_quoted(std::string_view text, std::size_t at) {
  const char quote = text[at];
  for (++at; at < text.size(); ++at) {
    if (quote == '"' && text[at] == '\\')
      ++at;
    else if (text[at] == quote)
      return at + 1;
  }
  return text.size();
}

/// The colon behind a key that begins at `at`, or npos.
std::size_t colon_after(std::string_view line, std::size_t at) {
  if (at >= line.size() || std::string_view("[{#&*!|>%@`").find(line[at]) != std::string_view::npos)
    return line.npos;
  if (line[at] == '"' || line[at] == '\'') at = end_of_quoted(line, at);
  for (auto colon = line.find(':', at); colon != line.npos; colon = line.find(':', colon + 1)) {
    if (ends_word(line, colon + 1)) return has_comment(line.substr(0, colon)) ? line.npos : colon;
  }
  return line.npos;
}

std::size_t after_blanks(std::string_view line, std::size_t at) {
  return std::min(line.find_first_not_of(' ', at), line.size());
}

/// A collection that is open, and where its next value begins.
struct level {
  bool is_map = false;
  std::string_view key;  ///< whose value comes now
  bool has_key = false;
  std::vector<std::string_view> keys;
};

/// Reads a text up to its end and keeps what is open.
class bracket_reader {
 public:
  explicit bracket_reader(std::string_view text) : text_(text) {}

  open_brackets read() {
    for (std::size_t at = 0; at < text_.size();) at = step(at);
    open_brackets out;
    out.inside = !levels_.empty();
    if (!out.inside) return out;
    for (const level& one : levels_)
      if (one.has_key) out.keys.push_back(one.key);
    out.follows_key = levels_.back().has_key;
    out.siblings = levels_.back().keys;
    const auto first = text_.find_first_not_of(blanks, word_);
    out.word = first == text_.npos ? std::string_view() : text_.substr(first);
    return out;
  }

 private:
  std::size_t step(std::size_t at) {
    const char c = text_[at];
    const bool begins = begins_;
    begins_ = begins_ && blanks.find(c) != blanks.npos;
    if (begins && (c == '"' || c == '\'')) return end_of_quoted(text_, at);
    if (begins && (c == '[' || c == '{')) {
      levels_.push_back({c == '{', {}, false, {}});
    } else if (levels_.empty()) {
      return at + 1;
    } else if (c == ']' || c == '}') {
      levels_.pop_back();
    } else if (c == ',') {
      levels_.back().has_key = false;
    } else if (c == ':' && ends_word(text_, at + 1) && !levels_.back().has_key) {
      auto& inner = levels_.back();
      inner.key = without_quotes(trimmed(text_.substr(word_, at - word_)));
      inner.has_key = true;
      inner.keys.push_back(inner.key);
    } else {
      return at + 1;
    }
    word_ = at + 1;
    begins_ = true;
    return at + 1;
  }

  std::string_view text_;
  std::size_t word_ = 0;  ///< where the value or key begins that is being read
  bool begins_ = true;    ///< whether nothing of it was read yet
  std::vector<level> levels_;
};

}  // namespace

std::size_t indent_of(std::string_view line) {
  return after_blanks(line, 0);
}

std::vector<opener> openers_of(std::string_view line) {
  std::vector<opener> all;
  auto at = indent_of(line);
  while (at < line.size() && line[at] == '-' && ends_word(line, at + 1)) {
    const auto next = after_blanks(line, at + 1);
    all.push_back({at, next, true, {}, {}});
    at = next;
  }
  const auto colon = colon_after(line, at);
  if (colon == line.npos || colon == at) return all;
  all.push_back({at, std::min(colon + 1, line.size()), false,
                 without_quotes(trimmed(line.substr(at, colon - at))), trimmed(line.substr(colon + 1))});
  return all;
}

bool has_comment(std::string_view line) {
  for (std::size_t at = 0; at < line.size(); ++at) {
    const bool begins = at == 0 || line[at - 1] == ' ' || line[at - 1] == '\t';
    if (begins && line[at] == '#') return true;
    if ((begins || line[at - 1] == '[' || line[at - 1] == '{') && (line[at] == '"' || line[at] == '\''))
      at = end_of_quoted(line, at) - 1;
  }
  return false;
}

open_brackets brackets_in(std::string_view text) {
  return bracket_reader(text).read();
}

}  // namespace generator::language_server
