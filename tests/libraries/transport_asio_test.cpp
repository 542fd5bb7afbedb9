// Errors of Boost.Asio and Boost.Beast, made up and real, as failures of a call.
#include <chrono>
#include <cstdint>
#include <utility>
#include <vector>

// Behind <utility>, which awaitable.hpp of Boost 1.74 does not include.
#include <boost/asio.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>

#include "errcat/transport.hpp"
#include "loopback/sockets.hpp"

#include "catch.hpp"

using errcat::sent;
using errcat::transport_failure;
using errcat::transport_of;
using loopback::close_one;
using loopback::closed_port;
using loopback::listener;
using loopback::no_name;

namespace {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;

}  // namespace

TEST_CASE("each error of Boost.Asio has a failure") {
  const std::vector<std::pair<error_code, transport_failure>> all = {
      {{}, transport_failure::none},
      {asio::error::host_not_found, transport_failure::not_sent},
      {asio::error::host_not_found_try_again, transport_failure::not_sent},
      {asio::error::no_data, transport_failure::not_sent},
      {asio::error::no_recovery, transport_failure::not_sent},
      {asio::error::service_not_found, transport_failure::not_sent},
      {asio::error::socket_type_not_supported, transport_failure::not_sent},
      {asio::error::connection_refused, transport_failure::not_sent},
      {asio::error::address_in_use, transport_failure::not_sent},
      {asio::error::address_family_not_supported, transport_failure::not_sent},
      {asio::error::host_unreachable, transport_failure::network},
      {asio::error::network_unreachable, transport_failure::network},
      {asio::error::network_down, transport_failure::network},
      {asio::error::connection_reset, transport_failure::network},
      {asio::error::connection_aborted, transport_failure::network},
      {asio::error::broken_pipe, transport_failure::network},
      {asio::error::not_connected, transport_failure::network},
      {asio::error::no_descriptors, transport_failure::network},
      {asio::error::operation_aborted, transport_failure::network},
      {asio::error::bad_descriptor, transport_failure::network},
      {asio::error::timed_out, transport_failure::timeout},
      {asio::error::try_again, transport_failure::timeout},
      {asio::error::would_block, transport_failure::timeout},
      {asio::error::already_open, transport_failure::network},
      {asio::error::eof, transport_failure::network},
      {asio::error::not_found, transport_failure::network},
      {asio::error::fd_set_failure, transport_failure::network},
      {boost::beast::error::timeout, transport_failure::timeout},
      {boost::beast::http::error::end_of_stream, transport_failure::network},
      {boost::beast::http::error::partial_message, transport_failure::network},
      {asio::ssl::error::stream_truncated, transport_failure::network},
      {asio::ssl::error::unspecified_system_error, transport_failure::network},
      {error_code(1, asio::error::get_ssl_category()), transport_failure::network},
  };
  for (const auto& [error, failure] : all) {
    CAPTURE(error.category().name(), error.value());
    CHECK(transport_of(error) == failure);
    if (!error) continue;
    CHECK(transport_of(error, sent::nothing) == transport_failure::not_sent);
    CHECK(transport_of(error, sent::something) ==
          (failure == transport_failure::not_sent ? transport_failure::network : failure));
  }
}

TEST_CASE("Boost.Asio, real failures") {
  asio::io_context context;
  tcp::socket socket(context);
  error_code error;
  const auto at = [](int port) {
    return tcp::endpoint(asio::ip::address_v4::loopback(), static_cast<std::uint16_t>(port));
  };

  SECTION("a name that there is not") {
    tcp::resolver resolver(context);
    resolver.resolve(no_name, "80", error);
    REQUIRE(error);
    CHECK(transport_of(error) == transport_failure::not_sent);
  }
  SECTION("a refused connection") {
    const closed_port refuses;
    socket.connect(at(refuses.port()), error);
    CHECK(transport_of(error) == transport_failure::not_sent);
  }
  SECTION("a connection that is closed") {
    const listener closes;
    const auto done = close_one(closes);
    socket.connect(at(closes.port()), error);
    REQUIRE(transport_of(error) == transport_failure::none);
    asio::write(socket, asio::buffer("POST / HTTP/1.1\r\n\r\n", 19), error);
    REQUIRE(transport_of(error) == transport_failure::none);
    char byte = 0;
    asio::read(socket, asio::buffer(&byte, 1), error);
    CHECK(error == asio::error::eof);
    CHECK(transport_of(error) == transport_failure::network);
  }
  SECTION("no answer, by Beast's timer") {
    const listener mute;
    boost::beast::tcp_stream stream(context);
    stream.connect(at(mute.port()));
    stream.expires_after(std::chrono::milliseconds(200));
    char byte = 0;
    stream.async_read_some(asio::buffer(&byte, 1), [&](error_code got, std::size_t) { error = got; });
    context.run();
    CHECK(transport_of(error) == transport_failure::timeout);
  }
  SECTION("no answer, by a timer of one's own") {
    const listener mute;
    socket.connect(at(mute.port()));
    asio::steady_timer timer(context, std::chrono::milliseconds(200));
    timer.async_wait([&](error_code) { socket.cancel(); });
    char byte = 0;
    socket.async_read_some(asio::buffer(&byte, 1), [&](error_code got, std::size_t) { error = got; });
    context.run();
    CHECK(error == asio::error::operation_aborted);
    CHECK(transport_of(error) == transport_failure::network);
  }
  SECTION("a handshake that fails") {
    const listener closes;
    const auto done = close_one(closes, false);
    asio::ssl::context tls(asio::ssl::context::tls_client);
    asio::ssl::stream<tcp::socket> stream(context, tls);
    stream.next_layer().connect(at(closes.port()));
    stream.handshake(asio::ssl::stream_base::client, error);
    REQUIRE(error);
    CHECK(transport_of(error) == transport_failure::network);
    CHECK(transport_of(error, sent::nothing) == transport_failure::not_sent);
  }
}
