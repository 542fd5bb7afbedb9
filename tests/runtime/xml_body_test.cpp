// XML as vendors send it, and as attackers, proxies and broken connections make it.
#include "errcat/xml.hpp"

#include <memory>

#include "catalog/built.hpp"
#include "errcat/classify.hpp"
#include "tables/tables.hpp"

#include "catch.hpp"

namespace {

using errcat::any_body;
using errcat::body_form;
using headers = std::vector<errcat::http_header>;

const std::string declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

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
answer as_xml(const std::string& said) {
  return {body_form::xml, said};
}
const answer unreadable{body_form::unreadable, "|"};

/// A vendor with one envelope.
class vendor {
 public:
  explicit vendor(const std::string& envelope, const std::string& errors = {})
      : of_("envelope: " + envelope + '\n' + errors), packed_(generator::tables::pack(of_.on)) {
    CHECK(of_.places() == "");
  }
  errcat::reading read(std::string_view body, const headers& with = {}) const {
    return errcat::read(view(packed_), {400}, any_body(body), with);
  }
  answer said(std::string_view body, const std::string& type = "application/xml") const {
    const auto seen = read(body, {{"Content-Type", type}});
    const auto& first = seen.response();
    return {seen.body(), std::string(first.code.text()) + '|' + std::string(first.message)};
  }
  std::string entry(std::string_view body) const {
    const auto seen = read(body);
    return std::string(errcat::classify<std::int32_t>(view(packed_), seen.response()).what.id());
  }
  errcat::detail::tables tables() const { return view(packed_); }

 private:
  built of_;
  generator::tables::packed packed_;
};

const vendor& s3() {
  static const vendor made("{code: /Error/Code, message: /Error/Message, request_id: /Error/RequestId}",
                           "errors:\n" + error("slow_down", 1, "kind: rate_limited, code: SlowDown"));
  return made;
}

/// The code that is read at a place.
std::string code(const std::string& place, const std::string& body) {
  const auto seen = vendor("{code: \"" + place + "\"}").said(body);
  CHECK(seen.form == body_form::xml);
  return seen.said.substr(0, seen.said.find('|'));
}

std::string repeated(std::string_view piece, std::size_t times) {
  std::string out;
  out.reserve(piece.size() * times);
  for (std::size_t i = 0; i < times; ++i) out += piece;
  return out;
}

const std::string slow_down =
    declaration +
    "<Error><Code>SlowDown</Code><Message>Please reduce your request rate.</Message>"
    "<RequestId>4442587FB7D0A2F9</RequestId><HostId>a+b/c=</HostId></Error>";

const std::string soap_fault =
    "<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Header/><soap:Body>\n"
    "<soap:Fault><faultcode>soap:Client</faultcode><faultstring xml:lang=\"en\">Invalid id</faultstring>"
    "<detail><e:Code xmlns:e=\"urn:e\">E42</e:Code></detail></soap:Fault></soap:Body></soap:Envelope>";

}  // namespace

TEST_CASE("errors of Amazon S3") {
  CHECK(s3().said(slow_down) == as_xml("SlowDown|Please reduce your request rate."));
  const auto seen = s3().read(slow_down);
  CHECK(seen.request_id() == "4442587FB7D0A2F9");
  CHECK(s3().entry(slow_down) == "slow_down");
}

TEST_CASE("errors of Amazon EC2 and SQS") {
  const vendor ec2(
      "{code: /Response/Errors/*/Code, message: /Response/Errors/*/Message, "
      "request_id: [/Response/RequestID, /ErrorResponse/RequestId]}");
  const auto seen = ec2.read(
      declaration +
      "<Response><Errors><Error><Code>InvalidInstanceID.NotFound</Code><Message>The instance ID 'i-1' does "
      "not exist</Message></Error><Error><Code>Second</Code></Error></Errors>"
      "<RequestID>ea966190-f9aa-478e-9ede-example</RequestID></Response>");
  REQUIRE(seen.errors().size() == 2);
  CHECK(seen.errors()[0].response.code.text() == "InvalidInstanceID.NotFound");
  CHECK(seen.errors()[0].response.message == "The instance ID 'i-1' does not exist");
  CHECK(seen.errors()[1].response.code.text() == "Second");
  CHECK(seen.request_id() == "ea966190-f9aa-478e-9ede-example");
  CHECK(code("/ErrorResponse/Error/Code",
             "<ErrorResponse xmlns=\"http://queue.amazonaws.com/doc/2012-11-05/\"><Error><Type>Sender</Type>"
             "<Code>InvalidParameterValue</Code></Error></ErrorResponse>") == "InvalidParameterValue");
}

