// cpr headers.
#include <cpr/cpr.h>

#include "libraries/server.hpp"
#include "runtime/header_reading.hpp"

#include "catch.hpp"

TEST_CASE("headers that a program made are read") {
  CHECK(said_by(cpr::Header{{"x-error-CODE", "E1"}, {"retry-after", "2"}}) == "E1|2000");
  CHECK(said_by(cpr::Header()) == "|none");
}

TEST_CASE("headers of a response are read, taken apart and as they came") {
  const error_server server;
  const cpr::Response got = cpr::Get(cpr::Url(server.url("/moved")));
  CHECK(said_by(got.header) == "E1|2000");
  CHECK(said_by(got.raw_header) == "E1|2000");
}
