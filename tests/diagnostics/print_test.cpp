#include "diagnostics/print.hpp"
#include "catch.hpp"

using namespace generator;

namespace {

struct printed {
  source_set sources;
  findings all;

  explicit printed(std::string text) { sources.add("specs/acme.yaml", std::move(text)); }

  /// The span of the first `word` in the file.
  span of(std::string_view word) const {
    const auto begin = static_cast<std::uint32_t>(sources.text(0).find(word));
    return {0, begin, begin + static_cast<std::uint32_t>(word.size())};
  }
  std::string text() const { return to_text(all, sources); }
};

/// The source line and the caret line.
std::string shown(const std::string& line, std::string_view word) {
  printed one(line);
  one.all.add(rule::empty_file, one.of(word), {}, "-");
  const std::string text = one.text();
  const std::size_t begin = text.find('\n') + 1;
  return text.substr(begin, text.find("      = help") - begin);
}

}  // namespace

TEST_CASE("a finding shows its line, a caret and the help") {
  printed one("errors:\n  bad:\n    number: 1\n  sumary: The token is past its lifetime.\n");
  one.all.add(rule::unknown_key, one.of("sumary"), {{"owner", "an error"}, {"key", "sumary"}},
              "did you mean `summary`?");
  CHECK(one.text() ==
        "specs/acme.yaml:4:3: error[unknown-key]: an error has no key `sumary`\n"
        "    4 |   sumary: The token is past its lifetime.\n"
        "      |   ^~~~~~\n"
        "      = help: did you mean `summary`?\n");
}

TEST_CASE("remarks follow with lines of their own, a blank line parts findings") {
  printed one("a: 1\nb: no\na: 2\n");
  finding& twice = one.all.add(rule::duplicate_key, {0, 11, 12}, {{"key", "a"}});
  twice.remarks.push_back({{0, 0, 1}, "the first one is here"});
  twice.remarks.push_back({{0}, "in this file"});
  one.all.add(rule::ambiguous_scalar, one.of("no"), {{"value", "no"}});
  CHECK(one.text() ==
        "specs/acme.yaml:2:4: warning[ambiguous-scalar]: YAML parsers disagree on the plain scalar `no`\n"
        "    2 | b: no\n"
        "      |    ^~\n"
        "      = help: Put the text in quotes.\n"
        "\n"
        "specs/acme.yaml:3:1: error[duplicate-key]: the key `a` appears twice\n"
        "    3 | a: 2\n"
        "      | ^\n"
        "      = help: Remove or rename one of the two.\n"
        "specs/acme.yaml:1:1: note: the first one is here\n"
        "    1 | a: 1\n"
        "      | ^\n"
        "specs/acme.yaml: note: in this file\n");
}

TEST_CASE("a finding about a whole file shows no line") {
  printed one("");
  one.all.add(rule::empty_file, {0});
  CHECK(one.text() ==
        "specs/acme.yaml: error[empty-file]: the file contains no spec\n"
        "      = help: Start the file with `errcat`, `vendor` and `title`.\n");
}

TEST_CASE("a span over several lines is marked to the end of the first") {
  CHECK(shown("a: |\n  text\nb: 1\n", "|\n  text") ==
        "    1 | a: |\n"
        "      |    ^\n");
  CHECK(shown("a: two\r\n  lines\n", "two\r\n  lines") ==
        "    1 | a: two\n"
        "      |    ^~~\n");
}

TEST_CASE("the end of the file can be marked") {
  printed one("a: [\n");
  one.all.add(rule::empty_file, {0, 5, 5}, {}, "-");
  one.all.add(rule::empty_file, {0, 4, 4}, {}, "-");
  CHECK(one.text() ==
        "specs/acme.yaml:1:5: error[empty-file]: the file contains no spec\n"
        "    1 | a: [\n"
        "      |     ^\n"
        "      = help: -\n"
        "\n"
        "specs/acme.yaml:2:1: error[empty-file]: the file contains no spec\n"
        "    2 |\n"
        "      | ^\n"
        "      = help: -\n");
}

