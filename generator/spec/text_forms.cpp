#include "spec/text_forms.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "diagnostics/unicode.hpp"

// Checks the forms of texts: ids, dates, locales, paths, sentences, and scalars that YAML readers disagree
// on.
namespace generator::spec {
namespace {

using std::string_view;

bool is_lower(char c) {
  return c >= 'a' && c <= 'z';
}
bool is_alpha(char c) {
  return is_lower(c) || (c >= 'A' && c <= 'Z');
}

bool is_word_of_yaml(string_view plain) {
  constexpr std::array words{"y",     "n",    "yes", "no",   "on",    "off",   "true",
                             "false", "null", "~",   ".inf", "-.inf", "+.inf", ".nan"};
  const auto folded = lower(plain);
  return std::find(words.begin(), words.end(), folded) != words.end();
}

/// Whether some version of YAML could read this as a number. Checks only which characters it contains.
bool is_number_of_some_yaml(string_view plain) {
  string_view rest = plain;
  if (rest.starts_with('-') || rest.starts_with('+')) rest.remove_prefix(1);
  if (rest.empty() || !(is_digit(rest[0]) || (rest[0] == '.' && rest.size() > 1 && is_digit(rest[1]))))
    return false;
  if (rest.starts_with("0x") || rest.starts_with("0o") || rest.starts_with("0b"))
    return rest.size() > 2 && std::all_of(rest.begin() + 2, rest.end(), [](char c) {
             return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F') || c == '_';
           });
  return std::all_of(rest.begin(), rest.end(), [](char c) {
    return is_digit(c) || c == '.' || c == '_' || c == ':' || c == 'e' || c == 'E' || c == '+' || c == '-';
  });
}

/// Whether YAML 1.1 could read this as a date with a time. Checks only how it begins and which characters it
/// contains.
bool is_time_of_some_yaml(string_view plain) {
  const bool has_year =
      plain.size() > 4 && plain[4] == '-' && std::all_of(plain.begin(), plain.begin() + 4, is_digit);
  return has_year && plain.find(':') != plain.npos &&
         plain.find_first_not_of("0123456789-+:. \tTtZ") == plain.npos;
}

/// Whether this is a decimal integer that every reader writes back unchanged.
bool is_canonical_integer(string_view plain) {
  if (plain.starts_with('-')) plain.remove_prefix(1);
  return !plain.empty() && std::all_of(plain.begin(), plain.end(), is_digit) &&
         (plain == "0" || plain[0] != '0');
}

/// Removes a closing character from the end of `text`, or the space that French puts before one. A mark that
/// opens a quotation in one language closes it in another.
bool drop_closing(string_view& text) {
  constexpr std::array<string_view, 22> closing{" ",      "\"",     "'",      ")",      "]",      "`",
                                                "*",      "\u00BB", "\u00AB", "\u201D", "\u201C", "\u2019",
                                                "\u2018", "\u203A", "\u2039", "\u300D", "\u300F", "\uFF09",
                                                "\u3011", "\u300B", "\u00A0", "\u202F"};
  for (const auto one : closing)
    if (text.ends_with(one)) {
      text.remove_suffix(one.size());
      return true;
    }
  return false;
}

/// Whether a text ends with a full stop and what may close after it.
bool ends_with_stop(string_view text) {
  // Full stops of other scripts: CJK, Devanagari, Armenian, Ethiopic, Arabic, Khmer, Myanmar, Tibetan.
  constexpr std::array<string_view, 16> stops{".",      "!",      "?",      "\u2026", "\u3002", "\uFF0E",
                                              "\uFF01", "\uFF1F", "\u0964", "\u0589", "\u1362", "\u06D4",
                                              "\u061F", "\u17D4", "\u104B", "\u0F0D"};
  do {
    for (const auto stop : stops)
      if (text.ends_with(stop)) return true;
  } while (drop_closing(text));
  return false;
}

/// Whether a text is Thai or Lao, whose sentences end with nothing.
bool has_no_stops(string_view text) {
  // U+0E00 to U+0EFF in UTF-8.
  for (auto at = text.find('\xE0'); at != string_view::npos; at = text.find('\xE0', at + 1))
    if (at + 1 < text.size() && text[at + 1] >= '\xB8' && text[at + 1] <= '\xBB') return true;
  return false;
}

/// Removes a link or code from the end of `text`, which can stand behind the stop of a sentence.
bool drop_reference(string_view& text) {
  auto begin = text.find_last_of(" \t\n") + 1;
  if (text.ends_with('`')) begin = text.size() > 1 ? text.rfind('`', text.size() - 2) : string_view::npos;
  if (begin == 0 || begin == string_view::npos) return false;
  const auto last = text.substr(begin);
  if (!last.starts_with('`') && last.find("://") == string_view::npos) return false;
  text = text.substr(0, text.find_last_not_of(" \t\n", begin - 1) + 1);
  return true;
}

}  // namespace

std::string lower(string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

bool readers_differ(string_view plain) {
  if (is_word_of_yaml(plain) || is_time_of_some_yaml(plain)) return true;
  return is_number_of_some_yaml(plain) && !is_canonical_integer(plain);
}

bool is_plain(string_view text) {
  const auto is_alnum = [](char c) { return is_alpha(c) || is_digit(c); };
  if (text.empty() || !(is_alnum(text[0]) || text[0] == '/') || text.back() == ' ') return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    // Behind digits, a colon makes some readers see a time.
    const bool is_joined =
        text[i] == ':' && is_alpha(text[0]) && i + 1 < text.size() && is_alnum(text[i + 1]);
    if (!is_joined && !is_alnum(text[i]) && string_view(" _.-/()+!'*~").find(text[i]) == text.npos)
      return false;
  }
  return !readers_differ(text);
}

void keep_plain(advice& of) {
  if (std::erase_if(of.instead, [](const std::string& one) { return !is_plain(one); }) > 0)
    of.certain = false;
}

bool ends_like_a_sentence(string_view text) {
  const auto end = text.find_last_not_of(" \t\n");
  if (end == string_view::npos) return false;
  text = text.substr(0, end + 1);
  if (text.ends_with("```") || has_no_stops(text)) return true;
  do
    if (ends_with_stop(text)) return true;
  while (drop_reference(text));
  return false;
}

string_view stray_placeholder(string_view text) {
  bool in_code = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '`') in_code = !in_code;
    if (in_code || (text[at] != '{' && text[at] != '}')) continue;
    if (text.substr(at + 1, 1) == text.substr(at, 1)) return text.substr(at, 2);
    const auto end = text.find('}', at);
    if (text[at] == '{' && end != string_view::npos && is_id(text.substr(at + 1, end - at - 1)))
      return text.substr(at, end + 1 - at);
  }
  return {};
}

