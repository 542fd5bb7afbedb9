#include "catch.hpp"
#include "pasted/pasted.hpp"
#include "pasted/secrets.hpp"

// Whole values that are read from whole texts.
namespace pasted = generator::pasted;
using pasted::form;
using pasted::read;
using pasted::response;

namespace {

/// Prints what differs.
std::string shown(const response& one) {
  auto text = std::string(words_of(one.form)) + " of " + std::to_string(one.of) + ", " +
              std::to_string(one.status) + ' ' + one.method + ' ' + one.path + ' ' + one.page_title + '\n';
  for (const auto& header : one.headers) text += header.name + '=' + header.value + '\n';
  for (const auto& body : one.bodies) text += "body " + body + '\n';
  return text;
}

void expect(std::string_view text, const response& wanted) {
  INFO(text);
  const auto actual = read(text);
  CHECK(shown(actual) == shown(wanted));
  CHECK(actual == wanted);
}

}  // namespace

TEST_CASE("nothing is read from nothing") {
  for (const std::string_view text : {"", " \r\n\t", "\xEF\xBB\xBF\n", "\x1B[0m"}) expect(text, {});
}

TEST_CASE("curl -i: the last response of a chain counts, with its headers alone") {
  expect(
      "HTTP/1.1 302 Found\r\nLocation: /b\r\nX-Request-Id: first\r\n\r\n"
      "HTTP/2 429 \r\nretry-after: 17\r\nx-note: a\r\n  b\r\n\r\n{\"code\": 1}\n",
      {.form = form::http,
       .of = 2,
       .status = 429,
       .headers = {{"retry-after", "17"}, {"x-note", "a b"}},
       .bodies = {"{\"code\": 1}\n"}});
}

TEST_CASE("raw HTTP: what stands before it, and lines that are no headers, do not matter") {
  expect(
      "$ curl -i https://a.example\nPOST /v1/items?key=1 HTTP/1.1\nHost: a.example\n\n{\"sent\": 1}\n"
      "HTTP/1.0 400 Bad Request\nserver: x\nno header\n{\"code\": \"BAD\"}me@host:~$ ",
      {.form = form::http,
       .of = 1,
       .status = 400,
       .headers = {{"server", "x"}},
       .method = "POST",
       .path = "/v1/items",
       .bodies = {"{\"code\": \"BAD\"}"}});
  expect("HTTP/1.1 204 No Content\n\n \n", {.form = form::http, .of = 1, .status = 204});
  expect("\x1B[1mHTTP/2 503\x1B[0m\n\x1B[1mretry-after\x1B[0m: 3\n",
         {.form = form::http, .of = 1, .status = 503, .headers = {{"retry-after", "3"}}});
}

TEST_CASE("raw HTTP: the page of a proxy has a title") {
  const std::string page = "<html>\n<head><title> 502 Bad Gateway </title></head></html>";
  expect("HTTP/1.1 502 Bad Gateway\nContent-Type: text/html\n\n" + page,
         {.form = form::http,
          .of = 1,
          .status = 502,
          .headers = {{"Content-Type", "text/html"}},
          .bodies = {page},
          .page_title = "502 Bad Gateway"});
}

TEST_CASE("curl -v: what was sent tells the request, and what curl says is left out") {
  expect(
      "*   Trying 192.0.2.1:443...\n> POST /v2/token HTTP/1.1\n> Authorization: Basic c2VjcmV0\n>\n} [12 "
      "bytes data]\n"
      "< HTTP/1.1 301 Moved\n< Location: /v3\n<\n* Issue another request\n> GET /v3/token HTTP/1.1\n>\n"
      "< HTTP/1.1 401 Unauthorized\n< X-Id: 7\n< \n{ [20 bytes data]\n{\n  \"code\": 2\n}* Connection #0 to "
      "host a left "
      "intact\n",
      {.form = form::verbose,
       .of = 2,
       .status = 401,
       .headers = {{"X-Id", "7"}},
       .method = "GET",
       .path = "/v3/token",
       .bodies = {"{\n  \"code\": 2\n}\n"}});
}

TEST_CASE("an HTTP archive: the last response that failed") {
  const auto entry = [](std::string_view status, std::string_view text, std::string_view encoding) {
    return R"({"request": {"method": "PUT", "url": "https://a.example/v1/x?secret=1", "headers": [{"name": "Cookie", "value": "a"}]},)"
           R"("response": {"status": )" +
           std::string(status) +
           R"(, "headers": [{"name": "X-Id", "value": "9"}], "content": {"mimeType": "x", "text": ")" +
           std::string(text) + R"(", "encoding": ")" + std::string(encoding) + R"("}}})";
  };
  const auto archive = [](const std::string& entries) {
    return R"({"log": {"version": "1.2", "entries": [)" + entries + "]}}";
  };
  const response wanted{.form = form::har,
                        .of = 3,
                        .status = 429,
                        .headers = {{"X-Id", "9"}},
                        .method = "PUT",
                        .path = "/v1/x",
                        .bodies = {"{\"code\":1}"}};
  expect(archive(entry("500", "old", "") + ',' + entry("429", R"({\"code\":1})", "") + ',' +
                 entry("200", "fine", "")),
         wanted);
  expect(archive(entry("500", "old", "") + ',' + entry("200", "fine", "") + ',' +
                 entry("429", "eyJjb2RlIjoxfQ==", "base64")),
         wanted);
  // Cut off within the last entry, which has all that counts.
  const auto whole =
      archive(entry("500", "", "") + ',' + entry("200", "", "") + ',' + entry("429", R"({\"code\":1})", ""));
  expect(whole.substr(0, whole.size() - 20), wanted);
}

