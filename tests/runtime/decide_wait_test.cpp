// How long decide waits: the figures of vendor and caller, growth, jitter, and what a response asks for.
#include "catch.hpp"
#include "decided.hpp"

using namespace sample;
using errcat::call;
using errcat::jitter;
using errcat::retry_verb;

TEST_CASE("a retry rule without figures gets those of the caller") {
  CHECK(run(policy_with(retry_verb::backoff), {}, {}) ==
        lines{"repeat after 1000 (rule); calls caller, delay caller, jitter caller",
              "repeat after 2000 (rule); calls caller, delay caller, factor caller, jitter caller",
              "repeat after 4000 (rule); calls caller, delay caller, factor caller, jitter caller",
              "stop after 0 (calls_spent); calls caller"});
  CHECK(run(policy_with(retry_verb::wait), {}, {}).at(2) ==
        "repeat after 1000 (rule); calls caller, delay caller");
}

TEST_CASE("a caller's delay below zero is none") {
  errcat::budget own;
  own.delay_ms = -5;
  own.jitter = jitter::none;
  CHECK(once(policy_with(retry_verb::wait), {}, own) == "repeat after 0 (rule); calls caller, delay caller");
}

TEST_CASE("the vendor's figures: growth, cap, attempts") {
  auto by = policy_with(retry_verb::backoff);
  by.delays_ms = {500};
  by.factor_milli = 3000;
  by.cap_ms = 4000;
  by.jitter = jitter::none;
  by.attempts = 5;
  CHECK(run(by, {}, {}) ==
        lines{"repeat after 500 (rule); calls vendor, delay vendor",
              "repeat after 1500 (rule); calls vendor, delay vendor, factor vendor",
              "repeat after 4000 (rule); calls vendor, delay vendor, factor vendor, cap vendor",
              "repeat after 4000 (rule); calls vendor, delay vendor, factor vendor, cap vendor",
              "stop after 0 (calls_spent); calls vendor"});
}

TEST_CASE("a cap that equals the delay does not limit it") {
  auto by = policy_with(retry_verb::backoff);
  by.delays_ms = {500};
  by.jitter = jitter::none;
  by.cap_ms = 1000;
  CHECK(once(by, {2}) == "repeat after 1000 (rule); calls caller, delay vendor, factor caller");
}

TEST_CASE("a factor close to two does not simply double") {
  auto by = policy_with(retry_verb::backoff);
  by.delays_ms = {1000};
  by.factor_milli = 2001;
  by.jitter = jitter::none;
  CHECK(once(by, {2}) == "repeat after 2001 (rule); calls caller, delay vendor, factor vendor");
}

TEST_CASE("a series is followed, and its last delay holds on") {
  auto by = policy_with(retry_verb::wait);
  by.delays_ms = {1000, 5000, 30000};
  by.attempts = 5;
  CHECK(run(by, {}, {}) == lines{"repeat after 1000 (rule); calls vendor, delay vendor",
                                 "repeat after 5000 (rule); calls vendor, delay vendor",
                                 "repeat after 30000 (rule); calls vendor, delay vendor",
                                 "repeat after 30000 (rule); calls vendor, delay vendor",
                                 "stop after 0 (calls_spent); calls vendor"});
}

TEST_CASE("a series does not grow beyond its end, whatever the caller's factor") {
  auto by = policy_with(retry_verb::backoff);
  by.delays_ms = {1000, 5000};
  by.attempts = 9;
  by.jitter = jitter::none;
  CHECK(once(by, {4}) == "repeat after 5000 (rule); calls vendor, delay vendor");
}

TEST_CASE("growth saturates, is cut by the caller's cap, and stops where the vendor wants none") {
  auto by = policy_with(retry_verb::backoff);
  by.delays_ms = {20'000};
  by.attempts = 1'000'000;
  CHECK(once(by, {999}) ==
        "repeat after 30000 (rule); calls vendor, delay vendor, factor caller, cap caller, jitter caller");
  by.delays_ms = {45'000};
  CHECK(once(by, {999}) ==
        "repeat after 45000 (rule); calls vendor, delay vendor, factor caller, cap caller, jitter caller");
  by.no_cap = true;
  by.jitter = jitter::none;
  CHECK(once(by, {999'999}) ==
        "stop after 9223372036854775807 (wait_too_long); calls vendor, delay vendor, factor caller, wait "
        "caller");
}

TEST_CASE("jitter spreads a delay by the entropy that it is given") {
  auto by = policy_with(retry_verb::backoff);
  by.delays_ms = {1000};
  const auto at = [&](jitter how, std::uint32_t entropy) {
    by.jitter = how;
    by.jitter_permille = 200;
    call now;
    now.entropy = entropy;
    const vendor acme(ruled(by, 429));
    return errcat::decide(acme.tables(), acme.classify({429}), now).wait_ms;
  };
  CHECK(at(jitter::none, 0) == 1000);
  CHECK(at(jitter::full, 0) == 0);
  CHECK(at(jitter::full, 0x80000000) == 500);
  CHECK(at(jitter::full, 0xFFFFFFFF) == 1000);
  CHECK(at(jitter::equal, 0) == 500);
  CHECK(at(jitter::equal, 0xFFFFFFFF) == 1000);
  CHECK(at(jitter::percent, 0) == 800);
  CHECK(at(jitter::percent, 0xFFFFFFFF) == 1200);
}

TEST_CASE("a wait that the response asks for goes first, uncapped and unspread") {
  auto by = policy_with(retry_verb::backoff);
  by.delays_ms = {8000};
  by.cap_ms = 9000;
  by.jitter = jitter::full;
  call now;
  now.entropy = 0;
  now.retry_after_ms = 20'000;
  CHECK(once(by, now) == "repeat after 20000 (retry_after); calls caller, delay vendor");
  by.honor_retry_after = errcat::known::yes;
  now.retry_after_ms = 1;
  CHECK(once(by, now) == "repeat after 1 (retry_after); calls caller, delay vendor");
  now.retry_after_ms = 60'001;
  CHECK(once(by, now) == "stop after 60001 (wait_too_long); calls caller, delay vendor, wait caller");
  // A retry rule that does not mention the header keeps its own delay if that is longer.
  by.honor_retry_after = errcat::known::unspecified;
  by.jitter = jitter::none;
  now.retry_after_ms = 3000;
  CHECK(once(by, now) == "repeat after 8000 (rule); calls caller, delay vendor");
  // A response without a time, or with a time in the past, asks for no wait.
  for (const auto honors : {errcat::known::unspecified, errcat::known::yes}) {
    by.honor_retry_after = honors;
    now.retry_after_ms = 0;
    CHECK(once(by, now) == "repeat after 8000 (rule); calls caller, delay vendor");
  }
  by.honor_retry_after = errcat::known::no;
  now.retry_after_ms = 20'000;
  CHECK(once(by, now) == "repeat after 8000 (rule); calls caller, delay vendor");
}
