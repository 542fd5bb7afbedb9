// Which rule holds for a response, and what it shows.
#include "catch.hpp"
#include "decided.hpp"

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
