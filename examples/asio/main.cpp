// A client with coroutines. errcat says what to do after each response and counts the attempts. Boost.Asio
// sends and waits, and meanwhile the thread is free for other calls.
#include <utility>  // Boost 1.74 needs it and does not include it

#include <boost/asio.hpp>
#include <boost/beast.hpp>
#include <chrono>
#include <ctime>
#include <errcat/acme.hpp>
#include <errcat/body.hpp>
#include <errcat/log.hpp>
#include <errcat/retry_state.hpp>
#include <errcat/transport.hpp>
#include <exception>
#include <iostream>

namespace {

namespace acme = errcat::acme;
namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;
using asio::use_awaitable;
using asio::ip::tcp;
using std::chrono::steady_clock;

struct answer {
  errcat::response known = {};  ///< the status, or why there is none
  http::response<http::string_body> got = {};
};

/// One attempt.
asio::awaitable<answer> send(tcp::endpoint to) {
  answer made;
  try {
    beast::tcp_stream stream(co_await asio::this_coro::executor);
    stream.expires_after(std::chrono::seconds(10));
    co_await stream.async_connect(to, use_awaitable);
    http::request<http::empty_body> asked(http::verb::get, "/reports/7", 11);
    co_await http::async_write(stream, asked, use_awaitable);
    beast::flat_buffer buffer;
    co_await http::async_read(stream, buffer, made.got, use_awaitable);
    made.known.status = static_cast<int>(made.got.result_int());
  } catch (const boost::system::system_error& failed) {
    made.known.transport = errcat::transport_of(failed.code());
  }
  co_return made;
}

/// Sends until the call is settled. A GET without credentials only has to wait before it is retried. Other
/// calls check whether `next.action` is `refresh` or `check_then_repeat`.
asio::awaitable<acme::match> call(tcp::endpoint to) {
  errcat::budget within;
  within.delay_ms = 20;
  errcat::retry_state state({1, "GET"}, within);
  asio::steady_timer timer(co_await asio::this_coro::executor);
  const auto start = steady_clock::now();
  for (;;) {
    const answer made = co_await send(to);
    const auto seen = errcat::read(acme::tables(), made.known, made.got.body(), made.got.base());
    const auto hit = acme::classify(seen.response());
    const auto elapsed = std::chrono::duration_cast<std::chrono::milliseconds>(steady_clock::now() - start);
    // `entropy` is left out here, to get the same waits each time. Elsewhere, pass a random number.
    const auto next = state.next(acme::tables(), hit, seen, {elapsed, std::time(nullptr)});
    std::cout << hit << ": " << next << '\n';
    if (!errcat::sends_again(next.action)) co_return hit;
    timer.expires_after(std::chrono::milliseconds(next.wait_ms));
    co_await timer.async_wait(use_awaitable);
  }
}

/// Stands in for the vendor: hangs up on the first connection, then recovers.
asio::awaitable<void> serve(tcp::acceptor& at) {
  for (const unsigned status : {0U, 503U, 429U, 200U}) {
    tcp::socket with = co_await at.async_accept(use_awaitable);
    if (status == 0) continue;
    beast::flat_buffer buffer;
    http::request<http::empty_body> asked;
    co_await http::async_read(with, buffer, asked, use_awaitable);
    http::response<http::empty_body> said(http::int_to_status(status), 11);
    if (status == 429) said.set("Retry-After-Ms", "50");
    said.prepare_payload();
    co_await http::async_write(with, said, use_awaitable);
  }
}

}  // namespace

int main() {
  asio::io_context context;
  tcp::acceptor at(context, {asio::ip::address_v4::loopback(), 0});
  asio::co_spawn(context, serve(at), asio::detached);
  asio::co_spawn(context, call(at.local_endpoint()), [&](std::exception_ptr failed, acme::match ended) {
    context.stop();  // whether or not the server has more to send
    if (failed) std::rethrow_exception(failed);
    std::cout << "ended with: " << ended.what.title() << '\n';
  });
  context.run();
}
