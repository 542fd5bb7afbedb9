#include "errcat/body.hpp"

#include <map>
#include <nlohmann/json.hpp>
#include <optional>

#include "catalog/built.hpp"
#include "errcat/classify.hpp"
#include "errcat/to_string.hpp"
#include "tables/tables.hpp"

#include "catch.hpp"

using generator::tables::pack;

namespace {

using headers = std::vector<errcat::http_header>;

struct made {
  errcat::response known = {400};
  std::string body;
  headers with;
};

made with_body(const std::string& body) {
  return {{400}, body, {}};
}

/// What a reading says, with its fields as `place=kind:text`.
std::string told(const errcat::reading& from) {
  constexpr std::string_view kinds[] = {"text", "integer", "boolean", "null"};
  const auto& seen = from.response();
  auto text = std::string(seen.code.text()) + '|' + std::string(seen.message);
  for (std::size_t i = 0; i < seen.field_count; ++i)
    text += ' ' + std::string(seen.fields[i].place) + '=' +
            std::string(kinds[static_cast<std::size_t>(seen.fields[i].value.kind())]) + ':' +
            std::string(seen.fields[i].value.text());
  return text;
}

/// Reads a body as text. The parsed body must give the same result.
std::string read_by(const built& of, const made& from) {
  CHECK(of.places() == "");
  const auto packed = pack(of.on);
  const auto t = view(packed);
  const auto by_text = told(errcat::read(t, from.known, from.body, from.with));
  if (from.body.empty()) return by_text;
  const auto parsed = nlohmann::json::parse(from.body);
  const auto ordered = nlohmann::ordered_json::parse(from.body);
  CHECK(told(errcat::read(t, from.known, parsed, from.with)) == by_text);
  CHECK(told(errcat::read(t, from.known, ordered, from.with)) == by_text);
  return by_text;
}

/// "code|message" as the envelope reads them.
std::string seen(const std::string& envelope, const made& from) {
  return read_by(built("surfaces: {api: API, web: Web}\nenvelope: " + envelope + "\n"), from);
}

std::string seen(const std::string& envelope, const std::string& body) {
  return seen(envelope, with_body(body));
}

/// The same, with the fields that some error needs.
std::string fields_of(const std::string& places, const made& from) {
  std::string matchers;
  for (std::size_t at = 0; at < places.size();) {
    const auto end = std::min(places.find(' ', at), places.size());
    matchers += (matchers.empty() ? "" : ", ") + std::string("\"") + places.substr(at, end - at) + "\": 1";
    at = end + 1;
  }
  return read_by(built("errors:\n" + error("a", 1, "kind: server, fields: {" + matchers + "}")), from);
}

}  // namespace

TEST_CASE("code and message are read where the envelope has them") {
  CHECK(seen("{code: /error/code, message: /error/message}",
             R"({"error": {"code": "E1", "message": "It broke."}})") == "E1|It broke.");
  CHECK(seen("{code: /errors/0/code}", R"({"errors": [{"code": "E1"}, {"code": "E2"}]})") == "E1|");
  CHECK(seen("{code: /a~1b/m~0n}", R"({"a/b": {"m~n": "E1"}})") == "E1|");
  CHECK(seen("{code: /}", R"({"": "E1"})") == "E1|");
}

TEST_CASE("what is known of a response is taken over, and goes first") {
  const built of("envelope: {code: /code, message: /message}\n");
  const auto packed = pack(of.on);
  const errcat::wire_field own[] = {{"/own", 7}};
  errcat::response known{503, "KNOWN", "Said."};
  known.surface = errcat::surface{2};
  known.operation = errcat::operation{1};
  known.transport = errcat::transport_failure::timeout;
  known.fields = own;
  known.field_count = 1;
  const auto read = errcat::read(view(packed), known, R"({"code": "E1", "message": "It broke."})");
  CHECK(told(read) == "KNOWN|Said. /own=integer:7");
  CHECK(read.response().status == 503);
  CHECK(read.response().surface == errcat::surface{2});
  CHECK(read.response().operation == errcat::operation{1});
  CHECK(read.response().transport == errcat::transport_failure::timeout);
  CHECK(read.response().fields_complete);
  const auto bare = errcat::read(view(packed), known, "");
  CHECK_FALSE(bare.response().fields_complete);
}

