#include "check/words.hpp"

#include <algorithm>
#include <set>

#include "diagnostics/unicode.hpp"
#include "spec/text_forms.hpp"

// Finds the words of texts, and those that only developers know.
namespace generator::check {
namespace {

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_word_part(char c) {
  return is_digit(c) || is_letter(c) || c == '_' || c == '-' || c == '\'' ||
         static_cast<unsigned char>(c) >= 0x80;
}

bool compares(char c) {
  return c == '<' || c == '>' || c == '=';
}

/// The word or the signs that start at `at`. Empty if none do.
std::string_view word_at(std::string_view text, std::size_t at) {
  const auto is_part = at < text.size() && compares(text[at]) ? compares : is_word_part;
  auto end = at;
  while (end < text.size() && is_part(text[end])) ++end;
  return text.substr(std::min(at, text.size()), end - at);
}

/// Whether an address can have this. What closes a sentence or a bracket ends it, and so do other scripts.
bool is_address_part(char c) {
  return c > ' ' && c <= '~' && std::string_view("()[]<>{}\"',;").find(c) == std::string_view::npos;
}

/// Whether this is the address of a page or of somebody: `https://a.example`, `a.example`, `/help`, `a@b`.
bool is_address(std::string_view part) {
  if (part.find("://") != std::string_view::npos || part.find('@') != std::string_view::npos) return true;
  if (part.size() > 1 && part[0] == '/') return true;
  for (auto dot = part.find('.', 1); dot != std::string_view::npos; dot = part.find('.', dot + 1))
    if (dot + 2 < part.size() && part[dot + 1] >= 'a' && part[dot + 1] <= 'z' && is_word_part(part[dot - 1]))
      return true;
  return false;
}

/// The message with blanks instead of placeholders and addresses, so that every other word keeps its place.
std::string prose_of(std::string_view message) {
  std::string prose(message);
  const auto blank = [&](std::size_t begin, std::size_t end) {
    std::fill(prose.begin() + static_cast<std::ptrdiff_t>(begin),
              prose.begin() + static_cast<std::ptrdiff_t>(end), ' ');
  };
  for (std::size_t at = 0; at < message.size();) {
    auto end = at + 1;
    if (message.substr(at, 2) == "{{") {
      ++end;
    } else if (message[at] == '{') {
      end = std::min(message.find('}', at), message.size() - 1) + 1;
      blank(at, end);
    } else if (is_address_part(message[at])) {
      while (end < message.size() && is_address_part(message[end])) ++end;
      if (is_address(message.substr(at, end - at))) blank(at, end);
    }
    at = end;
  }
  return prose;
}

/// Whether a word of developers is an everyday word where it stands: "null and void", "the exception of".
bool is_everyday(std::string_view word, std::string_view next, std::string_view locale) {
  using words = std::set<std::string, std::less<>>;
  static const words means_zero{"da", "de", "nb", "nn", "no"};
  static const words of{"de", "des", "du", "for", "of", "to"};
  if (word == "null") return next == "and" || means_zero.contains(spec::lower(locale.substr(0, 2)));
  if (word == "exception") return of.contains(next);
  return word == "stack" && next != "trace" && next != "overflow";
}

}  // namespace

void each_word(std::string_view text, const word_visitor& visit) {
  for (std::size_t at = 0; at < text.size();) {
    const auto word = word_at(text, at);
    at += std::max<std::size_t>(word.size(), 1);
    if (!word.empty()) visit(word, text.substr(at, 1) == " " ? word_at(text, at + 1) : std::string_view());
  }
}

code_form form_of_code(std::string_view code) {
  const auto is_capital = [](char c) { return (c >= 'A' && c <= 'Z') || is_digit(c) || c == '_'; };
  if (code.size() < 4) return code_form::word;
  if (std::ranges::all_of(code, is_digit)) return code_form::number;
  const bool is_name = code.find('_') != std::string_view::npos || std::ranges::all_of(code, is_capital);
  return is_name ? code_form::name : code_form::word;
}

std::string technical_word(std::string_view message, std::string_view locale,
                           const std::function<bool(std::string_view)>& is_code) {
  static const std::set<std::string, std::less<>> jargon{
      "api",       "http",      "https",    "json",       "xml",     "null",   "undefined",
      "exception", "payload",   "endpoint", "webhook",    "backend", "server", "database",
      "timeout",   "token",     "header",   "debug",      "stack",   "sdk",    "url",
      "uri",       "parameter", "oauth",    "credentials"};
  std::string found;
  each_word(prose_of(message), [&](std::string_view word, std::string_view next) {
    if (!found.empty()) return;
    const auto small = spec::lower(word);
    const bool is_jargon = jargon.contains(small) && !is_everyday(small, spec::lower(next), locale);
    if (is_jargon || is_code(word)) found = word;
  });
  return found;
}

}  // namespace generator::check
