// Boost.Beast headers.
#include <boost/beast/http.hpp>
#include <string_view>

#include "runtime/header_reading.hpp"

#include "catch.hpp"

namespace http = boost::beast::http;

namespace {

http::response<http::string_body> response_from(const std::string& from) {
  http::response_parser<http::string_body> parser;
  boost::beast::error_code failure;
  parser.put(boost::asio::buffer(from), failure);
  REQUIRE_FALSE(failure);
  return parser.release();
}

}  // namespace

TEST_CASE("fields that a program made are read") {
  http::fields fields;
  CHECK(said_by(fields) == "|none");
  fields.insert("x-error-CODE", "E1");
  fields.insert("X-Error-Code", "E2");
  fields.set(http::field::retry_after, "2");
  CHECK(said_by(fields) == "E1|2000");
}

TEST_CASE("a response is read as its own headers") {
  const auto got = response_from(
      "HTTP/1.1 429 Too Many Requests\r\nx-error-code: E1,\r\n and more\r\nRETRY-AFTER: 2\r\n"
      "Content-Length: 0\r\n\r\n");
  CHECK(said_by(got) == "E1, and more|2000");
  CHECK(said_by(got.base()) == "E1, and more|2000");
}

TEST_CASE("a response is asked for its headers") {
  const auto got =
      response_from("HTTP/1.1 429 Too Many Requests\r\nx-error-code: E1\r\nContent-Length: 0\r\n\r\n");
  const auto ask = [&](std::string_view name) { return got[{name.data(), name.size()}]; };
  CHECK(said_by(ask) == "E1|none");
}
