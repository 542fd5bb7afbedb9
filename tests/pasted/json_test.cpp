#include "catch.hpp"
#include "pasted/json_in_text.hpp"
#include "pasted/leaves.hpp"
#include "pasted/literal.hpp"
#include "pasted/pasted.hpp"

namespace pasted = generator::pasted;

namespace {

std::vector<std::string> json_in(std::string_view text) {
  std::vector<std::string> all;
  pasted::add_json_in(text, all);
  return all;
}

std::string literal(std::string_view text) {
  return pasted::read_literal(text, 0).json;
}

using texts = std::vector<std::string>;

}  // namespace

TEST_CASE("JSON in text: quoted as often as it is") {
  const texts wanted{R"({"code":"A b"})"};
  CHECK(json_in(R"(x {"code":"A b"} y)") == wanted);
  CHECK(json_in(R"(x "{\"code\":\"A b\"}" y)") == wanted);
  CHECK(json_in(R"(x "{\\\"code\\\":\\\"A b\\\"}\" y)") == wanted);
  CHECK(json_in(R"(x "{\"code\":\"A b\"}" y {"code":"A b"})") == wanted);
  CHECK(json_in(R"(x {\"code\":\"A b\",\"m)") == texts{R"({"code":"A b","m)"});
}

TEST_CASE("JSON in text: what is none") {
  for (const std::string_view text :
       {"", "{", "[", "{}", "[]", "[x]", "{ }", "[2026-11-28] [main]", "{a", "{\"", "{\\", "{\\\"", "{'",
        "${x}", "{{x}}", "function() { return; }", "a: {b}"}) {
    INFO(text);
    CHECK(json_in(text) == texts{});
  }
}

TEST_CASE("JSON in text: hostile texts are given up early") {
  const std::string open(1'000'000, '{');
  CHECK(json_in(open).empty());
  std::string almost;
  for (int i = 0; i < 100'000; ++i) almost += "{\"a\":";
  CHECK(json_in(almost).empty());
  std::string escaped;
  for (int i = 0; i < 100'000; ++i) escaped += "{\\\"a\\\":";
  CHECK(json_in(escaped).empty());
  std::string many;
  for (int i = 0; i < 100'000; ++i) many += "{\"a\":" + std::to_string(i) + "} ";
  CHECK(json_in(many).size() == pasted::most_bodies);
}

TEST_CASE("values as Python, JavaScript and Ruby print them") {
  CHECK(literal(R"({'a': 'it\'s', "b": "x", 'c': None, 'd': True, 'e': False, 'f': -1.5e3})") ==
        R"({"a":"it's","b":"x","c":null,"d":true,"e":false,"f":-1.5e3})");
  CHECK(literal(R"({'a': b'\xc3\xa9', 'b': '\xe9\u00e9\U0001F600', 'c': u'x', 'd': '\q\n'})") ==
        "{\"a\":\"é\",\"b\":\"éé😀\",\"c\":\"x\",\"d\":\"q\\n\"}");
  CHECK(literal("{'a': datetime.datetime(2026, 1, ')'), 'b': <Response [429]>, 'c': (1, 2,), 'd': [1,],}") ==
        R"({"a":null,"b":null,"c":[1,2],"d":[1]})");
  CHECK(
      literal(
          "{ error: { code: 'A', more: [Object], fn: [Function: f], $x_1: undefined }, l: [ 'b', null ] }") ==
      R"({"error":{"code":"A","more":null,"fn":null,"$x_1":null},"l":["b",null]})");
  CHECK(literal("{ response: ClientResponse { status: 400 } }") == R"({"response":{"status":400}})");
  CHECK(literal(R"({"error"=>{"code"=>"A", :b=>:c, d: nil}})") ==
        R"({"error":{"code":"A","b":"c","d":null}})");
}

TEST_CASE("values that programs print can be cut off, and end where they end") {
  const auto whole = pasted::read_literal("x {'a': 1} y", 2);
  CHECK(whole.json == R"({"a":1})");
  CHECK(whole.end == 10);
  CHECK(whole.is_whole);
  const auto cut = pasted::read_literal("{'a': 1, 'b': 'cut", 0);
  CHECK(cut.json == R"({"a":1,"b":"cut)");
  CHECK_FALSE(cut.is_whole);
  CHECK_FALSE(pasted::read_literal("{'a' 1}", 0).is_whole == pasted::is_json(literal("{'a' 1}")));
  CHECK(literal("") == "");
}

TEST_CASE("leaves: the values of JSON with their places") {
  CHECK(pasted::leaves_of(R"({"a": {"b/c~d": [1, {"e": "x\ny"}, null]}, "f": true, "g": {}, "h": "")") ==
        std::vector<pasted::leaf>{{"/a/b~1c~0d/0", "b/c~d", "1", false},
                                  {"/a/b~1c~0d/1/e", "e", "x\ny", true},
                                  {"/a/b~1c~0d/2", "b/c~d", "null", false},
                                  {"/f", "f", "true", false},
                                  {"/h", "h", "", true}});
  CHECK(pasted::leaves_of("no JSON").empty());
  std::string deep;
  for (int i = 0; i < 100'000; ++i) deep += "[";
  CHECK(pasted::leaves_of(deep + "1").empty());
  std::string wide = "[";
  for (int i = 0; i < 100'000; ++i) wide += "1,";
  CHECK(pasted::leaves_of(wide).size() == pasted::most_leaves);
}
