#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "errcat/body.hpp"
#include "errcat/detail/http_tables.hpp"
#include "errcat/error_code.hpp"
#include "errcat/log.hpp"
#include "errcat/telemetry.hpp"

#include "catch.hpp"
#include "sample.hpp"

using namespace sample;

namespace {

/// The registry of status codes as of 2025-09-15, https://www.iana.org/assignments/http-status-codes, from
/// 300 on, without those that it calls unused (306, 418).
const std::vector<std::pair<std::int32_t, std::string>> registry = {
    {300, "Multiple Choices"},
    {301, "Moved Permanently"},
    {302, "Found"},
    {303, "See Other"},
    {304, "Not Modified"},
    {305, "Use Proxy"},
    {307, "Temporary Redirect"},
    {308, "Permanent Redirect"},
    {400, "Bad Request"},
    {401, "Unauthorized"},
    {402, "Payment Required"},
    {403, "Forbidden"},
    {404, "Not Found"},
    {405, "Method Not Allowed"},
    {406, "Not Acceptable"},
    {407, "Proxy Authentication Required"},
    {408, "Request Timeout"},
    {409, "Conflict"},
    {410, "Gone"},
    {411, "Length Required"},
    {412, "Precondition Failed"},
    {413, "Content Too Large"},
    {414, "URI Too Long"},
    {415, "Unsupported Media Type"},
    {416, "Range Not Satisfiable"},
    {417, "Expectation Failed"},
    {421, "Misdirected Request"},
    {422, "Unprocessable Content"},
    {423, "Locked"},
    {424, "Failed Dependency"},
    {425, "Too Early"},
    {426, "Upgrade Required"},
    {428, "Precondition Required"},
    {429, "Too Many Requests"},
    {431, "Request Header Fields Too Large"},
    {451, "Unavailable For Legal Reasons"},
    {500, "Internal Server Error"},
    {501, "Not Implemented"},
    {502, "Bad Gateway"},
    {503, "Service Unavailable"},
    {504, "Gateway Timeout"},
    {505, "HTTP Version Not Supported"},
    {506, "Variant Also Negotiates"},
    {507, "Insufficient Storage"},
    {508, "Loop Detected"},
    {510, "Not Extended"},
    {511, "Network Authentication Required"},
};

/// A vendor that documents a 503 and an error with a code.
vendor some_vendor(bool asks_http = true) {
  auto made = empty();
  made.http_statuses = asks_http;
  made.entries = {status("busy", {one(503)}), error("expired", 1, "EXPIRED")};
  made.entries.front().title = "Busy";
  made.statuses_by_rank = {0};
  return vendor(std::move(made));
}

std::string answer(const errcat::any_match& found) {
  return fmt::format("{} {} ({})", to_string(found.how), found.what.title(), found.what.kind_id());
}

std::string decided(const vendor& of, std::int32_t status, std::string_view method,
                    std::int64_t retry_after_ms = errcat::none_given) {
  const auto found = of.classify({status});
  const auto next = errcat::decide(of.tables(), found, {1, method, {}, false, {}, false, retry_after_ms});
  return fmt::format("{} {} {}", to_string(next.action), to_string(next.reason), to_string(next.from.rule()));
}

}  // namespace

TEST_CASE("HTTP answers for every status of the registry by its name") {
  REQUIRE(errcat::detail::http_tables_are_current);
  const auto acme = some_vendor();
  for (const auto& [status, name] : registry) {
    CAPTURE(status);
    const auto found = acme.classify({status});
    if (status == 304) {
      CHECK(found.how == errcat::rung::none);  // the cached content is still right, so this is no error
    } else if (status != 503) {
      CHECK(found.how == errcat::rung::http_status);
      CHECK(found.what.title() == name);
      CHECK(found.what.kind() != errcat::kind{});
      CHECK_FALSE(found.what.summary().empty());
    }
  }
}

TEST_CASE("what is not in the registry is said to be private") {
  const errcat::detail::tables http = errcat::detail::http_tables;
  std::set<std::int32_t> registered;
  for (const auto& [status, name] : registry) registered.insert(status);
  std::vector<std::int32_t> others;
  for (const auto one : errcat::typed_entry_list(http, errcat::entry_type::status))
    for (const auto range : one.statuses()) {
      if (range.first != range.last || registered.count(range.first) != 0) continue;
      CAPTURE(range.first);
      CHECK(one.summary().substr(0, 7) == "Private");
      others.push_back(range.first);
    }
  CHECK(others == std::vector<std::int32_t>{499, 509, 520, 521, 522, 523, 524, 525, 526, 529, 530, 598, 599});
}

