// Which rule holds for a response, what it shows, and what it makes of a call.
#include <algorithm>
#include <functional>

#include "catch.hpp"
#include "decided.hpp"
#include "errcat/retry_loop.hpp"
#include "errcat/to_string.hpp"

using namespace sample;
using errcat::jitter;
using errcat::retry_verb;

TEST_CASE("the retry rule that holds: the entry's own, else that of its status rows by rank") {
  auto own = error("own", 1, "OWN");
  own.policy = 0;
  auto silent = error("silent", 2, "SILENT");
  silent.statuses = {one(503)};
  auto unsaid = error("unsaid", 3, "UNSAID");
  unsaid.policy = 1;
  auto single = status("status-503", {one(503)});
  auto all = status("status-5xx", {{500, 599}}, catalog::status_rank::status_class);
  all.policy = 2;
  auto sdk = status("status-503-sdk", {one(503)});
  sdk.surfaces = {0};
  sdk.policy = 3;
  auto from = with({own, silent, unsaid, sdk, single, all});
  for (const char* id : {"own rule", "unspecified", "of 5xx", "of the sdk"}) {
    from.policies.push_back(policy_with(retry_verb::backoff));
    from.policies.back().id = id;
  }
  from.policies[1].verb = retry_verb::unspecified;
  const vendor acme(from);
  const auto held = [&](const errcat::response& on) {
    const auto found = errcat::retry_of(acme.tables(), acme.classify(on));
    return std::string(found.rule.id()) + " from " + name(found.from);
  };
  CHECK(held({503, "OWN"}) == "own rule from own");
  CHECK(held({503, "SILENT"}) == "of 5xx from status-5xx");
  CHECK(held({0, "SILENT"}) == "of 5xx from status-5xx");
  CHECK(held({503, "SILENT", {}, errcat::surface{1}}) == "of the sdk from status-503-sdk");
  CHECK(held({400, "SILENT"}) == " from nothing");
  CHECK(held({503, "UNSAID"}) == "unspecified from unsaid");
  CHECK(held({503}) == "of 5xx from status-5xx");
  CHECK(acme.find("silent").retry().id() == "of 5xx");
  CHECK(!acme.find("silent").stated_retry());
}

TEST_CASE("what an entry is expected on as a class does not inherit from a narrower row") {
  auto wide = error("wide", 1, "WIDE");
  wide.statuses = {{500, 599}};
  auto narrow = status("status-500", {one(500)});
  narrow.policy = 0;
  auto all = status("status-5xx", {{501, 599}}, catalog::status_rank::status_class);
  all.policy = 1;
  auto from = with({wide, narrow, all});
  from.policies = {policy_with(retry_verb::never), policy_with(retry_verb::backoff)};
  const vendor acme(from);
  CHECK(acme.find("wide").retry().verb() == retry_verb::backoff);
  CHECK(errcat::retry_of(acme.tables(), acme.classify({500, "WIDE"})).rule.verb() == retry_verb::never);
}

