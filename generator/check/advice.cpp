#include <algorithm>
#include <set>
#include <string>

#include "check/rules.hpp"
#include "diagnostics/unicode.hpp"
#include "spec/text_forms.hpp"

// Checks whether texts help the people who read them.
namespace generator::check {
namespace {

using catalog::entry;

bool is_word_part(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '-' ||
         c == '\'' || static_cast<unsigned char>(c) >= 0x80;
}

/// Calls `visit` with each word of a text, as it is written.
template <class Visit>
void each_word(std::string_view text, const Visit& visit) {
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && is_word_part(text[end])) ++end;
    if (end > at) visit(text.substr(at, end - at));
    at = std::max(end, at + 1);
  }
}

/// The words of a sentence that say something.
std::set<std::string> content_of(std::string_view text) {
  static const std::set<std::string, std::less<>> fillers{
      "a",   "an",  "the", "is",   "are",  "was",  "be",   "to",   "of",    "in",  "on",    "your",
      "you", "its", "it",  "this", "that", "with", "make", "sure", "check", "and", "there", "has"};
  std::set<std::string> out;
  each_word(text, [&](std::string_view word) {
    if (auto small = spec::lower(word); !fillers.contains(small)) out.insert(std::move(small));
  });
  return out;
}

bool says_the_same(std::string_view a, std::string_view b) {
  const auto words = content_of(a);
  return !words.empty() && words == content_of(b);
}

/// Whether people take a code for one, not for a word of a sentence.
bool looks_like_a_code(std::string_view code) {
  const auto is_capital = [](char c) { return (c >= 'A' && c <= 'Z') || is_digit(c) || c == '_'; };
  return code.size() >= 4 &&
         (code.find('_') != std::string_view::npos || std::ranges::all_of(code, is_capital));
}

/// A word in a message that an end user should not have to know, or nothing.
std::string_view technical_word(std::string_view text, const std::set<std::string_view>& codes) {
  static const std::set<std::string, std::less<>> jargon{
      "api",       "http",     "https",     "json",        "xml",     "null",   "undefined",
      "exception", "endpoint", "payload",   "webhook",     "backend", "server", "database",
      "timeout",   "token",    "parameter", "header",      "stack",   "debug",  "sdk",
      "url",       "uri",      "callback",  "credentials", "oauth",   "bearer"};
  std::string_view found;
  each_word(text, [&](std::string_view word) {
    if (found.empty() && (codes.contains(word) || jargon.contains(spec::lower(word)))) found = word;
  });
  return found;
}

/// The day of a date that the decoder accepted.
std::chrono::sys_days day_of(std::string_view date) {
  const auto number = [&](std::size_t at, std::size_t size) {
    return std::stoi(std::string(date.substr(at, size)));
  };
  using namespace std::chrono;
  return year(number(0, 4)) / month(static_cast<unsigned>(number(5, 2))) /
         day(static_cast<unsigned>(number(8, 2)));
}

}  // namespace

void fixes_given(const catalog::catalog& on, findings& out) {
  for (const auto& one : on.entries) {
    if (one.type != errcat::entry_type::error || is_broken(one.written->at, out)) continue;
    const auto has_fix = [](const catalog::item& cause) { return !cause.fix.empty() || cause.policy; };
    const bool retried =
        one.effective_policy && on.policies[*one.effective_policy].verb > errcat::retry_verb::never;
    if (one.fixes.empty() && one.action.empty() && !retried && std::ranges::none_of(one.causes, has_fix))
      out.add(rule::no_fix, one.at, {{"name", one.id}});
  }
}

void fixes_differ_from_causes(const catalog::catalog& on, findings& out) {
  const auto report = [&](const entry& of, const catalog::item& cause, const span& at) {
    out.add(rule::fix_repeats_cause, at, {{"name", name_of(of)}})
        .remarks.push_back({cause.written->value.at, "the cause"});
  };
  for (const auto& one : on.entries)
    for (const auto& cause : one.causes) {
      if (says_the_same(cause.text, cause.fix)) report(one, cause, cause.written->fix.at);
      for (const auto& fix : one.fixes)
        if (says_the_same(cause.text, fix.text)) report(one, cause, fix.written->value.at);
    }
}

void messages_plain(const catalog::catalog& on, findings& out) {
  std::set<std::string_view> codes;
  for (const auto& one : on.entries)
    for (const auto code : {one.code, one.subcode})
      if (looks_like_a_code(code)) codes.insert(code);
  for (const auto& message : on.written->user_messages)
    for (const auto& text : message.value.texts)
      if (const auto word = technical_word(text.value.value, codes); !word.empty())
        out.add(rule::technical_message, text.value.at, {{"name", message.name.value}, {"word", word}});
}

void sources_cited(const catalog::catalog& on, findings& out) {
  std::set<std::string_view> cited;
  for (const auto& one : on.names.references)
    if (const auto& to = on.names.defined[one.to]; to.in == spec::section::sources) cited.insert(to.name);
  // The first is what citations mean that name none.
  for (std::size_t i = 1; i < on.written->sources.size(); ++i)
    if (const auto& name = on.written->sources[i].name; !cited.contains(name.value))
      out.add(rule::uncited_source, name.at, {{"name", name.value}});
}

void sources_fresh(const catalog::catalog& on, std::chrono::sys_days today, findings& out) {
  constexpr auto most = std::chrono::days(365);
  for (const auto& one : on.written->sources) {
    const auto& retrieved = one.value.retrieved;
    if (!retrieved.given) continue;
    if (const auto age = today - day_of(retrieved.value); age > most)
      out.add(rule::old_source, retrieved.at,
              {{"name", one.name.value}, {"days", std::to_string(age.count())}});
  }
}

}  // namespace generator::check