TEST_CASE("headers are found whatever their case") {
  auto from = with_body("{}");
  from.with = {{"x-other", "E0"}, {"X-ERROR-code", "E1"}, {"x-error-code", "E2"}};
  CHECK(seen("{code: \"header:X-Error-Code\"}", from) == "E1|");
  CHECK(seen("{code: \"header:X-Error\"}", from) == "|");
}

TEST_CASE("of several places the first that is present wins") {
  const std::string places = "{code: [/error/code, /code, \"header:X-Code\"]}";
  CHECK(seen(places, R"({"code": "second", "error": {"code": "first"}})") == "first|");
  CHECK(seen(places, R"({"code": "second", "error": {"code": null}})") == "second|");
  CHECK(seen(places, R"({"code": "second", "error": "text"})") == "second|");
  auto from = with_body("{}");
  from.with = {{"X-Code", "third"}};
  CHECK(seen(places, from) == "third|");
}

TEST_CASE("integer codes are their decimal text") {
  const std::string envelope = "{code: /code}";
  CHECK(seen(envelope, R"({"code": 0})") == "0|");
  CHECK(seen(envelope, R"({"code": -503})") == "-503|");
  CHECK(seen(envelope, R"({"code": 9223372036854775807})") == "9223372036854775807|");
  CHECK(seen(envelope, R"({"code": -9223372036854775808})") == "-9223372036854775808|");
  CHECK(seen(envelope, R"({"code": 18446744073709551615})") == "18446744073709551615|");
}

TEST_CASE("integers beyond 64 bits are their digits") {
  const built of("envelope: {code: /code}\nerrors:\n" + error("a", 1, "kind: server, fields: {/n: 1}"));
  const auto packed = pack(of.on);
  const auto read = [&](const std::string& body) { return told(errcat::read(view(packed), {400}, body)); };
  CHECK(read(R"({"code": 18446744073709551616, "n": -9223372036854775809})") ==
        "18446744073709551616| /n=integer:-9223372036854775809");
  CHECK(read(R"({"code": 123456789012345678901234567890.0})") == "123456789012345678901234567890|");
  CHECK(read(R"({"code": 1e9999})") == "|");
  // A parser turned it into a floating-point number.
  CHECK(told(errcat::read(view(packed), {400}, nlohmann::json::parse(R"({"code": 18446744073709551617})"))) ==
        "|");
}

TEST_CASE("what is no code is none") {
  for (const std::string body : {R"({"code": true})", R"({"code": 1.5})", R"({"code": {"a": 1}})",
                                 R"({"code": ["E1"]})", R"({"code": ""})", R"({"code": null})"})
    CHECK(seen("{code: /code}", body) == "|");
  CHECK(seen("{message: /message}", R"({"message": 7})") == "|");
}

TEST_CASE("bodies that are absent or of another shape say nothing") {
  const std::string envelope = "{code: /error/code}";
  CHECK(seen(envelope, made{}) == "|");
  for (const std::string body : {"null", "[]", "7", "\"text\"", "{}", R"({"error": null})",
                                 R"({"error": []})", R"({"error": [1]})", R"({"error": 7})"})
    CHECK(seen(envelope, body) == "|");
  for (const std::string body : {"[]", R"(["E1"])", "{}", R"({"0": "E1"})"})
    CHECK(seen("{code: /00}", body) == "|");
  CHECK(seen("{code: /-}", "[]") == "|");
  CHECK(seen("{code: /0}", R"(["E1"])") == "E1|");
  CHECK(seen("{code: /99999999999999999999}", R"(["E1"])") == "|");
}

TEST_CASE("parameters of a redirect, and places that the vendor leaves open, are not in a response") {
  auto from = with_body(R"({"code": "E1"})");
  from.with = {{"code", "E2"}};
  CHECK(seen("{code: \"query:code\"}", from) == "|");
  CHECK(seen("{code: unspecified}", from) == "|");
  CHECK(seen("{code: missing}", from) == "|");
}

TEST_CASE("malformed pointers lead nowhere") {
  generator::catalog::catalog in;
  generator::spec::vendor_spec spec;
  spec.envelope.emplace_back();
  for (const std::string pointer : {"/a~2", "/a~", "~", "no slash", ""}) {
    spec.envelope.front().code.places = {
        {{generator::spec::place_ref::form::pointer, pointer, pointer}, {}, true}};
    in.written = generator::catalog::written_part(spec);
    const auto packed = pack(in);
    CHECK(told(errcat::read(view(packed), {400}, R"({"a~2": "E1", "a~": "E1", "no slash": "E1"})")) == "|");
  }
}

