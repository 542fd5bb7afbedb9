#include <errcat/cloud.hpp>
#include <errcat/xml.hpp>

#include "shapes/told.hpp"

#include "catch.hpp"

namespace {

namespace cloud = errcat::cloud;

std::string told(int status, std::string_view body, const shapes::headers& with = {}) {
  return shapes::told(cloud::tables(), status, body, with);
}

}  // namespace

TEST_CASE("a namespace and a suffix are no part of a code") {
  const std::string throttled = "code throttled (rate_limited) repeat";
  CHECK(told(400, R"({"__type": "ThrottlingException"})") == throttled);
  CHECK(told(400, R"({"__type": "com.cloud.db#ThrottlingException"})") == throttled);
  CHECK(told(400, R"({"__type": "ThrottlingException:http://cloud.example/doc#top"})") == throttled);
  CHECK(told(400, R"({"__type": "com.cloud.db#ThrottlingException:http://cloud.example/doc"})") == throttled);
  CHECK(told(400, "{}", {{"X-Error-Type", "com.cloud.db#ThrottlingException:http://cloud.example/"}}) ==
        throttled);
}

TEST_CASE("a namespace alone is no code") {
  CHECK(told(400, R"({"__type": "com.cloud.db#"})") == "http_status Bad Request (invalid_input) fix_input");
  CHECK(told(400, R"({"__type": ":http://cloud.example/"})") ==
        "http_status Bad Request (invalid_input) fix_input");
  CHECK(told(400, R"({"__type": "com.cloud.db"})") ==
        "http_status Bad Request (invalid_input) fix_input, unknown_code");
}

TEST_CASE("placeholders hold in aliases") {
  CHECK(told(429, R"({"__type": "Throttling.User"})") == "alias throttled (rate_limited) repeat");
  CHECK(told(429, R"({"__type": "cloud#Throttling.Api"})") == "alias throttled (rate_limited) repeat");
  CHECK(told(429, R"({"__type": "Throttling."})") ==
        "http_status Too Many Requests (rate_limited) repeat, unknown_code");
  CHECK(cloud::find_code("Throttling.User") == cloud::error::throttled);
}

TEST_CASE("an unknown code with a known message is the error that has it") {
  CHECK(told(400, R"({"__type": "TooFastException", "message": "Rate exceeded for the table"})") ==
        "message throttled (rate_limited) repeat, unknown_code");
  CHECK(told(404, R"({"__type": "TooFastException", "message": "Rate exceeded for the table"})") ==
        "http_status Not Found (not_found) fix_input, unknown_code");
  CHECK(told(400, R"({"__type": "TooFastException", "message": "Rate exceeded"})") ==
        "http_status Bad Request (invalid_input) fix_input, unknown_code");
}

TEST_CASE("a retry rule that is written in place holds") {
  const auto retry = errcat::retry_of(cloud::tables(), cloud::classify({400, "ThrottlingException"})).rule;
  CHECK(retry.attempts().value == 3);
  CHECK(retry.delays().front() == 2'000);
}

TEST_CASE("storage answers in XML, with one error or a list of them") {
  const auto told_xml = [](std::string_view body) {
    const shapes::headers with = {{"Content-Type", "application/xml;charset=utf-8"}};
    const auto seen = errcat::read(cloud::tables(), {503}, errcat::any_body(body), with);
    return shapes::told(cloud::tables(), cloud::classify(seen.response()));
  };
  CHECK(told_xml("<?xml version=\"1.0\"?><Error><Code>SlowDown</Code><Message>Rate exceeded for "
                 "it</Message></Error>") == "alias throttled (rate_limited) repeat");
  CHECK(told_xml("<Response><Errors><Error><Code>SlowDown</Code></Error></Errors></Response>") ==
        "alias throttled (rate_limited) repeat");
  CHECK(told_xml("<Error><Code>SlowDown</Code>") ==
        "http_status Service Unavailable (unavailable) check_then_repeat");
}
