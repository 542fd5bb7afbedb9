// Fields, and what else a response tells beside code and message.
#include <algorithm>
#include <cstdint>
#include <string>

#include "body_reading.hpp"
#include "errcat/classify.hpp"

#include "catch.hpp"

using namespace body_reading;
using generator::tables::pack;

namespace {

/// The reading of a vendor that has an error with fields at these places.
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

TEST_CASE("integers beyond 64 bits are their digits") {
  const built of("envelope: {code: /code}\nerrors:\n" + error("a", 1, "kind: server, fields: {/n: 1}"));
  const auto packed = pack(of.on);
  const auto read = [&](const std::string& body) { return told(errcat::read(view(packed), {400}, body)); };
  CHECK(read(R"({"code": 18446744073709551616, "n": -9223372036854775809})") ==
        "18446744073709551616| /n=integer:-9223372036854775809");
  CHECK(read(R"({"code": 18446744073709551615, "n": -9223372036854775808})") ==
        "18446744073709551615| /n=integer:-9223372036854775808");
  CHECK(read(R"({"code": 123456789012345678901234567890.0})") == "123456789012345678901234567890|");
  CHECK(read(R"({"code": 1e9999})") == "|");
  CHECK(read("{\"code\": " + std::string(100, '9') + "}") == std::string(100, '9') + '|');
  CHECK(read("{\"code\": " + std::string(101, '9') + "}") == "|");
  CHECK(read("{\"code\": 1e99}") == '1' + std::string(99, '0') + '|');
  CHECK(read("{\"code\": 1e100}") == "|");
  // A parser turned it into a floating-point number.
  CHECK(told(errcat::read(view(packed), {400}, nlohmann::json::parse(R"({"code": 18446744073709551617})"))) ==
        "|");
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

TEST_CASE("a catalog may have many places") {
  for (const int count : {31, 32, 33, 40}) {
    std::string places;
    std::string body;
    std::string expected = "|";
    for (int i = 10; i < 10 + count; ++i) {
      const auto number = std::to_string(i);
      places += (places.empty() ? "/p" : " /p") + number;
      body += (body.empty() ? "{\"p" : ", \"p") + number + "\": " + number;
      expected += " /p" + number + "=integer:" + number;
    }
    CHECK(fields_of(places, with_body(body + R"(, "others": {"p10": 1}})")) == expected);
  }
}

TEST_CASE("a place may be deep, and one beside it too") {
  std::string path;
  std::string body;
  for (int i = 0; i < 40; ++i) {
    const auto from = with_body(R"({"s": {"t": 1}, "a": )" + body + R"({"x": [1, 2], "y": [3]})" +
                                std::string(static_cast<std::size_t>(i), '}') + '}');
    CHECK(fields_of("/a" + path + "/x/1 /a" + path + "/y/0 /s/t", from) ==
          "| /a" + path + "/x/1=integer:2 /a" + path + "/y/0=integer:3 /s/t=integer:1");
    path += "/a";
    body += "{\"a\": ";
  }
}

TEST_CASE("errors of a list are the same in a body that was parsed already") {
  const built of("envelope: {code: /errors/*/code, field: /errors/*/at/0, request_id: /id}\n");
  CHECK(of.places() == "");
  const auto packed = pack(of.on);
  const auto all = [&](const auto& body) {
    const auto seen = errcat::read(view(packed), {400}, body);
    std::string said;
    for (const auto& one : seen.errors())
      said += std::string(one.response.code.text()) + '@' + std::string(one.field) + ' ';
    return said + (seen.has_more_errors() ? "more" : "");
  };
  const auto told_all = [&](const std::string& body) {
    CHECK(all(nlohmann::json::parse(body)) == all(body));
    return all(body);
  };
  CHECK(told_all(R"({"errors": [{"code": "A", "at": ["x"]}, 7, {"code": "B", "at": []}], "id": "r"})") ==
        "A@x @ B@ ");
  CHECK(told_all(R"({"errors": {"p": {"code": "A"}, "q": {"code": "B"}}})") == "A@ B@ ");
  for (const std::string nothing :
       {"{}", "[]", "7", R"({"errors": []})", R"({"errors": 7})", R"({"errors": [{}]})", R"({"id": "r"})"})
    CHECK(told_all(nothing) == "@ ");
  std::string many;
  for (int i = 0; i < 100; ++i) many += (i == 0 ? "" : ", ") + std::string(R"({"code": "A"})");
  CHECK(told_all("{\"errors\": [" + many + "]}").substr(297) == "A@ ");
  CHECK(told_all("{\"errors\": [" + many + ", 7]}").substr(297) == "A@ more");
  // Nothing is left of a body that turns out to be malformed or ambiguous.
  for (const std::string end : {"], \"errors\": []}", "]]"})
    CHECK(all("{\"errors\": [" + many + ", 7" + end) == "@ ");
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
