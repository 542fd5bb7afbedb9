// Which calls may be made twice.
#include "catch.hpp"
#include "decided.hpp"

using namespace sample;
using errcat::call;
using errcat::repeats;
using errcat::retry_verb;

namespace {

/// What happens to a call on a status, in one word.
std::string repeated(repeats which, const call& now, std::int32_t on, errcat::known accepts_key = {},
                     errcat::known unsafe_accepts_key = {}) {
  auto by = policy_with(retry_verb::wait);
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
  generator::spec::named<generator::spec::flag> freeze;
  freeze.name.value = "FREEZE";
  freeze.value.given = true;
  freeze.value.value = true;
  generator::spec::vendor_spec written;
  written.idempotency.methods = {post, freeze};
  written.idempotency.accepts_key.given = accepts_key != errcat::known::unspecified;
  written.idempotency.accepts_key.value = accepts_key == errcat::known::yes;
  from.written = catalog::written_part(std::move(written));
  const vendor acme(from);
  const auto said = told(errcat::decide(acme.tables(), acme.classify({on}), now));
  return said.substr(0, said.find(' ')) + said.substr(said.find(" ("), said.find(')') - said.find(" (") + 1);
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

TEST_CASE("idempotent: the vendor's word on a method counts, in any case") {
  for (const char* method : {"FREEZE", "freeze"})
    CHECK(repeated(repeats::idempotent, by_method(method), 503) == "repeat (rule)");
}

TEST_CASE("any: the vendor lets all calls be repeated") {
  CHECK(repeated(repeats::any, by_method("POST"), 503) == "repeat (rule)");
}

TEST_CASE("an operation's word is final, and an idempotency key goes before the method's") {
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
  for (const char* method : {"GET", "HEAD", "PUT", "DELETE", "OPTIONS", "TRACE", "head", "Trace"})
    CHECK(repeated(repeats::idempotent, by_method(method), 503) == "repeat (rule)");
  for (const char* method : {"POST", "PATCH", "CONNECT", "GETS", "GE", "LET", ""})
    CHECK(repeated(repeats::idempotent, by_method(method), 503) == "check_then_repeat (effect_unknown)");
}

TEST_CASE("new credentials and changes are not combined with a check, which has no end") {
  for (const auto verb : {retry_verb::refresh, retry_verb::wait_for_change}) {
    CHECK(once(policy_with(verb), by_method("POST"), {}, 500) == "stop after 0 (effect_unknown)");
    CHECK(once(policy_with(verb), by_method("GET"), {}, 500).substr(0, 4) != "stop");
  }
}

TEST_CASE("a throttled call on 200 was refused, and may be repeated") {
  auto throttled = error("throttled", 1, "THROTTLED");
  throttled.policy = 0;
  auto from = with({throttled});
  from.kinds[0].effect = errcat::effect::none;
  from.policies = {policy_with(retry_verb::backoff)};
  const vendor acme(from);
  const auto next = [&](std::string_view method) {
    return told(errcat::decide(acme.tables(), acme.classify({200, "THROTTLED"}), by_method(method)));
  };
  CHECK(next("POST") == "repeat after 1000 (rule); calls caller, delay caller, jitter caller");
  CHECK(next("") == next("POST"));
}
