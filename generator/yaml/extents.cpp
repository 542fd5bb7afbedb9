#include "yaml/extents.hpp"

#include <algorithm>
#include <array>

// Scans YAML text for the ends of scalars, flow collections, anchors and tags.
namespace generator::yaml {
namespace {

constexpr std::string_view blanks = " \t\r\n";

bool is_blank(char c) {
  return blanks.find(c) != std::string_view::npos;
}

std::size_t or_end(std::string_view text, std::size_t at) {
  return std::min(at, text.size());
}

std::size_t end_of_line(std::string_view text, std::size_t at) {
  const std::size_t end = or_end(text, text.find('\n', at));
  return end > at && end < text.size() && text[end - 1] == '\r' ? end - 1 : end;
}

/// Folding changes only blanks, so the source and the value have the same number of other characters.
std::size_t skip_as_many_letters(std::string_view text, std::size_t at, std::string_view value) {
  auto left = std::count_if(value.begin(), value.end(), [](char c) { return !is_blank(c); });
  std::size_t end = at;
  for (; left > 0 && at < text.size(); ++at) {
    if (is_blank(text[at])) continue;
    --left;
    end = at + 1;
  }
  return end;
}

std::optional<std::size_t> end_of_single_quoted(std::string_view text, std::size_t at) {
  for (++at; at < text.size(); ++at) {
    if (text[at] != '\'') continue;
    if (text.substr(at + 1, 1) != "'") return at + 1;
    ++at;
  }
  return std::nullopt;
}

std::optional<std::size_t> end_of_double_quoted(std::string_view text, std::size_t at) {
  for (++at; at < text.size(); ++at) {
    if (text[at] == '"') return at + 1;
    if (text[at] == '\\') ++at;
  }
  return std::nullopt;
}

std::size_t end_of_block(std::string_view text, std::size_t at, std::string_view value) {
  const std::size_t header = end_of_line(text, at);
  const std::size_t last = skip_as_many_letters(text, header, value);
  if (last != header) return end_of_line(text, last);
  return or_end(text, text.find_first_not_of("|>+-0123456789", at));
}

}  // namespace

std::size_t skip_blanks(std::string_view text, std::size_t at) {
  while (at < text.size() && (is_blank(text[at]) || text[at] == '#')) {
    at = text[at] == '#' ? or_end(text, text.find('\n', at)) : at + 1;
  }
  return or_end(text, at);
}

std::size_t skip_structure(std::string_view text, std::size_t at) {
  constexpr std::string_view structure = "-?:,[]{}";
  at = skip_blanks(text, at);
  while (at < text.size() && structure.find(text[at]) != std::string_view::npos)
    at = skip_blanks(text, at + 1);
  return at;
}

std::size_t end_of_name(std::string_view text, std::size_t at) {
  return or_end(text, text.find_first_of("[]{}, \t\r\n", at + 1));
}

scalar_form form_at(std::string_view text, std::size_t at) {
  switch (at < text.size() ? text[at] : ' ') {
    case '\'':
      return scalar_form::single_quoted;
    case '"':
      return scalar_form::double_quoted;
    case '|':
    case '>':
      return scalar_form::block;
    default:
      return scalar_form::plain;
  }
}

std::optional<std::size_t> end_of_scalar(std::string_view text, std::size_t at, std::string_view value) {
  switch (form_at(text, at)) {
    case scalar_form::single_quoted:
      return end_of_single_quoted(text, at);
    case scalar_form::double_quoted:
      return end_of_double_quoted(text, at);
    case scalar_form::block:
      return end_of_block(text, at, value);
    case scalar_form::plain:
      break;
  }
  return skip_as_many_letters(text, at, value);
}

std::size_t end_of_flow(std::string_view text, std::size_t at) {
  at = skip_blanks(text, at);
  while (at < text.size() && (text[at] == ',' || text[at] == ':' || text[at] == '?'))
    at = skip_blanks(text, at + 1);
  return at < text.size() && (text[at] == ']' || text[at] == '}') ? at + 1 : at;
}

properties properties_at(std::string_view text, std::size_t at) {
  properties out{{}, at, at};
  while (out.value < text.size() && (text[out.value] == '&' || text[out.value] == '!')) {
    const bool verbatim = text.substr(out.value, 2) == "!<";
    const std::size_t begin = out.value;
    out.end = verbatim ? or_end(text, text.find('>', begin)) : end_of_name(text, begin);
    if (verbatim) out.end = or_end(text, out.end + 1);
    if (text[begin] == '!') out.tags.push_back({begin, out.end});
    out.value = skip_blanks(text, out.end);
  }
  return out;
}

std::size_t null_word_at(std::string_view text, std::size_t at) {
  constexpr std::array<std::string_view, 4> words{"~", "null", "Null", "NULL"};
  for (const std::string_view word : words) {
    if (text.substr(at, word.size()) != word) continue;
    const std::size_t end = at + word.size();
    if (end == text.size() || is_blank(text[end]) ||
        std::string_view(",:]}[{?").find(text[end]) != std::string_view::npos) {
      return word.size();
    }
  }
  return 0;
}

}  // namespace generator::yaml
