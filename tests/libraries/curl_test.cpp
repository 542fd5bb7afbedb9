// Header lines as libcurl delivers them, and libcurl's own header type.
#include <curl/curl.h>

#include <memory>
#include <vector>

#include "libraries/server.hpp"
#include "runtime/header_reading.hpp"

#include "catch.hpp"

namespace {

struct received {
  std::string text;
  std::vector<std::string> lines;
  /// The headers of the last response.
  std::string said_by_headers;
};

std::size_t keep(char* line, std::size_t size, std::size_t count, void* to) {
  auto& got = *static_cast<received*>(to);
  got.text.append(line, size * count);
  got.lines.emplace_back(line, size * count);
  return size * count;
}

struct closing {
  void operator()(CURL* easy) const { curl_easy_cleanup(easy); }
  void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};
using easy_handle = std::unique_ptr<CURL, closing>;

easy_handle request(const std::string& url) {
  easy_handle easy(curl_easy_init());
  curl_easy_setopt(easy.get(), CURLOPT_URL, url.c_str());
  curl_easy_setopt(easy.get(), CURLOPT_NOPROXY, "*");
  curl_easy_setopt(easy.get(), CURLOPT_TIMEOUT, 10L);
  curl_easy_setopt(easy.get(), CURLOPT_FOLLOWLOCATION, 1L);
  return easy;
}

/// The headers as libcurl parses them. libcurl reuses each header when you ask for the next one, but not its
/// texts.
std::vector<curl_header> headers_of(CURL* easy) {
  std::vector<curl_header> all;
  const curl_header* last = nullptr;
  while (auto* next = curl_easy_nextheader(easy, CURLH_HEADER, -1, const_cast<curl_header*>(last))) {
    all.push_back(*next);
    last = next;
  }
  return all;
}

received perform(const easy_handle& easy) {
  received got;
  curl_easy_setopt(easy.get(), CURLOPT_HEADERFUNCTION, keep);
  curl_easy_setopt(easy.get(), CURLOPT_HEADERDATA, &got);
  REQUIRE(curl_easy_perform(easy.get()) == CURLE_OK);
  got.said_by_headers = said_by(headers_of(easy.get()));
  return got;
}

std::size_t blocks_of(const received& from) {
  std::size_t count = 0;
  for (const std::string& line : from.lines) count += line == "\r\n";
  return count;
}

}  // namespace

TEST_CASE("the header lines of a response are read") {
  const error_server server;
  const received got = perform(request(server.url("/error")));
  CHECK(blocks_of(got) == 1);
  CHECK(said_by(got.text) == "E1|2000");
  CHECK(said_by(got.lines) == "E1|2000");
  CHECK(got.said_by_headers == "E1|2000");
}

TEST_CASE("of a redirect the last response's headers count") {
  const error_server server;
  const received got = perform(request(server.url("/moved")));
  CHECK(blocks_of(got) == 2);
  CHECK(said_by(got.text) == "E1|2000");
  CHECK(said_by(got.lines) == "E1|2000");
  CHECK(got.said_by_headers == "E1|2000");
}

TEST_CASE("headers come after 100 Continue") {
  const error_server server;
  const auto easy = request(server.url("/error"));
  const std::unique_ptr<curl_slist, closing> sent(curl_slist_append(nullptr, "Expect: 100-continue"));
  curl_easy_setopt(easy.get(), CURLOPT_HTTPHEADER, sent.get());
  curl_easy_setopt(easy.get(), CURLOPT_POSTFIELDS, "a body");
  const received got = perform(easy);
  CHECK(blocks_of(got) == 2);
  CHECK(said_by(got.text) == "E1|2000");
  CHECK(said_by(got.lines) == "E1|2000");
  CHECK(got.said_by_headers == "E1|2000");
}

TEST_CASE("a header is read to its end in a second line") {
  const error_server server;
  const received got = perform(request(server.url("/folded")));
  CHECK(said_by(got.text) == "E1 and more|none");
  CHECK(said_by(got.lines) == "E1 and more|none");
  CHECK(got.said_by_headers == "E1 and more|none");
}
