// cpp-httplib headers.
#include <httplib.h>

#include "libraries/server.hpp"
#include "runtime/header_reading.hpp"

#include "catch.hpp"

TEST_CASE("headers that a program made are read") {
  CHECK(said_by(httplib::Headers{{"x-error-CODE", "E1"}, {"retry-after", "2"}}) == "E1|2000");
  CHECK(said_by(httplib::Headers()) == "|none");
}

TEST_CASE("headers of a response are read") {
  const error_server server;
  httplib::Client client("127.0.0.1", server.port());
  const auto got = client.Get("/error");
  REQUIRE(got);
  CHECK(said_by(got->headers) == "E1|2000");
}
