// Bodies as attackers, proxies and broken connections make them. None crashes the reader. It takes nothing
// from invalid JSON, and only complete values from a truncated body.
#include <nlohmann/json.hpp>
#include <random>

#include "catalog/built.hpp"
#include "errcat/body.hpp"
#include "errcat/classify.hpp"
#include "tables/tables.hpp"

#include "catch.hpp"

namespace {

using errcat::body_form;

const std::string spec =
    "envelope: {code: /error/code, message: /error/message, details: /errors/0/1/text, retry_after: /wait}\n"
    "statuses:\n"
    "  - {status: 400, title: Bad}\n"
    "errors:\n" +
    error("known", 1, "code: KNOWN, status: 400") +
    error("by_field", 2, "kind: server, status: 400, fields: {/error/sub: 7}");

struct vendor {
  built of{spec};
  generator::tables::packed packed = generator::tables::pack(of.on);
  errcat::detail::tables tables() const { return view(packed); }
};

const vendor& acme() {
  static const vendor made;
  return made;
}

struct answer {
  body_form form;
  std::string entry;
};
bool operator==(const answer& a, const answer& b) {
  return a.form == b.form && a.entry == b.entry;
}
std::ostream& operator<<(std::ostream& to, const answer& a) {
  return to << static_cast<int>(a.form) << ' ' << a.entry;
}

answer read(std::string_view body) {
  const auto seen = errcat::read(acme().tables(), {400}, body);
  const auto found = errcat::classify<std::int32_t>(acme().tables(), seen.response());
  if (seen.body() != body_form::json) CHECK_FALSE(seen.response().fields_complete);
  if (seen.body() != body_form::json && seen.body() != body_form::cut) {
    CHECK_FALSE(seen.response().code);
    // A short body that is neither is a message: see form_body_test.
    CHECK((seen.response().message.empty() || seen.body() == body_form::text));
    CHECK(seen.response().field_count == 0);
    CHECK(seen.details().empty());
    CHECK_FALSE(seen.asks_to_wait());
  }
  return {seen.body(), std::string(found.what.id().empty() ? found.what.title() : found.what.id())};
}

const answer unreadable{body_form::unreadable, "Bad"};
const answer ambiguous{body_form::ambiguous, "Bad"};
const answer no_body{body_form::none, "Bad"};
const answer cut_early{body_form::cut, "Bad"};
const answer says_nothing{body_form::json, "Bad"};
const answer known{body_form::json, "known"};

std::string repeated(std::string_view piece, std::size_t bytes) {
  std::string out;
  out.reserve(bytes + piece.size());
  while (out.size() < bytes) out += piece;
  return out;
}

const std::string real = R"({"error": {"code": "KNOWN", "message": "It is \u00e9 \"bad\".", "sub": -12.5e1},
 "errors": [[1, {"text": "a"}, null]], "wait": 12, "more": {"a": [true, false]}})";

constexpr std::size_t bomb = 50'000'000;

}  // namespace

TEST_CASE("bodies that are read") {
  CHECK(read(real) == known);
  CHECK(read("\xEF\xBB\xBF" + real) == known);
  CHECK(read(" \r\n\t" + real + "\n") == known);
  CHECK(read(R"({"error": {"sub": 7}})") == answer{body_form::json, "by_field"});
  // JSON sets no limit on numbers and needs no surrogate pairs. Invalid UTF-8 is shown as U+FFFD.
  for (const std::string odd : {"\"\\ud83d\"", "\"\\udc00\\ud83d\"", "1e999", "-1e-999", "\"\xFF\"",
                                "\"\xC0\x80\"", "\"\xED\xA0\x80\""}) {
    INFO(odd);
    CHECK(read("{\"x\": " + odd + ", \"error\": {\"code\": \"KNOWN\"}}") == known);
  }
  const auto seen = errcat::read(acme().tables(), {400}, "{\"error\": {\"message\": \"a\\ud83d\xFFz\"}}");
  CHECK(seen.response().message == "a\xEF\xBF\xBD\xEF\xBF\xBDz");
}

TEST_CASE("a string that holds the JSON is read as that, once") {
  const auto quoted = nlohmann::json(real).dump();
  CHECK(read(quoted) == known);
  CHECK(read(" \xEF\xBB\xBF" + quoted) == unreadable);
  CHECK(read("\xEF\xBB\xBF " + quoted) == known);
  CHECK(read(quoted.substr(0, quoted.find("KNOWN") + 7)) == answer{body_form::cut, "known"});
  CHECK(read(quoted.substr(0, quoted.find("KNOWN") + 6)) == cut_early);
  CHECK(read(nlohmann::json(quoted).dump()) == says_nothing);
  CHECK(read("\"no JSON\"") == says_nothing);
  CHECK(read("\"{no JSON\"") == unreadable);
  CHECK(read("\"no JS") == cut_early);
  for (std::size_t length = 1; length < quoted.size(); ++length) {
    INFO(length);
    CHECK(read(std::string_view(quoted).substr(0, length)).form == body_form::cut);
  }
}