TEST_CASE("a status that nobody knows has the meaning of its class") {
  const auto acme = some_vendor();
  CHECK(answer(acme.classify({399})) == "http_class Redirection (invalid_input)");
  CHECK(answer(acme.classify({418})) == "http_class Client error (invalid_input)");
  CHECK(answer(acme.classify({499})) == "http_status Client Closed Request (cancelled)");
  CHECK(answer(acme.classify({527})) == "http_class Server error (server)");
  CHECK(answer(acme.classify({530})) == "http_status Origin Error (unavailable)");
  CHECK(answer(acme.classify({600})) == "http_class Not an HTTP status (server)");
  CHECK(answer(acme.classify({999})) == "http_class Not an HTTP status (server)");
}

TEST_CASE("HTTP says nothing of successes, of other numbers, and where it is not asked") {
  const auto acme = some_vendor();
  for (const std::int32_t status : {100, 199, 200, 204, 299, 304, -5, 0, 99, 1000}) {
    CAPTURE(status);
    CHECK(acme.classify({status}).how == errcat::rung::none);
  }
  for (const std::int32_t status : {302, 404, 500, 599})
    CHECK(some_vendor(false).classify({status}).how == errcat::rung::none);
}

TEST_CASE("what the vendor says goes before what HTTP says") {
  const auto acme = some_vendor();
  CHECK(answer(acme.classify({503})) == "status Busy (general)");
  CHECK(told(acme.classify({500, "EXPIRED"})) == "code expired");
  const auto unknown = acme.classify({500, "NEW"});
  CHECK(answer(unknown) == "http_status Internal Server Error (server)");
  CHECK(unknown.surprising.has(errcat::surprise::unknown_code));
  CHECK(errcat::decide(acme.tables(), acme.classify({503})).action == errcat::action::unspecified);
}

