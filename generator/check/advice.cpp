#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "check/rules.hpp"
#include "check/words.hpp"
#include "diagnostics/unicode.hpp"
#include "spec/text_forms.hpp"

// Checks whether texts help the people who read them.
namespace generator::check {
namespace {

using catalog::entry;

/// What a sentence says, without the words that only join others. The order counts: a start before an end is
/// not an end before a start.
/// @param most words at most
std::vector<std::string> content_of(std::string_view text, std::size_t most) {
  static const std::set<std::string, std::less<>> fillers{
      "a",   "an",  "the", "is",   "are",  "was",  "be",   "to",   "of",    "in",  "on",    "your",
      "you", "its", "it",  "this", "that", "with", "make", "sure", "check", "and", "there", "has"};
  std::vector<std::string> out;
  each_word(text, [&](std::string_view word, std::string_view) {
    if (out.size() == most) return;
    if (auto small = spec::lower(word); !fillers.contains(small)) out.push_back(std::move(small));
  });
  return out;
}

bool says_the_same(std::string_view a, std::string_view b) {
  // The first word tells nearly all pairs apart, and takes less time.
  const auto first = content_of(a, 1);
  if (first.empty() || first != content_of(b, 1)) return false;
  return content_of(a, a.size()) == content_of(b, b.size());
}

/// Whether nothing is left to do about an error: it is none, or the vendor or another entry took it over.
bool needs_no_fix(const catalog::catalog& on, const entry& one) {
  return (one.kind && on.kinds[*one.kind].id == "success") || one.replaced_by ||
         !text_of(one, errcat::detail::entry_text::deprecated).empty();
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
    if (one.type != errcat::entry_type::error || needs_no_fix(on, one) || is_broken(one.written->at, out))
      continue;
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
  const auto& messages = on.written->user_messages;
  std::set<std::string_view> codes;
  std::vector<std::set<std::string_view>> numbers(messages.size());  // of the entries that have the message
  for (const auto& one : on.entries)
    for (const auto code : {one.code, one.subcode}) {
      const auto form = form_of_code(code);
      if (form == code_form::name) codes.insert(code);
      if (form == code_form::number && one.user_message && *one.user_message < numbers.size())
        numbers[*one.user_message].insert(code);
    }
  for (catalog::index i = 0; i < messages.size(); ++i)
    for (const auto& text : messages[i].value.texts) {
      const auto word = technical_word(text.value.value, text.name.value, [&](std::string_view one) {
        return codes.contains(one) || numbers[i].contains(one);
      });
      if (!word.empty())
        out.add(rule::technical_message, text.value.at, {{"name", messages[i].name.value}, {"word", word}});
    }
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
