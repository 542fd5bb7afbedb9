#include "spec/decoded.hpp"

#include <nlohmann/json.hpp>

#include "catch.hpp"

using namespace generator;
using namespace generator::spec;

namespace {

std::string status_from(const std::string& written) {
  const value_of<located<status_pattern>> of(written);
  if (!of.value.given) return of.places();
  CHECK(of.spanned() == written);
  CHECK(of.value.value.written == written);
  constexpr std::string_view forms[] = {"one", "class", "any", "varies"};
  return std::string(forms[static_cast<std::size_t>(of.value.value.kind)]) + ' ' +
         std::to_string(of.value.value.first) + '-' + std::to_string(of.value.value.last);
}

std::string place_from(const std::string& written) {
  const value_of<place> of(written);
  if (!of.value.given) return of.places();
  CHECK(of.spanned() == written);
  CHECK(of.value.value.written == written);
  constexpr std::string_view forms[] = {"pointer", "header", "query", "unspecified", "missing"};
  return std::string(forms[static_cast<std::size_t>(of.value.value.kind)]) + ' ' + of.value.value.name;
}

std::string json_from(const std::string& written) {
  const value_of<wire_json> of(written);
  CHECK(of.places().empty());
  return of.value.value->dump();
}

}  // namespace

TEST_CASE("statuses are numbers, classes, any and varies") {
  CHECK(status_from("404") == "one 404-404");
  CHECK(status_from("-503") == "one -503--503");
  CHECK(status_from("0") == "one 0-0");
  CHECK(status_from("5xx") == "class 500-599");
  CHECK(status_from("9xx") == "class 900-999");
  CHECK(status_from("any") == "any 0-0");
  CHECK(status_from("varies") == "varies 0-0");
  for (const std::string written :
       {"5XX", "50x", "xxx", "0xx", "5xxx", "0404", "404.0", "all", "1000001", "400-499"})
    CHECK(status_from(written) == "1:4 `" + written + "`: invalid-value: `" + written +
                                      "` is not a status such as `404`, `5xx`, `any` or `varies`\n");
}

TEST_CASE("places are pointers, headers and parameters") {
  CHECK(place_from("/error/code") == "pointer /error/code");
  CHECK(place_from("/") == "pointer /");
  CHECK(place_from("/a~1b/m~0n") == "pointer /a~1b/m~0n");
  CHECK(place_from("header:Retry-After") == "header Retry-After");
  CHECK(place_from("query:errorCode") == "query errorCode");
  CHECK(place_from("unspecified") == "unspecified ");
  CHECK(place_from("missing") == "missing ");
}

TEST_CASE("a lost slash is no header, and the finding says how to write it") {
  const value_of<place> of("error/code");
  CHECK_FALSE(of.value.given);
  CHECK(of.places() ==
        "1:4 `error/code`: invalid-value: `error/code` is not a place: write a JSON pointer, `header:NAME` "
        "or `query:NAME`\n");
  CHECK(of.found.all().at(0).help == "write `/error/code`");
  CHECK(value_of<place>("Retry-After").found.all().at(0).help ==
        "for a body field, write `/Retry-After`; for a header, write `header:Retry-After`");
  for (const std::string written :
       {"code", "\"header:\"", "\"header:a b\"", "\"query:\"", "\"Header:X\"", "/a~2", "/a~"}) {
    CAPTURE(written);
    CHECK_FALSE(value_of<place>(written).value.given);
    CHECK(value_of<place>(written).found.all().size() == 1);
  }
}

TEST_CASE("plain scalars of a body have JSON's types, quoted ones are texts") {
  CHECK(json_from("60") == "60");
  CHECK(json_from("-60") == "-60");
  CHECK(json_from("1.5") == "1.5");
  CHECK(json_from("true") == "true");
  CHECK(json_from("null") == "null");
  CHECK(json_from("\"60\"") == "\"60\"");
  CHECK(json_from("'true'") == "\"true\"");
  CHECK(json_from("\"null\"") == "\"null\"");
  CHECK(json_from("|\n  60\n") == "\"60\\n\"");
}

TEST_CASE("what JSON would not read is text") {
  CHECK(json_from("010") == "\"010\"");
  CHECK(json_from("+1") == "\"+1\"");
  CHECK(json_from(".5") == "\".5\"");
  CHECK(json_from("1_000") == "\"1_000\"");
  CHECK(json_from("NO") == "\"NO\"");
  CHECK(json_from("True") == "\"True\"");
  CHECK(json_from("~") == "\"~\"");
  CHECK(json_from("1e999") == "\"1e999\"");
  CHECK(json_from("2026-11-20") == "\"2026-11-20\"");
}

TEST_CASE("bodies keep their maps and lists in order") {
  CHECK(json_from("{b: [1, \"1\", null], a: {}, c: []}") == R"({"b":[1,"1",null],"a":{},"c":[]})");
  CHECK(json_from("{a: }") == R"({"a":null})");
}

TEST_CASE("a field matcher takes a value or values, typed as in a body") {
  const value_of<field_matcher> one("460");
  REQUIRE(one.value.values.size() == 1);
  CHECK(*one.value.values[0].value == 460);
  const value_of<field_matcher> several("[460, \"460\", true, null]");
  REQUIRE(several.value.values.size() == 4);
  CHECK(*several.value.values[1].value == "460");
  CHECK(*several.value.values[2].value == true);
  CHECK(several.value.values[3].value->is_null());
  CHECK(several.sources.text(several.value.values[1].at) == "\"460\"");
}

TEST_CASE("a field is compared with scalars, and with no number that a program could not compare") {
  CHECK(value_of<field_matcher>("[{a: 1}, 2]").places() ==
        "1:5 `{a: 1}`: invalid-value: `{\"a\":1}` is not a text, an integer, a boolean or `null`\n");
  CHECK(value_of<field_matcher>("1.5").places() ==
        "1:4 `1.5`: invalid-value: `1.5` is not a text, an integer, a boolean or `null`\n");
}

TEST_CASE("a user message has a text for each locale") {
  const value_of<user_message> of("{en: Please wait., pt-BR: Aguarde.}");
  CHECK(of.places().empty());
  REQUIRE(of.value.texts.size() == 2);
  CHECK(of.value.texts[1].name.value == "pt-BR");
  CHECK(of.sources.text(of.value.texts[1].name.at) == "pt-BR");
  CHECK(of.value.texts[1].value.value == "Aguarde.");
  CHECK(of.sources.text(of.value.texts[1].value.at) == "Aguarde.");
}

TEST_CASE("user messages are sentences in locales") {
  CHECK(value_of<user_message>("Please wait.").places() ==
        "1:4 `Please wait.`: wrong-type: `spec` takes a map of locales, not a text\n");
  CHECK(value_of<user_message>("{en_US: Please wait}").places() ==
        "1:5 `en_US`: invalid-name: `en_US` is not a valid name for a locale: it is not a language tag such "
        "as `en` or `pt-BR`\n"
        "1:12 `Please wait`: unfinished-sentence: the text does not end like a sentence: `Please wait`\n");
}
