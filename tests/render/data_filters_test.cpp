#include <set>

#include "catch.hpp"
#include "hostile.hpp"
#include "render/filters.hpp"
#include "rendering.hpp"

using nlohmann::ordered_json;

namespace {

std::string as_data(const std::string& filter, const ordered_json& value) {
  return rendered("{{v|" + filter + "}}", {{"v", value}});
}

}  // namespace

TEST_CASE("front_matter is one YAML scalar") {
  CHECK(as_data("front_matter", "a \"b\" \\ c: # - é\n\t\u2028\u0085\U000E0041") ==
        R"("a \"b\" \\  c: # - é\n\t\u2028\x85\U000E0041")");
  CHECK(as_data("front_matter", R"(\\'; x(); ')") == R"("\\ \\ '; x(); '")");
  CHECK(as_data("yaml_string", "\u200B\uFFFF\U0001FFFE") == R"("\u200B\uFFFF\U0001FFFE")");
  CHECK(as_data("front_matter", "no") == "\"no\"");
  CHECK(as_data("front_matter", "<b>a</b>") == "\"<b>a< /b>\"");
  CHECK(as_data("yaml_string", R"(<b>a</b> \' "c")") == R"("<b>a</b> \\' \"c\"")");
}

TEST_CASE("json_string is one JSON string, json any value") {
  CHECK(as_data("json_string", "a \"b\" \\ \n é \u2028\u2029\u2027\U0001F600") ==
        "\"a \\\"b\\\" \\\\ \\n é \\u2028\\u2029\u2027\U0001F600\"");
  CHECK(as_data("json_string", 5) == "\"5\"");
  const ordered_json value = ordered_json::parse(R"({"z": [1, 2.5, null, true, "x\ny\u2028"], "a": {}})");
  CHECK(as_data("json", value) == R"({"z":[1,2.5,null,true,"x\ny\u2028"],"a":{}})");
  CHECK(as_data("json", nullptr) == "null");
}

TEST_CASE("JSON filters read back as what went in") {
  std::uint32_t seed = 3;
  for (int i = 0; i < 2000; ++i) {
    const std::string text = hostile::text(seed);
    REQUIRE(ordered_json::parse(as_data("json_string", text)).get<std::string>() == text);
    REQUIRE(ordered_json::parse(as_data("json", {{"k", text}}))["k"].get<std::string>() == text);
  }
}

TEST_CASE("url keeps a destination together") {
  CHECK(as_data("url", "https://a.b/c_d*?x=1&y=2#z") == "https://a.b/c_d*?x=1&y=2#z");
  CHECK(as_data("url", "a b(c)d") == "a%20b(c)d");
  CHECK(as_data("url", "a)b(<>\"|`\\\n") == "a%29b%28%3C%3E%22%7C%60%5C%0A");
  CHECK(as_data("url", "x?a&copy;b&lt") == "x?a&amp;copy;b&lt");
  CHECK(as_data("url", "javascript&colon;x") == "javascript&amp;colon;x");
  CHECK(as_data("url", "é\u202E\u00A0") == "é%E2%80%AE%C2%A0");
  for (const char* no :
       {"javascript:alert(1)", "JavaScript:x", " data:text/html,x", "java\nscript:x", "vbscript:x"}) {
    const std::string found = findings_of("{{v|url}}", {{"v", no}});
    CHECK(found.find("the filter `url` cannot print the value") != std::string::npos);
    CHECK(found.ends_with("| errcat does not link to addresses that run code or carry data.\n"));
  }
  CHECK(as_data("url", "page.md#data:x") == "page.md#data:x");
}

TEST_CASE("anchor takes anchors alone") {
  CHECK(as_data("anchor", "token-not_valid9") == "token-not_valid9");
  CHECK(as_data("anchor", "não") == "não");
  CHECK(as_data("anchor", "параметр") == "параметр");
  for (const char* no : {"", "A", "a b", "a\"b", "a.b"}) {
    CHECK(findings_of("{{v|anchor}}", {{"v", no}}).find("template-unprintable") != std::string::npos);
  }
}

TEST_CASE("plain_line is one line of text") {
  CHECK(as_data("plain_line", " a\n\n *b*\t`c`\x01 ") == "a *b* `c`");
  CHECK(as_data("plain_line", "Stop!\x7Fпример") == "Stop! пример");
  CHECK(as_data("plain_line", "\u0080a\u0085b\u009F\u2028c\u2029d\u00A0\u202F") == "a b c d\u00A0\u202F");
}

TEST_CASE("each filter has a name of its own, a purpose and a form") {
  std::set<std::string_view> names;
  for (const generator::render::filter& one : generator::render::filters()) {
    CHECK(names.insert(one.name).second);
    CHECK(one.purpose.ends_with('.'));
    CHECK(one.form.ends_with('.'));
    CHECK(generator::render::find_filter(one.name) == &one);
  }
  CHECK(generator::render::find_filter("html") == nullptr);
}