bool is_locale(string_view tag) {
  std::size_t length = 0;
  bool first = true;
  for (const char c : tag) {
    if (c == '-') {
      if (length == 0 || length > 8) return false;
      length = 0;
      first = false;
    } else if (is_alpha(c) || (is_digit(c) && !first)) {
      ++length;
    } else {
      return false;
    }
  }
  return length >= 1 && length <= 8 && tag.find('-') != 0 &&
         (tag.find('-') == string_view::npos ? tag.size() >= 2 : tag.find('-') >= 2);
}

std::string locale_like(string_view name) {
  std::string tag(name.substr(0, name.find('.')));
  std::ranges::replace(tag, '_', '-');
  return is_locale(tag) ? tag : std::string();
}

bool is_id(string_view name) {
  return !name.empty() && is_lower(name[0]) && !is_word_of_yaml(name) &&
         std::all_of(name.begin(), name.end(), [](char c) { return is_lower(c) || is_digit(c) || c == '_'; });
}

std::string id_like(string_view name) {
  std::string id;
  for (std::size_t i = 0; i < name.size(); ++i) {
    const char c = name[i];
    const bool is_upper = c >= 'A' && c <= 'Z';
    // Before the capital of a word: `ExpiredCard`, and `HTTPError` before its last capital.
    const bool begins_word = is_upper && i > 0 &&
                             (is_lower(name[i - 1]) || is_digit(name[i - 1]) ||
                              (is_alpha(name[i - 1]) && i + 1 < name.size() && is_lower(name[i + 1])));
    const bool is_letter = is_alpha(c) || is_digit(c);
    if ((begins_word || !is_letter) && !id.empty() && id.back() != '_') id += '_';
    if (is_letter) id += is_upper ? static_cast<char>(c - 'A' + 'a') : c;
  }
  while (id.ends_with('_')) id.pop_back();
  return is_id(id) ? id : std::string();
}

bool is_date(string_view written) {
  if (written.size() != 10 || written[4] != '-' || written[7] != '-') return false;
  for (const std::size_t i : {0u, 1u, 2u, 3u, 5u, 6u, 8u, 9u})
    if (!is_digit(written[i])) return false;
  const auto two = [&](std::size_t at) { return (written[at] - '0') * 10 + (written[at + 1] - '0'); };
  const int year = two(0) * 100 + two(2);
  const int month = two(5);
  const int day = two(8);
  constexpr std::array days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (month < 1 || month > 12) return false;
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return day >= 1 && day <= days[static_cast<std::size_t>(month - 1)] + (month == 2 && leap ? 1 : 0);
}

bool is_path_below(std::string_view path) {
  // A backslash or a colon has a meaning only on Windows.
  if (path.find_first_of("\\:") != std::string_view::npos) return false;
  while (true) {
    const auto segment = path.substr(0, path.find('/'));
    if (segment.empty() || segment == "." || segment == "..") return false;
    if (segment.size() == path.size()) return true;
    path.remove_prefix(segment.size() + 1);
  }
}

std::string_view without_final_break(std::string_view text) {
  while (text.ends_with('\n')) text.remove_suffix(1);
  return text;
}

}  // namespace generator::spec
