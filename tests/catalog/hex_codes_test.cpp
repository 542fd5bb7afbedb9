// Codes that a spec writes in hexadecimal also come as decimal numbers.
#include "built.hpp"
#include "catch.hpp"

namespace {

const std::string in_hexadecimal = "envelope: {code: {at: /hr, form: hex32}, message: /message}\nerrors:\n";

}  // namespace

TEST_CASE("a code in hexadecimal has its decimal forms as aliases") {
  const built one(in_hexadecimal + error("gone", 1, "kind: server, code: \"0x80070173\""));
  CHECK(one.entry("gone").aliases == std::vector<std::string>{"-2147024525", "2147942771"});
}

TEST_CASE("an error without a code, or with one that is too short, has no other forms") {
  const built one(in_hexadecimal + error("told", 1, "kind: server, message: It broke.") +
                  error("short", 2, "kind: server, code: \"0x\""));
  CHECK(one.entry("told").aliases.empty());
  CHECK(one.entry("short").aliases.empty());
}
