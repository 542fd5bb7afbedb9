#include <errcat/problem.hpp>

#include "shapes/told.hpp"

#include "catch.hpp"

namespace {

namespace problem = errcat::problem;

std::string told(std::string_view body, const char* type = "application/problem+json") {
  return shapes::told(problem::tables(), 403, body, {{"content-type", type}});
}

}  // namespace

TEST_CASE("a relative type is resolved against the base") {
  for (const auto* type : {"https://api.acme.example/problems/out-of-credit", "out-of-credit",
                           "./out-of-credit", "/problems/out-of-credit",
                           "//api.acme.example/problems/out-of-credit", "../problems/out-of-credit"}) {
    INFO(type);
    CHECK(told(std::string(R"({"type": ")") + type + R"("})") == "code out_of_credit (permission) stop");
  }
  CHECK(told(R"({"type": "/out-of-credit"})") == "status Forbidden (permission) stop, unknown_code");
}

TEST_CASE("about:blank is no type") {
  CHECK(told(R"({"type": "about:blank", "title": "Forbidden"})") == "status Forbidden (permission) stop");
}

TEST_CASE("the media type chooses the envelope") {
  const std::string_view both = R"({"type": "out-of-credit", "code": "OLD"})";
  CHECK(told(both) == "code out_of_credit (permission) stop");
  CHECK(told(both, "Application/Problem+JSON; charset=utf-8") == "code out_of_credit (permission) stop");
  CHECK(told(both, "application/json") == "code old_error (permission) stop");
  // If the media type belongs to no envelope, all envelopes read the body, in order.
  CHECK(told(both, "text/plain") == "code old_error (permission) stop");
  CHECK(shapes::told(problem::tables(), 403, both) == "code old_error (permission) stop");
}
