#include "catch.hpp"
#include "rendering.hpp"

namespace {

std::string as_markdown(const std::string& filter, const std::string& text, const std::string& before = "",
                        const std::string& after = "") {
  return rendered(before + "{{v|" + filter + "}}" + after, {{"v", text}});
}

std::string markdown(const std::string& text, const std::string& before = "", const std::string& after = "") {
  return as_markdown("markdown", text, before, after);
}

}  // namespace

TEST_CASE("markdown leaves plain text and code spans alone") {
  for (const char* plain :
       {"Refresh the token, then repeat the call.",
        "a snake_case_name, 2 * 3 > 5 & 1 - 2 = ~ 7, C:\\dir #4 (x) y} a|b!", "Use `a*b` and ``c`d``.",
        "`` `a` ``", "AT&T, R&D 5 > 6", "é 日本 \U0001F600", "at 12:30, or key:value"}) {
    CHECK(markdown(plain) == plain);
  }
}

TEST_CASE("markdown escapes what would act") {
  CHECK(markdown("*a* _b_ __c__ ~~d~~ x_y_") ==
        "\\*a\\* \\_b\\_ \\_\\_c\\_\\_ &#126;&#126;d&#126;&#126; x_y\\_");
  CHECK(markdown("[a](b) ![c] [d]: e") == "\\[a\\](b) !\\[c\\] \\[d\\]: e");
  CHECK(markdown("<b>x</b> <!-- c --> <? a<1") == "&lt;b>x&lt;/b> &lt;!-- c --> &lt;? a&lt;1");
  CHECK(markdown("&lt; &#35; &nope") == "&amp;lt; &amp;#35; &nope");
  CHECK(markdown("\\* \\a \\\nb\\") == "\\\\\\* \\a \\\\\nb\\\\");
  CHECK(markdown("one ` tick and ``two") == "one \\` tick and \\`\\`two");
}

TEST_CASE("markdown escapes what would act at the beginning of a line") {
  CHECK(markdown("# a\n> b\n- c\n+ d\n* e\n1. f\n12) g\n| h\n===\n---\n:-:|-\n~~~\n    i") ==
        "\\# a\n\\> b\n\\- c\n\\+ d\n\\* e\n1\\. f\n12\\) g\n\\| "
        "h\n&#61;==\n\\---\n&#58;-&#58;|-\n&#126;&#126;&#126;\ni");
  CHECK(markdown("-5 is less\n1.5 is more\n+49\n== x") == "-5 is less\n1.5 is more\n+49\n== x");
  CHECK(markdown("- a", "Fix: ") == "Fix: - a");
  CHECK(markdown("- a", "* ") == "* \\- a");
}

TEST_CASE("markdown escapes what site builders act on") {
  CHECK(markdown("{{name}} {1+1} {% raw %}") == "&#123;&#123;name}} &#123;1+1} &#123;% raw %}");
  CHECK(markdown("import x\nexport y, import z") == "&#105;mport x\n&#101;xport y, import z");
  CHECK(markdown("!!! note\n??? more\n!! less") == "\\!!! note\n&#63;?? more\n!! less");
  CHECK(markdown("::: tip\n:) a :100: b:tada:") == "&#58;&#58;: tip\n&#58;) a &#58;100: b&#58;tada:");
  CHECK(markdown("(a; b;) ;-) 8-)") == "(a; b&#59;) &#59;\\-) 8\\-)");
  CHECK(markdown("`a {b}` and `{{c}}`") == "`a {b}` and <code>&#123;&#123;c&#125;&#125;</code>");
}

TEST_CASE("markdown links bare URLs") {
  CHECK(markdown("See https://a.b/c_d_?x=*y*&z=(1). Or (http://x.y)!") ==
        "See [https://a.b/c\\_d\\_?x=\\*y\\*&#38;z=(1)](https://a.b/c_d_?x=*y*&z=(1)). Or "
        "([http://x.y](http://x.y))!");
  CHECK(markdown("\\https://a.b www.a_b_.c") == "\\\\[https://a.b](https://a.b) www\\.a_b\\_.c");
  CHECK(markdown("http://localhost:8000/a") == "http&#58;//localhost:8000/a");
}

