// What decide answers, and within which bounds.
#include "catch.hpp"
#include "decided.hpp"

using namespace sample;
using errcat::budget;
using errcat::call;
using errcat::retry_verb;

TEST_CASE("without a retry rule the action is unspecified, never stop") {
  const vendor acme({status("row", {one(400)})});
  CHECK(told(errcat::decide(acme.tables(), acme.classify({400}))) == "unspecified after 0 (no_rule)");
  CHECK(told(errcat::decide(acme.tables(), acme.classify({401}))) == "unspecified after 0 (no_rule)");
  CHECK(once(policy_with(retry_verb::unspecified), {}) == "unspecified after 0 (stated_unspecified)");
}

TEST_CASE("retry rules that repeat nothing") {
  CHECK(once(policy_with(retry_verb::never), {}) == "stop after 0 (rule)");
  CHECK(once(policy_with(retry_verb::fix_input), {}) == "fix_input after 0 (rule)");
}

TEST_CASE("credentials are renewed once") {
  CHECK(run(policy_with(retry_verb::refresh), {}, {}, 401) ==
        lines{"refresh after 0 (rule)", "stop after 0 (already_refreshed)"});
  budget own;
  own.max_calls = 1;
  CHECK(run(policy_with(retry_verb::refresh), {}, own, 401) ==
        lines{"stop after 0 (calls_spent); calls caller"});
}

TEST_CASE("attempts are calls in total, and the lesser bound wins") {
  auto by = policy_with(retry_verb::wait);
  by.attempts = 2;
  CHECK(once(by, {2}) == "stop after 0 (calls_spent); calls vendor");
  CHECK(once(by, {1}) == "repeat after 1000 (rule); calls vendor, delay caller");
  by.attempts = 9;
  budget own;
  own.max_calls = 3;
  CHECK(once(by, {3}, own) == "stop after 0 (calls_spent); calls caller");
  // If both are the same, it is the vendor's.
  own.max_calls = 9;
  CHECK(once(by, {9}, own) == "stop after 0 (calls_spent); calls vendor");
}

TEST_CASE("no call starts after the time is over") {
  auto by = policy_with(retry_verb::wait);
  by.delays_ms = {4000};
  by.attempts = 99;
  by.within_ms = 10'000;
  CHECK(run(by, {}, {}) == lines{"repeat after 4000 (rule); calls vendor, delay vendor, elapsed vendor",
                                 "repeat after 4000 (rule); calls vendor, delay vendor, elapsed vendor",
                                 "stop after 0 (time_spent); calls vendor, delay vendor, elapsed vendor"});
  budget own;
  own.max_elapsed_ms = 5000;
  CHECK(run(by, {}, own).back() == "stop after 0 (time_spent); calls vendor, delay vendor, elapsed caller");
  own.max_elapsed_ms = errcat::none_given;
  own.max_waited_ms = 5000;
  CHECK(run(by, {}, own).back() ==
        "stop after 0 (waits_spent); calls vendor, delay vendor, elapsed vendor, wait caller");
}

TEST_CASE("a change is waited for as long as the vendor says") {
  auto by = policy_with(retry_verb::wait_for_change);
  CHECK(once(by, {40}) == "wait_for_change after 0 (rule)");
  by.delays_ms = {2000};
  by.attempts = 3;
  CHECK(once(by, {2}) == "wait_for_change after 2000 (rule); calls vendor, delay vendor");
  CHECK(once(by, {3}) == "stop after 0 (calls_spent); calls vendor");
}

TEST_CASE(
    "a response that says itself whether a repeat can help goes before the retry rule, but not against "
    "safety") {
  const auto next = [](retry_verb verb, errcat::known says, std::int32_t on, call now = by_method("GET")) {
    now.should_retry = says;
    return once(policy_with(verb), now, {}, on);
  };
  using errcat::known;
  CHECK(next(retry_verb::backoff, known::no, 503) == "stop after 0 (should_retry)");
  CHECK(next(retry_verb::refresh, known::no, 401) == "stop after 0 (should_retry)");
  CHECK(next(retry_verb::never, known::no, 400) == "stop after 0 (rule)");
  CHECK(next(retry_verb::fix_input, known::no, 400) == "fix_input after 0 (rule)");
  CHECK(next(retry_verb::unspecified, known::no, 400) == "unspecified after 0 (stated_unspecified)");
  for (const auto verb : {retry_verb::never, retry_verb::fix_input, retry_verb::unspecified})
    CHECK(next(verb, known::yes, 409) ==
          "repeat after 1000 (should_retry); calls caller, delay caller, jitter caller");
  CHECK(next(retry_verb::wait, known::yes, 503) == "repeat after 1000 (rule); calls caller, delay caller");
  CHECK(next(retry_verb::never, known::yes, 503, by_method("POST")) ==
        "check_then_repeat after 1000 (effect_unknown); calls caller, delay caller, jitter caller");
  auto last = by_method("GET");
  last.made = 4;
  CHECK(next(retry_verb::never, known::yes, 409, last) == "stop after 0 (calls_spent); calls caller");
  auto asked = by_method("GET");
  asked.retry_after_ms = 70'000;
  CHECK(next(retry_verb::never, known::yes, 409, asked) ==
        "stop after 70000 (wait_too_long); calls caller, delay vendor, wait caller");
}
