// Where markup begins and ends, to the character.
#include "catch.hpp"
#include "render/markdown_text.hpp"
#include "rendering.hpp"

namespace {

std::string paragraph(const std::string& text) {
  return rendered("{{v|markdown}}", {{"v", text}});
}

std::string destination(const std::string& text) {
  return rendered("{{v|url}}", {{"v", text}});
}

}  // namespace

TEST_CASE("an entity has a name, of 32 characters at most, and a semicolon") {
  const std::string longest(32, 'a');
  CHECK(paragraph("&" + longest + ";") == "&amp;" + longest + ";");
  CHECK(paragraph("&#" + longest + ";") == "&amp;#" + longest + ";");
  CHECK(paragraph("&a" + longest + ";") == "&a" + longest + ";");
  CHECK(paragraph("&a; &; &#; &a") == "&amp;a; &; &#; &a");
  CHECK(paragraph("&#9; &#a" + longest + ";") == "&amp;#9; &#a" + longest + ";");
}

TEST_CASE("a number at the start of a line begins a list, if it has nine digits at most") {
  CHECK(paragraph("123456789. x") == "123456789\\. x");
  CHECK(paragraph("1234567890. x") == "1234567890. x");
  CHECK(paragraph("1.\n2)\n3\n4.x\n5: x\n.") == "1\\.\n2\\)\n3\n4.x\n5: x\n.");
  CHECK(paragraph("1.") == "1\\.");
}

TEST_CASE("the first characters of a line act only as a whole") {
  CHECK(paragraph("+") == "\\+");
  CHECK(paragraph("every\nexports\nitem\nimports") == "every\nexports\nitem\nimports");
  CHECK(generator::render::escape_paragraph("a\n\n- b", {}) == "a\n\n\\- b");
}

TEST_CASE("a URL ends before what cannot be part of it") {
  for (const char* one : {"http://a", "https://a", "ftp://a", "HTTPS://A.B"})
    CHECK(paragraph(one) == "[" + std::string(one) + "](" + one + ")");
  CHECK(paragraph("https:// http:// ftp://") == "https:// http:// ftp://");
  CHECK(paragraph("http://a\"b http://a<b http://a`b") ==
        "[http://a](http://a)\"b [http://a](http://a)&lt;b [http://a](http://a)\\`b");
  CHECK(paragraph("http://a!b http://a\x7F") == "[http://a!b](http://a!b) [http://a](http://a)\uFFFD");
  CHECK(paragraph("http://a&lt;b") == "[http://a](http://a)&amp;lt;b");
  CHECK(paragraph("(http://a/(b)) http://a)) http://a(") ==
        "([http://a/(b)](http://a/(b))) [http://a](http://a))) [http://a(](http://a%28)");
}

TEST_CASE("a destination keeps parentheses that are balanced and at most three deep") {
  CHECK(destination("a(((b)))c()") == "a(((b)))c()");
  CHECK(destination("a((((b))))") == "a%28%28%28%28b%29%29%29%29");
  CHECK(destination("a)(") == "a%29%28");
  CHECK(destination("a(") == "a%28");
}

TEST_CASE("controls are shown as such, tabs and line breaks are kept") {
  CHECK(paragraph("a\x1F\x7F\tb\nc") == "a\uFFFD\uFFFD\tb\nc");
}

TEST_CASE("only www makes a link of what has no scheme") {
  CHECK(paragraph("www.a WWW.a") == "www\\.a WWW\\.a");
  CHECK(paragraph("wwww.a xww.a wxw.a www") == "wwww.a xww.a wxw.a www");
  CHECK(paragraph("vww.a wvw.a wwv.a") == "vww.a wvw.a wwv.a");
}

TEST_CASE("colons and semicolons act where they would make an emoji") {
  CHECK(paragraph("a:b a::b a:b: a:") == "a:b a:&#58;b a&#58;b: a:");
  CHECK(paragraph("a :\nb :") == "a :\nb :");
  CHECK(paragraph("a -) b ;- c") == "a \\-) b ;- c");
}

TEST_CASE("marks act unless they stand apart or within a word") {
  CHECK(paragraph("* b") == "\\* b");
  CHECK(paragraph("a *") == "a \\*");
  CHECK(paragraph("a * b ** c *d") == "a * b \\*\\* c \\*d");
  CHECK(paragraph("a_b __c a_ 1_2") == "a_b \\_\\_c a\\_ 1_2");
  // What is before a part of a text is not looked at.
  CHECK(generator::render::escape_paragraph(std::string_view("a_b").substr(1), {}) == "\\_b");
  CHECK_FALSE(generator::render::begins_entity(std::string_view("&lt;").substr(0, 3)));
}

TEST_CASE("three backticks without another on the line open a fence") {
  CHECK(paragraph("```x`y") == "\\`\\`\\`x\\`y");
  CHECK(paragraph("```bash\na\n```") == "```bash\na\n```");
  CHECK(paragraph("```\na\n`````\nb") == "```\na\n```\n\nb");
  CHECK(paragraph("````\na\n```\nb") == "````\na\n```\nb\n````");
  CHECK(paragraph("` a ` `  ` ` b` `c `") == "`a` `  ` ` b` `c `");
  CHECK(paragraph("`a\nb`") == "`a b`");
}
