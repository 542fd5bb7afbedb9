// YAML features that specs do not allow, and text that is not YAML.
#include "catch.hpp"
#include "parsed.hpp"

using namespace std::string_literals;

namespace {
std::string places(std::string text) {
  return parsed(std::move(text)).places();
}
}  // namespace

TEST_CASE("a finding of this stage as it is printed") {
  CHECK(parsed("a: 1\nb: 2\n'a': 3\n").findings() ==
        "f.yaml:3:1: error[duplicate-key]: the key `a` appears twice\n"
        "    3 | 'a': 3\n"
        "      | ^~~\n"
        "      = help: Remove or rename one of the two.\n"
        "f.yaml:1:1: note: the first one is here\n"
        "    1 | a: 1\n"
        "      | ^\n");
}

TEST_CASE("all repeated keys are found, and the first is kept") {
  const parsed one("a: {x: 1, x: 2}\nb: 1\na: 2\nb: {c: 1, c: 2}\n");
  CHECK(one.places() ==
        "1:11 `x`: duplicate-key: the key `x` appears twice\n  1:5 `x`: the first one is here\n"
        "3:1 `a`: duplicate-key: the key `a` appears twice\n  1:1 `a`: the first one is here\n"
        "4:1 `b`: duplicate-key: the key `b` appears twice\n  2:1 `b`: the first one is here\n"
        "4:11 `c`: duplicate-key: the key `c` appears twice\n  4:5 `c`: the first one is here\n");
  CHECK(one.tree() == "{a={x=1}, b=1}");
}

TEST_CASE("a file without content") {
  for (const auto& text : {""s, " \n\n"s, "# c\n"s, "---\n"s, "\xEF\xBB\xBF"s, "---\n...\n"s}) {
    CAPTURE(text);
    const parsed one(text);
    CHECK(one.places() == "whole: empty-file: the file contains no spec\n");
    CHECK(one.tree() == "nothing");
  }
}

TEST_CASE("bytes that are not UTF-8") {
  CHECK(places("a: \xE4\nb: \xFF\n") == "1:4 `\xE4`: invalid-utf8: byte 0xE4 is not valid UTF-8 here\n");
  CHECK(places("a: \xC0\x80") == "1:4 `\xC0`: invalid-utf8: byte 0xC0 is not valid UTF-8 here\n");
  CHECK(places("ä: \xED\xA0\x80") == "1:4 `\xED`: invalid-utf8: byte 0xED is not valid UTF-8 here\n");
  CHECK(places("a: \xE2\x82") == "1:4 `\xE2`: invalid-utf8: byte 0xE2 is not valid UTF-8 here\n");
}

TEST_CASE("UTF-16 is called by its name") {
  for (const auto& text : {"\xFF\xFE"
                           "a\0:\0"s,
                           "\xFE\xFF\0a\0:"s, "a\0:\0"s, "\0a\0:"s}) {
    const parsed one(text);
    REQUIRE(one.found.all().size() == 1);
    CHECK(one.found.all()[0].help == "The file looks like UTF-16: save it as UTF-8.");
    CHECK(one.tree() == "nothing");
  }
}

TEST_CASE("control characters, each at its position") {
  const parsed one("a: \x07\nb: \x7F\nc: \xC2\x85 \xEF\xBF\xBF\nd: \xEF\xBB\xBF\ne: x\ry\x04\n");
  CHECK(one.places() ==
        "1:4 `\x07`: control-character: a spec cannot contain the control character U+0007\n"
        "2:4 `\x7F`: control-character: a spec cannot contain the control character U+007F\n"
        "3:4 `\xC2\x85`: control-character: a spec cannot contain the control character U+0085\n"
        "3:6 `\xEF\xBF\xBF`: control-character: a spec cannot contain the control character U+FFFF\n"
        "4:4 `\xEF\xBB\xBF`: control-character: a spec cannot contain the control character U+FEFF\n"
        "5:5 `\\r`: control-character: a spec cannot contain the control character U+000D\n"
        "5:7 `\x04`: control-character: a spec cannot contain the control character U+0004\n");
  CHECK(one.tree() == "nothing");
  CHECK(parsed(std::string(500, '\x07')).found.all().size() == 20);
}

