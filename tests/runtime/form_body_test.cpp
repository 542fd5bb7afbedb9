// Bodies that are forms or plain text, and how the reader recognizes them.
#include "errcat/body.hpp"

#include <memory>

#include "catalog/built.hpp"
#include "errcat/classify.hpp"
#include "tables/tables.hpp"

#include "catch.hpp"

namespace {

using errcat::body_form;
using headers = std::vector<errcat::http_header>;

const std::string form_type = "application/x-www-form-urlencoded";

/// OAuth's errors (RFC 6749, section 5.2), and one error that only its text identifies.
const std::string spec =
    "envelope: {code: [/error, /error/code], message: [/error_description, /error/message], details: /*/x}\n"
    "statuses:\n"
    "  - {status: 400, title: Bad}\n"
    "errors:\n" +
    error("old_grant", 1, "code: invalid_grant, status: 400") +
    error("by_field", 2, "kind: server, status: 400, fields: {/sub: \"7\"}") +
    error("busy", 3, "kind: server, status: 400, message: \"Too busy, try later.\"");

struct vendor {
  built of{spec};
  generator::tables::packed packed = generator::tables::pack(of.on);
};

errcat::detail::tables acme() {
  static const vendor made;
  return view(made.packed);
}

struct answer {
  body_form form;
  std::string said;  ///< "code|message"
};
bool operator==(const answer& a, const answer& b) {
  return a.form == b.form && a.said == b.said;
}
std::ostream& operator<<(std::ostream& to, const answer& a) {
  return to << static_cast<int>(a.form) << ' ' << a.said;
}

template <class Headers>
answer read_with(std::string_view body, const Headers& with) {
  const auto seen = errcat::read(acme(), {400}, body, with);
  const auto& first = seen.response();
  return {seen.body(), std::string(first.code.text()) + '|' + std::string(first.message)};
}
answer read(std::string_view body, const std::string& type) {
  return read_with(body, headers{{"content-type", type}});
}
answer read(std::string_view body) {
  const answer without_headers = read_with(body, errcat::no_headers());
  CHECK(read_with(body, headers()) == without_headers);
  return without_headers;
}
answer form(std::string_view body) {
  return read(body, form_type);
}
std::string entry_of(std::string_view body, const std::string& type) {
  const auto seen = errcat::read(acme(), {400}, body, headers{{"Content-Type", type}});
  return std::string(errcat::classify<std::int32_t>(acme(), seen.response()).what.id());
}

answer as_form(const std::string& said) {
  return {body_form::form, said};
}
answer as_text(const std::string& said) {
  return {body_form::text, '|' + said};
}
const answer unreadable{body_form::unreadable, "|"};
const answer json_code{body_form::json, "E1|"};

}  // namespace

TEST_CASE("a form is an object of texts") {
  const std::string oauth = "error=invalid_grant&error_description=The+code+is+old.&state=a%3Db";
  CHECK(form(oauth) == as_form("invalid_grant|The code is old."));
  CHECK(entry_of(oauth, form_type) == "old_grant");
  CHECK(form("\xEF\xBB\xBF" + oauth + "\r\n") == as_form("invalid_grant|The code is old."));
  // GitHub answers like this.
  CHECK(read("error=bad_verification_code&error_description=The+code+passed+is+incorrect+or+expired."
             "&error_uri=https%3A%2F%2Fdocs.github.com%2F",
             "application/x-www-form-urlencoded; charset=utf-8") ==
        as_form("bad_verification_code|The code passed is incorrect or expired."));
  CHECK(entry_of("sub=7", form_type) == "by_field");
  CHECK(entry_of("sub=8", form_type) == "");
}

TEST_CASE("a form is decoded as browsers decode it") {
  CHECK(form("error=a+b%20c%2Bd") == as_form("a b c+d|"));
  CHECK(form("error=%e2%82%AC") == as_form("\xE2\x82\xAC|"));
  CHECK(form("error=100%&error_description=%zz%4") == as_form("100%|%zz%4"));
  CHECK(form(std::string_view("error=%41").substr(0, 8)) == as_form("%4|"));
  CHECK(form("error=%%41%") == as_form("%A%|"));
  CHECK(form("error=%4z&error_description=%z4%g1%1g") == as_form("%4z|%z4%g1%1g"));
  CHECK(form("error=a%00b") == as_form(std::string("a\0b|", 4)));
  CHECK(form("error=a%FFb\xC0z%E2%82") == as_form("a\xEF\xBF\xBD"
                                                  "b\xEF\xBF\xBDz\xEF\xBF\xBD|"));
  CHECK(form("error=a\\u0041\\") == as_form("a\\u0041\\|"));
  CHECK(form("%65rro%72=E1") == as_form("E1|"));
  CHECK(form("error%5Fdescription=x+y") == as_form("|x y"));
  CHECK(form("err%6Fr%=E1") == as_form("|"));
}

