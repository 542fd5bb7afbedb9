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
