#include "retry_reference.hpp"

#include <algorithm>
#include <cctype>
#include <initializer_list>
#include <limits>

namespace reference {
namespace {

using errcat::action;
using errcat::effect;
using errcat::jitter;
using errcat::known;
using errcat::reason;
using errcat::retry_verb;

/// Wide enough for every product and sum of two times, so no operation needs a guard. Where the documents say
/// that a value saturates (a growing time, both ends of a spread, the sum of two times), it is then
/// `narrowed`.
__extension__ using wide = __int128;
using bound = std::optional<std::int64_t>;

constexpr wide longest = std::numeric_limits<std::int64_t>::max();

std::int64_t narrowed(wide value) {
  return static_cast<std::int64_t>(std::min(value, longest));
}

std::int64_t not_below(std::int64_t least, std::int64_t value) {
  return std::max(least, value);
}

bound given(std::int64_t value) {
  return value < 0 ? bound() : bound(value);
}

bound least_of(std::initializer_list<bound> bounds) {
  bound least;
  for (const auto& one : bounds)
    if (one && (!least || *one < *least)) least = one;
  return least;
}

// What each verb leads to if nothing prevents it.

struct verb_row {
  retry_verb verb;
  bool repeats;
  bool takes_callers_figures;
  errcat::action action;
  errcat::reason reason;
};

constexpr verb_row verb_rows[] = {
    {retry_verb::unspecified, false, false, action::unspecified, reason::stated_unspecified},
    {retry_verb::never, false, false, action::stop, reason::rule},
    {retry_verb::fix_input, false, false, action::fix_input, reason::rule},
    {retry_verb::refresh, true, false, action::refresh, reason::rule},
    {retry_verb::wait_for_change, true, false, action::wait_for_change, reason::rule},
    {retry_verb::wait, true, true, action::repeat, reason::rule},
    {retry_verb::backoff, true, true, action::repeat, reason::rule}};

const verb_row& row_of(retry_verb verb) {
  return *std::find_if(std::begin(verb_rows), std::end(verb_rows),
                       [&](const verb_row& one) { return one.verb == verb; });
}

// Whether a call may be made twice: the first of several sources that says something decides.

known first_said(std::initializer_list<known> words) {
  for (const known word : words)
    if (word != known::unspecified) return word;
  return known::unspecified;
}

known yes_if(bool holds) {
  return holds ? known::yes : known::unspecified;
}

std::string upper(std::string_view text) {
  std::string out(text);
  for (char& one : out) one = static_cast<char>(std::toupper(static_cast<unsigned char>(one)));
  return out;
}

known method_word(const idempotency& of, std::string_view method) {
  for (const auto& [name, safe] : of.methods)
    if (upper(name) == upper(method)) return safe ? known::yes : known::no;
  return known::unspecified;
}

known http_word(std::string_view method) {
  for (const char* name : {"GET", "HEAD", "PUT", "DELETE", "OPTIONS", "TRACE"})
    if (upper(method) == name) return known::yes;
  return known::unspecified;
}

/// An unknown operation says nothing.
operation operation_of(const question& asked) {
  const auto number = static_cast<std::size_t>(asked.call.operation);
  const auto& all = asked.idempotency->operations;
  return number == 0 || number > all.size() ? operation() : all[number - 1];
}

known idempotent(const question& asked) {
  const auto& call = asked.call;
  const auto operation = operation_of(asked);
  const known takes_key = first_said({operation.accepts_key, asked.idempotency->accepts_key});
  return first_said({call.idempotent, yes_if(call.sent_key && operation.accepts_key == known::yes),
                     operation.idempotent, yes_if(call.sent_key && takes_key == known::yes),
                     method_word(*asked.idempotency, call.method), http_word(call.method)});
}

// The result by the retry rule's `repeats`, by whether the call may be made twice, and by its effect.

enum class passage : char { go = 'g', check = 'c', stop = 's' };

struct passage_row {
  errcat::repeats repeats;
  known idempotent;
  const char* by_effect;  ///< none, maybe, done
};

constexpr passage_row passages[] = {{errcat::repeats::unless_unsafe, known::yes, "ggg"},
                                    {errcat::repeats::unless_unsafe, known::unspecified, "gcs"},
                                    {errcat::repeats::unless_unsafe, known::no, "gcs"},
                                    {errcat::repeats::idempotent, known::yes, "ggg"},
                                    {errcat::repeats::idempotent, known::unspecified, "scs"},
                                    {errcat::repeats::idempotent, known::no, "scs"},
                                    {errcat::repeats::any, known::yes, "ggg"},
                                    {errcat::repeats::any, known::unspecified, "ggg"},
                                    {errcat::repeats::any, known::no, "ggg"}};

std::size_t column_of(errcat::effect of) {
  return of == effect::none ? 0 : of == effect::maybe ? 1 : 2;
}

passage passage_of(const question& asked, const policy& by) {
  const known safe = idempotent(asked);
  const auto* row = std::find_if(std::begin(passages), std::end(passages), [&](const passage_row& one) {
    return one.repeats == by.repeats && one.idempotent == safe;
  });
  return static_cast<passage>(row->by_effect[column_of(asked.effect)]);
}

// The wait.

/// The delay that growth starts from, and how many times it grows.
struct start {
  std::int64_t delay_ms = 0;
  std::int64_t times = 0;
};

start start_of(const question& asked, const policy& by) {
  const auto made = not_below(1, asked.call.made);
  if (by.delays_ms.empty()) return {not_below(0, asked.budget.delay_ms), made - 1};
  const auto at = std::min(made, static_cast<std::int64_t>(by.delays_ms.size()));
  return {by.delays_ms[static_cast<std::size_t>(at - 1)], made - at};
}

std::int32_t factor_of(const question& asked, const policy& by) {
  if (by.factor_milli) return *by.factor_milli;
  return by.delays_ms.size() <= 1 ? asked.budget.factor_milli : 1000;
}

wide grown(const start& from, std::int32_t factor_milli) {
  wide delay = from.delay_ms;
  if (factor_milli <= 1000) return delay;
  for (auto left = from.times; left > 0; --left) {
    const wide next = std::min(delay * factor_milli / 1000, longest);
    if (next == delay) break;  // it cannot grow any more
    delay = next;
  }
  return delay;
}

bound cap_of(const question& asked, const policy& by, const start& from) {
  if (by.cap_ms) return by.cap_ms;
  if (by.no_cap || asked.budget.cap_ms < 0) return {};
  return by.delays_ms.empty() ? asked.budget.cap_ms : not_below(from.delay_ms, asked.budget.cap_ms);
}

struct spread {
  errcat::jitter how = jitter::unspecified;
  std::int32_t permille = 0;
};

spread spread_of(const question& asked, const policy& by, retry_verb verb) {
  if (by.jitter != jitter::unspecified) return {by.jitter, by.jitter_permille};
  if (verb != retry_verb::backoff) return {};
  return {asked.budget.jitter, asked.budget.jitter_permille};
}

/// A number from 0 to `most`, all equally likely.
wide share(wide most, std::uint32_t entropy) {
  return (most + 1) * entropy / (wide(1) << 32);
}

wide jittered(wide delay, const spread& by, std::uint32_t entropy) {
  const wide span = delay * std::clamp(by.permille, 0, 1000) / 1000;
  switch (by.how) {
    case jitter::full:
      return share(delay, entropy);
    case jitter::equal:
      return delay / 2 + share(delay - delay / 2, entropy);
    case jitter::percent:
      return delay - span + share(narrowed(2 * span), entropy);
    default:
      return delay;
  }
}

std::int64_t computed(const question& asked, const policy& by, retry_verb verb) {
  if (by.delays_ms.empty() && !row_of(verb).takes_callers_figures) return 0;
  const auto from = start_of(asked, by);
  wide delay = from.delay_ms;
  if (verb == retry_verb::backoff) {
    delay = grown(from, factor_of(asked, by));
    if (const auto cap = cap_of(asked, by, from)) delay = std::min<wide>(delay, *cap);
  }
  return narrowed(jittered(delay, spread_of(asked, by, verb), asked.call.entropy));
}

struct wait {
  std::int64_t ms = 0;
  bool asked = false;  ///< whether the response asks for a wait
};

wait wait_of(const question& asked, const policy& by, retry_verb verb) {
  const auto requested = asked.call.retry_after_ms;
  if (by.honor_retry_after == known::yes && requested > 0) return {requested, true};
  const auto own = computed(asked, by, verb);
  if (by.honor_retry_after != known::no && requested > own) return {requested, true};
  return {own, false};
}

// The clauses. The first one that applies is the answer.

struct facts {
  const question& asked;
  const reference::policy& policy;  ///< a retry rule without numbers if there is none
  const verb_row& stated;
  const verb_row& verb;  ///< `backoff` if the response asks for a retry that the retry rule does not allow
  wait pause;
  passage through;
};

using perhaps = std::optional<answer>;

perhaps stop_if(bool holds, reason why, std::int64_t wait_ms = 0) {
  return holds ? perhaps({action::stop, why, wait_ms}) : perhaps();
}

perhaps without_repeat(const facts& of) {
  if (of.verb.repeats) return {};
  return answer{of.verb.action, of.asked.policy == nullptr ? reason::no_rule : of.verb.reason, 0};
}

perhaps response_says_no(const facts& of) {
  return stop_if(of.asked.call.should_retry == known::no, reason::should_retry);
}

perhaps refreshed_before(const facts& of) {
  return stop_if(of.verb.verb == retry_verb::refresh && of.asked.call.refreshed, reason::already_refreshed);
}

perhaps no_call_left(const facts& of) {
  const auto& own = of.asked.budget;
  const bool uses_callers = !of.policy.attempts && of.verb.takes_callers_figures;
  const auto allowed =
      least_of({of.policy.attempts, given(own.max_calls), uses_callers ? bound(own.calls) : bound()});
  return stop_if(allowed && of.asked.call.made >= *allowed, reason::calls_spent);
}

perhaps not_repeatable(const facts& of) {
  return stop_if(of.through == passage::stop, reason::not_repeatable);
}

/// A check before new credentials or a change.
perhaps two_things_to_do(const facts& of) {
  const auto verb = of.verb.verb;
  return stop_if(
      of.through == passage::check && (verb == retry_verb::refresh || verb == retry_verb::wait_for_change),
      reason::effect_unknown);
}

perhaps wait_too_long(const facts& of) {
  const auto most = given(of.asked.budget.max_wait_ms);
  return stop_if(most && of.pause.ms > *most, reason::wait_too_long, of.pause.ms);
}

/// Whether the time that has passed plus the wait is too long.
bool exceeds(const bound& most, std::int64_t passed_ms, const wait& next) {
  return most && narrowed(wide(not_below(0, passed_ms)) + next.ms) > *most;
}

perhaps too_late(const facts& of) {
  const auto most = least_of({of.policy.within_ms, given(of.asked.budget.max_elapsed_ms)});
  return stop_if(exceeds(most, of.asked.call.elapsed_ms, of.pause), reason::time_spent);
}

perhaps waited_enough(const facts& of) {
  const auto most = given(of.asked.budget.max_waited_ms);
  return stop_if(exceeds(most, of.asked.call.waited_ms, of.pause), reason::waits_spent);
}

perhaps to_be_checked(const facts& of) {
  if (of.through != passage::check) return {};
  return answer{action::check_then_repeat, reason::effect_unknown, of.pause.ms};
}

perhaps repeated(const facts& of) {
  const bool replaced = of.verb.verb != of.stated.verb;
  const reason why = of.pause.asked ? reason::retry_after : replaced ? reason::should_retry : of.verb.reason;
  return answer{of.verb.action, why, of.pause.ms};
}

constexpr perhaps (*clauses[])(const facts&) = {
    without_repeat, response_says_no, refreshed_before, no_call_left,  not_repeatable, two_things_to_do,
    wait_too_long,  too_late,         waited_enough,    to_be_checked, repeated};

/// The verb that counts. The response can ask for a retry that the retry rule does not allow.
const verb_row& counting(const verb_row& stated, known should_retry) {
  return !stated.repeats && should_retry == known::yes ? row_of(retry_verb::backoff) : stated;
}

}  // namespace

answer decide(const question& asked) {
  static const policy silent;
  const policy& by = asked.policy == nullptr ? silent : *asked.policy;
  const verb_row& stated = row_of(by.verb);
  const verb_row& verb = counting(stated, asked.call.should_retry);
  const facts of{asked, by, stated, verb, wait_of(asked, by, verb.verb), passage_of(asked, by)};
  for (const auto clause : clauses)
    if (const auto found = clause(of)) return *found;
  return {};  // never reached: the last clause always applies
}

}  // namespace reference
