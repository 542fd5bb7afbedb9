#include "pasted/secrets.hpp"

#include <algorithm>
#include <cstdint>

#include "errcat/detail/found_value.hpp"
#include "pasted/characters.hpp"

// Finds what must not be shown.
namespace generator::pasted {
namespace {

bool is_name(char c) {
  return is_word(c) || c == '-';
}
/// RFC 6750's characters of a token.
bool is_token(char c) {
  return is_name(c) || c == '.' || c == '~' || c == '+' || c == '/' || c == '=';
}

template <class Test>
std::size_t end_while(std::string_view text, std::size_t at, const Test& is_one) {
  while (at < text.size() && is_one(text[at])) ++at;
  return at;
}

/// A name in a form that ignores case and separators: "X-Api-Key" becomes "xapikey".
std::string folded(std::string_view name) {
  std::string out;
  for (const char c : name)
    if (is_letter(c))
      out += static_cast<char>(c | 0x20);
    else if (is_digit(c))
      out += c;
  return out;
}

/// A secret within a text. Empty: none begins here.
using found = std::string_view;

struct prefix {
  std::string_view text;
  std::size_t least;  ///< characters after it
};
// As their vendors document them, so that leaked ones can be found.
constexpr prefix key_prefixes[] = {
    {"sk_live_", 8}, {"sk_test_", 8}, {"rk_live_", 8}, {"rk_test_", 8},     {"whsec_", 16}, {"ghp_", 20},
    {"gho_", 20},    {"ghs_", 20},    {"ghu_", 20},    {"github_pat_", 20}, {"glpat-", 16}, {"xoxb-", 10},
    {"xoxp-", 10},   {"xapp-", 10},   {"AKIA", 16},    {"ASIA", 16},        {"AIza", 30},   {"ya29.", 20},
    {"sk-", 20},     {"SG.", 20},     {"npm_", 30},    {"pypi-", 20},
};

found key_at(std::string_view text, std::size_t at) {
  for (const auto& one : key_prefixes) {
    if (!text.substr(at).starts_with(one.text)) continue;
    const auto end = end_while(text, at + one.text.size(), [](char c) { return is_name(c) || c == '.'; });
    if (end - at >= one.text.size() + one.least) return text.substr(at, end - at);
  }
  return {};
}

/// A JSON Web Token: three parts of Base64, of which the first begins as `{"`.
found web_token_at(std::string_view text, std::size_t at) {
  if (!text.substr(at).starts_with("eyJ")) return {};
  const auto end = end_while(text, at, [](char c) { return is_name(c) || c == '.'; });
  const auto token = text.substr(at, end - at);
  return token.size() >= 20 && token.find('.') != token.npos ? token : found();
}

/// Whether it is a word of a sentence, such as "authentication", rather than a token.
bool is_plain_word(std::string_view text) {
  return std::all_of(text.begin() + 1, text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

/// The credentials after "Bearer" or "Basic". Parameters such as `Bearer realm="x"` are none.
found credentials_at(std::string_view text, std::size_t at, std::string_view scheme) {
  if (!errcat::detail::same_name(text.substr(at, scheme.size()), scheme)) return {};
  const auto start = end_while(text, at + scheme.size(), [](char c) { return c == ' '; });
  const auto end = end_while(text, start, is_token);
  const auto token = text.substr(start, end - start);
  const bool is_parameter = end < text.size() && text[end] == '"' && token.ends_with('=');
  constexpr std::size_t least = 8;
  if (start == at + scheme.size() || token.size() < least || is_parameter) return {};
  return is_plain_word(token.substr(0, token.find_last_not_of('.') + 1)) ? found() : token;
}

found private_key_at(std::string_view text, std::size_t at) {
  constexpr std::string_view mark = "-----BEGIN ";
  constexpr std::size_t longest_label = 40;
  if (!text.substr(at).starts_with(mark)) return {};
  if (text.substr(at, mark.size() + longest_label).find("PRIVATE KEY") == text.npos) return {};
  const auto last = text.find("-----END ", at);
  const auto end = last == text.npos ? text.npos : text.find("-----", last + 9);
  return text.substr(at, end == text.npos ? text.npos : end + 5 - at);
}

/// ISO/IEC 7812: the last digit of a card's number checks the others.
bool checks(std::string_view number) {
  int sum = 0;
  bool doubled = false;
  for (auto c = number.rbegin(); c != number.rend(); ++c) {
    if (!is_digit(*c)) continue;
    const int digit = (*c - '0') * (doubled ? 2 : 1);
    sum += digit > 9 ? digit - 9 : digit;
    doubled = !doubled;
  }
  return sum % 10 == 0;
}

/// The number of a card, maybe in groups.
found card_at(std::string_view text, std::size_t at) {
  if (text[at] < '3' || text[at] > '6') return {};
  std::size_t digits = 0;
  auto end = at;
  auto next = at;
  for (; next < text.size() && digits < 20; ++next) {
    if (is_digit(text[next])) {
      ++digits;
      end = next + 1;
    } else if ((text[next] != ' ' && text[next] != '-') || end != next) {
      break;
    }
  }
  const bool goes_on = end < text.size() && (is_letter(text[end]) || text[end] == '_' || text[end] == '.');
  if (digits < 13 || digits > 19 || goes_on || !checks(text.substr(at, end - at))) return {};
  return text.substr(at, end - at);
}

/// The email address around the @ at a position.
found address_around(std::string_view text, std::size_t at) {
  constexpr std::size_t longest = 64;
  const auto is_local = [](char c) { return is_name(c) || c == '.' || c == '+' || c == '%'; };
  auto start = at;
  while (start > 0 && at - start < longest && is_local(text[start - 1])) --start;
  const auto domain = end_while(text.substr(0, std::min(text.size(), at + 255)), at + 1,
                                [](char c) { return is_name(c) || c == '.'; });
  const auto host = text.substr(at + 1, domain - at - 1);
  const auto dot = host.rfind('.');
  if (start == at || dot == host.npos || dot == 0) return {};
  // A full stop after the address belongs to the sentence.
  const auto end = dot + 1 == host.size() ? domain - 1 : domain;
  return text.substr(start, end - start);
}

/// User and password in a URL.
found login_at(std::string_view text, std::size_t at) {
  if (!text.substr(at).starts_with("://")) return {};
  const auto start = at + 3;
  const auto end = std::min(text.find_first_of("/?# \t\r\n\"'<>", start), text.size());
  const auto host = text.substr(start, end - start).rfind('@');
  return host == found::npos || host == 0 ? found() : text.substr(start, host);
}

/// What stands after a name such as `password`: after a colon or an equals sign, with or without quotes.
found value_after(std::string_view text, std::size_t at, bool is_line) {
  constexpr std::string_view between = "\\\"' \t";
  auto next = std::min(text.find_first_not_of(between, at), text.size());
  if (next - at > 8 || next == text.size() || (text[next] != ':' && text[next] != '=')) return {};
  next += text.substr(next, 2) == "=>" ? 2U : 1U;
  const auto start = std::min(text.find_first_not_of(between, next), text.size());
  if (text.substr(next, start - next).find_first_of("\"'") != found::npos) {
    const auto end = std::min(text.find_first_of("\\\"'", start), text.size());
    return text.substr(start, end - start);
  }
  const auto end = std::min(text.find_first_of(is_line ? "\r\n\"'" : " \t\r\n\"'&,;)}]", start), text.size());
  return text.substr(start, end - start);
}

bool is_header_of_secrets(std::string_view folded_name) {
  return folded_name.ends_with("authorization") || folded_name.ends_with("cookie");
}

/// Collects the secrets of a text in one pass.
class collector {
 public:
  collector(std::string_view text, const std::vector<std::string>& more_names)
      : text_(text), more_names_(more_names) {}

  std::vector<secret> run() {
    while (at_ < text_.size()) step();
    return std::move(all_);
  }

 private:
  void step() {
    const char c = text_[at_];
    if (c == '@') return take("an email address", address_around(text_, at_), 1);
    if (c == ':') return take("a login", login_at(text_, at_), 1);
    if (c == '-') return take("a private key", private_key_at(text_, at_), 1);
    const bool begins = at_ == 0 || !is_name(text_[at_ - 1]);
    if (is_digit(c)) return take("a card number", begins ? card_at(text_, at_) : found(), digits());
    if (!begins || !is_letter(c)) {
      ++at_;
      return;
    }
    step_word();
  }
  /// The rest of the number that begins here, so that none of its tails is taken for a card.
  std::size_t digits() const { return end_while(text_, at_, is_digit) - at_; }

  void step_word() {
    if (const auto key = key_at(text_, at_); !key.empty()) return take("an API key", key, 1);
    if (const auto token = web_token_at(text_, at_); !token.empty()) return take("a token", token, 1);
    if (const auto token = credentials_at(text_, at_, "Bearer"); !token.empty())
      return take("a bearer token", token, 1);
    if (const auto login = credentials_at(text_, at_, "Basic"); !login.empty())
      return take("a login", login, 1);
    const auto end = end_while(text_, at_, is_name);
    const auto name = text_.substr(at_, end - at_);
    const auto value = names_secret(name, more_names_)
                           ? value_after(text_, end, is_header_of_secrets(folded(name)))
                           : found();
    // An address can begin with this word, and is looked for at its @.
    take("a secret", value, name.size(), name);
  }

  /// Takes a secret and goes on after it, or goes on after `otherwise` bytes if there is none.
  void take(std::string_view what, found text, std::size_t otherwise, std::string_view name = {}) {
    if (text.empty()) {
      at_ += otherwise;
      return;
    }
    const auto start = static_cast<std::size_t>(text.data() - text_.data());
    at_ = start + text.size();
    // An address can reach back into what is taken already, such as a login in a URL.
    if (start < taken_) return;
    taken_ = at_;
    all_.push_back({what, text, name});
  }

  std::string_view text_;
  const std::vector<std::string>& more_names_;
  std::size_t at_ = 0;
  std::size_t taken_ = 0;  ///< the end of the last secret
  std::vector<secret> all_;
};

}  // namespace

bool names_secret(std::string_view name, const std::vector<std::string>& more_names) {
  constexpr std::size_t longest = 60;
  if (name.size() > longest) return false;
  constexpr std::string_view parts[] = {
      "password",    "passwd",        "passphrase",  "secret",       "apikey",  "accesskey", "privatekey",
      "signingkey",  "authorization", "accesstoken", "refreshtoken", "idtoken", "authtoken", "sessiontoken",
      "bearertoken", "cardnumber",    "cvv",         "cvc",          "iban"};
  constexpr std::string_view wholes[] = {"token", "cookie", "setcookie", "auth", "pan",
                                         "pin",   "otp",    "ssn",       "cpf"};
  const auto known = folded(name);
  for (const auto one : parts)
    if (known.find(one) != known.npos) return true;
  for (const auto one : wholes)
    if (known == one) return true;
  return std::any_of(more_names.begin(), more_names.end(),
                     [&](const std::string& one) { return folded(one) == known; });
}

std::vector<secret> secrets_in(std::string_view text, const std::vector<std::string>& more_names) {
  return collector(text, more_names).run();
}

std::string without_secrets(std::string_view text, const std::vector<std::string>& more_names) {
  return without(text, secrets_in(text, more_names));
}

std::string without(std::string_view text, const std::vector<secret>& found) {
  std::string out;
  const char* from = text.data();
  for (const auto& one : found) {
    out.append(from, one.text.data());
    out.append("[").append(one.what).append("]");
    from = one.text.data() + one.text.size();
  }
  return out.append(from, text.data() + text.size());
}

void count_secrets(std::string_view text, const std::vector<std::string>& more_names,
                   std::vector<secret_count>& to) {
  for (const auto& one : secrets_in(text, more_names)) {
    const auto same = std::find_if(to.begin(), to.end(), [&](const secret_count& other) {
      return other.what == one.what && errcat::detail::same_name(other.name, one.name);
    });
    if (same == to.end())
      to.push_back({one.what, std::string(one.name), 1});
    else
      ++same->count;
  }
}

std::string words_of(const secret_count& one) {
  if (!one.name.empty()) return "the value of `" + one.name + "`";
  if (one.count == 1) return std::string(one.what);
  const auto noun = one.what.substr(one.what.find(' ') + 1);
  return std::to_string(one.count).append(" ").append(noun).append(noun.ends_with('s') ? "es" : "s");
}

std::string words_of(const std::vector<secret_count>& all) {
  std::string text;
  for (const auto& one : all) text.append(text.empty() ? "" : ", ").append(words_of(one));
  return text;
}

}  // namespace generator::pasted
