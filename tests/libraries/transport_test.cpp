// Errors from the system, libcurl, Boost.Asio and cpp-httplib, made up and real. Tests each library where it
// is installed.
#include "errcat/transport.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <csignal>
#include <future>
#include <initializer_list>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#if __has_include(<curl/curl.h>)
#include <curl/curl.h>

#include <map>
#include <memory>
#endif
#if __has_include(<boost/asio.hpp>)
#include <boost/asio.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#endif
#if __has_include(<boost/asio/ssl.hpp>) && __has_include(<openssl/ssl.h>)
#include <boost/asio/ssl.hpp>
#endif
#if __has_include(<httplib.h>)
#include <httplib.h>
#endif

#include "catch.hpp"

using errcat::sent;
using errcat::transport_failure;
using errcat::transport_of;
using errcat::transport_of_errno;

namespace {

/// A socket on this machine.
class listener {
 public:
  /// @param backlog how many connections wait; with 0, each is refused and the port stays taken
  explicit listener(int backlog = 8) : socket_(socket(AF_INET, SOCK_STREAM, 0)) {
    sockaddr_in at{};
    at.sin_family = AF_INET;
    at.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof at;
    auto* address = reinterpret_cast<sockaddr*>(&at);
    REQUIRE(bind(socket_, address, size) == 0);
    REQUIRE((backlog == 0 || listen(socket_, backlog) == 0));
    REQUIRE(getsockname(socket_, address, &size) == 0);
    port_ = ntohs(at.sin_port);
  }
  listener(const listener&) = delete;
  listener& operator=(const listener&) = delete;
  ~listener() { stop(); }

  int port() const { return port_; }
  std::string url(const char* scheme = "http") const {
    return std::string(scheme) + "://127.0.0.1:" + std::to_string(port_);
  }
  /// Waits at most five seconds for a connection; -1: none came.
  int take() const {
    pollfd waits{socket_, POLLIN, 0};
    return poll(&waits, 1, 5000) == 1 ? accept(socket_, nullptr, nullptr) : -1;
  }
  void stop() {
    if (socket_ >= 0) close(socket_);
    socket_ = -1;
  }