TEST_CASE("JSON alone is the body as it is, and what it holds may be") {
  expect("\xEF\xBB\xBF {\"identifier\": \"X\"} \n",
         {.form = form::json, .bodies = {"{\"identifier\": \"X\"}"}});
  expect("{\"identifier\": \"X\", \"message\": \"cut o",
         {.form = form::json, .bodies = {"{\"identifier\": \"X\", \"message\": \"cut o"}});
  expect(R"({"status": 429, "response": {"code": "A"}, "raw": "{\"code\":\"B\"}"})",
         {.form = form::json,
          .status = 429,
          .bodies = {R"({"status": 429, "response": {"code": "A"}, "raw": "{\"code\":\"B\"}"})",
                     R"({"code": "A"})", R"({"code":"B"})"}});
  expect(R"({"status": "400", "raw": "{\"code\":\"B\",\"mess)",
         {.form = form::json,
          .status = 400,
          .bodies = {R"({"status": "400", "raw": "{\"code\":\"B\",\"mess)", R"({"code":"B","mess)"}});
}

TEST_CASE("a log line: what stands around the JSON, and the last JSON first") {
  expect(
      R"([2026-11-28 10:00:00] ERROR {http} sent {"name": 1}, got status=422: {"code": "BAD", "at": {"x": 1}} after 12 ms)",
      {.form = form::in_text,
       .status = 422,
       .bodies = {R"({"code": "BAD", "at": {"x": 1}})", R"({"x": 1})", R"({"name": 1})"}});
  expect("api: {\"code\": \"BAD\", \"mes... [truncated]",
         {.form = form::in_text, .bodies = {"{\"code\": \"BAD\", \"mes... [truncated]"}});
  expect("api: {\"code\": \"BAD\", ... 20 more}", {.form = form::in_text, .bodies = {"{\"code\": \"BAD\""}});
}

TEST_CASE("a log line without JSON: its status, and XML in it") {
  expect("requests.HTTPError: 429 Client Error: Too Many Requests for url: https://a.example",
         {.form = form::text,
          .status = 429,
          .bodies = {"requests.HTTPError: 429 Client Error: Too Many Requests for url: https://a.example"}});
  expect("got <?xml version=\"1.0\"?><Error><Code>X</Code></Error> from it",
         {.form = form::text, .bodies = {"<?xml version=\"1.0\"?><Error><Code>X</Code></Error>"}});
  expect("error=invalid_grant&error_description=x",
         {.form = form::text, .bodies = {"error=invalid_grant&error_description=x"}});
}

TEST_CASE("a status is a number of three digits after a word that tells so") {
  const auto status = [](std::string_view text) { return read(text).status; };
  CHECK(status("\"POST /v1 HTTP/1.1\" 429 57") == 429);
  CHECK(status("AxiosError: Request failed with status code 404") == 404);
  CHECK(status("statusCode: 500,") == 500);
  CHECK(status("status_code='503'") == 503);
  CHECK(status("<Response [401]> came") == 0);
  CHECK(status("got <Response [401]>") == 401);
  CHECK(status("status=200 and then status=418") == 418);
  CHECK(status("took 429 ms") == 0);
  CHECK(status("status 4290") == 0);
  CHECK(status("status 429ms") == 0);
  CHECK(status("status 999") == 0);
  CHECK(status("status") == 0);
  CHECK(status("http") == 0);
}

TEST_CASE("XML and HTML alone") {
  expect("<Error><Code>X</Code></Error>\n",
         {.form = form::markup, .bodies = {"<Error><Code>X</Code></Error>"}});
  expect("<!DOCTYPE HTML><H1 class=x>504 Gateway Time-out</H1>",
         {.form = form::markup,
          .status = 504,
          .bodies = {"<!DOCTYPE HTML><H1 class=x>504 Gateway Time-out</H1>"},
          .page_title = "504 Gateway Time-out"});
}

TEST_CASE("hostile texts cost memory in proportion to their size") {
  const auto many = [](std::string_view part) {
    std::string all;
    while (all.size() < 3'000'000) all += part;
    return all;
  };
  for (const std::string_view part : {"{",
                                      "{\"a\":",
                                      "{\\\"",
                                      "{\\\\\\\"a\\\\\\\":",
                                      "{'a':(",
                                      "[{\"",
                                      "\"{\\\"a\\\":\\\"",
                                      "<a>",
                                      "<html><title>",
                                      "HTTP/1.1 429\n",
                                      "HTTP/1.1 429\n\n{",
                                      "< HTTP/2 429\n",
                                      "a: b\n",
                                      "status ",
                                      "password=",
                                      "@",
                                      "a@b.c ",
                                      "://",
                                      "-----BEGIN PRIVATE KEY",
                                      "4 ",
                                      "\x1B[",
                                      "\x1B]8;;",
                                      "eyJ.",
                                      "{\"log\":{\"entries\":[{",
                                      "\xFF",
                                      "\\"}) {
    INFO(part);
    const auto text = many(part);
    const auto read = pasted::read(text);
    std::size_t bytes = 0;
    for (const auto& one : read.bodies) bytes += one.size();
    for (const auto& one : read.headers) bytes += one.name.size() + one.value.size();
    CHECK(bytes <= 2 * text.size());
    CHECK(pasted::without_secrets(text).size() <= 10 * text.size());
  }
}
