// When to repeat a call, as a response says it.
#include <cstdint>
#include <string>

#include "body_reading.hpp"
#include "errcat/to_string.hpp"

#include "catch.hpp"

using namespace body_reading;
using generator::tables::pack;

TEST_CASE("what is known of a call stays, but for what the response says") {
  const built of("envelope: {retry_after: \"header:Retry-After\"}\n");
  const auto packed = pack(of.on);
  errcat::call known{3, "POST"};
  known.operation = errcat::operation{2};
  known.sent_key = true;
  known.waited_ms = 7;
  known.retry_after_ms = 5'000;
  const auto said = errcat::read(view(packed), {503}, "{}").call(known);
  CHECK(said.made == 3);
  CHECK(said.method == "POST");
  CHECK(said.operation == errcat::operation{2});
  CHECK(said.sent_key);
  CHECK(said.waited_ms == 7);
  CHECK(said.retry_after_ms == errcat::none_given);
}

TEST_CASE("the wait is read in its unit, from the first place that has one") {
  const auto wait = [](const std::string& unit, const std::string& body, const headers& with = {}) {
    const built of("envelope: {retry_after: {at: [\"header:Retry-After\", /wait]" + unit + "}}\n");
    CHECK(of.places() == "");
    const auto packed = pack(of.on);
    const auto read = errcat::read(view(packed), {429}, body, with);
    const auto parsed = errcat::read(view(packed), {429}, nlohmann::json::parse(body), with);
    constexpr std::int64_t now = 1'000'001'000;
    CHECK(parsed.retry_after_ms(now) == read.retry_after_ms(now));
    CHECK(parsed.asks_to_wait() == read.asks_to_wait());
    return (read.asks_to_wait() ? std::string(read.asked_wait()) + ": " : "") +
           std::to_string(read.retry_after_ms(now));
  };
  CHECK(wait("", "{}") == "-1");
  CHECK(wait("", R"({"wait": null})") == "-1");
  CHECK(wait("", R"({"wait": 2})") == "2: 2000");
  CHECK(wait("", R"({"wait": "2"})") == "2: 2000");
  CHECK(wait("", R"({"wait": 0.0625})") == "0.0625: 63");
  CHECK(wait("", R"({"wait": 1E2})") == "100: 100000");
  CHECK(wait("", R"({"wait": 1e300})") == "1e300: 9223372036854775807");
  CHECK(wait("", R"({"wait": -1.5})") == "-1.5: -1");
  CHECK(wait("", R"({"wait": -0.0001})") == "-0.0001: -1");
  CHECK(wait("", R"({"wait": -1})") == "-1: -1");
  CHECK(wait("", R"({"wait": 18446744073709551615})") == "18446744073709551615: 9223372036854775807");
  CHECK(wait("", R"({"wait": "soon"})") == "soon: -1");
  CHECK(wait("", R"({"wait": true})") == "-1");
  CHECK(wait("", R"({"wait": 5})", {{"retry-after", "2"}}) == "2: 2000");
  CHECK(wait("", "{}", {{"Retry-After", "Sun, 09 Sep 2001 02:03:25 GMT"}}) ==
        "Sun, 09 Sep 2001 02:03:25 GMT: 5000");
  CHECK(wait(", unit: s", R"({"wait": 2})") == "2: 2000");
  CHECK(wait(", unit: ms", R"({"wait": 2})") == "2: 2");
  CHECK(wait(", unit: epoch_s", R"({"wait": 1000001003})") == "1000001003: 3000");
  CHECK(wait(", unit: epoch_ms", R"({"wait": 1000001003000})") == "1000001003000: 3000");
  CHECK(wait(", unit: reset", R"({"wait": "1m"})") == "1m: 60000");
  CHECK(wait("", R"({"wait": 5})", {{"Retry-After", "soon"}}) == "soon: 5000");
  CHECK(wait("", R"({"wait": 5})", {{"Retry-After", "0"}}) == "0: 5000");
  CHECK(wait("", "{}", {{"Retry-After", "0"}}) == "0: 0");
  CHECK(wait(", unit: http_date", R"({"wait": 2})") == "2: -1");
}