 private:
  int socket_;
  int port_ = 0;
};

/// A port that never answers a connection's first packet, because its queue is full.
class full_port {
 public:
  full_port() : listener_(1) {
    for (int i = 0; i < 5; ++i) {
      const int waiting = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
      sockaddr_in to{};
      to.sin_family = AF_INET;
      to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
      to.sin_port = htons(static_cast<std::uint16_t>(listener_.port()));
      static_cast<void>(connect(waiting, reinterpret_cast<sockaddr*>(&to), sizeof to));
      waiting_.push_back(waiting);
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
  }
  full_port(const full_port&) = delete;
  full_port& operator=(const full_port&) = delete;
  ~full_port() {
    for (const int each : waiting_) close(each);
  }
  const listener& where() const { return listener_; }

 private:
  listener listener_;
  std::vector<int> waiting_;
};

std::string read_request(int connection) {
  std::string got;
  char part[1024];
  while (got.find("\r\n\r\n") == std::string::npos) {
    const auto size = recv(connection, part, sizeof part, 0);
    if (size <= 0) break;
    got.append(part, static_cast<std::size_t>(size));
  }
  return got;
}

void answer(int connection, const std::string& text) {
  static_cast<void>(send(connection, text.data(), text.size(), MSG_NOSIGNAL));
}

/// Takes a connection in the background, reads a request if there is one, and closes.
std::future<void> close_one(const listener& at, bool reads = true) {
  return std::async(std::launch::async, [&at, reads] {
    const int connection = at.take();
    if (reads) read_request(connection);
    close(connection);
  });
}

/// Takes a connection, and answers a request with a redirect.
std::future<void> redirect_one(const listener& at, int to) {
  return std::async(std::launch::async, [&at, to] {
    const int connection = at.take();
    read_request(connection);
    answer(connection, "HTTP/1.1 307 Elsewhere\r\nLocation: http://127.0.0.1:" + std::to_string(to) +
                           "/\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    close(connection);
  });
}

const char* const no_name = "errcat-has-no-such-host.invalid";

struct expectation {
  int error;
  transport_failure failure;
};

class odd_category : public std::error_category {
  const char* name() const noexcept override { return "odd"; }
  std::string message(int) const override { return "odd"; }
  bool equivalent(int value, const std::error_condition& wanted) const noexcept override {
    return value == 1   ? wanted == std::errc::connection_refused
           : value == 2 ? wanted == std::errc::timed_out
                        : false;
  }
};

}  // namespace

TEST_CASE("an errno has a failure") {
  const std::vector<expectation> all = {
      {0, transport_failure::none},
      // socket, bind, connect
      {ECONNREFUSED, transport_failure::not_sent},
      {EADDRNOTAVAIL, transport_failure::not_sent},
      {EADDRINUSE, transport_failure::not_sent},
      {EAFNOSUPPORT, transport_failure::not_sent},
      {EPROTONOSUPPORT, transport_failure::not_sent},
      // may come from an established connection
      {EHOSTUNREACH, transport_failure::network},
      {ENETUNREACH, transport_failure::network},
      {ENETDOWN, transport_failure::network},
      {EHOSTDOWN, transport_failure::network},
      {ENETRESET, transport_failure::network},
      {ECONNRESET, transport_failure::network},
      {ECONNABORTED, transport_failure::network},
      {EPIPE, transport_failure::network},
      {ESHUTDOWN, transport_failure::network},
      {ENOTCONN, transport_failure::network},
      {EISCONN, transport_failure::network},
      {EALREADY, transport_failure::network},
      // no connection in particular
      {EACCES, transport_failure::network},
      {EPERM, transport_failure::network},
      {EMFILE, transport_failure::network},
      {ENFILE, transport_failure::network},
      {ENOBUFS, transport_failure::network},
      {ENOMEM, transport_failure::network},
      {EINTR, transport_failure::network},
      {ECANCELED, transport_failure::network},
      {EBADF, transport_failure::network},
      {EIO, transport_failure::network},
      {EPROTO, transport_failure::network},
      {EMSGSIZE, transport_failure::network},
      {1'000'000, transport_failure::network},
      {-1, transport_failure::network},
      // timeouts, including those of SO_RCVTIMEO
      {ETIMEDOUT, transport_failure::timeout},
      {ETIME, transport_failure::timeout},
      {EAGAIN, transport_failure::timeout},
      {EWOULDBLOCK, transport_failure::timeout},
      {EINPROGRESS, transport_failure::timeout},
  };
  for (const expectation& each : all) {
    CAPTURE(each.error);
    CHECK(transport_of_errno(each.error) == each.failure);
    CHECK(transport_of(std::error_code(each.error, std::generic_category())) == each.failure);
    CHECK(transport_of(std::error_code(each.error, std::system_category())) == each.failure);
  }
}

TEST_CASE("what was sent goes before what an error says") {
  for (int error = 1; error < 200; ++error) {
    CAPTURE(error);
    CHECK(transport_of_errno(error, sent::nothing) == transport_failure::not_sent);
    const auto alone = transport_of_errno(error);
    CHECK(transport_of_errno(error, sent::something) ==
          (alone == transport_failure::not_sent ? transport_failure::network : alone));
  }
  CHECK(transport_of_errno(0, sent::nothing) == transport_failure::none);
  CHECK(transport_of_errno(0, sent::something) == transport_failure::none);
}

TEST_CASE("a code of another category counts by what it equals") {
  const odd_category odd;
  CHECK(transport_of(std::error_code(0, odd)) == transport_failure::none);
  CHECK(transport_of(std::error_code(1, odd)) == transport_failure::not_sent);
  CHECK(transport_of(std::error_code(2, odd)) == transport_failure::timeout);
  CHECK(transport_of(std::error_code(3, odd)) == transport_failure::network);
  CHECK(transport_of(std::make_error_code(std::io_errc::stream)) == transport_failure::network);
}

#if __has_include(<curl/curl.h>)
namespace {

/// All codes that may be `not_sent`, by libcurl's names for the numbers in the header.
const std::initializer_list<CURLcode> before_request = {
    CURLE_UNSUPPORTED_PROTOCOL,
    CURLE_FAILED_INIT,
    CURLE_URL_MALFORMAT,
    CURLE_NOT_BUILT_IN,
    CURLE_COULDNT_RESOLVE_PROXY,
    CURLE_COULDNT_RESOLVE_HOST,
    CURLE_COULDNT_CONNECT,
    CURLE_OUT_OF_MEMORY,
    CURLE_OPERATION_TIMEDOUT,
    CURLE_SSL_CONNECT_ERROR,
    CURLE_ABORTED_BY_CALLBACK,
    CURLE_BAD_FUNCTION_ARGUMENT,
    CURLE_INTERFACE_FAILED,
    CURLE_OBSOLETE51,
    CURLE_SSL_ENGINE_NOTFOUND,
    CURLE_SSL_ENGINE_SETFAILED,
    CURLE_SSL_CERTPROBLEM,
    CURLE_SSL_CIPHER,
    CURLE_PEER_FAILED_VERIFICATION,
    CURLE_SSL_ENGINE_INITFAILED,
    CURLE_SSL_CACERT_BADFILE,
    CURLE_SSL_CRL_BADFILE,
    CURLE_SSL_ISSUER_ERROR,
    CURLE_SSL_PINNEDPUBKEYNOTMATCH,
    CURLE_SSL_INVALIDCERTSTATUS,
    CURLE_QUIC_CONNECT_ERROR,
    CURLE_PROXY,
#if LIBCURL_VERSION_NUM >= 0x080800
    CURLE_ECH_REQUIRED,
#endif
};

static_assert(CURLE_OK == 0 && CURLE_OPERATION_TIMEDOUT == 28);
static_assert(CURLE_COULDNT_RESOLVE_HOST == 6 && CURLE_COULDNT_CONNECT == 7 && CURLE_SSL_CONNECT_ERROR == 35);
static_assert(errcat::transport_of_curl(CURLE_OK, sent::nothing) == transport_failure::none);
static_assert(errcat::transport_of_curl(CURLE_SEND_ERROR, sent::nothing) == transport_failure::network);
static_assert(errcat::transport_of_curl(CURLE_COULDNT_CONNECT, sent::nothing) == transport_failure::not_sent);

bool is_before_request(int code) {
  for (const CURLcode each : before_request)
    if (each == code) return true;
  return code == 101;  // CURLE_ECH_REQUIRED, which this header may not have yet
}

struct closing {
  void operator()(CURL* easy) const { curl_easy_cleanup(easy); }
};
using easy_handle = std::unique_ptr<CURL, closing>;

std::size_t drop(char*, std::size_t size, std::size_t count, void*) {
  return size * count;
}

easy_handle post_to(const std::string& url) {
  easy_handle easy(curl_easy_init());
  curl_easy_setopt(easy.get(), CURLOPT_URL, url.c_str());
  curl_easy_setopt(easy.get(), CURLOPT_NOPROXY, "*");
  curl_easy_setopt(easy.get(), CURLOPT_POSTFIELDS, "a body");
  curl_easy_setopt(easy.get(), CURLOPT_WRITEFUNCTION, drop);
  curl_easy_setopt(easy.get(), CURLOPT_TIMEOUT_MS, 20'000L);
  return easy;
}

struct outcome {
  CURLcode code;
  transport_failure failure;
};

outcome perform(const easy_handle& easy) {
  const CURLcode code = curl_easy_perform(easy.get());
  long size = -1;
  REQUIRE(curl_easy_getinfo(easy.get(), CURLINFO_REQUEST_SIZE, &size) == CURLE_OK);
  const auto known = errcat::sent_by_curl(size, curl_version_info(CURLVERSION_NOW)->version_num);
  return {code, errcat::transport_of_curl(code, known)};
}

}  // namespace

TEST_CASE("each code of libcurl has a failure") {
  for (int code = 1; code < 1000; ++code) {
    CAPTURE(code);
    const auto unsafe =
        code == CURLE_OPERATION_TIMEDOUT ? transport_failure::timeout : transport_failure::network;
    CHECK(errcat::transport_of_curl(code, sent::unknown) == unsafe);
    CHECK(errcat::transport_of_curl(code, sent::something) == unsafe);
    CHECK(errcat::transport_of_curl(code, sent::nothing) ==
          (is_before_request(code) ? transport_failure::not_sent : unsafe));
  }
  for (const sent known : {sent::unknown, sent::nothing, sent::something})
    CHECK(errcat::transport_of_curl(CURLE_OK, known) == transport_failure::none);
  for (const CURLcode code :
       {CURLE_SEND_ERROR, CURLE_RECV_ERROR, CURLE_GOT_NOTHING, CURLE_PARTIAL_FILE, CURLE_HTTP2,
        CURLE_HTTP2_STREAM, CURLE_HTTP3, CURLE_WRITE_ERROR, CURLE_READ_ERROR, CURLE_TOO_MANY_REDIRECTS,
        CURLE_WEIRD_SERVER_REPLY, CURLE_BAD_CONTENT_ENCODING, CURLE_SEND_FAIL_REWIND})
    CHECK(errcat::transport_of_curl(code, sent::nothing) == transport_failure::network);
}

TEST_CASE("libcurl's count of bytes says what was sent, but not in 8.7") {
  CHECK(errcat::sent_by_curl(0, 0x075801) == sent::nothing);
  CHECK(errcat::sent_by_curl(0, 0x0806FF) == sent::nothing);
  CHECK(errcat::sent_by_curl(0, 0x080700) == sent::unknown);
  CHECK(errcat::sent_by_curl(0, 0x080701) == sent::unknown);
  CHECK(errcat::sent_by_curl(0, 0x080800) == sent::nothing);
  for (const unsigned version : {0x075801U, 0x080701U, 0x080800U})
    CHECK(errcat::sent_by_curl(1, version) == sent::something);
}

TEST_CASE("libcurl, a call that was not sent") {
  const listener refuses(0);
  auto got = perform(post_to(refuses.url()));
  CHECK(got.code == CURLE_COULDNT_CONNECT);
  CHECK(got.failure == transport_failure::not_sent);

  got = perform(post_to(std::string("http://") + no_name + "/"));
  CHECK(got.code == CURLE_COULDNT_RESOLVE_HOST);
  CHECK(got.failure == transport_failure::not_sent);

  const full_port full;
  const auto slow = post_to(full.where().url());
  curl_easy_setopt(slow.get(), CURLOPT_TIMEOUT_MS, 300L);
  got = perform(slow);
  CHECK(got.code == CURLE_OPERATION_TIMEDOUT);
  CHECK(got.failure == transport_failure::not_sent);

  const listener plain;
  const auto done = close_one(plain, false);
  got = perform(post_to(plain.url("https")));
  CHECK(got.code == CURLE_SSL_CONNECT_ERROR);
  CHECK(got.failure == transport_failure::not_sent);

  const listener mute;
  const auto handshake = post_to(mute.url("https"));
  curl_easy_setopt(handshake.get(), CURLOPT_TIMEOUT_MS, 300L);
  got = perform(handshake);
  CHECK(got.code == CURLE_OPERATION_TIMEDOUT);
  CHECK(got.failure == transport_failure::not_sent);
}

TEST_CASE("libcurl, a call that may have been made") {
  const listener closes;
  const auto done = close_one(closes);
  auto got = perform(post_to(closes.url()));
  CHECK(got.code == CURLE_GOT_NOTHING);
  CHECK(got.failure == transport_failure::network);

  const listener mute;
  const auto waits = post_to(mute.url());
  curl_easy_setopt(waits.get(), CURLOPT_TIMEOUT_MS, 300L);
  got = perform(waits);
  CHECK(got.code == CURLE_OPERATION_TIMEDOUT);
  CHECK(got.failure == transport_failure::timeout);
}

TEST_CASE("libcurl, a refused connection after a request that arrived") {
  SECTION("because it repeated the request on a new one") {
    listener dies;
    const auto done = std::async(std::launch::async, [&] {
      const int connection = dies.take();
      read_request(connection);
      answer(connection, "HTTP/1.1 200 Fine\r\nContent-Length: 0\r\n\r\n");
      const std::string second = read_request(connection);
      dies.stop();
      close(connection);
      return second;
    });
    const auto easy = post_to(dies.url());
    CHECK(perform(easy).failure == transport_failure::none);
    const auto got = perform(easy);
    CHECK(got.code == CURLE_COULDNT_CONNECT);
    CHECK(got.failure == transport_failure::network);
  }
  SECTION("because it was redirected") {
    const listener refuses(0);
    const listener moved;
    const auto done = redirect_one(moved, refuses.port());
    const auto easy = post_to(moved.url());
    curl_easy_setopt(easy.get(), CURLOPT_FOLLOWLOCATION, 1L);
    const auto got = perform(easy);
    CHECK(got.code == CURLE_COULDNT_CONNECT);
    CHECK(got.failure == transport_failure::network);
  }
}
#endif

#if __has_include(<boost/asio.hpp>)
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
#ifdef BOOST_ASIO_SSL_HPP
      {asio::ssl::error::stream_truncated, transport_failure::network},
      {asio::ssl::error::unspecified_system_error, transport_failure::network},
      {error_code(1, asio::error::get_ssl_category()), transport_failure::network},
#endif
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
    const listener refuses(0);
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
#ifdef BOOST_ASIO_SSL_HPP
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
#endif
}
#endif

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

}  // namespace

#if __has_include(<httplib.h>)
namespace {

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
    const listener refuses(0);
    const auto error = post(client_of(refuses.url()));
    CHECK(error == httplib::Error::Connection);
    CHECK(transport_of(error) == transport_failure::not_sent);
  }
  SECTION("a connection that is not made in time") {
    const full_port full;
    const auto error = post(client_of(full.where().url()));
    CHECK(error == httplib::Error::ConnectionTimeout);
    CHECK(transport_of(error) == transport_failure::not_sent);
  }
  SECTION("a connection that is closed") {
    const listener closes;
    const auto done = close_one(closes);
    const auto error = post(client_of(closes.url()));
    CHECK(error == httplib::Error::Read);
    CHECK(transport_of(error) == transport_failure::network);
  }
  SECTION("no answer") {
    const listener mute;
    const auto error = post(client_of(mute.url()));
    CHECK(error == httplib::Error::Read);
    CHECK(transport_of(error) == transport_failure::network);
  }
  SECTION("a refused connection after a request that arrived") {
    const listener refuses(0);
    const listener moved;
    const auto done = redirect_one(moved, refuses.port());
    auto client = client_of(moved.url());
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
    const auto error = post(client_of(closes.url("https")));
    CHECK(error == httplib::Error::SSLConnection);
    CHECK(transport_of(error) == transport_failure::not_sent);
  }
#endif
}
#endif
