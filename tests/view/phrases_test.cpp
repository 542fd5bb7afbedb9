#include "view/phrases.hpp"

#include "catalog/built.hpp"

#include "catch.hpp"

using namespace generator;

namespace {

/// The text of a policy with these keys.
std::string text_of(const std::string& keys) {
  const built of("retry_policies:\n  it: {" + keys + "}\n");
  CHECK(of.places() == "");
  return view::policy_text(of.on.policies.back());
}

}  // namespace

TEST_CASE("lengths of time are as logs have them") {
  CHECK(view::duration_text(0) == "0 ms");
  CHECK(view::duration_text(1001) == "1.001 s");
  CHECK(view::duration_text(90'000) == "90 s");
  CHECK(view::duration_text(5'400'000) == "1 h 30 min");
  CHECK(view::duration_text(5'401'000) == "about 1 h 30 min");
  CHECK(view::duration_text(86'400'000) == "1 day");
}

TEST_CASE("a length of time that is rounded is about as long only once") {
  CHECK(text_of("do: wait, delay: 5401s") == "Repeat after about 1 h 30 min.");
  CHECK(text_of("do: wait, delay: ~5401s") == "Repeat after about 1 h 30 min.");
}

TEST_CASE("texts are joined as a reader would") {
  CHECK(view::joined({}) == "");
  CHECK(view::joined({"a"}) == "a");
  CHECK(view::joined({"a", "b"}) == "a and b");
  CHECK(view::joined({"a", "b", "c"}, " or ") == "a, b or c");
}

TEST_CASE("statuses are read out") {
  CHECK(view::statuses_text({}) == "");
  CHECK(view::statuses_text({"401", "403", "5xx"}) == "401, 403 or 5xx");
  CHECK(view::statuses_text({"varies"}) == "various statuses");
}

TEST_CASE("a limit is read out with all its bounds") {
  const auto bounds = [](const std::string& written) {
    const built of("symptoms:\n  s: {summary: A., limits: [{what: X, " + written + "}]}\n");
    REQUIRE(of.places() == "");
    return view::bounds_text(of.entry("s").written.limits.at(0));
  };
  CHECK(bounds("max: 10MB, per: file") == "at most 10 MB per file");
  CHECK(bounds("min: 1, max: ~20/min") == "at least 1 and at most about 20/min");
  CHECK(bounds("above: 0px, below: 4000px") == "more than 0 px and less than 4000 px");
  CHECK(bounds("min: 300DPI") == "at least 300 DPI");
}

TEST_CASE("rules without figures are one sentence") {
  const built of("");
  std::vector<std::string> texts;
  for (const auto& one : of.on.policies) texts.push_back(view::policy_text(one));
  CHECK(texts == std::vector<std::string>{"The vendor does not say.", "Do not repeat the call.",
                                          "Correct what is wrong before you call again.",
                                          "Renew the credentials and repeat once.",
                                          "Repeat once the resource has changed.", "Repeat after a delay.",
                                          "Repeat after growing delays."});
}

TEST_CASE("a fixed delay") {
  CHECK(text_of("do: wait, delay: 30s") == "Repeat after 30 s.");
  CHECK(text_of("do: wait, delay: ~30s") == "Repeat after about 30 s.");
  CHECK(text_of("do: wait, delay: 30s, attempts: 3") == "Repeat after 30 s, at most 3 calls in total.");
  CHECK(text_of("do: wait, delay: 30s, attempts: 1") == "Repeat after 30 s, 1 call in total.");
  CHECK(text_of("do: wait, attempts: 3, within: 10min") ==
        "Repeat after a delay, at most 3 calls in total, all within 10 min.");
}

TEST_CASE("a series of delays") {
  CHECK(text_of("do: wait, delay: [1s, 5s, 30s]") == "Repeat after 1 s, 5 s, then every 30 s.");
  CHECK(text_of("do: wait, delay: [1s, 5s, 30s], attempts: 4") ==
        "Repeat after 1 s, 5 s and 30 s, at most 4 calls in total.");
  CHECK(text_of("do: wait, delay: [1s, 5s, 30s], attempts: 3") ==
        "Repeat after 1 s and 5 s, at most 3 calls in total.");
  CHECK(text_of("do: backoff, delay: [1s, 5s], attempts: 9") ==
        "Repeat after 1 s, then every 5 s, at most 9 calls in total.");
}

TEST_CASE("growing delays") {
  CHECK(text_of("do: backoff, delay: 1s") == "Repeat after 1 s and then growing delays.");
  CHECK(text_of("do: backoff, delay: 1s, attempts: 2") == "Repeat after 1 s, at most 2 calls in total.");
  CHECK(text_of("do: backoff, factor: 2") == "Repeat after growing delays.");
  CHECK(text_of("do: backoff, delay: 1s, factor: 2") == "Repeat after 1 s, 2 s, 4 s, 8 s and so on.");
  CHECK(text_of("do: backoff, delay: 1s, factor: 2, attempts: 3") ==
        "Repeat after 1 s and 2 s, at most 3 calls in total.");
  CHECK(text_of("do: backoff, delay: 1s, factor: 2, attempts: 5") ==
        "Repeat after 1 s, 2 s, 4 s and 8 s, at most 5 calls in total.");
  CHECK(text_of("do: backoff, delay: 1s, factor: 2, attempts: 6") ==
        "Repeat after 1 s, 2 s, 4 s, 8 s and so on, at most 6 calls in total.");
  CHECK(text_of("do: backoff, delay: 500ms, factor: 1.5") ==
        "Repeat after 500 ms, 750 ms, 1.125 s, 1.687 s and so on.");
  CHECK(text_of("do: backoff, delay: 1s, factor: 1") == "Repeat after 1 s.");
}

TEST_CASE("growing delays with a bound") {
  CHECK(text_of("do: backoff, delay: 30s, factor: 2, cap: 1min") ==
        "Repeat after 30 s, then every 1 min, each at most 1 min.");
  CHECK(text_of("do: backoff, cap: ~1h") == "Repeat after growing delays, each at most about 1 h.");
  CHECK(text_of("do: backoff, delay: 1s, factor: 2, cap: none") ==
        "Repeat after 1 s, 2 s, 4 s, 8 s and so on, however long they get.");
}

TEST_CASE("what the response says goes first") {
  CHECK(text_of("do: wait, honor_retry_after: true") ==
        "Repeat after the time that the response gives. Without it, the delay is left open.");
  CHECK(
      text_of("do: backoff, delay: 1s, factor: 2, attempts: 3, honor_retry_after: true") ==
      "Repeat after the time that the response gives, or else after 1 s and 2 s, at most 3 calls in total.");
}

TEST_CASE("how delays are spread") {
  CHECK(text_of("do: wait, delay: 1s, jitter: full") ==
        "Repeat after 1 s. Each delay is drawn at random from 0 to its length.");
  CHECK(text_of("do: wait, delay: 1s, jitter: equal") ==
        "Repeat after 1 s. Half of each delay is drawn at random.");
  CHECK(text_of("do: wait, delay: 1s, jitter: 2.5%") ==
        "Repeat after 1 s. Each delay varies by up to 2.5 % at random.");
  CHECK(text_of("do: wait, delay: 1s, jitter: none") ==
        "Repeat after 1 s. The delays are not spread at random.");
}

TEST_CASE("which calls are repeated") {
  CHECK(text_of("do: wait, repeats: idempotent") ==
        "Repeat after a delay. This holds only for calls that are known to be idempotent.");
  CHECK(text_of("do: wait, repeats: any") ==
        "Repeat after a delay. This holds for every call, idempotent or not.");
  CHECK(text_of("do: wait, repeats: unless_unsafe") ==
        "Repeat after a delay. This holds for all calls but those that are known not to be idempotent.");
  CHECK(text_of("do: refresh, repeats: any") ==
        "Renew the credentials and repeat once. This holds for every call, idempotent or not.");
}

TEST_CASE("bounds of the other verbs") {
  CHECK(text_of("do: refresh, attempts: 2") ==
        "Renew the credentials and repeat once, at most 2 calls in total.");
  CHECK(text_of("do: wait_for_change, within: 1h") ==
        "Repeat once the resource has changed, all within 1 h.");
  CHECK(text_of("do: wait_for_change, delay: 1min") ==
        "Repeat once the resource has changed, at the earliest after 1 min.");
}