TEST_CASE("no body") {
  CHECK(read("") == no_body);
  CHECK(read(" \r\n\t") == no_body);
  CHECK(read("\xEF\xBB\xBF") == no_body);
  CHECK(errcat::read(acme().tables(), {204}, std::string_view()).body() == body_form::none);
}

TEST_CASE("bodies that are no JSON") {
  for (const std::string body :
       {"<html><body>502 Bad Gateway</body></html>", "{\"error\": {\"code\": NaN}}",
        "{\"error\": {\"code\": Infinity}}", "{'error': {'code': 'KNOWN'}}",
        "{\"error\": {\"code\": \"KNOWN\",}}", "{\"error\": {\"code\": \"KNOWN\"}} {}",
        "{\"error\": {\"code\": \"KNOWN\"}}<!-- -->", "\xEF",
        "{\"error\": {\"code\": \"KNOWN\"}, \"x\": \xFF}",
        "{\"error\": {\"code\": \"KNOWN\"}, \"x\": \"\\ud80\"}",
        "{\"error\": {\"code\": \"KNOWN\"}, \"x\": \"\\x\"}", "{\"error\": {\"code\": \"KNOWN\"}, \"x\": 1.}",
        "{\"error\": {\"code\": \"KNOWN\"]", "{\"error\": {\"code\": \"KNOWN\"}, \"x\": \"\n\"}",
        "{\"error\": {\"code\": \"KNOWN\"}, \"x\": 01}"}) {
    INFO(body);
    CHECK(read(body) == unreadable);
  }
  for (const std::string body : {"Bad Gateway", "NaN", "// comment\n{\"error\": {\"code\": \"KNOWN\"}}"}) {
    INFO(body);
    CHECK(read(body) == answer{body_form::text, "Bad"});
  }
  CHECK(read(real + '\0') == unreadable);
  CHECK(read(real + std::string("\0<html>", 7)) == unreadable);
  std::string wide;
  for (const char c : real) wide += {c, '\0'};
  CHECK(read(wide) == unreadable);
}

TEST_CASE("JSON of other types says nothing") {
  for (const std::string body :
       {"null", "true", "7", "1.5", "\"KNOWN\"", "[]", "{}", "[\"KNOWN\"]", "{\"error\": \"KNOWN\"}",
        "{\"error\": [\"KNOWN\"]}", "{\"error\": {\"code\": {\"code\": \"KNOWN\"}}}",
        "{\"error\": {\"code\": [\"KNOWN\"]}}", "{\"code\": \"KNOWN\"}",
        "[{\"error\": {\"code\": \"KNOWN\"}}]", "{\"x\": {\"error\": {\"code\": \"KNOWN\"}}}",
        "{\"error\": {\"x\": {\"code\": \"KNOWN\"}}}", "{\"error\": {\"CODE\": \"KNOWN\"}}",
        "{\"error\": {\"code\": \"KNOWN\\u0000\"}}"}) {
    INFO(body);
    CHECK(read(body) == says_nothing);
  }
}

TEST_CASE("a name that is there twice decides nothing, where it leads to a place") {
  CHECK(read(R"({"error": {"code": "KNOWN", "code": "KNOWN"}})") == ambiguous);
  CHECK(read(R"({"error": {"code": "OTHER", "code": "KNOWN"}})") == ambiguous);
  CHECK(read(R"({"error": {"code": "KNOWN"}, "error": {"code": "KNOWN"}})") == ambiguous);
  CHECK(read(R"({"error": 1, "error": {"code": "KNOWN"}})") == ambiguous);
  CHECK(read(R"({"error": {"code": "KNOWN"}, "error": 1})") == ambiguous);
  CHECK(read(R"({"error": {"code": "KNOWN", "\u0063ode": 1}})") == ambiguous);
  CHECK(read(R"({"error": {"code": "KNOWN", "x": 1, "x": 2}, "x": {}, "x": []})") == known);
  CHECK(read(R"({"error": {"code": "KNOWN"}, "x": {"error": {"code": 1, "code": 2}}})") == known);
  CHECK(read(R"({"errors": [{"error": 1}, {"error": 2}], "error": {"code": "KNOWN"}})") == known);
}