TEST_CASE("a form is known as one even by a vendor that reads nothing in it") {
  const built of("envelope: {code: \"header:X-Code\"}\n");
  const auto packed = generator::tables::pack(of.on);
  CHECK(errcat::read(view(packed), {400}, "error=E1").body() == body_form::form);
}

TEST_CASE("what of a pair may be missing") {
  CHECK(form("&&error=E1&&") == as_form("E1|"));
  CHECK(form("error=a=b=c") == as_form("a=b=c|"));
  CHECK(form("error&error_description=x") == as_form("|x"));
  CHECK(form("error=&error_description=") == as_form("|"));
  CHECK(form("=x") == as_form("|"));
  CHECK(form("=") == as_form("|"));
  CHECK(form("&") == as_form("|"));
  CHECK(form("error_=E1&rror=E1&ERROR=E1&error.code=E1") == as_form("|"));
}

TEST_CASE("a name that a form has twice decides nothing, where it leads to a place") {
  CHECK(form("error=a&error=b") == answer{body_form::ambiguous, "|"});
  CHECK(form("error_description=x&error=a&%65rror=a") == answer{body_form::ambiguous, "|"});
  CHECK(form("x=1&error=E1&x=2") == as_form("E1|"));
}

TEST_CASE("what a form does not have is not known to be absent, for it may be cut off") {
  const auto complete = [](const std::string& body, const std::string& type) {
    const auto seen = errcat::read(acme(), {400}, body, headers{{"Content-Type", type}});
    return seen.response().fields_complete;
  };
  CHECK_FALSE(complete("error=E1", form_type));
  CHECK_FALSE(complete("error=a&error=b", form_type));
  CHECK_FALSE(complete("a plain text", "text/plain"));
}

TEST_CASE("with its type a form may be anything, and without one it has to look like one") {
  CHECK(form("17") == as_form("|"));
  CHECK(form("null") == as_form("|"));
  CHECK(form("Bad Gateway") == as_form("|"));
  CHECK(form("<html>") == unreadable);
  CHECK(form("") == answer{body_form::none, "|"});
  CHECK(read("error=E1", "APPLICATION/X-WWW-Form-Urlencoded ;charset=utf-8") == as_form("E1|"));
  CHECK(read("error=E1", "application/json") == unreadable);
  CHECK(read("error=E1", "application/x-www-form-urlencoded2") == unreadable);
  CHECK(read("error=E1") == as_form("E1|"));
  CHECK(read("a=b%20c&error=E1") == as_form("E1|"));
  CHECK(read("error=E1", "text/plain") == as_text("error=E1"));
  for (const std::string text : {"error = E1", "=E1", "error&a=b", "error=E1\nmore", "error=\xE2\x82\xAC"})
    CHECK(read(text).form != body_form::form);
  const std::string large = "error=E1&x=" + std::string(5'000'000, '%') + "&error_description=x";
  CHECK(form(large) == as_form("E1|x"));
  std::string many;
  for (int i = 0; i < 1'000'000; ++i) many += "a&";
  CHECK(form(many + "error=E1") == as_form("E1|"));
}

TEST_CASE("what begins like JSON is JSON, whatever its type says") {
  const std::string body = R"({"error": {"code": "E1"}})";
  for (const std::string type : {"", "application/json", "text/html", "text/plain; charset=utf-8",
                                 "application/xml", "application/octet-stream", form_type.c_str()}) {
    INFO(type);
    CHECK(read(body, type) == json_code);
    CHECK(read(" \n" + body, type) == json_code);
    CHECK(read("{'error': 'E1'}", type) == unreadable);
    CHECK(read("[not JSON]", type) == unreadable);
    CHECK(read("{\"error\": {\"code\": \"E1\"", type) == answer{body_form::cut, "E1|"});
    CHECK(read("\"text\"", type) == answer{body_form::json, "|"});
  }
  for (const std::string type : {"", "application/json", "text/html", "text/plain", "application/xml"})
    for (const std::string one : {"17", "null", "true", "-1.5e3"}) {
      INFO(type + ' ' + one);
      CHECK(read(one, type) == answer{body_form::json, "|"});
    }
}

