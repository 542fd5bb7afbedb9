#include "catch.hpp"
#include "errcat/to_string.hpp"
#include "sample.hpp"

using namespace sample;
using errcat::budget;
using errcat::call;
using errcat::jitter;
using errcat::repeats;
using errcat::retry_verb;

namespace {

catalog::policy rule(retry_verb verb) {
  catalog::policy made;
  made.id = "rule";
  made.verb = verb;
  return made;
}

/// One status row with the rule, and the settings that decide which calls may be retried.
catalog::catalog ruled(const catalog::policy& by, std::int32_t on) {
  auto row = status("row", {one(on)});
  row.policy = 0;
  auto made = with({row});
  made.policies = {by};
  return made;
}

/// The decisions on a status after the first call, the second and so on, until no call follows.
std::vector<std::string> run(const catalog::policy& by, call now, const budget& own, std::int32_t on = 429) {
  const vendor acme(ruled(by, on));
  std::vector<std::string> all;
  for (now.made = 1; now.made < 12; ++now.made) {
    const auto next = errcat::decide(acme.tables(), acme.classify({on}), now, own);
    all.push_back(told(next));
    if (next.action == errcat::action::stop) break;
    now.elapsed_ms += next.wait_ms;
    now.waited_ms += next.wait_ms;
    now.refreshed = now.refreshed || next.action == errcat::action::refresh;
  }
  return all;
}

std::string once(const catalog::policy& by, const call& now, const budget& own = {}, std::int32_t on = 429) {
  const vendor acme(ruled(by, on));
  return told(errcat::decide(acme.tables(), acme.classify({on}), now, own));
}

using lines = std::vector<std::string>;

}  // namespace

TEST_CASE("without a rule the action is unspecified, never stop") {
  const vendor acme({status("row", {one(400)})});
  CHECK(told(errcat::decide(acme.tables(), acme.classify({400}))) == "unspecified after 0 (no_rule)");
  CHECK(told(errcat::decide(acme.tables(), acme.classify({401}))) == "unspecified after 0 (no_rule)");
  CHECK(once(rule(retry_verb::unspecified), {}) == "unspecified after 0 (stated_unspecified)");
}

TEST_CASE("rules that repeat nothing") {
  CHECK(once(rule(retry_verb::never), {}) == "stop after 0 (rule)");
  CHECK(once(rule(retry_verb::fix_input), {}) == "fix_input after 0 (rule)");
}

TEST_CASE("credentials are renewed once") {
  CHECK(run(rule(retry_verb::refresh), {}, {}, 401) ==
        lines{"refresh after 0 (rule)", "stop after 0 (already_refreshed)"});
  budget own;
  own.max_calls = 1;
  CHECK(run(rule(retry_verb::refresh), {}, own, 401) == lines{"stop after 0 (calls_spent); calls caller"});
}

TEST_CASE("a rule without figures gets those of the caller") {
  CHECK(run(rule(retry_verb::backoff), {}, {}) ==
        lines{"repeat after 1000 (rule); calls caller, delay caller, jitter caller",
              "repeat after 2000 (rule); calls caller, delay caller, factor caller, jitter caller",
              "repeat after 4000 (rule); calls caller, delay caller, factor caller, jitter caller",
              "stop after 0 (calls_spent); calls caller"});
  CHECK(run(rule(retry_verb::wait), {}, {}).at(2) == "repeat after 1000 (rule); calls caller, delay caller");
}

