#pragma once
#include <cstdint>
#include <string_view>

#include "errcat/budget.hpp"
#include "errcat/detail/delay.hpp"
#include "errcat/match.hpp"
#include "errcat/retry.hpp"

namespace errcat {
inline namespace layout_11 {
namespace detail {

constexpr char upper(char c) noexcept {
  return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

constexpr bool same_method(std::string_view in_upper_case, std::string_view method) noexcept {
  if (in_upper_case == method) return true;
  if (in_upper_case.size() != method.size()) return false;
  for (std::size_t i = 0; i < method.size(); ++i)
    if (method[i] != in_upper_case[i] && upper(method[i]) != in_upper_case[i]) return false;
  return true;
}

/// The operation of a call: the one that the caller names, else the one that the response was classified
/// with.
constexpr word operation_of(const tables& t, const any_match& found, const call& now) noexcept {
  return static_cast<word>(now.operation == operation() ? operation_in(t, found) : now.operation);
}

/// Whether making a call twice has the effect of making it once. What the caller says comes first. Then, what
/// the vendor says about the operation is final, except that an idempotency key that it accepts for the
/// operation means `yes`. An idempotency key that the vendor accepts comes before what it says about the
/// method, because that is about calls without one. HTTP comes last, and only for the methods that it defines
/// as idempotent: it leaves POST open, which does not mean "no".
ERRCAT_ALWAYS_INLINE constexpr known idempotent(const tables& t, const any_match& found,
                                                const call& now) noexcept {
  if (now.idempotent != known::unspecified) return now.idempotent;
  known accepts_key = static_cast<known>(header_of(t, h_accepts_key));
  const word operations = header_of(t, h_operations);
  const word which = operations == 0 ? 0 : operation_of(t, found, now);
  if (which != 0 && which <= list_size(t, operations)) {
    const row_view row = list_row(t, operations, operation_width, which - 1);
    const known own = static_cast<known>(row[o_accepts_key]);
    if (now.sent_key && own == known::yes) return known::yes;
    if (const known stated = static_cast<known>(row[o_idempotent]); stated != known::unspecified)
      return stated;
    if (own != known::unspecified) accepts_key = own;
  }
  if (now.sent_key && accepts_key == known::yes) return known::yes;
  for (word i = 0; i < list_size(t, header_of(t, h_methods)); ++i) {
    const row_view row = list_row(t, header_of(t, h_methods), 2, i);
    if (same_method(text(t, row[0]), now.method)) return static_cast<known>(row[1]);
  }
  const auto is = [&](std::string_view method) noexcept { return same_method(method, now.method); };
  return is("GET") || is("HEAD") || is("PUT") || is("DELETE") || is("OPTIONS") || is("TRACE")
             ? known::yes
             : known::unspecified;
}

/// The lesser of a vendor's figure and a caller's bound.
struct bound {
  std::int64_t value = 0;
  origin from = origin::unused;
};
constexpr bound lesser(figure stated, std::int64_t own) noexcept {
  if (own >= 0 && (!stated || own < stated.value)) return {own, origin::caller};
  return stated ? bound{stated.value, origin::vendor} : bound{};
}

/// The limit on calls. A refresh is made only once, so it needs no default.
constexpr bound allowed_calls(const retry_figures& retry, retry_verb verb, const budget& own) noexcept {
  const bound stated = lesser(retry.attempts(), own.max_calls);
  const bool open =
      !retry.attempts().stated && verb != retry_verb::refresh && verb != retry_verb::wait_for_change;
  return open && (stated.from == origin::unused || own.calls < stated.value)
             ? bound{own.calls, origin::caller}
             : stated;
}

constexpr decision stop(reason why, origin_bits from, std::int64_t wait_ms = 0) noexcept {
  return {action::stop, why, origins(from), wait_ms};
}

/// What becomes of a call that must not simply be retried.
enum class obstacle : std::uint8_t { none, check, stop };

/// RFC 9110, section 9.2.2: a call that took effect, or may have, is retried only if a retry is known to do
/// no harm. A refused call had no effect that a retry could double. But `repeats::idempotent` also applies to
/// refused calls.
constexpr obstacle obstacle_of(repeats which, known safe, effect happened) noexcept {
  const bool unsafe = safe == known::no || (safe != known::yes && happened != effect::none);
  const bool excluded =
      (which == repeats::unless_unsafe && unsafe) || (which == repeats::idempotent && safe != known::yes);
  if (!excluded) return obstacle::none;
  if (happened == effect::maybe) return obstacle::check;
  return happened == effect::done || which == repeats::idempotent ? obstacle::stop : obstacle::none;
}

/// A call that is known to be idempotent is retried whatever its effect was, so the effect is not looked up.
constexpr obstacle obstacle_to(const tables& t, const any_match& found, repeats which,
                               const call& now) noexcept {
  if (which == repeats::any) return obstacle::none;
  const known safe = idempotent(t, found, now);
  return safe == known::yes ? obstacle::none : obstacle_of(which, safe, effect_of(t, found));
}

constexpr action action_of(retry_verb verb) noexcept {
  if (verb == retry_verb::refresh) return action::refresh;
  return verb == retry_verb::wait_for_change ? action::wait_for_change : action::repeat;
}

/// The decision on a retry rule that allows no retry.
constexpr decision without_repeat(const retry_figures& retry, origin_bits from) noexcept {
  if (retry.verb() == retry_verb::never) return stop(reason::rule, from);
  if (retry.verb() == retry_verb::fix_input) return {action::fix_input, reason::rule, origins(from)};
  return {action::unspecified, retry ? reason::stated_unspecified : reason::no_rule, origins(from)};
}

/// The decision on a retry rule that allows a retry, or on a response that asks for one. For the latter,
/// `verb` is `backoff`, whatever the verb of the retry rule is. `cause` says which of the two it is.
ERRCAT_ALWAYS_INLINE constexpr decision decide_repeat(const tables& speaking, const tables& vendor,
                                                      const any_match& found, const retry_figures& retry,
                                                      retry_verb verb, reason cause, const call& now,
                                                      const budget& own, origin_bits from) noexcept {
  if (verb == retry_verb::refresh && now.refreshed) return stop(reason::already_refreshed, from);
  const bound calls = allowed_calls(retry, verb, own);
  from |= bits_of(figure_of::calls, calls.from);
  if (calls.from != origin::unused && now.made >= calls.value) return stop(reason::calls_spent, from);

  const obstacle harm = obstacle_to(vendor, found, retry.repeats(), now);
  if (harm == obstacle::stop) return stop(reason::not_repeatable, from);
  // A check is one step before a retry. New credentials or a change would be a second one.
  if (harm == obstacle::check && action_of(verb) != action::repeat) return stop(reason::effect_unknown, from);

  const wait next = wait_of(speaking, retry, verb, now, own, from);
  if (own.max_wait_ms >= 0 && next.ms > own.max_wait_ms) {
    from |= bits_of(figure_of::wait, origin::caller);
    return stop(reason::wait_too_long, from, next.ms);
  }
  const bound time = lesser(retry.within_ms(), own.max_elapsed_ms);
  from |= bits_of(figure_of::elapsed, time.from);
  if (time.from != origin::unused &&
      saturating_sum(now.elapsed_ms < 0 ? 0 : now.elapsed_ms, next.ms) > time.value)
    return stop(reason::time_spent, from);
  if (own.max_waited_ms >= 0 &&
      saturating_sum(now.waited_ms < 0 ? 0 : now.waited_ms, next.ms) > own.max_waited_ms) {
    from |= bits_of(figure_of::wait, origin::caller);
    return stop(reason::waits_spent, from);
  }

  if (harm == obstacle::check)
    return {action::check_then_repeat, reason::effect_unknown, origins(from), next.ms};
  const word why = either(next.asked, static_cast<word>(reason::retry_after), static_cast<word>(cause));
  return {action_of(verb), static_cast<reason>(why), origins(from), next.ms};
}

/// `decide` by the retry rule in the tables that cover the match: the vendor's or HTTP's.
ERRCAT_ALWAYS_INLINE constexpr decision decide_by(const tables& speaking, origin whose, const tables& vendor,
                                                  const any_match& found, const call& now,
                                                  const budget& own) noexcept {
  const word policy = policy_of(speaking, found).value;
  const bool stated = policy != nothing;
  const retry_figures retry = stated ? retry_figures(speaking, policy) : retry_figures();
  const origin_bits from = stated ? bits_of(figure_of::retry, whose) : 0;
  const retry_verb verb = retry.verb();
  const bool repeats =
      verb != retry_verb::unspecified && verb != retry_verb::never && verb != retry_verb::fix_input;
  if (!repeats && now.should_retry != known::yes) return without_repeat(retry, from);
  if (repeats && now.should_retry == known::no) return stop(reason::should_retry, from);
  return decide_repeat(speaking, vendor, found, retry, repeats ? verb : retry_verb::backoff,
                       repeats ? reason::rule : reason::should_retry, now, own, from);
}

/// A separate function, so that the decision by a vendor's retry rule reads the tables that it is compiled
/// for.
ERRCAT_NOINLINE constexpr decision decide_by_http(const tables& vendor, const any_match& found,
                                                  const call& now, const budget& own) noexcept {
  return decide_by(found.what.tables(), origin::http, vendor, found, now, own);
}

}  // namespace detail

/// What to do after a failed call, by the retry rule that holds for the match (`retry_of`).
///
/// - If the vendor states no retry rule, the action is `unspecified`, never `stop`.
/// - If the response itself says whether a retry can help (`call::should_retry`), that overrides the retry
///   rule. "No" stops a retry that the retry rule allows. "Yes" retries with backoff where the retry rule
///   does not, within all bounds below.
/// - Attempts are calls in total, including the first. A refresh allows one retry.
/// - A wait that the response asks for gets no jitter and no cap. If it exceeds the caller's `max_wait_ms`,
///   the action is `stop`. The same holds for a delay that the vendor demands. If the retry rule does not
///   mention such waits, the wait is still at least that long.
/// - `repeats` of the retry rule says which calls are safe to make twice. `unless_unsafe`: those that were
///   refused and those known to be idempotent. `idempotent`: only the latter. `any`: all. Other calls are
///   retried after a check if they may have taken effect (`effect_of`), otherwise not at all. If the retry
///   rule also needs new credentials or a change, they are not retried either.
[[nodiscard]] constexpr decision decide(const detail::tables& t, const any_match& found, const call& now = {},
                                        const budget& own = {}) noexcept {
  return is_by_http(found.how) ? detail::decide_by_http(t, found, now, own)
                               : detail::decide_by(t, origin::vendor, t, found, now, own);
}

}  // namespace layout_11
}  // namespace errcat
