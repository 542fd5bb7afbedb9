#include <errcat/graph.hpp>
#include <errcat/graph_error_code.hpp>

#include "shapes/told.hpp"

#include "catch.hpp"

namespace {

namespace graph = errcat::graph;

std::string told(int status, std::string_view body) {
  return shapes::told(graph::tables(), status, body);
}

std::error_code error_code_of(std::string_view body) {
  const auto seen = errcat::read(graph::tables(), {200}, body);
  return make_error_code(graph::classify(seen.response()));
}

}  // namespace

TEST_CASE("an error comes on 200, in a list") {
  CHECK(told(200,
             R"({"errors": [{"message": "No", "extensions": {"code": "UNAUTHENTICATED"}}], "data": null})") ==
        "code unauthenticated (authentication) refresh");
  CHECK(told(200, R"({"data": {"user": 1}})") == "none  () unspecified");
}

TEST_CASE("of several errors the first that the catalog knows is the answer") {
  const std::string_view body =
      R"({"errors": [{"message": "New", "extensions": {"code": "BRAND_NEW"}},
                     {"message": "Bad", "path": ["age"], "extensions": {"code": "BAD_USER_INPUT"}},
                     {"message": "Who", "extensions": {"code": "UNAUTHENTICATED"}}]})";
  const auto seen = errcat::read(graph::tables(), {200}, body);
  CHECK(shapes::told(graph::tables(), graph::classify(seen.response())) ==
        "code bad_input (invalid_input) fix_input");
  CHECK(seen.field() == "age");
  std::vector<std::string> all;
  for (const auto& one : seen.errors())
    all.push_back(shapes::told(graph::tables(), graph::classify(one.response)));
  CHECK(all ==
        std::vector<std::string>{"unlisted_code Unknown graph error (server) unspecified, unknown_code",
                                 "code bad_input (invalid_input) fix_input",
                                 "code unauthenticated (authentication) refresh"});
}

TEST_CASE("an unlisted code on 200 is an error of kind server, and a success is none") {
  CHECK(told(200, R"({"errors": [{"extensions": {"code": "BRAND_NEW"}}]})") ==
        "unlisted_code Unknown graph error (server) unspecified, unknown_code");
  CHECK(error_code_of(R"({"errors": [{"extensions": {"code": "BRAND_NEW"}}]})") == errcat::kind::server);
  CHECK_FALSE(error_code_of(R"({"data": {}})"));
}