TEST_CASE("a rule shows what the vendor leaves open") {
  auto by = policy_with(retry_verb::backoff);
  by.cap_ms = 90LL * 24 * 3600 * 1000;
  by.about = true;
  by.jitter = jitter::percent;
  by.jitter_permille = 150;
  const vendor acme(ruled(by, 429));
  const auto held = errcat::retry_of(acme.tables(), acme.classify({429})).rule;
  CHECK(held.cap_ms().value == 7'776'000'000);
  CHECK(held.cap_ms().stated);
  CHECK_FALSE(held.attempts().stated);
  CHECK_FALSE(held.factor_milli().stated);
  CHECK_FALSE(held.within_ms().stated);
  CHECK(held.delays().empty());
  CHECK(held.about());
  CHECK(held.jitter_permille() == 150);
  CHECK(errcat::retry_rule().verb() == retry_verb::unspecified);
}

TEST_CASE("about a status row a more exact one says nothing") {
  auto by_exact = policy_with(retry_verb::never);
  by_exact.id = "of 401";
  auto by_class = policy_with(retry_verb::wait);
  by_class.id = "of 4xx";
  auto exact = status("exact", {one(401)});
  exact.policy = 0;
  exact.user_message = 1;
  const auto several = status("several", {one(401), one(403)}, catalog::status_rank::several);
  auto general = status("class", {{400, 499}}, catalog::status_rank::status_class);
  general.policy = 1;
  auto made = with({exact, several, general});
  made.policies = {by_exact, by_class};
  made.user_messages.push_back({"exact", {"Exact.", "", ""}, false, {}});
  const vendor acme(made);
  const errcat::entry shown(acme.tables(), 1);
  CHECK(shown.retry().id() == "of 4xx");
  CHECK(errcat::user_message(shown, "en") == "Wrong.");
  CHECK(acme.classify({403}).what == shown);
  CHECK(errcat::retry_of(acme.tables(), acme.classify({403})).rule.id() == "of 4xx");
  CHECK(errcat::retry_of(acme.tables(), acme.classify({401})).rule.id() == "of 401");
}

TEST_CASE("a row for surfaces speaks of what is there, also where nobody says where the call was made") {
  auto row = status("status-503", {one(503)});
  row.surfaces = {0, 2};
  row.policy = 0;
  auto apart = error("apart", 1, "APART");
  apart.surfaces = {1};
  auto shared = error("shared", 2, "SHARED");
  shared.surfaces = {1, 2};
  auto first = error("first", 4, "FIRST");
  first.surfaces = {0, 1};
  const auto anywhere = error("anywhere", 3, "ANYWHERE");
  auto from = with({row, apart, shared, anywhere, first});
  from.policies = {policy_with(retry_verb::backoff)};
  const vendor acme(from);
  const auto speaks = [&](std::string_view code, errcat::surface seen = {}) {
    return errcat::retry_of(acme.tables(), acme.classify({503, code, {}, seen})).rule.verb() ==
           retry_verb::backoff;
  };
  CHECK_FALSE(speaks("APART"));
  CHECK(speaks("SHARED"));
  CHECK(speaks("FIRST"));
  CHECK_FALSE(speaks("ANYWHERE"));
  CHECK_FALSE(speaks("ANYWHERE", errcat::surface{2}));
  CHECK(speaks("ANYWHERE", errcat::surface{3}));
}

TEST_CASE("the row for every other status says nothing where no status is known") {
  auto other = status("any", {{-1'000'000, 1'000'000}}, catalog::status_rank::any);
  other.policy = 0;
  auto low = error("low", 2, "LOW");
  low.statuses = {{-99, 0}};
  auto from = with({other, error("plain", 1, "PLAIN"), low});
  from.policies = {policy_with(retry_verb::backoff)};
  const vendor acme(from);
  const auto verb = [&](const errcat::any_match& found) {
    return errcat::retry_of(acme.tables(), found).rule.verb();
  };
  CHECK(verb(acme.classify({418})) == retry_verb::backoff);
  CHECK(verb(acme.classify({418, "PLAIN"})) == retry_verb::backoff);
  CHECK(verb(acme.classify({0, "PLAIN"})) == retry_verb::unspecified);
  CHECK(verb(errcat::any_match()) == retry_verb::unspecified);
  CHECK(acme.find("plain").retry().verb() == retry_verb::unspecified);
  CHECK(acme.find("low").retry().verb() == retry_verb::backoff);
}

TEST_CASE("the operation that a response was classified with is the one of the call") {
  auto made = ruled(policy_with(retry_verb::backoff), 503);
  made.operations = {
      {"create", "", "", errcat::known::yes, "", errcat::known::unspecified, {}, "create", {}}};
  const vendor acme(made);
  errcat::response from{503};
  CHECK(errcat::decide(acme.tables(), acme.classify(from), {1, "POST"}).action ==
        errcat::action::check_then_repeat);
  from.operation = errcat::operation{1};
  CHECK(errcat::decide(acme.tables(), acme.classify(from), {1, "POST"}).action == errcat::action::repeat);
}

TEST_CASE("without a reading the time, the waits and the random number decide on the next call") {
  const vendor acme(ruled(policy_with(retry_verb::backoff), 503));
  const errcat::any_match found = acme.classify({503});
  const auto next = [&](errcat::retry_state& state, const errcat::retry_input& now = {}) {
    const auto made = state.next(acme.tables(), found, now);
    return fmt::format("{} {}", errcat::to_string(made.reason), made.wait_ms);
  };
  errcat::call about{1, "GET"};
  about.retry_after_ms = 5'000;
  about.should_retry = errcat::known::no;
  errcat::retry_state longest(about);
  CHECK(next(longest) == "rule 1000");
  errcat::retry_state shortest(about);
  CHECK(next(shortest, {std::chrono::milliseconds(0), errcat::none_given, 0}) == "rule 500");

  errcat::budget within;
  within.max_elapsed_ms = 1'000;
  errcat::retry_state in_time(about, within);
  CHECK(next(in_time) == "rule 1000");
  errcat::retry_state late(about, within);
  CHECK(next(late, {std::chrono::milliseconds(1)}) == "time_spent 0");

  within = {};
  within.max_waited_ms = 3'000;
  errcat::retry_state patient(about, within);
  CHECK(next(patient) == "rule 1000");
  CHECK(next(patient) == "rule 2000");
  within.max_waited_ms = 2'999;
  errcat::retry_state hasty(about, within);
  CHECK(next(hasty) == "rule 1000");
  CHECK(next(hasty) == "waits_spent 0");

  within = {};
  within.jitter = jitter::percent;
  errcat::retry_state spread(about, within);
  CHECK(next(spread) == "rule 1100");
}

TEST_CASE("what is not set says nothing") {
  CHECK(errcat::origins().calls() == errcat::origin::unused);
  CHECK(errcat::decision().from.calls() == errcat::origin::unused);
  CHECK(errcat::retry_input().elapsed.count() == 0);
  CHECK(errcat::attempt().number == 1);
  CHECK(errcat::settled_attempt().number == 0);
  CHECK(errcat::settled_attempt().elapsed == std::chrono::milliseconds(0));
  CHECK(errcat::call().waited_ms == 0);
  CHECK(errcat::call().elapsed_ms == 0);
}

TEST_CASE("a response in a loop is one to the operation of the call") {
  auto paid = status("paid", {one(409)});
  paid.operations = {0};
  auto refunded = status("refunded", {one(409)});
  refunded.operations = {1};
  auto made = with({paid, refunded});
  made.operations = {{"pay", "", "", {}, "", {}, {}, "pay", {}},
                     {"refund", "", "", {}, "", {}, {}, "refund", {}}};
  const vendor acme(made);
  struct answer {
    int status;
    std::string body;
    std::vector<errcat::http_header> headers;
  };
  errcat::call about{1, "POST"};
  about.operation = errcat::operation{2};
  const auto done = errcat::retry_loop(acme.tables(), about).run([] { return answer{409, {}, {}}; });
  CHECK(name(done.match.what) == "refunded");
}

TEST_CASE("what successes give back to a quota never exceeds its size") {
  errcat::retry_quota shared(2, 9);
  CHECK(shared.take());
  shared.note_success();
  shared.note_success();
  CHECK(shared.take());
  CHECK(shared.take());
  shared.note_success();
  CHECK_FALSE(shared.take());
}

TEST_CASE("the default random numbers are spread evenly, and two sources differ") {
  // Far apart in memory, as two clients are.
  static errcat::detail::random_source first;
  errcat::detail::random_source second;
  constexpr std::size_t count = 60'000;
  std::vector<std::uint32_t> drawn(count);
  std::vector<std::uint32_t> others(4);
  std::generate(drawn.begin(), drawn.end(), std::ref(first));
  std::generate(others.begin(), others.end(), std::ref(second));
  CHECK(drawn[0] != others[0]);
  CHECK(std::search(drawn.begin(), drawn.end(), others.begin(), others.end()) == drawn.end());
  for (int bit = 0; bit < 32; ++bit) {
    CAPTURE(bit);
    const auto is_set = [&](std::uint32_t one) { return (one >> bit & 1) != 0; };
    CHECK(std::abs(std::count_if(drawn.begin(), drawn.end(), is_set) - 30'000) < 1'000);
  }
  // A few equal numbers are nothing strange.
  std::sort(drawn.begin(), drawn.end());
  CHECK(std::unique(drawn.begin(), drawn.end()) - drawn.begin() >= std::ptrdiff_t{count} - 10);
}