TEST_CASE("with several envelopes that of the surface is used, or all in order") {
  const std::string envelopes =
      "\n  - {surfaces: api, code: /api/code, message: /text}\n  - {surfaces: web, code: /web, message: "
      "/other}\n  - {code: /any}";
  auto from = with_body(R"({"api": {"code": "A"}, "web": "W", "any": "N", "text": "T", "other": "O"})");
  CHECK(seen(envelopes, from) == "A|T");
  from.known.surface = errcat::surface{1};
  CHECK(seen(envelopes, from) == "A|T");
  from.known.surface = errcat::surface{2};
  CHECK(seen(envelopes, from) == "W|O");
  from.body = R"({"any": "N"})";
  CHECK(seen(envelopes, from) == "N|");
  from.body = R"({"api": {"code": "A"}})";
  CHECK(seen(envelopes, from) == "|");
  from.known.surface = {};
  from.body = R"({"web": "W"})";
  CHECK(seen(envelopes, from) == "W|");
}

TEST_CASE("a surface that the catalog does not have is as good as none") {
  auto from = with_body(R"({"code": "E1"})");
  from.known.surface = errcat::surface{9};
  CHECK(seen("{surfaces: api, code: /code}", from) == "E1|");
}

TEST_CASE("fields keep their JSON type") {
  const auto from = with_body(
      R"({"t": "7", "i": 7, "n": -7, "u": 18446744073709551615, "b": false, "z": null, "f": 1.5, "o": {}, "l": [1]})");
  CHECK(
      fields_of("/t /i /n /u /b /z /f /o /l /absent", from) ==
      "| /b=boolean:false /i=integer:7 /n=integer:-7 /t=text:7 /u=integer:18446744073709551615 /z=null:null");
}

TEST_CASE("a field is there once, however many entries ask for it, and headers are texts") {
  auto from = with_body(R"({"sub": 7})");
  from.with = {{"x-sub", "460"}};
  const built of("errors:\n" + error("a", 1, "kind: server, fields: {/sub: 1, \"header:X-Sub\": 460}") +
                 error("b", 2, "kind: server, fields: {/sub: 2}"));
  CHECK(read_by(of, from) == "| /sub=integer:7 header:X-Sub=text:460");
}

TEST_CASE("what a body does not have is known to be absent, a header only where headers were given") {
  const auto complete = [](const std::string& place, const std::string& body, const auto& headers) {
    const built of("errors:\n" + error("a", 1, "kind: server, fields: {\"" + place + "\": 1}"));
    const auto packed = pack(of.on);
    const auto read = errcat::read(view(packed), {400}, body, headers);
    return read.response().fields_complete;
  };
  CHECK(complete("/a", "{}", headers()));
  CHECK(complete("/a", "{}", errcat::no_headers()));
  CHECK_FALSE(complete("/a", "", headers()));
  CHECK_FALSE(complete("/a", "<html>", headers()));
  CHECK(complete("header:A", "{}", headers()));
  CHECK_FALSE(complete("header:A", "{}", errcat::no_headers()));
}

TEST_CASE("a second-level code in a header is not absent where no headers were given") {
  const built of("envelope: {code: /code, subcode: \"header:X-Reason\"}\nerrors:\n" +
                 error("a", 1, "kind: server, code: A") + error("b", 2, "kind: server, code: A, subcode: B"));
  const auto packed = pack(of.on);
  const auto found = [&](const auto& with) {
    const auto read = errcat::read(view(packed), {400}, R"({"code": "A"})", with);
    const auto hit = errcat::classify<std::int32_t>(view(packed), read.response());
    return std::string(hit.what.id()) +
           (hit.surprising.has(errcat::surprise::ambiguous) ? ", ambiguous" : "");
  };
  CHECK(found(headers{{"x-reason", "B"}}) == "b");
  CHECK(found(headers()) == "a");
  CHECK(found(errcat::no_headers()) == "a, ambiguous");
}

