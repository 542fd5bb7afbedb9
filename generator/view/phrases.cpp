#include "view/phrases.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "errcat/detail/duration_text.hpp"

namespace generator::view {
namespace {

/// The first delays of a retry rule.
struct series {
  std::vector<std::int64_t> ms;
  enum class end { last, steady, unknown, more } then = end::more;  ///< what comes after those
};

/// The maximum number of delays; 0: no limit.
std::size_t count_of(const catalog::policy& policy) {
  return policy.attempts > 1 ? static_cast<std::size_t>(policy.attempts - 1) : 0;
}

/// The delay after `last`.
std::int64_t grown(std::int64_t last, const catalog::policy& policy) {
  const auto next = last / 1000 * policy.factor_milli + last % 1000 * policy.factor_milli / 1000;
  return policy.cap_ms != 0 ? std::min(next, policy.cap_ms) : next;
}

series series_of(const catalog::policy& policy) {
  constexpr std::size_t shown = 4;
  using end = series::end;
  series out{policy.delays_ms, end::steady};
  const auto count = count_of(policy);
  if (count != 0 && count <= out.ms.size()) {
    out.ms.resize(count);
    out.then = end::last;
    return out;
  }
  if (policy.verb != errcat::retry_verb::backoff || out.ms.size() != 1) return out;
  out.then = policy.factor_milli == 0 ? end::unknown : end::more;
  while (out.then == end::more && out.ms.size() < shown) {
    const auto next = grown(out.ms.back(), policy);
    if (next == out.ms.back()) {
      out.then = end::steady;
      break;
    }
    out.ms.push_back(next);
    if (out.ms.size() == count) out.then = end::last;
  }
  return out;
}

/// Leaves out "about" if the words before the duration already say it.
std::string plain_duration(std::int64_t ms, bool about) {
  return about ? std::string(errcat::detail::duration_text(ms).text()) : duration_text(ms);
}

/// "after 1 s, 2 s, then 4 s", "after 1 s, 5 s, then every 30 s", "with backoff, starting at 1 s".
std::string delay_text(const catalog::policy& policy) {
  const auto all = series_of(policy);
  if (all.ms.empty()) return policy.verb == errcat::retry_verb::backoff ? "with backoff" : "after a delay";
  std::vector<std::string> parts;
  for (const auto one : all.ms) parts.push_back(plain_duration(one, policy.about));
  const std::string about = policy.about ? "about " : "";
  switch (all.then) {
    case series::end::last:
      return "after " + about + joined(parts, ", then ");
    case series::end::unknown:
      return "with backoff, starting at " + about + parts.front();
    case series::end::more:
      return "after " + about + joined(parts, ", ") + ", and so on";
    case series::end::steady:
      break;
  }
  if (parts.size() == 1) return "after " + about + parts.front();
  const auto last = parts.back();
  parts.pop_back();
  return "after " + about + joined(parts, ", ") + ", then every " + last;
}

/// The bound on each delay. A wait that the response asks for has none.
std::string cap_text(const catalog::policy& policy) {
  if (policy.no_cap) return ", with no limit on the delay";
  if (policy.cap_ms == 0) return "";
  return fmt::format(", waiting at most {}{} each time", policy.about ? "about " : "",
                     plain_duration(policy.cap_ms, policy.about));
}

std::string attempts_text(const catalog::policy& policy) {
  const auto within =
      policy.within_ms == 0 ? std::string() : fmt::format(" within {}", duration_text(policy.within_ms));
  if (policy.attempts == 0) return within.empty() ? "" : " Make all attempts" + within + ".";
  if (policy.attempts == 1) return " Make 1 attempt in total" + within + ".";
  return fmt::format(" Make at most {} attempts in total{}{}.", policy.attempts,
                     within.empty() ? "" : ", all", within);
}

std::string jitter_text(const catalog::policy& policy) {
  switch (policy.jitter) {
    case errcat::jitter::full:
      return " Use full jitter: each wait is random, between 0 and the delay.";
    case errcat::jitter::equal:
      return " Use equal jitter: half of each delay is random.";
    case errcat::jitter::percent:
      return fmt::format(" Vary each delay at random by up to {}%.",
                         fmt::format("{:g}", policy.jitter_permille / 10.0));
    case errcat::jitter::none:
      return " Use no jitter.";
    case errcat::jitter::unspecified:
      return "";
  }
  return "";
}

std::string repeats_text(const catalog::policy& policy) {
  if (policy.repeats == errcat::repeats::idempotent)
    return " This applies only to calls that are known to be idempotent.";
  if (policy.repeats == errcat::repeats::any) return " This applies to every call, idempotent or not.";
  return policy.written.repeats.given
             ? " This applies only to calls that were refused or are known to be idempotent."
             : "";
}

std::string retry_text(const catalog::policy& policy) {
  const auto delay = delay_text(policy) + cap_text(policy) + ".";
  const bool left_open = policy.verb == errcat::retry_verb::wait && policy.delays_ms.empty();
  auto text = "Retry " + delay;
  if (policy.honor_retry_after == errcat::known::yes)
    text = "Wait as long as the response says, then retry. If it does not say, " +
           (left_open ? "the vendor gives no delay." : "retry " + delay);
  if (policy.honor_retry_after == errcat::known::no) text += " Ignore the wait that the response asks for.";
  return text + jitter_text(policy) + attempts_text(policy) + repeats_text(policy);
}

/// The steps of a rule that retries after a delay.
std::string steps_of(const catalog::policy& policy) {
  const auto all = series_of(policy);
  const bool asked = policy.honor_retry_after == errcat::known::yes;
  const auto wait = [&](const std::string& delay) {
    if (!asked) return delay;
    return delay.empty() ? std::string("as long as the response says")
                         : fmt::format("as long as the response says or {}", delay);
  };
  std::string text = "call";
  for (const auto one : all.ms)
    text += ", " + wait((policy.about ? "about " : "") + plain_duration(one, policy.about)) + ", call";
  if (all.ms.empty()) text += ", " + wait(asked ? "" : "wait") + ", call";
  const bool ends = all.then == series::end::last || (all.ms.empty() && policy.attempts == 2);
  if (ends) return text + ", stop";
  text += ", and so on";
  if (policy.attempts > 1) return text + fmt::format(", stop after {} calls", policy.attempts);
  return policy.within_ms == 0 ? text
                               : text + fmt::format(", stop after {}", duration_text(policy.within_ms));
}

}  // namespace

std::string_view effect_text(errcat::effect value) {
  switch (value) {
    case errcat::effect::none:
      return "The call changed nothing.";
    case errcat::effect::maybe:
      return "The call may have taken effect.";
    case errcat::effect::done:
      return "The call took effect.";
    case errcat::effect::unspecified:
      break;
  }
  return "";
}

std::string duration_text(std::int64_t ms) {
  const errcat::detail::duration_text shown(ms);
  return fmt::format("{}{}", shown.qualifier(), shown.text());
}

std::string joined(const std::vector<std::string>& parts, std::string_view last) {
  std::string text;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) text += i + 1 == parts.size() ? last : ", ";
    text += parts[i];
  }
  return text;
}