TEST_CASE("a repeat by HTTP's retry rule is as safe as any") {
  const auto acme = some_vendor();
  CHECK(decided(acme, 502, "GET") == "repeat rule http");
  CHECK(decided(acme, 502, "POST") == "check_then_repeat effect_unknown http");
  CHECK(decided(acme, 429, "POST") == "repeat rule http");
  CHECK(decided(acme, 429, "POST", 5'000) == "repeat retry_after http");
  CHECK(decided(acme, 408, "POST") == "check_then_repeat effect_unknown http");
  CHECK(decided(acme, 509, "POST") == "check_then_repeat effect_unknown http");
  CHECK(decided(acme, 499, "POST") == "check_then_repeat effect_unknown http");
  CHECK(decided(acme, 401, "POST") == "refresh rule http");
  CHECK(decided(acme, 403, "GET") == "fix_input rule http");
  CHECK(decided(acme, 410, "GET") == "stop rule http");
  CHECK(decided(acme, 404, "GET") == "fix_input rule http");
  CHECK(decided(acme, 402, "GET") == "unspecified stated_unspecified http");
  CHECK(decided(acme, 511, "POST") == "stop rule http");
  CHECK(errcat::retry_of(acme.tables(), acme.classify({429})).rule.id() == "told");
}

TEST_CASE("no retry rule of HTTP has figures that would pass for the vendor's") {
  const errcat::detail::tables http = errcat::detail::http_tables;
  for (const auto one : errcat::entry_list(http)) {
    const auto retry = one.retry();
    CHECK((retry.delays().empty() && !retry.factor_milli() && !retry.cap_ms() && !retry.attempts() &&
           !retry.within_ms()));
  }
}

TEST_CASE("what the vendor says of its calls holds for HTTP's answers") {
  auto made = empty();
  made.http_statuses = true;
  made.operations = {
      {"create", "", "", errcat::known::yes, "", errcat::known::unspecified, {}, "create", {}}};
  const vendor acme(std::move(made));
  errcat::response from{502};
  from.operation = static_cast<errcat::operation>(1);
  errcat::call about{1, "POST"};
  about.operation = from.operation;
  CHECK(errcat::decide(acme.tables(), acme.classify(from), about).action == errcat::action::repeat);
  // A match made from HTTP alone does not know its operation.
  CHECK(errcat::decide(acme.tables(), acme.classify(from), {1, "POST"}).action ==
        errcat::action::check_then_repeat);
}

TEST_CASE("HTTP does not answer where the vendor's own rows cannot be told apart") {
  auto made = empty();
  made.http_statuses = true;
  made.operations = {{"pay", "", "", {}, "", {}, {}, "pay", {}},
                     {"refund", "", "", {}, "", {}, {}, "refund", {}}};
  made.entries = {status("pay", {one(429)}), status("refund", {one(429)})};
  made.entries[0].operations = {0};
  made.entries[1].operations = {1};
  made.statuses_by_rank = {0, 1};
  const vendor acme(std::move(made));
  const auto found = acme.classify({429});
  CHECK(found.how == errcat::rung::none);
  CHECK(found.surprising.has(errcat::surprise::ambiguous));
  CHECK(errcat::decide(acme.tables(), found, {1, "POST"}).action == errcat::action::unspecified);
}

TEST_CASE("a redirect may come after the call was carried out") {
  const auto acme = some_vendor();
  errcat::call about{1, "POST"};
  about.should_retry = errcat::known::yes;
  for (const std::int32_t status : {300, 301, 302, 303, 399})
    CHECK(errcat::decide(acme.tables(), acme.classify({status}), about).action ==
          errcat::action::check_then_repeat);
}

TEST_CASE("a guess by the message says nothing of what the call did") {
  auto made = empty();
  made.kinds = {{"invalid_input", 2, {}, {}, {}, {}, errcat::effect::none, {}}};
  made.policies.resize(1);
  made.policies[0].id = "backoff";
  made.policies[0].verb = errcat::retry_verb::backoff;
  made.entries = {error("invalid", 1, "INVALID")};
  made.entries[0].messages = {"The request could not be processed"};
  made.entries[0].policy = 0;
  const vendor acme(std::move(made));
  errcat::response from{500, "PENDING_NEW", "The request could not be processed"};
  CHECK(told(acme.classify(from)) == "message invalid, unknown_code");
  CHECK(errcat::decide(acme.tables(), acme.classify(from), {1, "POST"}).action ==
        errcat::action::check_then_repeat);
  from.status = 400;
  CHECK(errcat::decide(acme.tables(), acme.classify(from), {1, "POST"}).action == errcat::action::repeat);
  from.status = 200;
  CHECK(told(acme.classify(from)) == "none nothing, unknown_code");
}

TEST_CASE("a message is a guess only where it belongs to another code") {
  auto made = empty();
  made.kinds = {{"invalid_input", 2, {}, {}, {}, {}, errcat::effect::none, {}}};
  made.entries = {error("coded", 1, "CODED"), error("former", 2), error("wordy", 3)};
  made.entries[0].messages = {"It has a code"};
  made.entries[1].messages = {"It had a code"};
  made.entries[1].aliases = {"FORMER"};
  made.entries[2].messages = {"It never had a code"};
  const vendor acme(std::move(made));
  const auto effect = [&](std::string_view code, std::string_view message) {
    const auto found = acme.classify({500, code, message});
    return name(found.how) + " " + std::string(to_string(errcat::effect_of(acme.tables(), found)));
  };
  CHECK(effect("NEW", "It has a code") == "message maybe");
  CHECK(effect("NEW", "It had a code") == "message maybe");
  CHECK(effect("NEW", "It never had a code") == "message none");
}

TEST_CASE("what fields of a success tell is no guess, even with a new code") {
  auto made = empty();
  made.kinds = {{"rejected", 2, {}, {}, {}, {}, errcat::effect::none, {}}};
  made.entries = {error("declined", 1, "DECLINED")};
  made.entries[0].type = errcat::entry_type::outcome;
  made.entries[0].fields = {{"/state", {text("declined")}}};
  const vendor acme(std::move(made));
  errcat::response from{200, "NEW"};
  const errcat::wire_field state{"/state", "declined"};
  from.fields = &state;
  from.field_count = 1;
  const auto found = acme.classify(from);
  CHECK(told(found) == "outcome declined, unknown_code");
  CHECK(errcat::effect_of(acme.tables(), found) == errcat::effect::none);
}

TEST_CASE("the class of a status that nobody describes tells whether the call took effect") {
  const auto acme = some_vendor(false);
  const auto effect = [&](std::int32_t status) {
    return std::string(to_string(errcat::effect_of(acme.tables(), acme.classify({status}))));
  };
  for (const std::int32_t status : {200, 299}) CHECK(effect(status) == "done");
  for (const std::int32_t status : {300, 399, 400, 499}) CHECK(effect(status) == "none");
  for (const std::int32_t status : {100, 199, 500, 599, 600}) CHECK(effect(status) == "maybe");
}

TEST_CASE("HTTP's answers have the vendor's texts, log line and error code") {
  auto made = empty();
  made.http_statuses = true;
  made.user_messages.push_back({"later", {"Later.", "Luego.", "Depois."}, true, {}});
  made.kinds = {{"unavailable", 12, {}, {}, 1, {}, {}, {}}};
  const vendor acme(std::move(made));
  const auto found = acme.classify({530});
  CHECK(errcat::user_message(acme.tables(), found, "es") == "Luego.");
  CHECK(errcat::user_message(acme.tables(), acme.classify({404}), "es") == "Mal.");
  CHECK(std::string(std::string_view(errcat::to_line(found))) == "530 \"Origin Error\" (http_status)");
  CHECK(found.what.number() == 0);
  CHECK(static_cast<int>(found.what.kind()) == 12);
}

TEST_CASE("where no envelope says how long to wait, Retry-After does") {
  const std::vector<errcat::http_header> headers = {{"Retry-After", "7"}};
  const auto acme = some_vendor();
  const auto seen = errcat::read(acme.tables(), {530}, "", headers);
  CHECK(seen.retry_after_ms() == 7'000);
  CHECK(errcat::decide(acme.tables(), acme.classify(seen.response()), seen.call({1, "GET"})).wait_ms ==
        7'000);
  CHECK(errcat::read(some_vendor(false).tables(), {530}, "", headers).retry_after_ms() < 0);
}

TEST_CASE("a folded line before all headers belongs to none of them") {
  const auto acme = some_vendor();
  const auto form = [&](std::string_view lines) {
    return errcat::read(acme.tables(), {502}, "Bad Gateway", lines).body();
  };
  CHECK(form(" image/png\r\nServer: a\r\n") == errcat::body_form::text);
  CHECK(form("Content-Type:\r\n image/png\r\nServer: a\r\n") == errcat::body_form::unreadable);
}

TEST_CASE("a redirect by HTTP's word is no error to telemetry") {
  const auto acme = some_vendor();
  const auto type_of = [&](std::int32_t status) {
    for (const auto& one : errcat::telemetry_attributes(acme.classify({status})))
      if (one.name == "error.type") return std::string(one.value.text());
    return std::string("none");
  };
  CHECK(type_of(301) == "none");
  CHECK(type_of(418) == "418");
  CHECK(type_of(530) == "530");
}

TEST_CASE("a request that was not sent may be sent again, whatever it is") {
  auto made = empty();
  catalog::entry broken;
  broken.type = errcat::entry_type::transport;
  broken.transport = errcat::transport_failure::network;
  made.policies.resize(2);
  made.policies[0].id = "never";
  made.policies[0].verb = errcat::retry_verb::never;
  made.policies[1].id = "backoff";
  made.policies[1].verb = errcat::retry_verb::backoff;
  broken.policy = 1;
  broken.effect = errcat::effect::maybe;
  made.entries = {broken};
  const vendor acme(made);
  const auto decision = [](const vendor& of, errcat::transport_failure why) {
    errcat::response from;
    from.transport = why;
    return errcat::decide(of.tables(), of.classify(from), {1, "POST"}).action;
  };
  CHECK(decision(acme, errcat::transport_failure::not_sent) == errcat::action::repeat);
  CHECK(decision(acme, errcat::transport_failure::network) == errcat::action::check_then_repeat);
  errcat::response unsent;
  unsent.transport = errcat::transport_failure::not_sent;
  CHECK(errcat::effect_of(acme.tables(), acme.classify(unsent)) == errcat::effect::none);

  auto apart = broken;
  apart.transport = errcat::transport_failure::not_sent;
  apart.anchor = "not-sent";
  apart.policy = 0;
  made.entries.push_back(apart);
  CHECK(decision(vendor(made), errcat::transport_failure::not_sent) == errcat::action::stop);
}
