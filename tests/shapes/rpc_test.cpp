#include <errcat/rpc.hpp>
#include <errcat/rpc_error_code.hpp>

#include "shapes/told.hpp"

#include "catch.hpp"

namespace {

namespace rpc = errcat::rpc;

std::string told(int status, std::string_view body) {
  return shapes::told(rpc::tables(), status, body);
}

std::error_code error_code_of(std::string_view body) {
  const auto seen = errcat::read(rpc::tables(), {200}, body);
  return make_error_code(rpc::classify(seen.response()));
}

}  // namespace

TEST_CASE("a code that means success is no surprise and no error") {
  CHECK(told(200, R"({"errcode": 0, "errmsg": "ok"})") == "status Answered (success) unspecified");
  CHECK(told(200, R"({"user": 7})") == "status Answered (success) unspecified");
  CHECK_FALSE(error_code_of(R"({"errcode": 0})"));
  CHECK_FALSE(error_code_of("{}"));
}

TEST_CASE("a number on 200 is an error") {
  CHECK(told(200, R"({"errcode": 40001})") == "code bad_token (authentication) refresh");
  CHECK(told(200, R"({"errcode": "40001"})") == "code bad_token (authentication) refresh");
  CHECK(told(200, R"({"errcode": -1})") == "code busy (unavailable) repeat");
  CHECK(error_code_of(R"({"errcode": 40001})") == rpc::error::bad_token);
}

TEST_CASE("an unlisted code on 200 is an error of kind server") {
  CHECK(told(200, R"({"errcode": 99999})") ==
        "unlisted_code Unlisted code (server) unspecified, unknown_code");
  CHECK(error_code_of(R"({"errcode": 99999})") == errcat::kind::server);
  CHECK(rpc::classify({200, errcat::wire_code::integer(99999)}).what.summary() ==
        "The vendor sends a code that this catalog does not have.");
}

TEST_CASE("a number is the same however JSON writes it") {
  CHECK(told(200, R"({"errcode": 40001.0})") == "code bad_token (authentication) refresh");
  CHECK(told(200, R"({"errcode": 4.0001e4})") == "code bad_token (authentication) refresh");
  CHECK(told(200, R"({"errcode": -0})") == "status Answered (success) unspecified");
}
