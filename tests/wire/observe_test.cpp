#include "wire/observe.hpp"

#include "catalog/built.hpp"

#include "catch.hpp"

using namespace generator;
using json = nlohmann::ordered_json;

namespace {

wire::raw_response with_body(const std::string& body) {
  wire::raw_response from;
  from.status = 400;
  from.body = json::parse(body);
  return from;
}

/// "code|message" as the envelope has them.
std::string seen(const std::string& envelope, const wire::raw_response& from) {
  const built of("surfaces: {api: API, web: Web}\nenvelope: " + envelope + "\n");
  CHECK(of.places() == "");
  const wire::observation observed(of.on, from);
  return std::string(observed.response().code.text()) + '|' + std::string(observed.response().message);
}

std::string seen(const std::string& envelope, const std::string& body) {
  return seen(envelope, with_body(body));
}

/// The fields that some error asks for, as `place=kind:text`.
std::string fields_of(const std::string& places, const wire::raw_response& from) {
  std::string matchers;
  for (std::size_t at = 0; at < places.size();) {
    const auto end = std::min(places.find(' ', at), places.size());
    matchers += (matchers.empty() ? "" : ", ") + std::string("\"") + places.substr(at, end - at) + "\": 1";
    at = end + 1;
  }
  const built of("errors:\n" + error("a", 1, "kind: server, fields: {" + matchers + "}"));
  const wire::observation observed(of.on, from);
  constexpr std::string_view kinds[] = {"text", "integer", "boolean", "null"};
  std::string text;
  for (std::size_t i = 0; i < observed.response().field_count; ++i) {
    const auto& one = observed.response().fields[i];
    text += (text.empty() ? "" : " ") + std::string(one.place) + '=' +
            std::string(kinds[static_cast<std::size_t>(one.value.kind())]) + ':' +
            std::string(one.value.text());
  }
  return text;
}

}  // namespace

TEST_CASE("code and message are read where the envelope has them") {
  CHECK(seen("{code: /error/code, message: /error/message}",
             R"({"error": {"code": "E1", "message": "It broke."}})") == "E1|It broke.");
  CHECK(seen("{code: /errors/0/code}", R"({"errors": [{"code": "E1"}, {"code": "E2"}]})") == "E1|");
  CHECK(seen("{code: /a~1b/m~0n}", R"({"a/b": {"m~n": "E1"}})") == "E1|");
  CHECK(seen("{code: /}", R"({"": "E1"})") == "E1|");
}

TEST_CASE("what the rest of a response says is taken over") {
  wire::raw_response from;
  from.status = 503;
  from.surface = errcat::surface{2};
  from.operation = errcat::operation{1};
  from.transport = errcat::transport_failure::timeout;
  const built of("");
  const wire::observation observed(of.on, from);
  CHECK(observed.response().status == 503);
  CHECK(observed.response().surface == errcat::surface{2});
  CHECK(observed.response().operation == errcat::operation{1});
  CHECK(observed.response().transport == errcat::transport_failure::timeout);
  CHECK_FALSE(observed.response().code);
  CHECK(observed.response().message.empty());
  CHECK(observed.response().field_count == 0);
}

TEST_CASE("headers are found whatever their case") {
  auto from = with_body("{}");
  from.headers = {{"x-other", "E0"}, {"X-ERROR-code", "E1"}, {"x-error-code", "E2"}};
  CHECK(seen("{code: \"header:X-Error-Code\"}", from) == "E1|");
  CHECK(seen("{code: \"header:X-Error\"}", from) == "|");
}

