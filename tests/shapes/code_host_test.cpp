#include <errcat/code-host.hpp>

#include "shapes/told.hpp"

#include "catch.hpp"

namespace {

namespace code_host = errcat::code_host;

std::string told(int status, std::string_view body, const shapes::headers& with = {}) {
  return shapes::told(code_host::tables(), status, body, with);
}

}  // namespace

TEST_CASE("a code stands in a text or in an object") {
  CHECK(told(401, R"({"error": "EXPIRED"})") == "code expired (authentication) refresh");
  CHECK(told(401, R"({"error": {"code": "EXPIRED"}})") == "code expired (authentication) refresh");
  CHECK(told(401, R"({"error": {"code": ["EXPIRED"]}})") == "status Not signed in (authentication) refresh");
  CHECK(told(401, R"({"error": ""})") == "status Not signed in (authentication) refresh");
  CHECK(told(401, R"({"error": true})") == "status Not signed in (authentication) refresh");
}

TEST_CASE("a header tells two meanings of a status apart") {
  CHECK(told(403, "{}", {{"x-ratelimit-remaining", "0"}}) == "status rate_limit_spent (rate_limited) repeat");
  CHECK(told(403, "{}", {{"X-RateLimit-Remaining", "4999"}}) == "status Not allowed (permission) stop");
  CHECK(told(403, "{}", {{"Date", "today"}}) == "status Not allowed (permission) stop");
  // If the headers are not known, the more general row matches, and the answer says that it may be the other.
  CHECK(shapes::told(code_host::tables(), code_host::classify({403})) ==
        "status Not allowed (permission) stop, ambiguous");
}

TEST_CASE("a reset that a header tells is waited for") {
  const auto seen =
      errcat::read(code_host::tables(), {403}, "{}",
                   shapes::headers{{"X-RateLimit-Remaining", "0"}, {"X-RateLimit-Reset", "1795775769"}});
  const auto hit = code_host::classify(seen.response());
  CHECK(hit.code == code_host::error::rate_limit_spent);
  const auto next = code_host::decide(hit, seen.call({1}, 1795775749));
  CHECK(next.action == errcat::action::repeat);
  CHECK(next.wait_ms == 20'000);
}

TEST_CASE("an error that a field identifies is known by its fields") {
  CHECK(told(403, R"({"documentation": "abuse"})", {{"X-RateLimit-Remaining", "12"}}) ==
        "fields abuse (rate_limited) stop");
}

TEST_CASE("no answer has a kind and a safe retry rule, although the spec has none") {
  errcat::response none;
  none.transport = errcat::transport_failure::network;
  CHECK(shapes::told(code_host::tables(), code_host::classify(none)) ==
        "transport No connection (network) check_then_repeat");
  none.transport = errcat::transport_failure::timeout;
  const auto hit = code_host::classify(none);
  CHECK(hit.what.kind() == errcat::kind::timeout);
  CHECK(code_host::decide(hit, {1, "GET"}).action == errcat::action::repeat);
  CHECK(code_host::decide(hit, {1, "POST"}).action == errcat::action::check_then_repeat);
}
