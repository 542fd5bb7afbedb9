#include "texts.hpp"

#include <vector>

namespace random_catalog {
namespace {

const std::vector<std::string>& plain_words() {
  static const std::vector<std::string> all{
      "the",   "request", "token",    "is",      "not", "valid", "any",  "more",  "of",    "a",     "person",
      "image", "with",    "document", "expired", "key", "limit", "call", "retry", "field", "server"};
  return all;
}

/// Words that some tool on the way could take for more than a word.
const std::vector<std::string>& odd_words() {
  static const std::vector<std::string> all{"\"quoted\"",
                                            "'single'",
                                            "a|b",
                                            "`code`",
                                            "``two`` ` one",
                                            "<b>bold</b>",
                                            "<script>alert(1)</script>",
                                            "&amp;",
                                            "&",
                                            "<!-- no -->",
                                            "{braces}",
                                            "{{mustache}}",
                                            "{{{three}}}",
                                            "{{>partial}}",
                                            "}}",
                                            "{",
                                            "\\",
                                            "\\n",
                                            "\\u0041",
                                            "\\\"",
                                            "%s",
                                            "%%",
                                            "$HOME",
                                            "#hash",
                                            "# heading",
                                            "* star *",
                                            "**bold**",
                                            "_under_",
                                            "~~gone~~",
                                            "[link](https://acme.example/a?b=c&d)",
                                            "![image](x)",
                                            "https://acme.example/a_b_c",
                                            "1.",
                                            "-",
                                            "---",
                                            "+",
                                            ">",
                                            "?\?=",
                                            "?\?/",
                                            "R\"(raw)\"",
                                            "*/",
                                            "/*",
                                            "//",
                                            ")\"",
                                            ")__\"",
                                            "#include <x>",
                                            "\t",
                                            "\u00DCn\u00EFc\u00F6d\u00E9",
                                            "\u5B8C\u4E86",
                                            "\u0645\u0631\u062D\u0628\u0627",
                                            "\u043F\u0440\u0438",
                                            "zero\u200Bwidth",
                                            "\u200D",
                                            "\u200E",
                                            "\u202Eright\u202C",
                                            "\u2028",
                                            "\u00A0",
                                            "\u00AD",
                                            "\U0001F600",
                                            "\U0001F468\u200D\U0001F469\u200D\U0001F467",
                                            "e\u0301",
                                            "\uFFFD",
                                            "\uE000",
                                            "\U0010FFFD",
                                            "no",
                                            "null",
                                            "~",
                                            "key: value",
                                            " # not a comment",
                                            "@at",
                                            "!tag",
                                            "&anchor",
                                            "*alias",
                                            "<<:",
                                            "a,b",
                                            "[a]",
                                            "|",
                                            "||",
                                            "\\|",
                                            ":",
                                            "::",
                                            "0x1F",
                                            "1e9",
                                            "@param x",
                                            "\\param",
                                            "///",
                                            "\\brief",
                                            "%%%",
                                            "\u00A7",
                                            "\u2026"};
  return all;
}

const std::vector<std::string>& paragraphs() {
  static const std::vector<std::string> all{"```sh\ncurl -f \"https://acme.example\" | jq '.a'\n```",
                                            "- one\n- two\n  - three",
                                            "1. one\n2. two",
                                            "| a | b |\n|---|---|\n| 1 | 2 |",
                                            "> quoted\n> more",
                                            "# Heading",
                                            "<details>\n<b>x</b>\n</details>",
                                            "    indented code",
                                            "Line one  \nline two",
                                            "***",
                                            "~~~\nfence\n~~~",
                                            "```\nwithout a language }} {{\n```"};
  return all;
}

const std::vector<std::string>& stops() {
  static const std::vector<std::string> all{".",   ".",  ".",  ".",      "!",     "?",
                                            ".\"", ".)", ".`", "\u3002", "\u2026"};
  return all;
}

std::string words(chance& random, int count) {
  std::string out;
  for (int i = 0; i < count; ++i) {
    if (i > 0) out += random.percent(97) ? " " : "  ";
    out += random.percent(75) ? random.one_of(plain_words()) : random.one_of(odd_words());
  }
  return out;
}

/// A text that is not empty after a reader trims blanks.
bool has_body(const std::string& text) {
  return text.find_first_not_of(" \t\n") != text.npos;
}

}  // namespace

std::string upper_word(chance& random) {
  std::string out;
  for (int i = random.between(3, 9); i > 0; --i) out += static_cast<char>('A' + random.below(26));
  return out;
}

std::string lower_word(chance& random) {
  std::string out;
  for (int i = random.between(3, 7); i > 0; --i) out += static_cast<char>('a' + random.below(26));
  return out;
}

std::string phrase(chance& random) {
  auto text = random.percent(70) ? lower_word(random) + " " + random.one_of(plain_words())
                                 : words(random, random.between(1, 5));
  return has_body(text) ? text : "x" + text;
}

std::string sentence(chance& random) {
  if (random.percent(50)) {
    std::string plain = "The";
    for (int i = random.between(2, 6); i > 0; --i) plain += " " + random.one_of(plain_words());
    return plain + ".";
  }
  std::string out;
  for (int i = random.percent(30) ? random.between(1, 3) : 0; i > 0; --i)
    out += (random.percent(50) ? random.one_of(paragraphs()) : words(random, 6) + ".") + "\n\n";
  return out + words(random, random.between(1, 12)) + random.one_of(stops());
}

std::string long_sentence(chance& random, std::size_t size) {
  std::string out;
  while (out.size() < size) out += words(random, 12) + (random.percent(20) ? ".\n\n" : " ");
  return out + "end.";
}

std::string escaped_braces(const std::string& text) {
  std::string out;
  for (const char c : text) {
    out += c;
    if (c == '{' || c == '}') out += c;
  }
  return out;
}

}  // namespace random_catalog
