#include "catalog/built.hpp"

#include "catch.hpp"

using namespace generator;

namespace {

std::string findings_on(const std::string& policy) {
  return built("retry_policies:\n  it: {" + policy + "}\nstatuses: {status: 404, retry: it}\n").places();
}

}  // namespace

TEST_CASE("a policy's figures are taken over, what it leaves out stays unspecified") {
  const built of(
      "retry_policies:\n"
      "  full: {do: backoff, honor_retry_after: true, delay: 500ms, factor: 1.5, cap: 2min, jitter: 20%, "
      "attempts: 8, within: ~1h, repeats: any}\n"
      "  series: {do: wait, delay: [1s, ~5s], jitter: full, repeats: idempotent}\n"
      "  bare: {do: backoff, cap: none}\n");
  CHECK(of.places().empty());
  REQUIRE(of.on.policies.size() == 10);
  const auto& full = of.on.policies[7];
  CHECK(full.id == "full");
  CHECK_FALSE(full.built_in);
  CHECK(full.verb == errcat::retry_verb::backoff);
  CHECK(full.honor_retry_after == errcat::known::yes);
  CHECK(full.delays_ms == std::vector<std::int64_t>{500});
  CHECK(full.factor_milli == 1500);
  CHECK(full.cap_ms == 120'000);
  CHECK_FALSE(full.no_cap);
  CHECK(full.jitter == errcat::jitter::percent);
  CHECK(full.jitter_permille == 200);
  CHECK(full.attempts == 8);
  CHECK(full.within_ms == 3'600'000);
  CHECK(full.about);
  CHECK(full.repeats == errcat::repeats::any);
  const auto& series = of.on.policies[8];
  CHECK(series.delays_ms == std::vector<std::int64_t>{1000, 5000});
  CHECK(series.about);
  CHECK(series.jitter == errcat::jitter::full);
  CHECK(series.repeats == errcat::repeats::idempotent);
  const auto& bare = of.on.policies[9];
  CHECK(bare.no_cap);
  CHECK(bare.delays_ms.empty());
  CHECK(bare.factor_milli == 0);
  CHECK(bare.attempts == 0);
  CHECK(bare.jitter == errcat::jitter::unspecified);
  CHECK(bare.repeats == errcat::repeats::unless_unsafe);
}

TEST_CASE("the built-in retry rules are policies without figures") {
  const built of("");
  std::vector<std::string> ids;
  for (const auto& one : of.on.policies)
    ids.push_back(one.id + (one.built_in && one.delays_ms.empty() ? "" : "?"));
  CHECK(ids == std::vector<std::string>{"unspecified", "never", "fix_input", "refresh", "wait_for_change",
                                        "wait", "backoff"});
  CHECK(of.on.policies[1].verb == errcat::retry_verb::never);
}

TEST_CASE("no policy may bear the name of a built-in retry rule") {
  CHECK(built("retry_policies: {wait: {do: wait}, unspecified: {do: never}}\n").places() ==
        "4:18 `wait`: name-taken: the name `wait` is taken: it is a built-in retry rule\n"
        "4:36 `unspecified`: name-taken: the name `unspecified` is taken: it is a built-in retry rule\n");
}

TEST_CASE("a retry rule that nothing defines is a finding with a suggestion") {
  const built of(
      "retry_policies: {slow: {do: wait}}\nstatuses: [{status: 404, retry: slwo}, {status: 400, retry: "
      "backof}]\n");
  CHECK(of.places() ==
        "5:33 `slwo`: unknown-name: no retry policy is called `slwo`\n"
        "5:61 `backof`: unknown-name: no retry policy is called `backof`\n");
  CHECK(of.found.all().at(1).help == "did you mean `backoff`?");
}

TEST_CASE("figures that a verb has no use for are findings") {
  CHECK(findings_on("do: never, delay: 1s, attempts: 2, within: 1h") ==
        "5:26 `1s`: conflicting-keys: `delay` and `do: never` cannot be used together\n"
        "5:40 `2`: conflicting-keys: `attempts` and `do: never` cannot be used together\n"
        "5:51 `1h`: conflicting-keys: `within` and `do: never` cannot be used together\n");
  CHECK(findings_on("do: fix_input, honor_retry_after: true") ==
        "5:42 `true`: conflicting-keys: `honor_retry_after` and `do: fix_input` cannot be used together\n");
  CHECK(findings_on("do: wait, delay: 1s, factor: 2, cap: 1min") ==
        "5:37 `2`: conflicting-keys: `factor` and `do: wait` cannot be used together\n"
        "5:45 `1min`: conflicting-keys: `cap` and `do: wait` cannot be used together\n");
  CHECK(findings_on("do: refresh, jitter: full") ==
        "5:29 `full`: conflicting-keys: `jitter` and `do: refresh` cannot be used together\n");
}

TEST_CASE("a factor says nothing of a series of delays") {
  CHECK(findings_on("do: backoff, delay: [1s, 2s], factor: 2") ==
        "5:46 `2`: conflicting-keys: `factor` and `delay: [...]` cannot be used together\n");
}

TEST_CASE("figures that a verb has a use for are none") {
  CHECK(findings_on("do: backoff, delay: [1s, 2s], cap: none, jitter: equal, attempts: 3, within: 1h, "
                    "honor_retry_after: true")
            .empty());
  CHECK(findings_on("do: wait, delay: 1s, jitter: full, attempts: 3, within: 1h, honor_retry_after: true")
            .empty());
  CHECK(findings_on("do: refresh, attempts: 2, within: 1min").empty());
  CHECK(findings_on("do: wait_for_change, delay: 1min, attempts: 2").empty());
  CHECK(findings_on("do: never").empty());
}
