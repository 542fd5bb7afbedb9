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
  CHECK(text_of("do: wait, delay: 5401s") == "Retry after about 1 h 30 min.");
  CHECK(text_of("do: wait, delay: ~5401s") == "Retry after about 1 h 30 min.");
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
    return view::bounds_text(of.entry("s").written->limits.at(0));
  };
  CHECK(bounds("max: 10MB, per: file") == "at most 10 MB per file");
  CHECK(bounds("min: 1, max: ~20/min") == "at least 1 and at most about 20/min");
  CHECK(bounds("above: 0px, below: 4000px") == "more than 0 px and less than 4000 px");
  CHECK(bounds("min: 300DPI") == "at least 300 DPI");
}

TEST_CASE("retry rules without figures are one sentence") {
  const built of("");
  std::vector<std::string> texts;
  for (const auto& one : of.on.policies) texts.push_back(view::policy_text(one));
  CHECK(texts == std::vector<std::string>{
                     "The vendor does not say.", "Do not retry.", "Fix the problem before you retry.",
                     "Renew the credentials, then retry once.", "Retry when the resource has changed.",
                     "Retry after a delay.", "Retry with backoff."});
}

TEST_CASE("a fixed delay") {
  CHECK(text_of("do: wait, delay: 30s") == "Retry after 30 s.");
  CHECK(text_of("do: wait, delay: ~30s") == "Retry after about 30 s.");
  CHECK(text_of("do: wait, delay: 30s, attempts: 3") ==
        "Retry after 30 s. Make at most 3 attempts in total.");
  CHECK(text_of("do: wait, delay: 30s, attempts: 1") == "Retry after 30 s. Make 1 attempt in total.");
  CHECK(text_of("do: wait, attempts: 3, within: 10min") ==
        "Retry after a delay. Make at most 3 attempts in total, all within 10 min.");
}

TEST_CASE("a series of delays") {
  CHECK(text_of("do: wait, delay: [1s, 5s, 30s]") == "Retry after 1 s, 5 s, then every 30 s.");
  CHECK(text_of("do: wait, delay: [1s, 5s, 30s], attempts: 4") ==
        "Retry after 1 s, 5 s, then 30 s. Make at most 4 attempts in total.");
  CHECK(text_of("do: wait, delay: [1s, 5s, 30s], attempts: 3") ==
        "Retry after 1 s, then 5 s. Make at most 3 attempts in total.");
  CHECK(text_of("do: backoff, delay: [1s, 5s], attempts: 9") ==
        "Retry after 1 s, then every 5 s. Make at most 9 attempts in total.");
}

TEST_CASE("growing delays") {
  CHECK(text_of("do: backoff, delay: 1s") == "Retry with backoff, starting at 1 s.");
  CHECK(text_of("do: backoff, delay: 1s, attempts: 2") ==
        "Retry after 1 s. Make at most 2 attempts in total.");
  CHECK(text_of("do: backoff, factor: 2") == "Retry with backoff.");
  CHECK(text_of("do: backoff, delay: 1s, factor: 2") == "Retry after 1 s, 2 s, 4 s, 8 s, and so on.");
  CHECK(text_of("do: backoff, delay: 1s, factor: 2, attempts: 3") ==
        "Retry after 1 s, then 2 s. Make at most 3 attempts in total.");
  CHECK(text_of("do: backoff, delay: 1s, factor: 2, attempts: 5") ==
        "Retry after 1 s, 2 s, 4 s, then 8 s. Make at most 5 attempts in total.");
  CHECK(text_of("do: backoff, delay: 1s, factor: 2, attempts: 6") ==
        "Retry after 1 s, 2 s, 4 s, 8 s, and so on. Make at most 6 attempts in total.");
  CHECK(text_of("do: backoff, delay: 500ms, factor: 1.5") ==
        "Retry after 500 ms, 750 ms, 1.125 s, 1.687 s, and so on.");
  CHECK(text_of("do: backoff, delay: 1s, factor: 1") == "Retry after 1 s.");
}

TEST_CASE("growing delays with a bound") {
  CHECK(text_of("do: backoff, delay: 30s, factor: 2, cap: 1min") ==
        "Retry after 30 s, then every 1 min, waiting at most 1 min each time.");
  CHECK(text_of("do: backoff, cap: ~1h") == "Retry with backoff, waiting at most about 1 h each time.");
  CHECK(text_of("do: backoff, delay: 1s, factor: 2, cap: none") ==
        "Retry after 1 s, 2 s, 4 s, 8 s, and so on, with no limit on the delay.");
}

TEST_CASE("what the response says goes first") {
  CHECK(text_of("do: wait, honor_retry_after: true") ==
        "Wait as long as the response says, then retry. If it does not say, the vendor gives no delay.");
  CHECK(text_of("do: backoff, delay: 1s, factor: 2, attempts: 3, honor_retry_after: true") ==
        "Wait as long as the response says, then retry. If it does not say, retry after 1 s, then 2 s. Make "
        "at most 3 attempts in total.");
}

TEST_CASE("how delays are spread") {
  CHECK(text_of("do: wait, delay: 1s, jitter: full") ==
        "Retry after 1 s. Use full jitter: each wait is random, between 0 and the delay.");
  CHECK(text_of("do: wait, delay: 1s, jitter: equal") ==
        "Retry after 1 s. Use equal jitter: half of each delay is random.");
  CHECK(text_of("do: wait, delay: 1s, jitter: 2.5%") ==
        "Retry after 1 s. Vary each delay at random by up to 2.5%.");
  CHECK(text_of("do: wait, delay: 1s, jitter: none") == "Retry after 1 s. Use no jitter.");
}

TEST_CASE("which calls are retried") {
  CHECK(text_of("do: wait, repeats: idempotent") ==
        "Retry after a delay. This applies only to calls that are known to be idempotent.");
  CHECK(text_of("do: wait, repeats: any") ==
        "Retry after a delay. This applies to every call, idempotent or not.");
  CHECK(text_of("do: wait, repeats: unless_unsafe") ==
        "Retry after a delay. This applies only to calls that were refused or are known to be idempotent.");
  CHECK(text_of("do: refresh, repeats: any") ==
        "Renew the credentials, then retry once. This applies to every call, idempotent or not.");
}

TEST_CASE("bounds of the other verbs") {
  CHECK(text_of("do: refresh, attempts: 2") ==
        "Renew the credentials, then retry once. Make at most 2 attempts in total.");
  CHECK(text_of("do: wait_for_change, within: 1h") ==
        "Retry when the resource has changed. Make all attempts within 1 h.");
  CHECK(text_of("do: wait_for_change, delay: 1min") ==
        "Retry when the resource has changed, after 1 min at the earliest.");
}