TEST_CASE(
    "each place of a wait has its unit and its conditions; what is known of a header need not be said") {
  const built of(R"(envelope:
  retry_after:
    - header:Retry-After
    - header:Retry-After-Ms
    - header:X-RateLimit-Reset
    - {at: "header:X-Quota-Reset", unit: epoch_s, when: {"header:X-Quota-Left": 0, /error/kind: [quota, 7]}}
    - header:RateLimit
    - {at: /wait, unit: ms}
)");
  CHECK(of.places() == "");
  const auto packed = pack(of.on);
  const auto wait = [&](const headers& with, const std::string& body = "{}") {
    return errcat::read(view(packed), {429}, body, with).retry_after_ms(1'795'775'760);
  };
  CHECK(wait({{"Retry-After", "3"}, {"X-RateLimit-Reset", "1795775769"}}) == 3'000);
  CHECK(wait({{"Retry-After-Ms", "250"}}) == 250);
  CHECK(wait({{"Retry-After-Ms", "1"}}, R"({"wait": 40})") == 1);
  CHECK(wait({{"X-RateLimit-Reset", "1795775769"}}) == 9'000);
  CHECK(wait({{"X-RateLimit-Reset", "1795775769"}, {"x-ratelimit-remaining", "0"}}) == 9'000);
  CHECK(wait({{"X-RateLimit-Reset", "1795775769"}, {"X-RateLimit-Remaining", "4999"}}) == errcat::none_given);
  const headers quota{{"X-Quota-Reset", "1795775769"}, {"X-Quota-Left", "0"}};
  CHECK(wait(quota, R"({"error": {"kind": "quota"}})") == 9'000);
  CHECK(wait(quota, R"({"error": {"kind": 7}})") == 9'000);
  CHECK(wait(quota, R"({"error": {"kind": "7"}})") == errcat::none_given);
  CHECK(wait(quota) == errcat::none_given);
  CHECK(wait({{"X-Quota-Reset", "1795775769"}}, R"({"error": {"kind": "quota"}})") == errcat::none_given);
  CHECK(wait({{"RateLimit", R"("a";r=0;t=4)"}}) == 4'000);
  CHECK(wait({{"RateLimit", R"("a";r=0)"}, {"ratelimit-policy", R"("a";q=5;w=8)"}}) == 8'000);
  CHECK(wait({{"RateLimit", R"("a";r=1;t=4)"}}, R"({"wait": 40})") == 40);
}

TEST_CASE("a response may say itself whether a repeat can help") {
  const built of("envelope: {should_retry: [\"header:X-Should-Retry\", /retryable]}\n");
  const auto packed = pack(of.on);
  const auto said = [&](const std::string& body, const headers& with = {}) {
    const auto seen = errcat::read(view(packed), {500}, body, with);
    CHECK(seen.call().should_retry == seen.should_retry());
    return std::string(errcat::to_string(seen.should_retry()));
  };
  CHECK(said("{}") == "unspecified");
  CHECK(said(R"({"retryable": true})") == "yes");
  CHECK(said(R"({"retryable": "FALSE"})") == "no");
  CHECK(said(R"({"retryable": 1})") == "unspecified");
  CHECK(said(R"({"retryable": true})", {{"x-should-retry", "false"}}) == "no");
  CHECK(said(R"({"retryable": true})", {{"x-should-retry", "maybe"}}) == "yes");
}

TEST_CASE("of several envelopes the first that has a wait gives its unit as well") {
  const built of(
      "envelope:\n  - {retry_after: {at: /first, unit: ms}}\n  - {retry_after: {at: /second, unit: s}}\n  - "
      "{code: "
      "/code}\n");
  CHECK(of.places() == "");
  const auto packed = pack(of.on);
  const auto wait = [&](const std::string& body) {
    return errcat::read(view(packed), {429}, body).retry_after_ms();
  };
  CHECK(wait(R"({"first": 2, "second": 3})") == 2);
  CHECK(wait(R"({"second": 3})") == 3'000);
  CHECK(wait("{}") == errcat::none_given);
}

TEST_CASE("the call for decide has the wait and the operation") {
  const built of("envelope: {retry_after: \"header:Retry-After\"}\n");
  const auto packed = pack(of.on);
  errcat::response known{429};
  known.operation = errcat::operation{1};
  const headers with = {{"Retry-After", "Thu, 01 Jan 1970 00:00:30 GMT"}};
  const auto read = errcat::read(view(packed), known, "", with);
  const auto call = read.call({3}, 20);
  CHECK(call.made == 3);
  CHECK(call.operation == errcat::operation{1});
  CHECK(call.retry_after_ms == 10'000);
  CHECK(read.call().made == 1);
  CHECK(read.call().retry_after_ms == errcat::none_given);
}

TEST_CASE("a wait may depend on what is true, and on what is not there") {
  const built of(R"(envelope:
  retry_after:
    - {at: /soon, unit: ms, when: {/busy: true}}
    - {at: /later, unit: ms, when: {/error: null}}
)");
  CHECK(of.places() == "");
  const auto packed = pack(of.on);
  const auto wait = [&](const std::string& body) {
    const auto parsed = errcat::read(view(packed), {429}, nlohmann::json::parse(body));
    const auto read = errcat::read(view(packed), {429}, body);
    CHECK(parsed.retry_after_ms() == read.retry_after_ms());
    return read.retry_after_ms();
  };
  CHECK(wait(R"({"soon": 5, "busy": true})") == 5);
  CHECK(wait(R"({"soon": 5, "busy": false})") == errcat::none_given);
  CHECK(wait(R"({"soon": 5, "busy": "true"})") == errcat::none_given);
  CHECK(wait(R"({"soon": 5, "busy": 1})") == errcat::none_given);
  CHECK(wait(R"({"soon": 5})") == errcat::none_given);
  CHECK(wait(R"({"later": 6})") == 6);
  CHECK(wait(R"({"later": 6, "error": null})") == 6);
  CHECK(wait(R"({"later": 6, "error": false})") == errcat::none_given);
  CHECK(wait(R"({"later": 6, "error": {}})") == errcat::none_given);
}

TEST_CASE("Retry-After counts where no envelope has a place for the wait, not even the first") {
  const auto wait = [](const std::string& envelopes) {
    built of("envelope: [" + envelopes + "]\n");
    CHECK(of.places() == "");
    of.on.http_statuses = true;
    const auto packed = pack(of.on);
    return errcat::read(view(packed), {503}, "{}", headers{{"Retry-After", "7"}}).retry_after_ms();
  };
  CHECK(wait("{code: /code}") == 7'000);
  CHECK(wait("{retry_after: /wait}") == errcat::none_given);
  CHECK(wait("{retry_after: /wait}, {code: /code}") == errcat::none_given);
  CHECK(wait("{code: /code}, {retry_after: /wait}") == errcat::none_given);
}

TEST_CASE("a wait in JSON that was encoded twice, and perhaps cut off") {
  const built of("envelope: {retry_after: [/wait, /0/wait]}\n");
  const auto packed = pack(of.on);
  const auto wait = [&](std::string_view body, errcat::body_form form = errcat::body_form::json) {
    const auto seen = errcat::read(view(packed), {429}, body);
    CHECK(seen.body() == form);
    return seen.retry_after_ms();
  };
  const auto whole = [&](std::string_view body, errcat::body_form form = errcat::body_form::json) {
    const auto parsed = errcat::read(view(packed), {429}, nlohmann::json::parse(body));
    CHECK(parsed.body() == form);
    const auto ms = wait(body, form);
    CHECK(parsed.retry_after_ms() == ms);
    return ms;
  };
  CHECK(whole(R"("{\"wait\": 12}")") == 12'000);
  CHECK(whole(R"("[{\"wait\": 12}]")") == 12'000);
  CHECK(whole(R"(" \n{\"wait\": 12} ")") == 12'000);
  CHECK(whole(R"("wait: 12")") == errcat::none_given);
  CHECK(whole(R"("{\"wait\": 12,")", errcat::body_form::cut) == 12'000);
  CHECK(whole(R"("{\"wait\": 12, \"wait\": 1}")", errcat::body_form::ambiguous) == errcat::none_given);
  CHECK(whole(R"("{wait: 12}")", errcat::body_form::unreadable) == errcat::none_given);
  CHECK(wait(R"("{\"wait\": 12\u002c)", errcat::body_form::cut) == 12'000);
  CHECK(wait(R"("{\"wait\": 12\u002)", errcat::body_form::cut) == errcat::none_given);
  CHECK(wait(R"("{\"wait\": 12\u)", errcat::body_form::cut) == errcat::none_given);
  CHECK(wait(R"("\)", errcat::body_form::cut) == errcat::none_given);
}

TEST_CASE("an envelope of a media type or of a surface counts only there") {
  const auto code = [](const std::string& envelopes, const std::string& body, const std::string& type = {},
                       errcat::surface of_call = {}) {
    const built of("surfaces: {api: API, web: Web}\nenvelope: [" + envelopes + "]\n");
    CHECK(of.places() == "");
    const auto packed = pack(of.on);
    errcat::response known{400};
    known.surface = of_call;
    const auto seen = errcat::read(view(packed), known, body, headers{{"Content-Type", type}});
    return std::string(seen.response().code.text());
  };
  const std::string problem = "application/problem+json";
  const std::string first = "{content_type: " + problem + ", code: /type}";
  CHECK(code(first + ", {code: /code}", R"({"code": "C"})", problem) == "");
  CHECK(code(first + ", {code: /code}", R"({"code": "C"})", "application/json") == "C");
  const std::string both = first + ", {content_type: " + problem + ", code: /title}, {code: /code}";
  CHECK(code(both, R"({"type": "T", "code": "C"})", problem) == "T");
  CHECK(code(both, R"({"title": "U", "code": "C"})", problem) == "U");
  CHECK(code(both, R"({"code": "C"})", problem) == "");
  const std::string web = "{surfaces: [web], code: /web}, {code: /code}";
  CHECK(code(web, R"({"web": "W"})", {}, errcat::surface{1}) == "");
  CHECK(code(web, R"({"web": "W"})", {}, errcat::surface{2}) == "W");

  const std::string blank = R"({"type": "about:blank"})";
  CHECK(code(first, blank, problem) == "");
  CHECK(code("{code: {at: /type, base: \"https://acme.example/\"}}", blank) == "");
  CHECK(code("{code: /type}", blank) == "about:blank");
}

TEST_CASE("a parsed body is JSON, unless its parser discarded it") {
  const built of("envelope: {code: /errors/*/code, request_id: /id, retry_after: /wait}\n");
  const auto packed = pack(of.on);
  const auto discarded = nlohmann::json::parse("{", nullptr, false);
  CHECK(errcat::read(view(packed), {429}, discarded).body() == errcat::body_form::unreadable);
  nlohmann::json body = {{"id", "7"}, {"wait", 1}, {"errors", {{{"code", "A"}}}}};
  const auto whole = errcat::read(view(packed), {429}, body);
  CHECK(whole.body() == errcat::body_form::json);
  CHECK_FALSE(whole.has_more_errors());
  for (int i = 0; i < 100; ++i) body["errors"].push_back({{"code", "B"}});
  CHECK(errcat::read(view(packed), {429}, body).has_more_errors());
}
