// Errors of cpp-httplib, made up and real, as failures of a call.
#include <httplib.h>

#include <csignal>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "errcat/transport.hpp"
#include "loopback/http.hpp"
#include "loopback/sockets.hpp"

#include "catch.hpp"

using errcat::sent;
using errcat::transport_failure;
using errcat::transport_of;
using loopback::close_one;
using loopback::closed_port;
using loopback::full_port;
using loopback::listener;
using loopback::no_name;
using loopback::url_of;

namespace {

/// cpp-httplib's enum since 0.18, with different values.
enum class newer_error {
  Unknown,
  Success,
  SSLServerHostnameVerification,
  Connection,
  BindIPAddress,
  Read,
  SSLConnection,
  SSLLoadingCerts,
  SSLServerVerification,
  UnsupportedMultipartBoundaryChars,
  ConnectionTimeout,
  ProxyConnection,
};
enum class other_enum { Success, Connection };

static_assert(transport_of(newer_error::Success) == transport_failure::none);
static_assert(transport_of(newer_error::SSLServerHostnameVerification) == transport_failure::not_sent);
static_assert(transport_of(newer_error::ProxyConnection) == transport_failure::network);
static_assert(errcat::detail::is_httplib_error<newer_error>::value);
static_assert(!errcat::detail::is_httplib_error<other_enum>::value);
static_assert(!errcat::detail::is_httplib_error<std::errc>::value);

httplib::Client client_of(const std::string& url) {
  httplib::Client client(url);
  client.set_connection_timeout(0, 300'000);
  client.set_read_timeout(0, 300'000);
  return client;
}

httplib::Error post(httplib::Client client) {
  return client.Post("/", "a body", "text/plain").error();
}

}  // namespace

TEST_CASE("each error of cpp-httplib has a failure") {
  using error = httplib::Error;
  const std::vector<std::pair<error, transport_failure>> all = {
      {error::Success, transport_failure::none},
      {error::Connection, transport_failure::not_sent},
      {error::BindIPAddress, transport_failure::not_sent},
      {error::SSLConnection, transport_failure::not_sent},
      {error::SSLLoadingCerts, transport_failure::not_sent},
      {error::SSLServerVerification, transport_failure::not_sent},
      {error::ConnectionTimeout, transport_failure::not_sent},
      {error::UnsupportedMultipartBoundaryChars, transport_failure::not_sent},
      {error::Unknown, transport_failure::network},
      {error::Read, transport_failure::network},
      {error::Write, transport_failure::network},
      {error::ExceedRedirectCount, transport_failure::network},
      {error::Canceled, transport_failure::network},
      {error::Compression, transport_failure::network},
      {static_cast<error>(99), transport_failure::network},
  };
  for (const auto& [each, failure] : all) {
    CAPTURE(static_cast<int>(each));
    CHECK(transport_of(each) == failure);
    if (each == error::Success) continue;
    CHECK(transport_of(each, sent::nothing) == transport_failure::not_sent);
    CHECK(transport_of(each, sent::something) == transport_failure::network);
  }
}

TEST_CASE("cpp-httplib, real failures") {
  SECTION("a name that there is not") {
    const auto error = post(httplib::Client(no_name));
    CHECK(error == httplib::Error::Connection);
    CHECK(transport_of(error) == transport_failure::not_sent);
  }
  SECTION("a refused connection") {
    const closed_port refuses;
    const auto error = post(client_of(url_of(refuses.port())));
    CHECK(error == httplib::Error::Connection);
    CHECK(transport_of(error) == transport_failure::not_sent);
  }
  SECTION("a connection that is not made in time") {
    const full_port full;
    const auto error = post(client_of(url_of(full.port())));
    CHECK(error == httplib::Error::ConnectionTimeout);
    CHECK(transport_of(error) == transport_failure::not_sent);
  }
  SECTION("a connection that is closed") {
    const listener closes;
    const auto done = close_one(closes);
    const auto error = post(client_of(url_of(closes.port())));
    CHECK(error == httplib::Error::Read);
    CHECK(transport_of(error) == transport_failure::network);
  }
  SECTION("no answer") {
    const listener mute;
    const auto error = post(client_of(url_of(mute.port())));
    CHECK(error == httplib::Error::Read);
    CHECK(transport_of(error) == transport_failure::network);
  }
  SECTION("a refused connection after a request that arrived") {
    const closed_port refuses;
    const loopback::server moved(loopback::redirect_to(url_of(refuses.port()) + "/"));
    auto client = client_of(url_of(moved.port()));
    client.set_follow_location(true);
    const auto error = post(std::move(client));
    CHECK(error == httplib::Error::Connection);
    CHECK(transport_of(error, sent::something) == transport_failure::network);
  }
#ifdef CPPHTTPLIB_OPENSSL_SUPPORT
  SECTION("a handshake that fails") {
    const listener closes;
    const auto done = close_one(closes, false);
    std::signal(SIGPIPE, SIG_IGN);  // OpenSSL writes to the closed connection
    const auto error = post(client_of(url_of(closes.port(), "https")));
    CHECK(error == httplib::Error::SSLConnection);
    CHECK(transport_of(error) == transport_failure::not_sent);
  }
#endif
}