TEST_CASE("SOAP faults, whatever prefix their namespace has") {
  const vendor soap("{code: /Envelope/Body/Fault/detail/Code, message: /Envelope/Body/Fault/faultstring}");
  CHECK(soap.said(soap_fault, "text/xml; charset=utf-8") == as_xml("E42|Invalid id"));
  std::string other = soap_fault;
  for (std::size_t at = 0; (at = other.find("soap:", at)) != std::string::npos;) other.replace(at, 5, "S:");
  CHECK(soap.said(other, "application/soap+xml") == as_xml("E42|Invalid id"));
  CHECK(code("/soap:Envelope/soap:Body/soap:Fault/faultcode", soap_fault) == "soap:Client");
}

TEST_CASE("errors of Azure Storage, which begin with a mark of their byte order") {
  CHECK(s3().said("\xEF\xBB\xBF" + declaration +
                  "<Error><Code>ServerBusy</Code><Message>The server is busy.\nRequestId:1\n"
                  "Time:2024-01-01T00:00:00Z</Message></Error>") ==
        as_xml("ServerBusy|The server is busy.\nRequestId:1\nTime:2024-01-01T00:00:00Z"));
}

TEST_CASE("what a place leads to") {
  const std::string body =
      "<!-- one --><r xmlns:n=\"urn:n\" a=\"A\" n:b=\" B \" c=\"\"><?pi x?><x>first</x><x>second</x>"
      "<n:y i=\"7\">third</n:y><z><x/></z></r>";
  CHECK(code("/r/x", body) == "first");
  CHECK(code("/r/0", body) == "first");
  CHECK(code("/r/1", body) == "second");
  CHECK(code("/r/2", body) == "third");
  CHECK(code("/r/4", body) == "");
  CHECK(code("/r/02", body) == "");
  CHECK(code("/r/y", body) == "third");
  CHECK(code("/0/x", body) == "first");
  CHECK(code("/r/@a", body) == "A");
  CHECK(code("/r/@b", body) == "B");
  CHECK(code("/r/@c", body) == "");
  CHECK(code("/r/@n", body) == "");
  CHECK(code("/r/y/@i", body) == "7");
  CHECK(code("/r/@a/x", body) == "");
  CHECK(code("/r/X", body) == "");
  CHECK(code("/x", body) == "");
  CHECK(code("/r", body) == "");
  CHECK(code("/r/z", body) == "");
  CHECK(code("/r/x/y", body) == "");
  CHECK(code("/r/pi", body) == "");
  CHECK(code("/r/~1", body) == "");
}

TEST_CASE("each child element is an element of a list, up to a hundred of them") {
  const vendor list("{code: \"/r/*/c\"}");
  const auto seen = list.read("<r>text<a><c>1</c></a><!-- --><b/><a><c>2</c><c>3</c></a></r>");
  REQUIRE(seen.errors().size() == 3);
  CHECK(seen.errors()[0].response.code.text() == "1");
  CHECK_FALSE(seen.errors()[1].response.code);
  CHECK(seen.errors()[2].response.code.text() == "2");
  CHECK_FALSE(seen.has_more_errors());
  const auto item = std::string("<a><c>1</c></a>");
  const auto hundred = list.read("<r>" + repeated(item, 100) + "</r>");
  CHECK(hundred.errors().size() == 100);
  CHECK_FALSE(hundred.has_more_errors());
  const auto more = list.read("<r>" + repeated(item, 101) + "</r>");
  CHECK(more.errors().size() == 100);
  CHECK(more.has_more_errors());
  // One without a text is one all the same.
  const auto two = list.read("<r>" + item + "<a><c><x/></c></a></r>");
  CHECK(two.errors().size() == 2);
  const vendor single("{code: /r/c, message: /r/@m, field: /r/f}");
  CHECK_FALSE(single.read("<r m=\"M\"><c>1</c></r>").has_more_errors());
}

