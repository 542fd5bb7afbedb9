// Checks what must hold for each decision of whole runs, under any rules.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>

#include "catch.hpp"
#include "retry_parts.hpp"

namespace {

using namespace compared;
using errcat::action;
using errcat::reason;

/// One decision within a run.
struct step {
  const vendor& of;
  const situation& in;
  const errcat::decision& is;

  /// If the vendor has no retry rule: one without numbers.
  const reference::policy& policy() const {
    static const reference::policy silent;
    return of.words().has_policy ? of.words().policy : silent;
  }
  /// Whether another call follows.
  bool goes_on() const { return sends_again(is.action) || is.action == action::wait_for_change; }
  bool asked_to_wait() const { return in.call.retry_after_ms > 0; }
};

/// Sums saturate, so the longest time sets no limit.
std::int64_t sum(std::int64_t a, std::int64_t b) {
  return a > longest - b ? longest : a + b;
}

/// Whether the sum of both is within a limit. Neither is negative.
bool within(std::int64_t most, std::int64_t passed, std::int64_t more) {
  return sum(passed, more) <= most;
}

bool within_if_given(std::int64_t most, std::int64_t passed, std::int64_t more) {
  return most < 0 || within(most, passed, more);
}

bool calls_are_left(const step& at) {
  const auto& own = at.in.budget;
  const auto made = at.in.call.made;
  if (own.max_calls >= 0 && made >= own.max_calls) return false;
  if (at.policy().attempts) return made < *at.policy().attempts;
  const auto verb = at.policy().verb;
  return verb == retry_verb::refresh || verb == retry_verb::wait_for_change || made < own.calls;
}

bool time_is_left(const step& at) {
  const auto passed = at.in.call.elapsed_ms;
  return within_if_given(at.in.budget.max_elapsed_ms, passed, at.is.wait_ms) &&
         within(at.policy().within_ms.value_or(longest), passed, at.is.wait_ms);
}

bool is_unsafe(const step& at) {
  return at.in.effect != effect::none && at.in.call.idempotent == known::no &&
         at.policy().repeats != repeats::any;
}

struct property {
  const char* text;
  bool (*holds)(const step&);
};

/// Holds for each decision that leads to another call.
constexpr property of_going_on[] = {
    {"no more calls than the bounds allow", calls_are_left},
    {"no wait above max_wait_ms",
     [](const step& at) { return within_if_given(at.in.budget.max_wait_ms, 0, at.is.wait_ms); }},
    {"no call after the time is over", time_is_left},
    {"no more waits than max_waited_ms",
     [](const step& at) {
       return within_if_given(at.in.budget.max_waited_ms, at.in.call.waited_ms, at.is.wait_ms);
     }},
    {"no wait below what the response asks for",
     [](const step& at) {
       return at.policy().honor_retry_after == known::no || at.is.wait_ms >= at.in.call.retry_after_ms;
     }},
    {"exactly what the response asks for where it is honored",
     [](const step& at) {
       return at.policy().honor_retry_after != known::yes || !at.asked_to_wait() ||
              at.is.wait_ms == at.in.call.retry_after_ms;
     }},
    {"credentials are renewed once",
     [](const step& at) { return at.is.action != action::refresh || !at.in.call.refreshed; }},
    {"no call that the response says is in vain",
     [](const step& at) { return at.in.call.should_retry != known::no; }},
    {"no simple repeat of what may do harm",
     [](const step& at) { return !is_unsafe(at) || at.is.action == action::check_then_repeat; }}};

/// Holds for every decision.
constexpr property of_all[] = {
    {"no wait is negative", [](const step& at) { return at.is.wait_ms >= 0; }},
    {"an end has no wait, but for one that is too long",
     [](const step& at) {
       return at.goes_on() || at.is.reason == reason::wait_too_long || at.is.wait_ms == 0;
     }},
    {"a wait is too long only above max_wait_ms", [](const step& at) {
       const auto most = at.in.budget.max_wait_ms;
       return at.is.reason != reason::wait_too_long || (most >= 0 && at.is.wait_ms > most);
     }}};

void check(const step& at) {
  const auto check_one = [&](const property& one) {
    if (!one.holds(at))
      FAIL("broken: " << one.text << "\n" << text_of(at.of, at.in) << "\nruntime: " << sample::told(at.is));
  };
  std::for_each(std::begin(of_all), std::end(of_all), check_one);
  if (at.goes_on()) std::for_each(std::begin(of_going_on), std::end(of_going_on), check_one);
}

// Runs. Their numbers are milder than above, so a run has more than one decision.

reference::policy policy_of_runs(drawn& pick) {
  auto made = any_policy(pick);
  made.delays_ms = pick.of<figures>({{}, {}, {700}, {1000, 5000}, {40'000, 3, 7}, {longest - 9}});
  made.factor_milli = stated<std::int32_t>(pick, {0, 0, 999, 1001, 1500, 2000});
  made.attempts = stated<std::int64_t>(pick, {0, 0, 0, 2, 6, 20, 1'000'000});
  made.within_ms = stated<std::int64_t>(pick, {0, 0, 0, 60'000, 900'000, longest});
  return made;
}

vendor_words vendor_of_runs(drawn& pick) {
  auto made = any_vendor(pick);
  made.policy = policy_of_runs(pick);
  made.policy.verb = pick.of<retry_verb>({retry_verb::never, retry_verb::refresh, retry_verb::wait_for_change,
                                          retry_verb::wait, retry_verb::wait, retry_verb::backoff,
                                          retry_verb::backoff, retry_verb::backoff});
  return made;
}

errcat::budget budget_of_runs(drawn& pick) {
  auto made = any_budget(pick);
  made.max_calls = time(pick, {-1, -1, -1, 0, 2, 7, 20, longest});
  made.max_elapsed_ms = time(pick, {-1, -1, -1, 60'000, 900'000, longest});
  made.max_wait_ms = time(pick, {-1, 60'000, 60'000, 60'000, 5000, longest});
  made.max_waited_ms = time(pick, {-1, -1, -1, 60'000, 900'000, longest});
  made.calls = time(pick, {4, 10, 100, longest});
  made.delay_ms = time(pick, {1000, 1000, 1000, 0, 7, longest});
  return made;
}

void pick_response(errcat::call& of, drawn& pick) {
  of.retry_after_ms = time(pick, {-1, -1, -1, -1, -1, 0, 1, 1500, 31'000, 60'001});
  const bool says = pick.of<std::int32_t>({0, 1, 2, 3, 4, 5, 6, 7}) == 0;
  of.should_retry = says ? any_known(pick) : known::unspecified;
  of.entropy = static_cast<std::uint32_t>(pick.next());
}

situation first_of_a_run(drawn& pick) {
  situation made{any_effect(pick), any_call(pick), budget_of_runs(pick)};
  made.call.made = 1;
  made.call.refreshed = false;
  made.call.waited_ms = time(pick, {0, 0, 0, 0, 0, longest - 3000});
  made.call.elapsed_ms = time(pick, {0, 20, 20, 300, 300, longest - 3000});
  pick_response(made.call, pick);
  return made;
}

/// The wait, the next call, and how that call fails.
void go_on(situation& now, const errcat::decision& by, drawn& pick) {
  const auto took = time(pick, {0, 0, 20, 20, 20, 20, 20, 300, 300, 300, 300, 8000, 8000, longest - 9});
  now.call.made += 1;
  now.call.waited_ms = sum(now.call.waited_ms, by.wait_ms);
  now.call.elapsed_ms = sum(sum(now.call.elapsed_ms, by.wait_ms), took);
  now.call.refreshed = now.call.refreshed || by.action == action::refresh;
  pick_response(now.call, pick);
}

/// The decisions of one run, at most 50.
std::size_t checked_run(const vendor& of, drawn& pick) {
  auto now = first_of_a_run(pick);
  for (std::size_t decisions = 1; decisions < 50; ++decisions) {
    const auto is = of.decide(now);
    const step at{of, now, is};
    check(at);
    if (!at.goes_on()) return decisions;
    go_on(now, is, pick);
  }
  return 50;
}

}  // namespace

TEST_CASE("whole runs keep to all bounds, whatever the retry rule, the responses and the budget") {
  std::size_t decisions = 0;
  for (std::size_t i = 0; i < 2000; ++i) {
    drawn pick(1'000'000 + i);
    const vendor of(vendor_of_runs(pick));
    for (std::size_t run = 0; run < 100; ++run) decisions += checked_run(of, pick);
  }
  CHECK(decisions == 535'218);
}