TEST_CASE("the vendor's figures: growth, cap, attempts") {
  auto by = rule(retry_verb::backoff);
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

TEST_CASE("attempts are calls in total, and the lesser bound wins") {
  auto by = rule(retry_verb::wait);
  by.attempts = 2;
  CHECK(once(by, {2}) == "stop after 0 (calls_spent); calls vendor");
  CHECK(once(by, {1}) == "repeat after 1000 (rule); calls vendor, delay caller");
  by.attempts = 9;
  budget own;
  own.max_calls = 3;
  CHECK(once(by, {3}, own) == "stop after 0 (calls_spent); calls caller");
}

TEST_CASE("a series is followed, and its last delay holds on") {
  auto by = rule(retry_verb::wait);
  by.delays_ms = {1000, 5000, 30000};
  by.attempts = 5;
  CHECK(run(by, {}, {}) == lines{"repeat after 1000 (rule); calls vendor, delay vendor",
                                 "repeat after 5000 (rule); calls vendor, delay vendor",
                                 "repeat after 30000 (rule); calls vendor, delay vendor",
                                 "repeat after 30000 (rule); calls vendor, delay vendor",
                                 "stop after 0 (calls_spent); calls vendor"});
}

TEST_CASE("a series does not grow beyond its end, whatever the caller's factor") {
  auto by = rule(retry_verb::backoff);
  by.delays_ms = {1000, 5000};
  by.attempts = 9;
  by.jitter = jitter::none;
  CHECK(once(by, {4}) == "repeat after 5000 (rule); calls vendor, delay vendor");
}

TEST_CASE("growth saturates, is cut by the caller's cap, and stops where the vendor wants none") {
  auto by = rule(retry_verb::backoff);
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
  auto by = rule(retry_verb::backoff);
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
  auto by = rule(retry_verb::backoff);
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
  // A rule that does not mention the header keeps its own delay if that is longer.
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

TEST_CASE("no call starts after the time is over") {
  auto by = rule(retry_verb::wait);
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
  auto by = rule(retry_verb::wait_for_change);
  CHECK(once(by, {40}) == "wait_for_change after 0 (rule)");
  by.delays_ms = {2000};
  by.attempts = 3;
  CHECK(once(by, {2}) == "wait_for_change after 2000 (rule); calls vendor, delay vendor");
  CHECK(once(by, {3}) == "stop after 0 (calls_spent); calls vendor");
}

namespace {

/// What happens to a call on a status, in one word.
std::string repeated(repeats which, const call& now, std::int32_t on, errcat::known accepts_key = {},
                     errcat::known unsafe_accepts_key = {}) {
  auto by = rule(retry_verb::wait);
  by.repeats = which;
  auto from = ruled(by, on);
  catalog::operation safe;
  safe.id = "safe";
  safe.idempotent = errcat::known::yes;
  catalog::operation unsafe;
  unsafe.id = "unsafe";
  unsafe.accepts_key = unsafe_accepts_key;
  unsafe.idempotent = errcat::known::no;
  from.operations = {safe, unsafe};
  generator::spec::named<generator::spec::flag> post;
  post.name.value = "post";
  post.value.given = true;
  generator::spec::vendor_spec written;
  written.idempotency.methods = {post};
  written.idempotency.accepts_key.given = accepts_key != errcat::known::unspecified;
  written.idempotency.accepts_key.value = accepts_key == errcat::known::yes;
  from.written = catalog::written_part(std::move(written));
  const vendor acme(from);
  const auto said = told(errcat::decide(acme.tables(), acme.classify({on}), now));
  return said.substr(0, said.find(' ')) + said.substr(said.find(" ("), said.find(')') - said.find(" (") + 1);
}

call by_method(std::string_view method) {
  call now;
  now.method = method;
  return now;
}

}  // namespace

TEST_CASE("unless_unsafe: a call not known to be idempotent is repeated only if it was refused") {
  CHECK(repeated(repeats::unless_unsafe, by_method("POST"), 503) == "check_then_repeat (effect_unknown)");
  CHECK(repeated(repeats::unless_unsafe, by_method("Post"), 503) == "check_then_repeat (effect_unknown)");
  CHECK(repeated(repeats::unless_unsafe, by_method("POST"), 429) == "repeat (rule)");
  CHECK(repeated(repeats::unless_unsafe, by_method("POST"), 202) == "stop (not_repeatable)");
  // RFC 9110, section 9.2.2.
  CHECK(repeated(repeats::unless_unsafe, by_method("PATCH"), 503) == "check_then_repeat (effect_unknown)");
  CHECK(repeated(repeats::unless_unsafe, by_method(""), 503) == "check_then_repeat (effect_unknown)");
  CHECK(repeated(repeats::unless_unsafe, by_method("GET"), 503) == "repeat (rule)");
  CHECK(repeated(repeats::unless_unsafe, by_method("PATCH"), 429) == "repeat (rule)");
  CHECK(repeated(repeats::unless_unsafe, by_method(""), 429) == "repeat (rule)");
}

TEST_CASE("idempotent: only calls known to be idempotent are repeated") {
  CHECK(repeated(repeats::idempotent, by_method("GET"), 503) == "repeat (rule)");
  CHECK(repeated(repeats::idempotent, by_method("delete"), 503) == "repeat (rule)");
  CHECK(repeated(repeats::idempotent, by_method("PATCH"), 503) == "check_then_repeat (effect_unknown)");
  CHECK(repeated(repeats::idempotent, by_method("PATCH"), 429) == "stop (not_repeatable)");
  CHECK(repeated(repeats::idempotent, by_method("PATCH"), 200) == "stop (not_repeatable)");
}

TEST_CASE("any: the vendor lets all calls be repeated") {
  CHECK(repeated(repeats::any, by_method("POST"), 503) == "repeat (rule)");
}

TEST_CASE("an operation's word is final, and a key goes before the method's") {
  auto now = by_method("POST");
  now.operation = errcat::operation{1};
  CHECK(repeated(repeats::idempotent, now, 503) == "repeat (rule)");
  now = by_method("GET");
  now.operation = errcat::operation{2};
  now.sent_key = true;
  CHECK(repeated(repeats::unless_unsafe, now, 503, errcat::known::yes) ==
        "check_then_repeat (effect_unknown)");
  CHECK(repeated(repeats::unless_unsafe, now, 503, errcat::known::no, errcat::known::yes) == "repeat (rule)");
  now = by_method("POST");
  now.sent_key = true;
  CHECK(repeated(repeats::unless_unsafe, now, 503, errcat::known::yes) == "repeat (rule)");
  CHECK(repeated(repeats::unless_unsafe, now, 503, errcat::known::no) ==
        "check_then_repeat (effect_unknown)");
  CHECK(repeated(repeats::unless_unsafe, now, 503) == "check_then_repeat (effect_unknown)");
}

TEST_CASE("the caller's word on whether a call is safe is the last one") {
  auto now = by_method("POST");
  now.idempotent = errcat::known::yes;
  CHECK(repeated(repeats::unless_unsafe, now, 503) == "repeat (rule)");
  now.operation = errcat::operation{2};
  CHECK(repeated(repeats::idempotent, now, 503) == "repeat (rule)");
  now = by_method("GET");
  now.idempotent = errcat::known::no;
  CHECK(repeated(repeats::unless_unsafe, now, 503) == "check_then_repeat (effect_unknown)");
}

TEST_CASE("HTTP's idempotent methods may be repeated") {
  for (const char* method : {"GET", "HEAD", "PUT", "DELETE", "OPTIONS", "TRACE"})
    CHECK(repeated(repeats::idempotent, by_method(method), 503) == "repeat (rule)");
  for (const char* method : {"POST", "PATCH", "CONNECT", "GETS", "GE", ""})
    CHECK(repeated(repeats::idempotent, by_method(method), 503) == "check_then_repeat (effect_unknown)");
}

TEST_CASE("what a call on a status did, by its kind and by what the spec states") {
  using errcat::effect;
  const auto found = [](std::int32_t on, effect of_kind, effect of_row = {}, effect of_error = {}) {
    auto failed = error("failed", 1, "FAILED");
    failed.effect = of_error;
    auto row = status("row", {one(on)});
    row.effect = of_row;
    auto from = with({row, failed});
    from.kinds[0].effect = of_kind;
    const vendor acme(from);
    return std::string(to_string(errcat::effect_of(acme.tables(), acme.classify({on, "FAILED"}))));
  };
  const effect kinds[] = {effect::unspecified, effect::none, effect::maybe, effect::done};
  const std::pair<std::int32_t, lines> expected[] = {
      {200, {"done", "none", "maybe", "done"}},  {302, {"none", "none", "maybe", "none"}},
      {404, {"none", "none", "maybe", "none"}},  {503, {"maybe", "none", "maybe", "maybe"}},
      {-7, {"maybe", "none", "maybe", "maybe"}}, {0, {"maybe", "none", "maybe", "done"}}};
  for (const auto& [on, effects] : expected)
    for (std::size_t i = 0; i < 4; ++i) {
      INFO(on << ", kind " << i);
      CHECK(found(on, kinds[i]) == effects[i]);
    }
  CHECK(found(503, effect::maybe, effect::none) == "none");
  CHECK(found(503, effect::maybe, effect::none, effect::done) == "done");
  CHECK(found(404, effect::none, effect::maybe) == "maybe");
  // For a status row, the status is more exact than the kind, which may be that of a class.
  auto late = status("late", {one(408)});
  auto from = with({late});
  from.kinds[0].effect = effect::maybe;
  const vendor rows(from);
  CHECK(to_string(errcat::effect_of(rows.tables(), rows.classify({408}))) == "none");
  const vendor acme(with({}));
  errcat::response lost;
  lost.transport = errcat::transport_failure::timeout;
  CHECK(to_string(errcat::effect_of(acme.tables(), acme.classify(lost))) == "maybe");
}

TEST_CASE("where the status is not known, what an error is expected on says nothing of the effect") {
  auto slow = error("slow", 1, "SLOW");
  slow.statuses = {one(400), one(500)};
  auto from = with({slow});
  from.kinds[0].effect = errcat::effect::maybe;
  const vendor acme(from);
  CHECK(errcat::effect_of(acme.tables(), acme.classify({0, "SLOW"})) == errcat::effect::maybe);
}

TEST_CASE("new credentials and changes are not combined with a check, which has no end") {
  for (const auto verb : {retry_verb::refresh, retry_verb::wait_for_change}) {
    CHECK(once(rule(verb), by_method("POST"), {}, 500) == "stop after 0 (effect_unknown)");
    CHECK(once(rule(verb), by_method("GET"), {}, 500).substr(0, 4) != "stop");
  }
}

TEST_CASE("a throttled call on 200 was refused, and may be repeated") {
  auto throttled = error("throttled", 1, "THROTTLED");
  throttled.policy = 0;
  auto from = with({throttled});
  from.kinds[0].effect = errcat::effect::none;
  from.policies = {rule(retry_verb::backoff)};
  const vendor acme(from);
  const auto next = [&](std::string_view method) {
    return told(errcat::decide(acme.tables(), acme.classify({200, "THROTTLED"}), by_method(method)));
  };
  CHECK(next("POST") == "repeat after 1000 (rule); calls caller, delay caller, jitter caller");
  CHECK(next("") == next("POST"));
}

TEST_CASE(
    "a response that says itself whether a repeat can help goes before the rule, but not against safety") {
  const auto next = [](retry_verb verb, errcat::known says, std::int32_t on, call now = by_method("GET")) {
    now.should_retry = says;
    return once(rule(verb), now, {}, on);
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

TEST_CASE("the rule that holds: the entry's own, else that of its status rows by rank") {
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
    from.policies.push_back(rule(retry_verb::backoff));
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
  from.policies = {rule(retry_verb::never), rule(retry_verb::backoff)};
  const vendor acme(from);
  CHECK(acme.find("wide").retry().verb() == retry_verb::backoff);
  CHECK(errcat::retry_of(acme.tables(), acme.classify({500, "WIDE"})).rule.verb() == retry_verb::never);
}

TEST_CASE("a rule shows what the vendor leaves open") {
  auto by = rule(retry_verb::backoff);
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
  auto by_exact = rule(retry_verb::never);
  by_exact.id = "of 401";
  auto by_class = rule(retry_verb::wait);
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
