#include "yaml/parse.hpp"

#include "catch.hpp"
#include "parsed.hpp"

using namespace std::string_literals;

TEST_CASE("all scalars stay text, in the order of the file") {
  const parsed one("no: NO\non: 010\nversion: 1.10\nnothing: null\ntilde: ~\ndate: 2024-01-02\n");
  CHECK(one.findings() == "");
  CHECK(one.tree() == "{no=NO, on=010, version=1.10, nothing=null, tilde=~, date=2024-01-02}");
}

TEST_CASE("a value that is not there is absent") {
  CHECK(parsed("a:\nb: {c: , d}\ne: [x, , y]\nf:\n  -\n  - z\n").tree() ==
        "{a=-, b={c=-, d=-}, e=[x, -, y], f=[-, z]}");
  CHECK(parsed("a:\n").spans() == "0-2 a:\n0-1 a\n2-2 \n");
  CHECK(parsed("a : # why\nb: 1\n").spans() == "0-14 a : # why\\nb: 1\n0-1 a\n3-3 \n10-11 b\n13-14 1\n");
  CHECK(parsed("-\n- 1\n").spans() == "0-5 -\\n- 1\n1-1 \n4-5 1\n");
  CHECK(parsed("{a: , b, c:}").spans() == "0-12 {a: , b, c:}\n1-2 a\n3-3 \n6-7 b\n7-7 \n9-10 c\n11-11 \n");
  CHECK(parsed("[a,,b]").spans() == "0-6 [a,,b]\n1-2 a\n3-3 \n4-5 b\n");
}

TEST_CASE("an absent value is told from the word null, even in front of a key null") {
  CHECK(parsed("a:\nnull: x\n").tree() == "{a=-, null=x}");
  CHECK(parsed("a: null\nb: 1\n").tree() == "{a=null, b=1}");
  CHECK(parsed("a:\n  null\nb: 1\n").tree() == "{a=null, b=1}");
  CHECK(parsed("a:\n  b:\nnull: 1\n").tree() == "{a={b=-}, null=1}");
  CHECK(parsed("- a:\n  null: 1\n-\n- ~\n").tree() == "[{a=-, null=1}, -, ~]");
  CHECK(parsed("{a: , null: b, null , c: NULL}").places() ==
        "1:16 `null`: duplicate-key: the key `null` appears twice\n"
        "  1:7 `null`: the first one is here\n");
  CHECK(parsed("{null, b: [~, null]}").tree() == "{null=-, b=[~, null]}");
  CHECK(parsed("? a\nnull: 1\n").tree() == "{a=-, null=1}");
  CHECK(parsed("a: &x null\nb: *x\n").tree() == "{a=null, b=null}");
  CHECK(parsed("a: nullable\nb: \"null\"\n").tree() == "{a=nullable, b=\"null\"}");
}

TEST_CASE("spans cover scalars as they are written") {
  CHECK(parsed("'it''s': \"a \\\" b\"  # c\n").spans() ==
        "0-17 'it''s': \"a \\\" b\"\n0-7 'it''s'\n9-17 \"a \\\" b\"\n");
  CHECK(parsed("a: one\n  two # c\nb: x #y\n").spans() ==
        "0-21 a: one\\n  two # c\\nb: x\n0-1 a\n3-12 one\\n  two\n17-18 b\n20-21 x\n");
  CHECK(parsed("[a\n  b , c]").spans() == "0-11 [a\\n  b , c]\n1-6 a\\n  b\n9-10 c\n");
  CHECK(parsed("? long\n: v\n").spans() == "0-10 ? long\\n: v\n2-6 long\n9-10 v\n");
}

