#include "catch.hpp"
#include "rendering.hpp"

using nlohmann::ordered_json;

namespace {
const ordered_json lists = ordered_json::parse(
    R"({"yes": true, "no": false, "v": "value", "lines": "<\n->", "blank": "", "list": [1, 2]})");
}

TEST_CASE("a line with nothing but tags that print nothing is gone") {
  CHECK(rendered("a\n{{#yes}}\nb\n{{/yes}}\nc\n", lists) == "a\nb\nc\n");
  CHECK(rendered("a\n  {{^no}}  \nb\n\t{{/no}}\nc\n", lists) == "a\nb\nc\n");
  CHECK(rendered("a\n{{! note }}\nb\n", lists) == "a\nb\n");
  CHECK(rendered("a\n  {{! two\n  lines }}\nb\n", lists) == "a\nb\n");
  CHECK(rendered("{{#yes}} {{! several }} {{/yes}}\nb\n", lists) == "b\n");
  CHECK(rendered("{{#list}}\n{{#@first}}\nfirst\n{{/@first}}\n{{.|number}}\n{{/list}}\n", lists) ==
        "first\n1\n2\n");
}

TEST_CASE("the first and the last line need no line break") {
  CHECK(rendered("{{#yes}}\na\n{{/yes}}", lists) == "a\n");
  CHECK(rendered("a\n  {{! end }}", lists) == "a\n");
  CHECK(rendered("{{#yes}}\r\na\r\n{{/yes}}\r\nb", lists) == "a\r\nb");
}

TEST_CASE("a line with text or a value stays") {
  CHECK(rendered("| {{#yes}} | {{/yes}} |\n", lists) == "|  |  |\n");
  CHECK(render_files({{"main", "{{>p}} {{>p}}\n{{#list}}{{>p}}{{/list}}\n"}, {"p", "x"}}, lists).text ==
        "x x\nxx\n");
  CHECK(rendered("a {{! note }}\nb\n", lists) == "a \nb\n");
  CHECK(rendered("a\n{{blank|markdown}}\nb\n", lists) == "a\n\nb\n");
  CHECK(rendered("{{#yes}}x{{/yes}}\n {{#no}}x{{/no}}\n", lists) == "x\n \n");
  CHECK(rendered("a\n\n{{#yes}}\n\n{{/yes}}\n\nb\n", lists) == "a\n\n\n\nb\n");
}

TEST_CASE("a partial on a line of its own is indented, blank lines are not") {
  const auto with = [](const std::string& partial, const std::string& text) {
    const rendering result = render_files({{"main", text}, {"p", partial}}, lists);
    return result.text.value_or(result.findings);
  };
  CHECK(with("a\n\nb\n", "  {{>p}}\nc\n") == "  a\n\n  b\nc\n");
  CHECK(with("|\n{{lines|url}}\n|\n", " {{>p}}\n/\n") == " |\n %3C%0A-%3E\n |\n/\n");
  CHECK(with("a\nb", "x {{>p}} y\n") == "x a\nb y\n");
  CHECK(with("a\nb", "  {{>p}} y\n") == "  a\nb y\n");
  CHECK(with("a\nb", "  {{>p}}\nc") == "  a\n  bc");
  CHECK(with("{{#yes}}\na {{v|cpp_name}}\n{{/yes}}\n", "  {{#yes}}\n  {{>p}}\n  {{/yes}}\n") ==
        "  a value\n");
}

TEST_CASE("indentation of partials adds up") {
  const rendering result = render_files(
      {{"main", "  {{>p}}\n"}, {"p", "p\n {{>q}}\n"}, {"q", "/// {{lines|cpp_comment}}\nq\n"}}, lists);
  CHECK(result.text == "  p\n   /// <\n   /// ->\n   q\n");
}