TEST_CASE("markdown keeps paragraphs and fences apart, within the list item that they stand in") {
  CHECK(markdown("a\nb\n\n\n c \n\n```js x\n1\n\n  2\n```\nd") == "a\nb\n\nc\n\n```js\n1\n\n  2\n```\n\nd");
  CHECK(markdown("a\nb\n\n```\nc\n\nd\n```", "- ", "\n- e") ==
        "- a\n    b\n\n    ```\n    c\n\n    d\n    ```\n\n- e");
  CHECK(markdown("a\n\nb", "- ", " c\n- d") == "- a\n\n    b c\n\n- d");
  CHECK(markdown("a\n\nb", "- ", "\n\nc") == "- a\n\n    b\n\nc");
  CHECK(markdown("a\n\nb", "- ", "\r\n\r\nc") == "- a\n\n    b\r\n\r\nc");
  CHECK(markdown("a\n\n- b", "Fix: ") == "Fix: a\n\n\\- b");
  CHECK(markdown("a", "- ", "\n- b") == "- a\n- b");
  CHECK(markdown("a\n\nb", "   10. ") == "   10. a\n\n       b");
  CHECK(markdown("a\n\nb", "1) ") == "1) a\n\n    b");
  CHECK(markdown("a\n\nb", "123456789. ") == "123456789. a\n\n            b");
  CHECK(markdown("a\n\nb", "1234567890. ") == "1234567890. a\n\nb");
  CHECK(markdown("a\n\nb", "1: ") == "1: a\n\nb");
  CHECK(markdown("- a", "- (") == "- (- a");
  CHECK(markdown("a\n\nb", "> - ", "\n> - c") == "> - a\n>\n>     b\n> - c");
  CHECK(markdown("a\n\nb", "- ", " c") == "- a\n\n    b c");
  CHECK(rendered("- {{v|markdown}}\n{{v|markdown}}\n- c\n", {{"v", "a\n\nb"}}) ==
        "- a\n\n    b\n\na\n\nb\n- c\n");
  CHECK(rendered("- {{v|markdown}}\n{{#l}}\n- {{.|number}}\n{{/l}}\n", {{"v", "a\n\nb"}, {"l", {1, 2}}}) ==
        "- a\n\n    b\n\n- 1\n- 2\n");
  CHECK(markdown("```\na\n```", "", "\r\nb") == "```\na\n```\r\nb");
  CHECK(markdown("```{.c++ title}\na\n```") == "```.c++\na\n```");
  CHECK(markdown("a\n\nb", "> - **x** ") == "> - **x** a\n>\n>     b");
  CHECK(markdown("```\na\n```", "Fix: ", " end") == "Fix: \n\n```\na\n```\n end");
  CHECK(markdown("````\n```\n````") == "````\n```\n````");
  CHECK(markdown("  ```\n    a\n b\n  ```") == "```\n  a\nb\n```");
  CHECK(markdown("```\nopen") == "```\nopen\n```");
  CHECK(markdown("", "a ", "\n") == "a \n");
}

TEST_CASE("markdown_line is one line") {
  CHECK(as_markdown("markdown_line", "a\nb\n\n```\nc\nd\n```\n\ne") == "a b `c d` e");
  CHECK(as_markdown("markdown_line", "") == "");
  CHECK(as_markdown("markdown_line", "# a\n\n# b", "- ") == "- \\# a # b");
  CHECK(as_markdown("markdown_line", "a|b `c|d` e\\") == "a\\|b <code>c&#124;d</code> e&#92;");
  CHECK(as_markdown("markdown_line", "see https://a.b/c_", "[", "](x)") == "[see https&#58;//a.b/c\\_](x)");
  CHECK(as_markdown("markdown_line", "About C #", "## ") == "## About C \\#");
  CHECK(as_markdown("markdown_line", "##", "## ") == "## \\##");
  CHECK(as_markdown("markdown_line", "C#", "## ") == "## C#");
  CHECK(as_markdown("markdown_line", "1. a", "- ") == "- 1\\. a");
  CHECK(as_markdown("markdown_line", "a {#b}", "## ") == "## a &#123;\u200B#b}");
  CHECK(as_markdown("markdown_line", "C:\\new\\", "# ") == "# C:\\\u200Bnew\\\u200B");
  CHECK(as_markdown("markdown_line", "a:100:b", "- ") == "- a&#58;100&#58;b");
  CHECK(as_markdown("markdown_line", "a *** b * c", "- ") == "- a \\*\\*\\* b * c");
}

TEST_CASE("table_cell stays in its cell") {
  CHECK(as_markdown("table_cell", "a|b `c|d` https://x.y/?a|b \\| e\\", "|", "|") ==
        "|a\\|b <code>c&#124;d</code> [https://x.y/?a\\|b](https://x.y/?a%7Cb) \\\\\\| e&#92;|");
  CHECK(as_markdown("table_cell", "a\nb\n\nc\n\n```\nd\ne\n```") == "a b<br/>c<br/>`d e`");
  CHECK(as_markdown("table_cell", "- a", "|", "|") == "|- a|");
}

TEST_CASE("code_span and code_cell take as many backticks as they need") {
  CHECK(as_markdown("code_span", "a*b_|c") == "`a*b_|c`");
  CHECK(as_markdown("code_span", "a`b``c") == "```a`b``c```");
  CHECK(as_markdown("code_span", "`a") == "`` `a ``");
  CHECK(as_markdown("code_span", " a ") == "`  a  `");
  CHECK(as_markdown("code_span", " a") == "` a`");
  CHECK(as_markdown("code_span", "  ") == "`  `");
  CHECK(as_markdown("code_span", "a\r\nb\nc") == "`a b c`");
  CHECK(as_markdown("code_span", "") == "");
  CHECK(as_markdown("code_cell", "a|b\\|c") == "<code>a&#124;b&#92;&#124;c</code>");
}

TEST_CASE("fence is a whole block") {
  CHECK(as_markdown("fence json", "{\n\n}\n", "- ", "\n- x") ==
        "- &#8203;\n\n    ```json\n    {\n\n    }\n    ```\n- x");
  // Quotes, and lines within an item, need nothing before a fence.
  CHECK(as_markdown("fence json", "{}", "> ", "\n") == "> ```json\n> {}\n> ```\n");
  CHECK(markdown("```\na\n```", "- b\n\n    ", "\n") == "- b\n\n    ```\n    a\n    ```\n");
  CHECK(as_markdown("fence", "a\n````\nb", "   ", "\n") == "   `````\n   a\n   ````\n   b\n   `````\n");
  CHECK(as_markdown("fence", "") == "```\n```");
  CHECK(as_markdown("fence", "a\r\n") == "```\na\n```");
  CHECK(as_markdown("fence", "a", "See: ", ".") == "See: \n\n```\na\n```\n.");
  CHECK(rendered("{{v|fence}}\n{{v|fence}}\n", {{"v", "a"}}) == "```\na\n```\n```\na\n```\n");
}
