#include "catch.hpp"
#include "rendering.hpp"

namespace {

std::string filtered(const std::string& filter, const std::string& text, const std::string& before = "",
                     const std::string& after = "") {
  return rendered(before + "{{v|" + filter + "}}" + after, {{"v", text}});
}

std::string markdown(const std::string& text, const std::string& before = "", const std::string& after = "") {
  return filtered("markdown", text, before, after);
}

}  // namespace

TEST_CASE("markdown leaves plain text and code spans alone") {
  for (const char* plain :
       {"Refresh the token, then repeat the call.",
        "a snake_case_name, 2 * 3 > 5 & 1 - 2 = ~ 7, C:\\dir #4 (x) {y} a|b!", "Use `a*b` and ``c`d``.",
        "`` `a` ``", "AT&T, R&D 5 < 6", "é 日本 \U0001F600", "{{name}} {% raw %}"}) {
    CHECK(markdown(plain) == plain);
  }
}

TEST_CASE("markdown escapes what would act") {
  CHECK(markdown("*a* _b_ __c__ ~~d~~ x_y_") == "\\*a\\* \\_b\\_ \\_\\_c\\_\\_ \\~\\~d\\~\\~ x_y\\_");
  CHECK(markdown("[a](b) ![c] [d]: e") == "\\[a\\](b) !\\[c\\] \\[d\\]: e");
  CHECK(markdown("<b>x</b> <!-- c --> <? a<1") == "&lt;b>x&lt;/b> &lt;!-- c --> &lt;? a<1");
  CHECK(markdown("&lt; &#35; &nope") == "&amp;lt; &amp;#35; &nope");
  CHECK(markdown("\\* \\a \\\nb\\") == "\\\\\\* \\a \\\\\nb\\\\");
  CHECK(markdown("one ` tick and ``two") == "one \\` tick and \\`\\`two");
}

TEST_CASE("markdown escapes what would act at the beginning of a line") {
  CHECK(markdown("# a\n> b\n- c\n+ d\n* e\n1. f\n12) g\n| h\n===\n---\n:-:|-\n~~~\n    i") ==
        "\\# a\n\\> b\n\\- c\n\\+ d\n\\* e\n1\\. f\n12\\) g\n\\| h\n\\===\n\\---\n\\:-:|-\n\\~\\~\\~\ni");
  CHECK(markdown("-5 is less\n1.5 is more\n+49\n== x") == "-5 is less\n1.5 is more\n+49\n== x");
  CHECK(markdown("- a", "Fix: ") == "Fix: - a");
  CHECK(markdown("- a", "* ") == "* \\- a");
}

TEST_CASE("markdown links bare URLs") {
  CHECK(markdown("See https://a.b/c_d_?x=*y*&z=(1). Or (http://x.y)!") ==
        "See <https://a.b/c_d_?x=*y*&z=(1)>. Or (<http://x.y>)!");
  CHECK(markdown("\\https://a.b www.a_b_.c") == "\\\\<https://a.b> www\\.a_b\\_.c");
}

TEST_CASE("markdown keeps paragraphs and fences apart, within the list item that they stand in") {
  CHECK(markdown("a\nb\n\n\n c \n\n```js x\n1\n\n  2\n```\nd") == "a\nb\n\nc\n\n```js\n1\n\n  2\n```\n\nd");
  CHECK(markdown("a\nb\n\n```\nc\n\nd\n```", "- ", "\n- e") == "- a\n  b\n\n  ```\n  c\n\n  d\n  ```\n- e");
  CHECK(markdown("a\n\nb", "   10. ") == "   10. a\n\n       b");
  CHECK(markdown("a\n\nb", "> - **x** ") == "> - **x** a\n>\n>   b");
  CHECK(markdown("```\na\n```", "Fix: ", " end") == "Fix: \n\n```\na\n```\n end");
  CHECK(markdown("````\n```\n````") == "````\n```\n````");
  CHECK(markdown("  ```\n    a\n b\n  ```") == "```\n  a\nb\n```");
  CHECK(markdown("```\nopen") == "```\nopen\n```");
  CHECK(markdown("") == "");
}

TEST_CASE("markdown_line is one line") {
  CHECK(filtered("markdown_line", "a\nb\n\n```\nc\nd\n```\n\ne") == "a b `c d` e");
  CHECK(filtered("markdown_line", "see https://a.b/c_", "[", "](x)") == "[see https\\://a.b/c\\_](x)");
  CHECK(filtered("markdown_line", "About C #", "## ") == "## About C \\#");
  CHECK(filtered("markdown_line", "##", "## ") == "## \\##");
  CHECK(filtered("markdown_line", "C#", "## ") == "## C#");
  CHECK(filtered("markdown_line", "1. a", "- ") == "- 1\\. a");
}

TEST_CASE("table_cell stays in its cell") {
  CHECK(filtered("table_cell", "a|b `c|d` https://x.y/?a|b \\| e\\", "|", "|") ==
        "|a\\|b `c\\|d` <https://x.y/?a\\|b> \\\\\\| e&#92;|");
  CHECK(filtered("table_cell", "a\nb\n\nc\n\n```\nd\ne\n```") == "a b<br>c<br>`d e`");
}

TEST_CASE("code_span and code_cell take as many backticks as they need") {
  CHECK(filtered("code_span", "a*b_|c") == "`a*b_|c`");
  CHECK(filtered("code_span", "a`b``c") == "```a`b``c```");
  CHECK(filtered("code_span", "`a") == "`` `a ``");
  CHECK(filtered("code_span", " a ") == "`  a  `");
  CHECK(filtered("code_span", " a") == "` a`");
  CHECK(filtered("code_span", "  ") == "`  `");
  CHECK(filtered("code_span", "a\r\nb\nc") == "`a b c`");
  CHECK(filtered("code_span", "") == "");
  CHECK(filtered("code_cell", "a|b\\|c") == "`a\\|b\\\\|c`");
}

TEST_CASE("fence is a whole block") {
  CHECK(filtered("fence json", "{\n\n}\n", "- ", "\n- x") == "- ```json\n  {\n\n  }\n  ```\n- x");
  CHECK(filtered("fence", "a\n````\nb", "   ", "\n") == "   `````\n   a\n   ````\n   b\n   `````\n");
  CHECK(filtered("fence", "") == "```\n```");
  CHECK(filtered("fence", "a", "See: ", ".") == "See: \n\n```\na\n```\n.");
}
