#include <set>

#include "catch.hpp"
#include "hostile.hpp"
#include "render/places.hpp"
#include "rendering.hpp"

using nlohmann::ordered_json;

namespace {

std::string in_place(const std::string& place, const ordered_json& value) {
  return rendered("{{v|" + place + "}}", {{"v", value}});
}

}  // namespace

TEST_CASE("front_matter is one YAML scalar") {
  CHECK(in_place("front_matter", "a \"b\" \\ c: # - é\n\t\u2028\u0085\U000E0041") ==
        R"("a \"b\" \\ c: # - é\n\t\u2028\x85\U000E0041")");
  CHECK(in_place("front_matter", "no") == "\"no\"");
}

TEST_CASE("json_string is one JSON string, json any value") {
  CHECK(in_place("json_string", "a \"b\" \\ \n é \u2028\u2029\u2027\U0001F600") ==
        "\"a \\\"b\\\" \\\\ \\n é \\u2028\\u2029\u2027\U0001F600\"");
  CHECK(in_place("json_string", 5) == "\"5\"");
  const ordered_json value = ordered_json::parse(R"({"z": [1, 2.5, null, true, "x\ny\u2028"], "a": {}})");
  CHECK(in_place("json", value) == R"({"z":[1,2.5,null,true,"x\ny\u2028"],"a":{}})");
  CHECK(in_place("json", nullptr) == "null");
}

TEST_CASE("JSON places read back as what went in") {
  std::uint32_t seed = 3;
  for (int i = 0; i < 2000; ++i) {
    const std::string text = hostile::text(seed);
    REQUIRE(ordered_json::parse(in_place("json_string", text)).get<std::string>() == text);
    REQUIRE(ordered_json::parse(in_place("json", {{"k", text}}))["k"].get<std::string>() == text);
  }
}

TEST_CASE("url keeps a destination together") {
  CHECK(in_place("url", "https://a.b/c_d*?x=1&y=2#z") == "https://a.b/c_d*?x=1&y=2#z");
  CHECK(in_place("url", "a b(c)d") == "a%20b(c)d");
  CHECK(in_place("url", "a)b(<>\"|`\\\n") == "a%29b%28%3C%3E%22%7C%60%5C%0A");
  CHECK(in_place("url", "x?a&copy;b&lt") == "x?a\\&copy;b&lt");
  CHECK(in_place("url", "é\u202E\u00A0") == "é%E2%80%AE%C2%A0");
  for (const char* no :
       {"javascript:alert(1)", "JavaScript:x", " data:text/html,x", "java\nscript:x", "vbscript:x"}) {
    const std::string found = findings_of("{{v|url}}", {{"v", no}});
    CHECK(found.find(
              "cannot stand in the place url | Addresses that run code or carry data are not linked to.") !=
          std::string::npos);
  }
  CHECK(in_place("url", "page.md#data:x") == "page.md#data:x");
}

TEST_CASE("anchor takes anchors alone") {
  CHECK(in_place("anchor", "token-not_valid9") == "token-not_valid9");
  for (const char* no : {"", "A", "a b", "é", "a.b"}) {
    CHECK(findings_of("{{v|anchor}}", {{"v", no}}).find("template-unprintable") != std::string::npos);
  }
}

TEST_CASE("each place has a name of its own, a purpose and a form") {
  std::set<std::string_view> names;
  for (const generator::render::place& one : generator::render::places()) {
    CHECK(names.insert(one.name).second);
    CHECK_FALSE(one.purpose.empty());
    CHECK(one.form.ends_with('.'));
    CHECK(generator::render::find_place(one.name) == &one);
  }
  CHECK(generator::render::find_place("html") == nullptr);
}