TEST_CASE("of a body that is no JSON the headers still count") {
  const built of("envelope: {code: [\"header:X-Code\", /code], retry_after: \"header:Retry-After\"}\n");
  const auto packed = pack(of.on);
  const headers with{{"X-Code", "BUSY"}, {"Retry-After", "2"}};
  const auto read = errcat::read(view(packed), {502}, "<html>Bad gateway</html>", with);
  CHECK(read.body() == errcat::body_form::unreadable);
  CHECK(read.response().code.text() == "BUSY");
  CHECK(read.retry_after_ms() == 2'000);
}

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

TEST_CASE("details, field and request id are texts or integers") {
  const built of(
      "envelope: {details: /details, field: [/field, /fields/0], request_id: \"header:X-Request-Id\"}\n");
  const auto packed = pack(of.on);
  const auto told = [&](const std::string& body, const headers& with) {
    const auto read = errcat::read(view(packed), {400}, body, with);
    return std::string(read.details()) + '|' + std::string(read.field()) + '|' +
           std::string(read.request_id());
  };
  CHECK(told(R"({"details": "More.", "field": "name"})", {{"x-request-id", "r1"}}) == "More.|name|r1");
  CHECK(told(R"({"details": 7, "fields": ["a", "b"]})", {}) == "7|a|");
  CHECK(told(R"({"details": {"a": 1}, "field": ["a"]})", {}) == "||");
  CHECK(told(R"({"details": true, "field": 1.5})", {}) == "||");
}

TEST_CASE("headers come as programs have them") {
  const built of("envelope: {code: \"header:X-Code\"}\n");
  const auto packed = pack(of.on);
  const auto code = [&](const auto& headers) {
    const auto read = errcat::read(view(packed), {400}, "", headers);
    return std::string(read.response().code.text());
  };
  CHECK(code(headers{{"x-code", "E1"}}) == "E1");
  CHECK(code(std::multimap<std::string, std::string>{{"X-CODE", "E1"}, {"X-CODE", "E2"}}) == "E1");
  CHECK(code(std::vector<std::pair<std::string_view, const char*>>{{"a", "E0"}, {"x-code", "E1"}}) == "E1");
  const errcat::http_header some[] = {{"X-Code", "E1"}};
  CHECK(code(some) == "E1");
  const auto asked = [](std::string_view name) { return std::string(name) + " was asked for"; };
  CHECK(code(asked) == "X-Code was asked for");
  CHECK(code([](std::string_view) { return std::string_view(); }) == "");
  CHECK(code([](std::string_view) -> const char* { return nullptr; }) == "");
  CHECK(code([](std::string_view) { return "E1"; }) == "E1");
  CHECK(code([](std::string_view) { return std::optional<std::string>("E1"); }) == "E1");
  CHECK(code([](std::string_view) { return std::optional<std::string>(); }) == "");
  // An empty value counts as missing and does not hide a value elsewhere.
  const built two("envelope: {code: [\"header:X-Code\", /code]}\n");
  const auto packed_two = pack(two.on);
  const auto nothing = [](std::string_view) { return std::string(); };
  const auto second = errcat::read(view(packed_two), {400}, R"({"code": "E2"})", nothing);
  CHECK(second.response().code.text() == "E2");
  const std::string kept = "E1";
  CHECK(code([&](std::string_view) { return &kept; }) == "E1");
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
    return std::string(errcat::to_string(errcat::read(view(packed), {500}, body, with).call().should_retry));
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

TEST_CASE("a reading outlives the body that it was made of, and may be moved") {
  const built of(
      "envelope: {code: /code, message: /message, details: /details, retry_after: /wait}\nerrors:\n" +
      error("a", 1, "kind: server, fields: {/sub: x, /number: 1}"));
  const auto packed = pack(of.on);
  auto body = std::make_optional<std::string>(
      R"({"code": "E", "message": "M", "details": "a text that fits no small buffer", "sub": "S", "number": 7, "wait": "3"})");
  auto first = std::make_optional(errcat::read(view(packed), {400}, *body));
  body.reset();
  const auto last = std::move(*first);
  first.reset();
  CHECK(told(last) == "E|M /number=integer:7 /sub=text:S");
  CHECK(last.details() == "a text that fits no small buffer");
  CHECK(last.retry_after_ms() == 3000);
  static_assert(!std::is_copy_constructible_v<errcat::reading>);
}
