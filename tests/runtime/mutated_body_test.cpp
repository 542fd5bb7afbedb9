// Real bodies with random changes. No reader crashes, and whatever it takes is text.
#include <random>
#include <string>
#include <vector>

#include "catalog/built.hpp"
#include "errcat/classify.hpp"
#include "errcat/xml.hpp"
#include "tables/tables.hpp"

#include "catch.hpp"

namespace {

using errcat::body_form;

const std::vector<std::string> bodies{
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>SlowDown</Code><Message>Please &amp; &#233; "
    "&#x1F600;</Message><x>7</x></Error>",
    "<Response><Errors><Error><Code>A</Code></Error><Error><Code><![CDATA[B<]]></Code></Error></Errors></"
    "Response>",
    "<s:Envelope xmlns:s=\"urn:s\" s:s='1'><s:Body><s:Fault><faultstring>x</faultstring></s:Fault></s:Body>"
    "</s:Envelope>",
    "\xEF\xBB\xBF<Error a=\"b>\"><!-- c --><Code/><?pi d?></Error>",
    "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>",
    "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><Error><Code>\xE9</Code></Error>",
    "error=invalid_grant&error_description=The+code+is+old%2E%E2%82%AC&a=2&b=1&%65rror=x",
    "Bad Gateway \xE2\x82\xAC",
    "{\"error\": \"x\", \"a\": [1]}",
    "\"{\\\"error\\\": 1}\""};

const std::vector<std::string> pieces{"<",
                                      ">",
                                      "</",
                                      "/>",
                                      "<!--",
                                      "-->",
                                      "<![CDATA[",
                                      "]]>",
                                      "<?",
                                      "?>",
                                      "&",
                                      "&#",
                                      "&#x",
                                      ";",
                                      "\"",
                                      "'",
                                      "=",
                                      "%",
                                      "%4",
                                      "%zz",
                                      "+",
                                      "<a>",
                                      "</a>",
                                      "<!",
                                      "<!DOCTYPE",
                                      "[",
                                      "]",
                                      "\xFF",
                                      "&amp;",
                                      "&#0;",
                                      "xmlns:",
                                      ":",
                                      "\r\n",
                                      "<Error>",
                                      "</Error>",
                                      "<Code>",
                                      "</Code>",
                                      "\\",
                                      "\\u",
                                      "&error=",
                                      "&#xFFFFFFFFF;",
                                      "&#55296;",
                                      "encoding=\"utf-16\"",
                                      std::string(1, '\0')};

class changer {
 public:
  std::string next() {
    std::string body = one_of(bodies);
    for (std::size_t i = below(4); i > 0; --i) change(body);
    return body;
  }
  std::size_t below(std::size_t bound) { return static_cast<std::size_t>(random_()) % bound; }

 private:
  const std::string& one_of(const std::vector<std::string>& all) { return all[below(all.size())]; }

  void change(std::string& body) {
    const std::size_t at = below(body.size() + 1);
    switch (below(5)) {
      case 0:
        if (at < body.size()) body[at] = static_cast<char>(random_());
        break;
      case 1:
        body.insert(at, one_of(pieces));
        break;
      case 2:
        body.erase(at, below(8));
        break;
      case 3:
        body.insert(at, body.substr(below(body.size() + 1), below(40)));
        break;
      default:
        body.resize(at);
    }
  }

  std::mt19937 random_{20'261'128};
};

}  // namespace

TEST_CASE("bodies that were changed at random are read or refused") {
  const built of(
      "envelope:\n  - {code: [/Error/Code, /error, /*/@a, /Response/Errors/*/Code], message: "
      "[/Error/Message, "
      "/error_description, /Envelope/Body/Fault/faultstring], retry_after: /a, details: /0/1/0, field: "
      "/Envelope/@s}\nerrors:\n" +
      error("a", 1, "kind: server, fields: {/Error/x: \"7\", /b: \"1\"}"));
  const auto packed = generator::tables::pack(of.on);
  const std::vector<std::vector<errcat::http_header>> headers{
      {},
      {{"Content-Type", "application/xml"}},
      {{"Content-Type", "application/x-www-form-urlencoded"}},
      {{"Content-Type", "text/plain"}},
      {{"Content-Type", "text/html"}}};
  changer random;
  std::size_t forms[8] = {};
  for (int i = 0; i < 50'000; ++i) {
    const std::string body = random.next();
    // Exactly as large as the body, so a sanitizer detects a read past the end.
    const std::vector<char> exact(body.begin(), body.end());
    const std::string_view text(exact.data(), exact.size());
    const auto& with = headers[random.below(headers.size())];
    const auto seen = errcat::read(view(packed), {400}, errcat::any_body(text), with);
    const auto without_xml = errcat::read(view(packed), {400}, text, with);
    ++forms[static_cast<std::size_t>(seen.body())];
    const bool same = without_xml.body() == seen.body() ||
                      (seen.body() == body_form::xml && without_xml.body() == body_form::unreadable);
    const bool takes_nothing = seen.body() == body_form::unreadable || seen.body() == body_form::ambiguous ||
                               seen.body() == body_form::none;
    const bool took = seen.response().code || !seen.response().message.empty();
    const bool is_text = errcat::detail::in_utf8(seen.response().message) == seen.response().message;
    if (!same || (takes_nothing && took) || !is_text) {
      CAPTURE(body, i);
      FAIL("this body is not read as it should be");
    }
  }
  // All of them occur.
  for (const auto form : {body_form::none, body_form::json, body_form::cut, body_form::unreadable,
                          body_form::form, body_form::xml, body_form::text})
    CHECK(forms[static_cast<std::size_t>(form)] > 0);
}