TEST_CASE("a value is the text of its element") {
  const auto value = [](const std::string& inner) { return code("/r", "<r>" + inner + "</r>"); };
  CHECK(value("\r\n  E1\t ") == "E1");
  CHECK(value("&lt;a&gt; &amp;&apos;&quot;") == "<a> &'\"");
  CHECK(value("&#69;&#x31;&#xE9;&#128512;") == "E1\xC3\xA9\xF0\x9F\x98\x80");
  CHECK(value("a<![CDATA[<b> &amp; ]]>c") == "a<b> &amp; c");
  CHECK(value("<![CDATA[a]]> <![CDATA[b]]>") == "a b");
  CHECK(value("a<!-- b --><?c?>d") == "ad");
  CHECK(value("a<!---->b") == "ab");
  CHECK(value("a\x01z") == "a\x01z");
  CHECK(value("") == "");
  CHECK(value("  \n") == "");
  CHECK(value("<![CDATA[ ]]>") == "");
  CHECK(value("a<![CDATA[]]>b") == "ab");
  CHECK(value("a<b/>c") == "");
  CHECK(value("a \\u0041\\ b") == "a \\u0041\\ b");
  // Invalid UTF-8, or anything that is not a character, is shown as U+FFFD.
  CHECK(value("a\xFFz\xC0") == "a\xEF\xBF\xBDz\xEF\xBF\xBD");
  CHECK(value("a&#xD800;z") == "a\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBDz");
}