TEST_CASE("control characters written as escapes") {
  const parsed one(R"(a: "\0 \x1b \u0085 \N \\0 \r \uFFFF \n"
"\a": 'no \0 escape')");
  CHECK(one.places() ==
        "1:5 `\\0`: control-character: a spec cannot contain the control character U+0000\n"
        "1:8 `\\x1b`: control-character: a spec cannot contain the control character U+001B\n"
        "1:13 `\\u0085`: control-character: a spec cannot contain the control character U+0085\n"
        "1:20 `\\N`: control-character: a spec cannot contain the control character U+0085\n"
        "1:27 `\\r`: control-character: a spec cannot contain the control character U+000D\n"
        "1:30 `\\uFFFF`: control-character: a spec cannot contain the control character U+FFFF\n"
        "2:2 `\\a`: control-character: a spec cannot contain the control character U+0007\n");
  CHECK(one.tree() ==
        "{a=\"\uFFFD \uFFFD \uFFFD \uFFFD \\0 \uFFFD \uFFFD \\n\", \"\uFFFD\"=\"no \\0 escape\"}");
}

TEST_CASE("parts of YAML that have no meaning in a spec do not stop the reading") {
  const parsed one("a: !!int 1\n<<: {b: 1}\n? [c, d]\n: e\n? {f: g}\n: h\n: i\nj: !<tag:x> k\n\"<<\": l\n");
  CHECK(one.places() ==
        "1:4 `!!int`: unsupported-yaml: the tag `!!int` is not supported in a spec\n"
        "2:1 `<<`: unsupported-yaml: the merge key `<<` is not supported in a spec\n"
        "3:3 `[c, d]`: unsupported-yaml: a key that is a list is not supported in a spec\n"
        "5:3 `{f: g}`: unsupported-yaml: a key that is a map is not supported in a spec\n"
        "7:1 ``: unsupported-yaml: a value without a key is not supported in a spec\n"
        "8:4 `!<tag:x>`: unsupported-yaml: the tag `!<tag:x>` is not supported in a spec\n");
  CHECK(one.tree() == "{a=1, j=k, \"<<\"=l}");
}

TEST_CASE("a key that is no text does not spoil the spans around it") {
  CHECK(parsed("[{a: b}: c, d]").spans() == "0-14 [{a: b}: c, d]\n1-10 {a: b}: c\n12-13 d\n");
}

TEST_CASE("a tag in front of nothing") {
  const std::string tag = "unsupported-yaml: the tag `!!str` is not supported in a spec\n";
  CHECK(places("a: !!str\nb: 1\n") == "1:4 `!!str`: " + tag);
  CHECK(places("a: !!str\n") == "1:4 `!!str`: " + tag);
  CHECK(places("a:\n!!str b: 1\n") == "2:1 `!!str`: " + tag);
  CHECK(places("!!str\n") == "whole: empty-file: the file contains no spec\n1:1 `!!str`: " + tag);
  CHECK(parsed("a: !!str\nb: !!str\n").tree() == "{a=-, b=-}");
}

TEST_CASE("documents and directives") {
  CHECK(places("a: 1\n---\nb: 2\n") ==
        "2:1 `---`: unsupported-yaml: a second document is not supported in a spec\n");
  CHECK(places("a: 1\n---\n") ==
        "2:1 `---`: unsupported-yaml: a second document is not supported in a spec\n");
  CHECK(places("%YAML 1.2\n%TAG ! x\n---\na: 1\n") ==
        "1:1 `%YAML`: unsupported-yaml: the directive `%YAML` is not supported in a spec\n"
        "2:1 `%TAG`: unsupported-yaml: the directive `%TAG` is not supported in a spec\n");
}

TEST_CASE("text that yaml-cpp has read as something else than it seems is not passed over") {
  CHECK(places("a: 1\n!x\"]y\": 2\n") ==
        "2:1 `!x\"`: unsupported-yaml: the tag `!x\"` is not supported in a spec\n"
        "2:6 ``: yaml-syntax: invalid YAML: this text is not part of a value\n");
}