TEST_CASE("of several places the first that is present wins") {
  const std::string places = "{code: [/error/code, /code, \"header:X-Code\"]}";
  CHECK(seen(places, R"({"code": "second", "error": {"code": "first"}})") == "first|");
  CHECK(seen(places, R"({"code": "second", "error": {"code": null}})") == "second|");
  CHECK(seen(places, R"({"code": "second", "error": "text"})") == "second|");
  auto from = with_body("{}");
  from.headers = {{"X-Code", "third"}};
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

TEST_CASE("what is no code is none") {
  for (const std::string body : {R"({"code": true})", R"({"code": 1.5})", R"({"code": {"a": 1}})",
                                 R"({"code": ["E1"]})", R"({"code": ""})", R"({"code": null})"})
    CHECK(seen("{code: /code}", body) == "|");
  CHECK(seen("{message: /message}", R"({"message": 7})") == "|");
}

TEST_CASE("bodies that are absent or of another shape say nothing") {
  const std::string envelope = "{code: /error/code}";
  CHECK(seen(envelope, wire::raw_response{}) == "|");
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
  from.headers = {{"code", "E2"}};
  CHECK(seen("{code: \"query:code\"}", from) == "|");
  CHECK(seen("{code: unspecified}", from) == "|");
  CHECK(seen("{code: missing}", from) == "|");
}

TEST_CASE("malformed pointers lead nowhere") {
  catalog::catalog in;
  auto& envelope = in.written.envelope.emplace_back();
  for (const std::string pointer : {"/a~2", "/a~", "~", "no slash", ""}) {
    envelope.code.places = {{{spec::place_ref::form::pointer, pointer, pointer}, {}, true}};
    const auto from = with_body(R"({"a~2": "E1", "no slash": "E1"})");
    const wire::observation observed(in, from);
    CHECK_FALSE(observed.response().code);
  }
}

TEST_CASE("with several envelopes that of the surface is used, or all in order") {
  const std::string envelopes =
      "\n  - {surfaces: api, code: /api/code, message: /text}\n  - {surfaces: web, code: /web, message: "
      "/other}\n  - {code: /any}";
  auto from = with_body(R"({"api": {"code": "A"}, "web": "W", "any": "N", "text": "T", "other": "O"})");
  CHECK(seen(envelopes, from) == "A|T");
  from.surface = errcat::surface{1};
  CHECK(seen(envelopes, from) == "A|T");
  from.surface = errcat::surface{2};
  CHECK(seen(envelopes, from) == "W|O");
  from.body = json::parse(R"({"any": "N"})");
  CHECK(seen(envelopes, from) == "N|");
  from.body = json::parse(R"({"api": {"code": "A"}})");
  CHECK(seen(envelopes, from) == "|");
  from.surface = {};
  from.body = json::parse(R"({"web": "W"})");
  CHECK(seen(envelopes, from) == "W|");
}

TEST_CASE("a surface that the catalog does not have is as good as none") {
  auto from = with_body(R"({"code": "E1"})");
  from.surface = errcat::surface{9};
  CHECK(seen("{surfaces: api, code: /code}", from) == "E1|");
}

TEST_CASE("fields keep their JSON type") {
  const auto from = with_body(
      R"({"t": "7", "i": 7, "n": -7, "u": 18446744073709551615, "b": false, "z": null, "f": 1.5, "o": {}, "l": [1]})");
  CHECK(fields_of("/t /i /n /u /b /z /f /o /l /absent", from) ==
        "/b=boolean:false /i=integer:7 /n=integer:-7 /t=text:7 /u=integer:18446744073709551615 /z=null:null");
}

TEST_CASE("a field is there once, however many entries ask for it, and headers are texts") {
  auto from = with_body(R"({"sub": 7})");
  from.headers = {{"x-sub", "460"}};
  const built of("errors:\n" + error("a", 1, "kind: server, fields: {/sub: 1, \"header:X-Sub\": 460}") +
                 error("b", 2, "kind: server, fields: {/sub: 2}"));
  const wire::observation observed(of.on, from);
  REQUIRE(observed.response().field_count == 2);
  CHECK(observed.response().fields[0].place == "/sub");
  CHECK(observed.response().fields[1].place == "header:X-Sub");
  CHECK(observed.response().fields[1].value.text() == "460");
  CHECK(observed.response().fields[1].value.kind() == errcat::field_value::type::text);
}

TEST_CASE("an observation outlives the response that it was read from") {
  const built of("envelope: {code: /code, message: /message}\nerrors:\n" +
                 error("a", 1, "kind: server, fields: {/sub: x}"));
  auto from = std::make_optional(with_body(
      R"({"code": "a code of more than a few letters", "message": "a message of more than a few letters", "sub": "a text of more than a few letters"})"));
  const wire::observation observed(of.on, *from);
  from.reset();
  CHECK(observed.response().code.text() == "a code of more than a few letters");
  CHECK(observed.response().message == "a message of more than a few letters");
  CHECK(observed.response().fields[0].value.text() == "a text of more than a few letters");
}
