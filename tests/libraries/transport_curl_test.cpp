// Errors of libcurl, made up and real, as failures of a call.
#include <curl/curl.h>
#include <unistd.h>

#include <future>
#include <initializer_list>
#include <memory>
#include <string>

#include "errcat/transport.hpp"
#include "loopback/http.hpp"
#include "loopback/sockets.hpp"

#include "catch.hpp"

using errcat::sent;
using errcat::transport_failure;
using loopback::close_one;
using loopback::closed_port;
using loopback::full_port;
using loopback::listener;
using loopback::no_name;
using loopback::url_of;

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
  const closed_port refuses;
  auto got = perform(post_to(url_of(refuses.port())));
  CHECK(got.code == CURLE_COULDNT_CONNECT);
  CHECK(got.failure == transport_failure::not_sent);

  got = perform(post_to(std::string("http://") + no_name + "/"));
  CHECK(got.code == CURLE_COULDNT_RESOLVE_HOST);
  CHECK(got.failure == transport_failure::not_sent);

  const full_port full;
  const auto slow = post_to(url_of(full.port()));
  curl_easy_setopt(slow.get(), CURLOPT_TIMEOUT_MS, 300L);
  got = perform(slow);
  CHECK(got.code == CURLE_OPERATION_TIMEDOUT);
  CHECK(got.failure == transport_failure::not_sent);

  const listener plain;
  const auto done = close_one(plain, false);
  got = perform(post_to(url_of(plain.port(), "https")));
  CHECK(got.code == CURLE_SSL_CONNECT_ERROR);
  CHECK(got.failure == transport_failure::not_sent);

  const listener mute;
  const auto handshake = post_to(url_of(mute.port(), "https"));
  curl_easy_setopt(handshake.get(), CURLOPT_TIMEOUT_MS, 300L);
  got = perform(handshake);
  CHECK(got.code == CURLE_OPERATION_TIMEDOUT);
  CHECK(got.failure == transport_failure::not_sent);
}

TEST_CASE("libcurl, a call that may have been made") {
  const listener closes;
  const auto done = close_one(closes);
  auto got = perform(post_to(url_of(closes.port())));
  CHECK(got.code == CURLE_GOT_NOTHING);
  CHECK(got.failure == transport_failure::network);

  const listener mute;
  const auto waits = post_to(url_of(mute.port()));
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
      loopback::read_request(connection);
      loopback::write_response(connection, "HTTP/1.1 200 Fine\r\nContent-Length: 0\r\n\r\n");
      const std::string second = loopback::read_request(connection);
      dies.stop();
      close(connection);
      return second;
    });
    const auto easy = post_to(url_of(dies.port()));
    CHECK(perform(easy).failure == transport_failure::none);
    const auto got = perform(easy);
    CHECK(got.code == CURLE_COULDNT_CONNECT);
    CHECK(got.failure == transport_failure::network);
  }
  SECTION("because it was redirected") {
    const closed_port refuses;
    const loopback::server moved(loopback::redirect_to(url_of(refuses.port()) + "/"));
    const auto easy = post_to(url_of(moved.port()));
    curl_easy_setopt(easy.get(), CURLOPT_FOLLOWLOCATION, 1L);
    const auto got = perform(easy);
    CHECK(got.code == CURLE_COULDNT_CONNECT);
    CHECK(got.failure == transport_failure::network);
  }
}