TEST_CASE("a line that yaml-cpp would drop without a word is a finding") {
  CHECK(places("a: b\n%c: d\n") ==
        "2:1 `%c:`: unsupported-yaml: the directive `%c:` is not supported in a spec\n");
  CHECK(places("a: b\n%c: d\ne: f\n") ==
        "2:1 `%c:`: unsupported-yaml: the directive `%c:` is not supported in a spec\n"
        "3:1 ``: yaml-syntax: invalid YAML: the value of the file ended before this point\n");
}

TEST_CASE("what yaml-cpp takes for a key because the file ends there") {
  const std::string why = "yaml-syntax: invalid YAML: the `:` after this key is missing\n";
  CHECK(places("a: 1\nfoo\n") == "2:4 ``: " + why);
  CHECK(places("a: 1\n\"foo\"") == "2:6 ``: " + why);
  CHECK(places("a:\n~ b") == "2:4 ``: " + why);
  CHECK(places("a:\n  b: 1\n  c\n\n# d\n") ==
        "3:3 `c`: yaml-syntax: invalid YAML: expected a key of this map or its end\n");
  CHECK(places("? foo\n") == "");
  CHECK(places("a: 1\n? # why\n  foo") == "");
  CHECK(parsed("a: 1\n? # why\n  foo").tree() == "{a=1, foo=-}");
}

TEST_CASE("what is not YAML, with the position in our words") {
  const auto syntax = [](std::string_view place, std::string_view why) {
    return std::string(place) + ": yaml-syntax: invalid YAML: " + std::string(why) + "\n";
  };
  const std::string colon = "a `:` where no key is allowed";
  CHECK(places("a: b: c\n") == syntax("1:5 `:`", colon));
  CHECK(places("a: b\n c: d\n") == syntax("2:3 `:`", colon));
  CHECK(places(std::string(1030, 'k') + ": 1") == syntax("1:1031 `:`", colon));
  CHECK(places("a: - b") == syntax("1:4 `-`", "an item of a list cannot begin here"));
  CHECK(places("a: ? b") == syntax("1:4 `?`", "a key cannot begin here"));
  CHECK(places("a:\n\t- b\n") == syntax("2:1 `\t`", "tabs cannot be used for indentation"));
  CHECK(places("\ta: b\n") == syntax("1:1 `\t`", "tabs cannot be used for indentation"));
  CHECK(places("a:\n  b: 1\n\tc: 2\n") == syntax("3:1 `\t`", "tabs cannot be used for indentation"));
  CHECK(places("a: @b") == syntax("1:4 `@`", "no value can begin with this character"));
  CHECK(places("a: *b") == syntax("1:4 `*b`", "there is no anchor with this name before the alias"));
  CHECK(places("a: \"\\q\"") == syntax("1:5 `\\q`", "there is no such escape"));
  CHECK(places("a: \"\\xZZ\"") == syntax("1:5 `\\xZZ`", "an escape needs hexadecimal digits here"));
  CHECK(places("a: \"\\ud83d\"") ==
        syntax("1:5 `\\ud83d`", "the escape is not a character, but at most half of one"));
  CHECK(places("a: 'b\nc: d\n") ==
        syntax("1:4 `'`", "the quoted text that begins here has no closing quote"));
  CHECK(places("- \"b\n") == syntax("1:3 `\"`", "the quoted text that begins here has no closing quote"));
  CHECK(places("a: \"b\n---\n") ==
        syntax("1:4 `\"`", "the quoted text that begins here has no closing quote"));
  CHECK(places("a: 1\n]\n") == syntax("2:1 `]`", "a closing bracket without an opening bracket"));
  CHECK(places("a: 1\n- b\n") == syntax("2:1 `-`", "expected a key of this map or its end"));
  CHECK(places("- a\nb: c\n") == syntax("2:1 ``", "the value of the file ended before this point"));
  CHECK(places("[a] b") == syntax("1:5 ``", "the value of the file ended before this point"));
  CHECK(places("a: [b, c\n\n") ==
        syntax("1:9 ``", "the `]` or `,` of this list is missing") + "  1:4 `[`: the bracket opens here\n");
  CHECK(places("a: {b: c\nd: e\n") ==
        syntax("2:2 `:`", "the `}` or `,` of this map is missing") + "  1:4 `{`: the bracket opens here\n");
}
