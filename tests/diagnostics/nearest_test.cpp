#include "catch.hpp"
#include "diagnostics/findings.hpp"

using namespace generator;

TEST_CASE("a third of the letters may differ, at least one") {
  const std::vector<std::string_view> keys{"summary", "severity", "status", "links", "id"};
  CHECK(nearest("sumary", keys) == "summary");
  CHECK(nearest("summray", keys) == "summary");  // a swap of two neighbors is one edit
  CHECK(nearest("severty_", keys) == "severity");
  CHECK(nearest("statues", keys) == "status");
  CHECK(nearest("lunks", keys) == "links");
  CHECK(nearest("linsk", keys) == "links");
  CHECK(nearest("lunk", keys) == "");  // 2 of 4 letters differ
  CHECK(nearest("ids", keys) == "id");
  CHECK(nearest("ib", keys) == "id");
  CHECK(nearest("retry", keys) == "");
  CHECK(nearest("", keys) == "");
}

TEST_CASE("the nearer of two wins, the first of two that are equally near") {
  CHECK(nearest("fixer", {"fixed", "fixes"}) == "fixed");
  CHECK(nearest("fixes_", {"fixed", "fixes"}) == "fixes");
}

TEST_CASE("case and the joining character hardly count") {
  CHECK(nearest("RETRY-AFTER", {"retry_after_s", "retry_after"}) == "retry_after");
  CHECK(nearest("a-b-c", {"a_b_c"}) == "a_b_c");
  CHECK(nearest("userMessage", {"user_message"}) == "user_message");
}

TEST_CASE("words that share no letter are not near each other") {
  CHECK(nearest("a", {"b"}) == "");
  CHECK(nearest("a", {"A"}) == "A");
  CHECK(nearest("x", {""}) == "");
}

TEST_CASE("the question names the nearest word") {
  CHECK(did_you_mean("sumary", {"summary"}) == "did you mean `summary`?");
  CHECK(did_you_mean("other", {"summary"}) == "");
  CHECK(did_you_mean("other", {}) == "");
}