TEST_CASE("a body that is cut off anywhere says what came whole") {
  const auto code_ends = real.find("KNOWN") + 6;
  for (std::size_t length = 0; length < real.size(); ++length) {
    INFO(length);
    CHECK(read(std::string_view(real).substr(0, length)) ==
          (length == 0 ? no_body : answer{body_form::cut, length < code_ends ? "Bad" : "known"}));
  }
  // A truncated number may be a different number.
  CHECK(read(R"({"error": {"sub": 7)") == cut_early);
  CHECK(read("{\"error\": {\"sub\": 7\n") == cut_early);
  CHECK(read(R"({"error": {"sub": 7, )") == answer{body_form::cut, "by_field"});
  CHECK(read("{\"error\": {\"code\": \"KNOWN\", \"mess\r\n") == answer{body_form::cut, "known"});
}

/// Changes the body to suit a parser that is strict about UTF-8. Invalid bytes in strings do not matter here,
/// and they never occur elsewhere.
std::string in_ascii(std::string body) {
  for (char& c : body)
    if (static_cast<unsigned char>(c) >= 0x80) c = 'x';
  return body;
}

TEST_CASE("any byte in any position may be wrong") {
  std::mt19937 random(20'261'121);
  std::size_t still_known = 0;
  for (std::size_t round = 0; round < 20'000; ++round) {
    auto body = real;
    for (std::size_t i = 0; i <= round % 3; ++i) body[random() % body.size()] = static_cast<char>(random());
    const auto seen = read(body);
    if (seen.form == body_form::ambiguous) continue;
    CHECK((seen.form == body_form::json) == nlohmann::json::accept(in_ascii(body)));
    still_known += seen == known;
  }
  CHECK(still_known > 400);
}

TEST_CASE("bytes by chance are no JSON") {
  constexpr std::string_view some = "{}[]\",:\\u0e1-tn \xC3\xFF";
  std::mt19937 random(1);
  for (int round = 0; round < 2'000; ++round) {
    std::string body(1 + random() % 64, ' ');
    for (auto& c : body) c = some[random() % some.size()];
    const bool is_json = nlohmann::json::accept(in_ascii(body));
    const auto form = read(body).form;
    if ((form == body_form::json) != is_json) FAIL(body);
  }
}

TEST_CASE("fifty megabytes of brackets") {
  CHECK(read(repeated("[", bomb)) == cut_early);
  CHECK(read(repeated("{\"a\":", bomb)) == cut_early);
  CHECK(read(repeated("{\"error\":", bomb / 10)) == cut_early);
  CHECK(read(repeated("[[],{}", bomb / 10)) == unreadable);
}

TEST_CASE("a body that is nested deeply but well is read, and where it leads to no place it is passed over") {
  const std::size_t depth = 1'000'000;
  const auto nested = repeated("[", depth) + repeated("]", depth);
  CHECK(read(nested) == says_nothing);
  CHECK(read("{\"x\": " + nested + ", \"error\": {\"code\": \"KNOWN\"}}") == known);
  CHECK(read("{\"error\": {\"code\": \"KNOWN\", \"message\": " + nested + "}}") == known);
  CHECK(read("{\"errors\": " + nested + "}") == says_nothing);
}

TEST_CASE("large texts and numbers are values like others") {
  const std::string long_text(10'000'000, 'x');
  const auto body = "{\"error\": {\"code\": \"" + long_text + "\"}}";
  const auto seen = errcat::read(acme().tables(), {400}, body);
  CHECK(seen.response().code.text().size() == long_text.size());
  CHECK(read("{\"error\": {\"code\": " + std::string(1'000'000, '9') + "}}") == says_nothing);
  CHECK(read("{\"wait\": 1, \"error\": {\"code\": \"KNOWN\", \"" + long_text + "\": 1}}") == known);
}

TEST_CASE("a tree that was parsed already may be as deep, and a discarded one is no JSON") {
  nlohmann::json deep;
  for (int i = 0; i < 1'000'000; ++i) deep = nlohmann::json::array({std::move(deep)});
  const nlohmann::json body = {{"error", {{"code", "KNOWN"}, {"message", std::move(deep)}}}};
  const auto seen = errcat::read(acme().tables(), {400}, body);
  CHECK(seen.response().code.text() == "KNOWN");
  CHECK(seen.response().message.empty());
  const auto broken = nlohmann::json::parse("{", nullptr, false);
  CHECK(errcat::read(acme().tables(), {400}, broken).body() == body_form::unreadable);
}