TEST_CASE("tabs are repeated below, so that the caret stands right whatever their width") {
  CHECK(shown("\tkey:\tvalue # x", "value") ==
        "    1 | \tkey:\tvalue # x\n"
        "      | \t    \t^~~~~\n");
  CHECK(shown("k: a\tb c", "a\tb") ==
        "    1 | k: a\tb c\n"
        "      |    ^\t~\n");
}

TEST_CASE("a tab at the end of a span is not marked") {
  CHECK(shown("k: ab\t c", "ab\t") ==
        "    1 | k: ab\t c\n"
        "      |    ^~\n");
}

TEST_CASE("the caret knows wide letters and marks that take no room") {
  CHECK(shown("名前: 値です x", "値です") ==
        "    1 | 名前: 値です x\n"
        "      |       ^~~~~~\n");
  CHECK(shown("cafe\u0301: ole\u0301 x", "ole\u0301") ==
        "    1 | cafe\u0301: ole\u0301 x\n"
        "      |       ^~~\n");
  CHECK(shown("naïve: größe x", "größe") ==
        "    1 | naïve: größe x\n"
        "      |        ^~~~~\n");
}

TEST_CASE("what a terminal would obey is not printed") {
  CHECK(shown("a\x1b[31m: b\u009Bc \u202E x\xFFy", "x") ==
        "    1 | a\uFFFD[31m: b\uFFFDc \uFFFD x\uFFFDy\n"
        "      |               ^\n");
  printed one("a");
  one.sources.add("evil\x1b]0;.yaml", "");
  one.all.add(rule::empty_text, {1}, {{"key", "\x1b[2J\x07 \u202E\x9B"}}, "help\x7F");
  CHECK(one.text() ==
        "evil\uFFFD]0;.yaml: error[empty-text]: `\uFFFD[2J\uFFFD \uFFFD\uFFFD` is empty\n"
        "      = help: help\uFFFD\n");
}

TEST_CASE("a long line is cut to a window around the span") {
  const std::string fill(1000, 'x');
  const std::string sixty(60, 'x');
  CHECK(shown(fill + "WORD" + fill, "WORD") == "    1 | ..." + sixty + "WORD" + std::string(96, 'x') +
                                                   "...\n" + "      |    " + std::string(60, ' ') + "^~~~\n");
  CHECK(shown("WORD" + fill, "WORD") == "    1 | WORD" + std::string(156, 'x') +
                                            "...\n"
                                            "      | ^~~~\n");
  CHECK(shown(fill + "WORD", "WORD") ==
        "    1 | ..." + sixty + "WORD\n" + "      |    " + std::string(60, ' ') + "^~~~\n");
  CHECK(shown(std::string(156, 'x') + "WORD", "WORD") ==  // 160 columns still fit
        "    1 | " + std::string(156, 'x') + "WORD\n" + "      | " + std::string(156, ' ') + "^~~~\n");
}

TEST_CASE("a window never begins within a letter") {
  std::string line;
  for (int i = 0; i < 500; ++i) line += "値";
  line += "x";
  std::string window;
  for (int i = 0; i < 30; ++i) window += "値";
  CHECK(shown(line, "x") == "    1 | ..." + window + "x\n      |    " + std::string(60, ' ') + "^\n");
}

TEST_CASE("colour only if asked for") {
  printed one("a: 1\n");
  one.all.add(rule::empty_file, {0, 0, 1}, {}, "-").remarks.push_back({{0}, "note"});
  CHECK(one.text().find('\x1b') == std::string::npos);
  CHECK(to_text(one.all, one.sources, {.colour = true}) ==
        "\x1b[1mspecs/acme.yaml:1:1:\x1b[0m \x1b[1;31merror[empty-file]:\x1b[0m "
        "\x1b[1mthe file contains no spec\x1b[0m\n"
        "    1 | a: 1\n"
        "      | \x1b[1;32m^\x1b[0m\n"
        "      = \x1b[1mhelp:\x1b[0m -\n"
        "\x1b[1mspecs/acme.yaml:\x1b[0m \x1b[1;36mnote:\x1b[0m note\n");
}
