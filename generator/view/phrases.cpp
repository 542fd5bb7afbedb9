#include "view/phrases.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "errcat/detail/duration_text.hpp"

namespace generator::view {
namespace {

/// The first delays that a rule leads to.
struct series {
  std::vector<std::int64_t> ms;
  enum class end { last, steady, unknown, more } then = end::more;  ///< what comes after those
};

/// How many delays there are at most; 0: as many as one likes.
std::size_t count_of(const catalog::policy& rule) {
  return rule.attempts > 1 ? static_cast<std::size_t>(rule.attempts - 1) : 0;
}

/// The delay after `last`.
std::int64_t grown(std::int64_t last, const catalog::policy& rule) {
  const auto next = last / 1000 * rule.factor_milli + last % 1000 * rule.factor_milli / 1000;
  return rule.cap_ms != 0 ? std::min(next, rule.cap_ms) : next;
}

series series_of(const catalog::policy& rule) {
  constexpr std::size_t shown = 4;
  using end = series::end;
  series out{rule.delays_ms, end::steady};
  const auto count = count_of(rule);
  if (count != 0 && count <= out.ms.size()) {
    out.ms.resize(count);
    out.then = end::last;
    return out;
  }
  if (rule.verb != errcat::retry_verb::backoff || out.ms.size() != 1) return out;
  out.then = rule.factor_milli == 0 ? end::unknown : end::more;
  while (out.then == end::more && out.ms.size() < shown) {
    const auto next = grown(out.ms.back(), rule);
    if (next == out.ms.back()) {
      out.then = end::steady;
      break;
    }
    out.ms.push_back(next);
    if (out.ms.size() == count) out.then = end::last;
  }
  return out;
}

/// Without a second "about" where the words before it have one.
std::string plain_duration(std::int64_t ms, bool about) {
  return about ? std::string(errcat::detail::duration_text(ms).text()) : duration_text(ms);
}

/// "after 1 s, 2 s and 4 s", "after 1 s, 5 s, then every 30 s", "after 1 s, 2 s, 4 s, 8 s and so on".
std::string delay_text(const catalog::policy& rule) {
  const auto all = series_of(rule);
  if (all.ms.empty())
    return rule.verb == errcat::retry_verb::backoff ? "after growing delays" : "after a delay";
  std::vector<std::string> parts;
  for (const auto one : all.ms) parts.push_back(plain_duration(one, rule.about));
  const std::string after = rule.about ? "after about " : "after ";
  switch (all.then) {
    case series::end::last:
      return after + joined(parts);
    case series::end::unknown:
      return after + parts.front() + " and then growing delays";
    case series::end::more:
      return after + joined(parts, ", ") + " and so on";
    case series::end::steady:
      break;
  }
  if (parts.size() == 1) return after + parts.front();
  const auto last = parts.back();
  parts.pop_back();
  return after + joined(parts, ", ") + ", then every " + last;
}

std::string bounds_text(const catalog::policy& rule) {
  std::string text;
  if (rule.cap_ms != 0)
    text += fmt::format(", each at most {}{}", rule.about ? "about " : "",
                        plain_duration(rule.cap_ms, rule.about));
  if (rule.no_cap) text += ", however long they get";
  if (rule.attempts == 1) text += ", 1 call in total";
  if (rule.attempts > 1) text += fmt::format(", at most {} calls in total", rule.attempts);
  if (rule.within_ms != 0) text += fmt::format(", all within {}", duration_text(rule.within_ms));
  return text;
}

std::string spread_text(const catalog::policy& rule) {
  switch (rule.jitter) {
    case errcat::jitter::full:
      return " Each delay is drawn at random from 0 to its length.";
    case errcat::jitter::equal:
      return " Half of each delay is drawn at random.";
    case errcat::jitter::percent:
      return fmt::format(" Each delay varies by up to {} % at random.",
                         fmt::format("{:g}", rule.jitter_permille / 10.0));
    case errcat::jitter::none:
      return " The delays are not spread at random.";
    case errcat::jitter::unspecified:
      return "";
  }
  return "";
}

std::string repeats_text(const catalog::policy& rule) {
  if (rule.repeats == errcat::repeats::idempotent)
    return " This holds only for calls that are known to be idempotent.";
  if (rule.repeats == errcat::repeats::any) return " This holds for every call, idempotent or not.";
  return rule.written.repeats.given
             ? " This holds for all calls but those that are known not to be idempotent."
             : "";
}

std::string repeat_text(const catalog::policy& rule) {
  const auto rest = delay_text(rule) + bounds_text(rule) + ".";
  const bool left_open = rule.verb == errcat::retry_verb::wait && rule.delays_ms.empty();
  const bool honors = rule.honor_retry_after == errcat::known::yes;
  auto text = honors ? "Repeat after the time that the response gives, or else " + rest : "Repeat " + rest;
  if (rule.honor_retry_after == errcat::known::no) text += " What the response asks for does not count.";
  if (honors && left_open)
    text = "Repeat after the time that the response gives" + bounds_text(rule) +
           ". Without it, the delay is left open.";
  return text + spread_text(rule) + repeats_text(rule);
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
  return joined(parts, " and ") + (of.per.given ? " per " + of.per.value : "");
}

std::string statuses_text(const std::vector<std::string>& written) {
  auto parts = written;
  for (auto& one : parts)
    if (one == "varies") one = "various statuses";
  return joined(parts, " or ");
}

std::string policy_text(const catalog::policy& rule) {
  switch (rule.verb) {
    case errcat::retry_verb::unspecified:
      return "The vendor does not say.";
    case errcat::retry_verb::never:
      return "Do not repeat the call.";
    case errcat::retry_verb::fix_input:
      return "Correct what is wrong before you call again.";
    case errcat::retry_verb::refresh:
      return "Renew the credentials and repeat once" + bounds_text(rule) + "." + repeats_text(rule);
    case errcat::retry_verb::wait_for_change:
      return "Repeat once the resource has changed" +
             (rule.delays_ms.empty() ? "" : ", at the earliest " + delay_text(rule)) + bounds_text(rule) +
             ".";
    case errcat::retry_verb::wait:
    case errcat::retry_verb::backoff:
      return repeat_text(rule);
  }
  return "";
}

std::string_view basis_note(std::string_view basis) {
  if (basis == "sample") return "from the vendor's sample";
  return basis == "ours" ? "our conclusion" : "";
}

}  // namespace generator::view