std::string bounds_text(const spec::limit& of) {
  const auto quantity = [](const spec::quantity& one) {
    const std::string_view gap = one.unit.empty() || one.unit.starts_with('/') ? "" : " ";
    return fmt::format("{}{}{}{}", one.about ? "about " : "", one.amount, gap, one.unit);
  };
  std::vector<std::string> parts;
  const auto add = [&](std::string_view word, const spec::quantity& one) {
    if (one.given) parts.push_back(fmt::format("{} {}", word, quantity(one)));
  };
  add("at least", of.min);
  add("more than", of.above);
  add("at most", of.max);
  add("less than", of.below);
  return joined(parts, " and ") + (of.per.given ? " per " + std::string(of.per.value) : "");
}

std::string statuses_text(const std::vector<std::string>& written) {
  auto parts = written;
  for (auto& one : parts)
    if (one == "varies") one = "various statuses";
  return joined(parts, " or ");
}

std::string policy_text(const catalog::policy& policy) {
  switch (policy.verb) {
    case errcat::retry_verb::unspecified:
      return "The vendor does not say.";
    case errcat::retry_verb::never:
      return "Do not retry.";
    case errcat::retry_verb::fix_input:
      return "Fix the problem before you retry.";
    case errcat::retry_verb::refresh:
      return "Renew the credentials, then retry once." + attempts_text(policy) + repeats_text(policy);
    case errcat::retry_verb::wait_for_change:
      return "Retry when the resource has changed" +
             (policy.delays_ms.empty() ? "" : ", " + delay_text(policy) + " at the earliest") + "." +
             attempts_text(policy);
    case errcat::retry_verb::wait:
    case errcat::retry_verb::backoff:
      return retry_text(policy);
  }
  return "";
}

std::string_view policy_words(const catalog::policy& policy) {
  switch (policy.verb) {
    case errcat::retry_verb::unspecified:
      return "";
    case errcat::retry_verb::never:
      return "do not retry";
    case errcat::retry_verb::fix_input:
      return "fix, then retry";
    case errcat::retry_verb::refresh:
      return "renew credentials, retry";
    case errcat::retry_verb::wait_for_change:
      return "retry after change";
    case errcat::retry_verb::wait:
      return "wait, then retry";
    case errcat::retry_verb::backoff:
      return "retry with backoff";
  }
  return "";
}

std::string timeline_text(const catalog::policy& policy) {
  switch (policy.verb) {
    case errcat::retry_verb::unspecified:
      return "";
    case errcat::retry_verb::never:
      return "call, stop";
    case errcat::retry_verb::fix_input:
      return "call, fix the problem, call";
    case errcat::retry_verb::refresh:
      return "call, renew the credentials, call, stop";
    case errcat::retry_verb::wait_for_change:
      return "call, wait for the change, call";
    case errcat::retry_verb::wait:
    case errcat::retry_verb::backoff:
      return policy.attempts == 1 ? "call, stop" : steps_of(policy);
  }
  return "";
}

std::string_view basis_note(std::string_view basis) {
  if (basis == "sample") return "from the vendor's sample";
  return basis == "ours" ? "our conclusion" : "";
}

}  // namespace generator::view