TEST_CASE("an empty element has no code, and the next place is asked") {
  const vendor two("{code: [/e/a, /e/b], message: [/e/@m, /e/n], retry_after: /e/wait}");
  CHECK(two.said("<e><a/><b>B</b></e>") == as_xml("B|"));
  CHECK(two.said("<e><a> </a><b>B</b></e>") == as_xml("B|"));
  CHECK(two.said("<e><a><x/></a><b>B</b></e>") == as_xml("B|"));
  CHECK(two.said("<e m=\"\"><n>M</n></e>") == as_xml("|M"));
  CHECK_FALSE(two.read("<e><wait/></e>").asks_to_wait());
  CHECK(two.read("<e><wait> 2 </wait></e>").retry_after_ms() == 2'000);
}

TEST_CASE("fields are texts, and what is not there is known to be absent") {
  const vendor by_field("{code: /e/c}", "errors:\n" + error("a", 1, "kind: server, fields: {/e/s: \"7\"}") +
                                            error("b", 2, "kind: server, fields: {/e/s: null}"));
  CHECK(by_field.entry("<e><s>7</s></e>") == "a");
  CHECK(by_field.entry("<e><s>8</s></e>") == "");
  CHECK(by_field.entry("<e><s/></e>") == "b");
  const auto whole = by_field.read("<e/>");
  CHECK(whole.response().fields_complete);
  const auto malformed = by_field.read("<e>");
  CHECK_FALSE(malformed.response().fields_complete);
}

TEST_CASE("the media type says that a body is XML, or says little") {
  for (const std::string type :
       {"application/xml", "text/xml", "Application/XML;charset=utf-8", "text/xml ; charset=\"utf-8\"",
        "application/soap+xml; charset=utf-8", "application/problem+XML", "", "text/plain"}) {
    INFO(type);
    CHECK(s3().said(slow_down, type) == as_xml("SlowDown|Please reduce your request rate."));
  }
  CHECK(s3().read(" \r\n" + slow_down + "\n").body() == body_form::xml);
  CHECK(errcat::read(s3().tables(), {503}, any_body(slow_down)).body() == body_form::xml);
  for (const std::string type : {"text/html", "application/json", "application/octet-stream",
                                 "application/xml-dtd", "application/x-www-form-urlencoded", "+xml"}) {
    INFO(type);
    CHECK(s3().said(slow_down, type) == unreadable);
  }
}

TEST_CASE("who asks for XML gets the other forms as well") {
  const vendor any("{code: [/error/code, /error], message: /m}");
  CHECK(any.said(R"({"error": {"code": "E1"}})") == answer{body_form::json, "E1|"});
  CHECK(any.said(R"({"error": {"code": "E1")") == answer{body_form::cut, "E1|"});
  CHECK(any.said("error=E1", "application/x-www-form-urlencoded") == answer{body_form::form, "E1|"});
  CHECK(any.said("Bad Gateway", "text/plain") == answer{body_form::text, "|Bad Gateway"});
  CHECK(any.said("Bad Gateway", "text/xml") == unreadable);
  CHECK(any.said(" ") == answer{body_form::none, "|"});
  CHECK(any.said("17") == answer{body_form::json, "|"});
}

TEST_CASE("without the reader of XML it is unreadable") {
  for (const headers& with : {headers{}, headers{{"Content-Type", "application/xml"}}})
    CHECK(errcat::read(s3().tables(), {503}, slow_down, with).body() == body_form::unreadable);
}

TEST_CASE("a page of HTML is no XML, even where it is well-formed") {
  for (const std::string body :
       {"<html><body>502 Bad Gateway</body></html>", "<HTML/>", "<!DOCTYPE html><html/>",
        "<!doctype HTML><p>Bad", "<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"/>",
        "<!-- proxy --><html></html>", "<h1>Bad Gateway", "<center><hr>nginx</center>"})
    for (const std::string type : {"", "text/html", "application/xhtml+xml"}) {
      INFO(body + ' ' + type);
      CHECK(s3().said(body, type) == unreadable);
    }
}

TEST_CASE("of XML that is malformed or cut off nothing is taken") {
  const std::string good = "<Error><Code>SlowDown</Code></Error>";
  for (const std::string& body : {std::string("<"),
                                  std::string("<>"),
                                  std::string("</Error>"),
                                  std::string("<!---->"),
                                  std::string("<?xml version=\"1.0\"?>"),
                                  good + good,
                                  good + "<x/>",
                                  good + "text",
                                  good + "</Error>",
                                  good + "&",
                                  good + "<![CDATA[]]>",
                                  good + "<!--",
                                  good + "<!-->",
                                  good + '<',
                                  good + '\0',
                                  std::string("<Error><Code>SlowDown</Error></Code>"),
                                  std::string("<Error><Code>SlowDown</code></Error>"),
                                  std::string("<Error x><Code>SlowDown</Code></Error>"),
                                  std::string("<Error x=1><Code>SlowDown</Code></Error>"),
                                  std::string("<Error x=\"1><Code>SlowDown</Code></Error>"),
                                  std::string("<Error><Code>SlowDown</Code>]]</Error"),
                                  std::string("<Error><Code>SlowDown</Code></Error x"),
                                  std::string("<Error><Code>SlowDown</Code><![CDATA[</Error>"),
                                  std::string("< Error><Code/></Error>"),
                                  std::string("<1><Code>SlowDown</Code></1>")}) {
    INFO(body);
    CHECK(s3().said(body) == unreadable);
  }
  for (std::size_t length = 1; length < slow_down.size(); ++length) {
    INFO(length);
    CHECK(s3().said(slow_down.substr(0, length)) == unreadable);
  }
}

TEST_CASE("attributes may hold what ends tags") {
  CHECK(s3().said("<Error a='/>' b=\"</Error>'\" ><Code c=\"-->\">E1</Code></Error >") == as_xml("E1|"));
  CHECK(s3().said("<Error><!-- <Code>E0</Code> > --><Code>E1</Code><x><![CDATA[</Error>]]></x></Error>") ==
        as_xml("E1|"));
}

TEST_CASE("a DTD is refused, and what it declares is never looked for") {
  const std::string use = "<Error><Code>SlowDown</Code><Message>&x;</Message></Error>";
  for (const std::string& dtd :
       {std::string("<!DOCTYPE Error>"), std::string("<!DOCTYPE Error SYSTEM \"http://127.0.0.1/x.dtd\">"),
        std::string("<!DOCTYPE Error [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"),
        std::string("<!DOCTYPE Error [<!ENTITY % p SYSTEM \"file:///etc/passwd\">%p;]>"),
        std::string("<!DOCTYPE Error [<!ENTITY x \"lol\">]>"), std::string("<!doctype Error>")}) {
    INFO(dtd);
    CHECK(s3().said(declaration + dtd + use) == unreadable);
  }
  std::string laughs = "<!DOCTYPE lolz [<!ENTITY lol0 \"lol\">";
  for (int i = 1; i < 10; ++i) {
    const auto one = "&lol" + std::to_string(i - 1) + ';';
    laughs += "<!ENTITY lol" + std::to_string(i) + " \"" + repeated(one, 10) + "\">";
  }
  CHECK(s3().said(declaration + laughs + "]><Error><Code>&lol9;</Code></Error>") == unreadable);
  // An undeclared entity stays as it is.
  CHECK(s3().said(use) == as_xml("SlowDown|&x;"));
}

TEST_CASE("an instruction to include is none here") {
  CHECK(s3().said("<Error xmlns:xi=\"http://www.w3.org/2001/XInclude\"><Code><xi:include "
                  "href=\"file:///etc/passwd\" parse=\"text\"/></Code></Error>") == as_xml("|"));
}

TEST_CASE("deep nesting is refused") {
  const auto nested = [](std::size_t depth, const std::string& inner) {
    return "<Error><Code>E1</Code>" + repeated("<a>", depth) + inner + repeated("</a>", depth) + "</Error>";
  };
  CHECK(s3().said(nested(99, "")) == as_xml("E1|"));
  CHECK(s3().said(nested(98, "<b/>")) == as_xml("E1|"));
  CHECK(s3().said(nested(100, "")) == unreadable);
  CHECK(s3().said(nested(150'000, "")) == unreadable);
  CHECK(s3().said(repeated("<a>", 300'000)) == unreadable);
  CHECK(s3().said(repeated("<a>", 1'000'000)) == unreadable);
  CHECK(s3().said(repeated("</a>", 100'000)) == unreadable);
  CHECK(s3().said(repeated("<!--", 100'000)) == unreadable);
  CHECK(s3().said(repeated("<![CDATA[", 100'000)) == unreadable);
  CHECK(s3().said(repeated("<a b=\"", 100'000)) == unreadable);
}

TEST_CASE("large bodies are refused, and smaller ones of many elements read") {
  const auto of_size = [](std::size_t size) {
    const std::string around = "<Error><Code>E1</Code><Message></Message></Error>";
    return "<Error><Code>E1</Code><Message>" + std::string(size - around.size(), 'x') + "</Message></Error>";
  };
  CHECK(s3().said(of_size(std::size_t{1} << 20)).form == body_form::xml);
  CHECK(s3().said(of_size((std::size_t{1} << 20) + 1)) == unreadable);
  CHECK(s3().said("<Error>" + repeated("<a/>", 200'000) + "<Code>E1</Code></Error>") == as_xml("E1|"));
}

TEST_CASE("encodings other than UTF-8 are read where they are marked as Latin 1, and else refused") {
  CHECK(s3().said("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><Error><Code>\xE9</Code></Error>") ==
        as_xml("\xC3\xA9|"));
  std::string wide;
  for (const char c : slow_down) wide += {c, '\0'};
  CHECK(s3().said(wide) == unreadable);
  CHECK(s3().said("\xFF\xFE" + wide) == unreadable);
}

TEST_CASE("a reading outlives the XML that it was made of") {
  auto body = std::make_unique<std::string>(slow_down);
  auto first = std::make_unique<errcat::reading>(errcat::read(s3().tables(), {503}, any_body(*body)));
  body.reset();
  const errcat::reading last = std::move(*first);
  first.reset();
  CHECK(last.response().code.text() == "SlowDown");
  CHECK(last.response().message == "Please reduce your request rate.");
}
