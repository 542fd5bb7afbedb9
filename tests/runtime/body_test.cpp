// Code and message, as a vendor's envelope says where they are.
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "body_reading.hpp"

#include "catch.hpp"

using namespace body_reading;
using generator::tables::pack;

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
  CHECK(seen(envelope, R"({"code": 404.0})") == "404|");
  CHECK(seen(envelope, R"({"code": -4.04e2})") == "-404|");
  CHECK(seen(envelope, R"({"code": 1.7e19})") == "17000000000000000000|");
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
  // A name counts only where its place has it.
  for (const std::string body : {R"({"other": {"error": "E1"}})", R"({"other": {"code": "E1"}})"})
    CHECK(seen("{code: /error/code, message: /other/text}", body) == "|");
}

TEST_CASE("an index leads to that element of an array, and to nothing where there is none") {
  std::string ten = R"(["E0", "E1", "E2", "E3", "E4", "E5", "E6", "E7", "E8", "E9")";
  const std::string many =
      ten + R"(, "E10", "E11", "E12", "E13", "E14", "E15", "E16", "E17", "E18", "E19", "E20"])";
  ten += ']';
  CHECK(seen("{code: /0}", R"(["E1"])") == "E1|");
  for (const std::string index : {"0", "1", "9", "10", "19", "20"})
    CHECK(seen("{code: /" + index + "}", many) == "E" + index + "|");
  for (const std::string none : {"", ":", "1:", "/1", "-1", "00", "01", "1e1", "21", "29"})
    CHECK(seen("{code: \"/" + none + "\"}", many) == "|");
  CHECK(seen("{code: /10}", ten) == "|");
  CHECK(seen("{code: /0}", "[]") == "|");
  CHECK(seen("{code: /7}", "[]") == "|");
  // None of these becomes small by having too many digits.
  for (const std::string large : {"4294967296", "18446744073709551616", "99999999999999999999"})
    CHECK(seen("{code: /" + large + "}", R"(["E1"])") == "|");
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

TEST_CASE("of many envelopes each is read, and the first that has a value wins") {
  const std::string envelopes =
      "\n  - {code: /a}\n  - {code: /b}\n  - {code: /c}\n  - {code: /d}\n  - {code: /e}\n  - {code: /f}";
  for (const std::string name : {"a", "b", "c", "d", "e", "f"}) {
    CHECK(seen(envelopes, "{\"" + name + "\": \"E1\"}") == "E1|");
    if (name != "f") CHECK(seen(envelopes, "{\"f\": \"E6\", \"" + name + "\": \"E1\"}") == "E1|");
  }
}

TEST_CASE("the envelope of a media type is used whatever the case of its name") {
  auto from = with_body(R"({"zoo": "Z", "code": "E1"})");
  const std::string envelopes =
      "\n  - {code: /code}\n  - {content_type: application/vnd.zoo+json, code: /zoo}";
  for (const std::string type : {"application/vnd.zoo+json", "Application/VND.ZOO+JSON",
                                 "\tAPPLICATION/vnd.Zoo+Json ; charset=UTF-8"}) {
    from.with = {{"content-type", type}};
    CHECK(seen(envelopes, from) == "Z|");
  }
  from.with = {{"content-type", "application/json"}};
  CHECK(seen(envelopes, from) == "E1|");
}

TEST_CASE("a surface that the catalog does not have is as good as none") {
  auto from = with_body(R"({"code": "E1"})");
  from.known.surface = errcat::surface{9};
  CHECK(seen("{surfaces: api, code: /code}", from) == "E1|");
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