TEST_CASE("a block scalar goes from its mark to the end of its last line") {
  const parsed one("a: |  # c\n  x \n\n  y  \n\n# c\nb: >-\n  z\n  # text\nc: |+\n\nd: |2\n   e\n");
  CHECK(one.tree() == "{a=|x \\n\\ny  \\n|, b=|z # text|, c=|\\n|, d=| e\\n|}");
  CHECK(one.spans() ==
        "0-63 a: |  # c\\n  x \\n\\n  y  \\n\\n# c\\nb: >-\\n  z\\n  # text\\nc: |+\\n\\nd: |2\\n   e\n"
        "0-1 a\n3-21 |  # c\\n  x \\n\\n  y  \n"
        "27-28 b\n30-45 >-\\n  z\\n  # text\n"
        "46-47 c\n49-51 |+\n"
        "53-54 d\n56-63 |2\\n   e\n");
}

TEST_CASE("collections end with their bracket or their last value") {
  CHECK(parsed("a:\n- b: 1\n  c: [x, {y: z, }, ] # d\n- e\n\n# f\n").spans() ==
        "0-38 a:\\n- b: 1\\n  c: [x, {y: z, }, ] # d\\n- e\n"
        "0-1 a\n"
        "3-38 - b: 1\\n  c: [x, {y: z, }, ] # d\\n- e\n"
        "5-30 b: 1\\n  c: [x, {y: z, }, ]\n"
        "5-6 b\n8-9 1\n"
        "12-13 c\n15-30 [x, {y: z, }, ]\n"
        "16-17 x\n19-27 {y: z, }\n20-21 y\n23-24 z\n"
        "37-38 e\n");
  CHECK(parsed("[# ]\n]").spans() == "0-6 [# ]\\n]\n");
  CHECK(parsed("[a: b, c]").spans() == "0-9 [a: b, c]\n1-5 a: b\n1-2 a\n4-5 b\n7-8 c\n");
}

TEST_CASE("spans count bytes, behind a byte order mark and with Windows line ends too") {
  const parsed one("\xEF\xBB\xBF\"€\": ä\r\nb: |\r\n  x\r\n  ü\r\nc: p\r\n  q\r\n");
  CHECK(one.tree() == "{\"€\"=ä, b=|x\\nü\\n|, c=p q}");
  CHECK(one.spans() ==
        "3-40 \"€\": ä\\r\\nb: |\\r\\n  x\\r\\n  ü\\r\\nc: p\\r\\n  q\n"
        "3-8 \"€\"\n10-12 ä\n"
        "14-15 b\n17-29 |\\r\\n  x\\r\\n  ü\n"
        "31-32 c\n34-40 p\\r\\n  q\n");
}

TEST_CASE("escapes are decoded, also those that yaml-cpp turns into half a character") {
  CHECK(parsed(R"(a: "\x41\u20AC\U0001F642\t\n\_\/\"")").tree() == "{a=\"A€🙂\t\\n\u00A0/\"\"}");
  CHECK(parsed("a: \"one \\\n  two\"").tree() == "{a=\"one two\"}");
}

TEST_CASE("one document may be marked as such") {
  CHECK(parsed("# c\n---\na: 1\n...\n# d\n").tree() == "{a=1}");
  CHECK(parsed("--- a").tree() == "a");
}

TEST_CASE("what looks odd and is YAML") {
  CHECK(parsed("a:b").tree() == "a:b");
  CHECK(parsed("a: b:c\nd: -1\ne: --\nf: http://x/#y\n").tree() == "{a=b:c, d=-1, e=--, f=http://x/#y}");
  CHECK(parsed("{\"a\":b}").tree() == "{\"a\"=b}");
  CHECK(parsed("a:\tb\t# c\n").tree() == "{a=b}");
  CHECK(parsed("a: \"\"\nb: ''\n").tree() == "{a=\"\", b=\"\"}");
  CHECK(parsed("? " + std::string(2000, 'k') + "\n: 1\n").tree() == "{" + std::string(2000, 'k') + "=1}");
}

TEST_CASE("a member is found by its key") {
  const parsed one("a: 1\nb: 2\n");
  REQUIRE(one.read);
  REQUIRE(one.root().find("b") != nullptr);
  CHECK(one.root().find("b")->value.text() == "2");
  CHECK(one.root().find("c") == nullptr);
}
