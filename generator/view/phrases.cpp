#include "view/phrases.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace generator::view {
namespace {

/// The delays that a rule leads to: all if the number of calls is known, else the first few.
std::vector<std::int64_t> delays_of(const catalog::policy& rule, bool& ends) {
  constexpr std::size_t shown = 4;
  auto all = rule.delays_ms;
  if (all.empty()) return all;
  const auto wanted = rule.attempts > 1 ? static_cast<std::size_t>(rule.attempts - 1) : shown;
  const auto count = std::min(wanted, std::max(shown, all.size()));
  while (all.size() < count && rule.verb == errcat::retry_verb::backoff && rule.factor_milli != 0) {
    const auto next = all.back() / 1000 * rule.factor_milli + all.back() % 1000 * rule.factor_milli / 1000;
    all.push_back(rule.cap_ms != 0 ? std::min(next, rule.cap_ms) : next);
  }
  if (all.size() > count) all.resize(count);
  ends = rule.attempts > 1 && wanted <= all.size();
  return all;
}

std::string delay_text(const catalog::policy& rule) {
  bool ends = false;
  std::vector<std::string> parts;
  for (const auto one : delays_of(rule, ends)) parts.push_back(duration_text(one));
  const std::string about = rule.about ? "about " : "";
  if (parts.empty()) return rule.verb == errcat::retry_verb::backoff ? "after growing delays" : "after a delay";
  if (rule.verb == errcat::retry_verb::wait || (parts.size() == 1 && ends)) return "after " + about + joined(parts);
  if (ends) return "after " + about + joined(parts);
  std::string text = "after " + about;
  for (const auto& one : parts) text += one + ", ";
  return text + "and so on";
}

std::string bounds_text(const catalog::policy& rule) {
  std::string text;
  if (rule.cap_ms != 0) text += fmt::format(", each at most {}{}", rule.about ? "about " : "", duration_text(rule.cap_ms));
  if (rule.attempts != 0) text += fmt::format(", {} call{} in total", rule.attempts, rule.attempts == 1 ? "" : "s");
  if (rule.within_ms != 0) text += fmt::format(", within {}", duration_text(rule.within_ms));
  return text;
}

std::string spread_text(const catalog::policy& rule) {
  switch (rule.jitter) {
    case errcat::jitter::full:
      return " Each delay is drawn at random from 0 to its length.";
    case errcat::jitter::equal:
      return " Half of each delay is drawn at random.";
    case errcat::jitter::percent:
      return fmt::format(" Each delay varies by {} % at random.", fmt::format("{:g}", rule.jitter_permille / 10.0));
    case errcat::jitter::none:
      return " The delays are not spread at random.";
    case errcat::jitter::unspecified:
      return "";
  }
  return "";
}

std::string repeats_text(const catalog::policy& rule) {
  if (rule.repeats == errcat::repeats::idempotent) return " Only calls that are known to be idempotent.";
  return rule.repeats == errcat::repeats::any ? " This holds for every call." : "";
}

std::string repeat_text(const catalog::policy& rule) {
  const auto rest = delay_text(rule) + bounds_text(rule) + ".";
  const auto text = rule.honor_retry_after ? "Repeat as late as the response says, or else " + rest : "Repeat " + rest;
  return text + spread_text(rule) + repeats_text(rule);
}

}  // namespace

std::string duration_text(std::int64_t ms) {
  struct unit {
    std::int64_t ms;
    std::string_view name;
  };
  constexpr std::array<unit, 4> units{{{86'400'000, "d"}, {3'600'000, "h"}, {60'000, "min"}, {1000, "s"}}};
  for (const auto& one : units)
    if (ms != 0 && ms % one.ms == 0) return fmt::format("{} {}", ms / one.ms, one.name);
  if (ms > 1000) return fmt::format("{:g} s", static_cast<double>(ms) / 1000.0);
  return fmt::format("{} ms", ms);
}

std::string joined(const std::vector<std::string>& parts, std::string_view last) {
  std::string text;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) text += i + 1 == parts.size() ? last : ", ";
    text += parts[i];
  }
  return text;
}

std::string policy_text(const catalog::policy& rule) {
  switch (rule.verb) {
    case errcat::retry_verb::unspecified:
      return "The vendor does not say.";
    case errcat::retry_verb::never:
      return "Do not repeat the call.";
    case errcat::retry_verb::fix_input:
      return "Change the request before you repeat it.";
    case errcat::retry_verb::refresh:
      return "Renew the credentials, then repeat" + bounds_text(rule) + ".";
    case errcat::retry_verb::wait_for_change:
      return "Repeat once the resource has changed" + bounds_text(rule) + ".";
    case errcat::retry_verb::wait:
    case errcat::retry_verb::backoff:
      return repeat_text(rule);
  }
  return "";
}

std::string_view word(errcat::entry_type value) {
  constexpr std::array<std::string_view, 5> words{"status", "transport", "error", "outcome", "symptom"};
  return words[static_cast<std::size_t>(value)];
}
std::string_view word(errcat::severity value) {
  constexpr std::array<std::string_view, 5> words{"", "note", "warning", "error", "critical"};
  return words[static_cast<std::size_t>(value)];
}
std::string_view word(errcat::audience value) {
  constexpr std::array<std::string_view, 3> words{"any", "end_user", "developer"};
  return words[static_cast<std::size_t>(value)];
}
std::string_view word(errcat::emission value) {
  constexpr std::array<std::string_view, 3> words{"", "rarely", "never"};
  return words[static_cast<std::size_t>(value)];
}
std::string_view word(errcat::known value) {
  constexpr std::array<std::string_view, 3> words{"unspecified", "yes", "no"};
  return words[static_cast<std::size_t>(value)];
}
std::string_view word(errcat::retry_verb value) {
  constexpr std::array<std::string_view, 7> words{"unspecified", "never", "fix_input", "refresh", "wait_for_change", "wait", "backoff"};
  return words[static_cast<std::size_t>(value)];
}
std::string_view word(errcat::repeats value) {
  constexpr std::array<std::string_view, 3> words{"unless_unsafe", "idempotent", "any"};
  return words[static_cast<std::size_t>(value)];
}
std::string_view word(errcat::jitter value) {
  constexpr std::array<std::string_view, 5> words{"unspecified", "none", "full", "equal", "percent"};
  return words[static_cast<std::size_t>(value)];
}

}  // namespace generator::view