TEST_CASE("a short plain text is the message") {
  CHECK(read("Bad Gateway") == as_text("Bad Gateway"));
  CHECK(read("\r\n  upstream connect error \n", "text/plain") == as_text("upstream connect error"));
  CHECK(read("\xEF\xBB\xBF"
             "502 Bad Gateway",
             "text/plain; charset=utf-8") == as_text("502 Bad Gateway"));
  CHECK(read("two\nlines\twith\r\nblanks") == as_text("two\nlines\twith\r\nblanks"));
  CHECK(read("N\xC3\xA3o \xE2\x82\xAC \xF0\x9F\x98\x80") ==
        as_text("N\xC3\xA3o \xE2\x82\xAC \xF0\x9F\x98\x80"));
  CHECK(entry_of("Too busy, try later.\n", "text/plain") == "busy");
  CHECK(entry_of("Too busy, try later.\n", "text/html") == "");
  CHECK(read(std::string(1'000, 'x')) == as_text(std::string(1'000, 'x')));
  CHECK(read(std::string(1'001, 'x')) == unreadable);
  CHECK(read(std::string(1'000, 'x') + std::string(100, ' ')) == as_text(std::string(1'000, 'x')));
}

TEST_CASE("what is no plain text says nothing") {
  for (const std::string type : {"text/html", "application/json", "application/problem+json", "text/plain2",
                                 "application/octet-stream", "application/xml"}) {
    INFO(type);
    CHECK(read("Bad Gateway", type) == unreadable);
  }
  const std::string with_zero("a\0b", 3);
  for (const std::string& body :
       {std::string("<html>Bad</html>"), std::string("<"), std::string("<?xml version=\"1.0\"?><a/>"),
        std::string("a\x01z"), std::string("a\x1Bz"), std::string("a\x7Fz"), std::string("a\xC2\x85z"),
        std::string("a\xFFz"), std::string("a\xE2\x82"), std::string("a\xED\xA0\x80z"),
        std::string("a\xEF\xBB\xBFz"), std::string(" \xEF\xBB\xBF{}"), with_zero}) {
    INFO(body);
    CHECK(read(body) == unreadable);
    CHECK(read(body, "text/plain") == unreadable);
  }
  CHECK(read("a\xC2\xA0z") == as_text("a\xC2\xA0z"));
  // Nor does the rest of a buffer count.
  CHECK(read(std::string_view("a\xC2\xA0z").substr(0, 2)) == unreadable);
  CHECK(read(std::string_view("a\xE2\x82\xAC").substr(0, 3)) == unreadable);
}

TEST_CASE("a text that begins like JSON is JSON or nothing") {
  for (const std::string body : {"\"name\" is required", "[ERROR] no connection", "{name} is required"}) {
    INFO(body);
    CHECK(read(body, "text/plain") == unreadable);
  }
}

TEST_CASE("what is known of a response goes before its text, and so do headers") {
  const built of("envelope: {message: \"header:X-Message\"}\n");
  const auto packed = generator::tables::pack(of.on);
  const auto said = [&](const errcat::response& known, const headers& with) {
    const auto seen = errcat::read(view(packed), known, "Bad Gateway", with);
    return std::string(seen.response().message);
  };
  CHECK(said({502}, {}) == "Bad Gateway");
  CHECK(said({502, {}, "Known."}, {}) == "Known.");
  CHECK(said({502}, {{"X-Message", "Header."}}) == "Header.");
}

TEST_CASE("a short text stays where it is when its reading is moved") {
  auto body = std::make_unique<std::string>("Busy");
  auto first = std::make_unique<errcat::reading>(errcat::read(acme(), {400}, *body));
  body.reset();
  const errcat::reading last = std::move(*first);
  first.reset();
  CHECK(last.response().message == "Busy");
}

TEST_CASE("the media type is asked for where it decides something, and once") {
  int asked = 0;
  const auto count = [&](std::string_view name) {
    asked += name == "Content-Type";
    return std::string_view();
  };
  const auto times = [&](std::string_view body) {
    asked = 0;
    (void)errcat::read(acme(), {400}, body, count);
    return asked;
  };
  CHECK(times("{}") == 0);
  CHECK(times("") == 0);
  CHECK(times("a=b") == 1);
  CHECK(times("<a/>") == 1);
}
