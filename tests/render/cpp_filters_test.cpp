#include "catch.hpp"
#include "hostile.hpp"
#include "rendering.hpp"

using nlohmann::ordered_json;

namespace {

std::string as_cpp(const std::string& filter, const std::string& text) {
  return rendered("{{v|" + filter + "}}", {{"v", text}});
}

std::string in_comment(const std::string& text, const std::string& before = "/// ",
                       const std::string& argument = "") {
  return rendered(before + "{{v|cpp_comment" + argument + "}}\nnext", {{"v", text}});
}

std::string refused(const std::string& filter, const ordered_json& value) {
  return findings_of("{{v|" + filter + "}}", {{"v", value}});
}

}  // namespace

TEST_CASE("cpp_string has no piece that is too long for a compiler") {
  const std::string most(16000, 'a');
  CHECK(as_cpp("cpp_string", most) == '"' + most + '"');
  CHECK(as_cpp("cpp_string", most + most + "b") == '"' + most + "\" \"" + most + "\" \"b\"");
  // Escapes count as they are written, and no piece ends within one.
  const std::string marks(9000, '"');
  const auto out = as_cpp("cpp_string", marks);
  CHECK(out.find("\" \"") == 16001);
  CHECK(out.size() == 2 + 18000 + 3);
  CHECK(as_cpp("cpp_string", '"' + most) ==
        "\"\\\"" + std::string(15998, 'a') + "\" \"" + std::string(2, 'a') + '"');
  // What would be a trigraph if it stood together.
  CHECK(as_cpp("cpp_string", std::string(15999, 'a') + "\?\?=") ==
        '"' + std::string(15999, 'a') + "?\" \"?=\"");
}

TEST_CASE("cpp_string keeps what a reader can see and escapes the rest") {
  CHECK(as_cpp("cpp_string", "") == R"("")");
  CHECK(as_cpp("cpp_string", "plain é 日本 \U0001F600\uFE0F") == "\"plain é 日本 \U0001F600\uFE0F\"");
  CHECK(as_cpp("cpp_string", "say \"hi\" \\ 'x'") == R"("say \"hi\" \\ 'x'")");
  CHECK(as_cpp("cpp_string", " !~\x7F") == R"(" !~\177")");
  CHECK(as_cpp("cpp_string",
               "a\nb\t\x01"
               "7") == R"("a\012b\011\0017")");
  CHECK(as_cpp("cpp_string", "\u202Ex\u2069\u200B\uFEFF\u00AD\u00A0\u0085\uFFFE") ==
        R"("\342\200\256x\342\201\251\342\200\213\357\273\277\302\255\302\240\302\205\357\277\276")");
  CHECK(as_cpp("cpp_string", "a?b\?\?=\?\?\?") == R"("a?b?\?=?\?\?")");
}

TEST_CASE("cpp_comment repeats the leader on each line") {
  CHECK(in_comment("one\n\ntwo\r\nthree") == "/// one\n///\n/// two\n/// three\nnext");
  CHECK(in_comment("one\ntwo", "  int x;  //!< ") == "  int x;  //!< one\n          //!< two\nnext");
  CHECK(in_comment("one\ntwo", "f(\"//\");  // see: ") == "f(\"//\");  // see: one\n          // two\nnext");
  CHECK(in_comment("\n\n one  \n \n") == "///  one\nnext");
  CHECK(in_comment("one\n") == "/// one\nnext");
  CHECK(in_comment("one\ntwo", "ñ = 1;  // ") == "ñ = 1;  // one\n        // two\nnext");
}

TEST_CASE("cpp_comment sees where the code before it ends") {
  CHECK(in_comment("one\ntwo", "\"a // b\"  // ") == "\"a // b\"  // one\n          // two\nnext");
  CHECK(in_comment("one\ntwo", "f('\"', \"'\");  // ") ==
        "f('\"', \"'\");  // one\n              // two\nnext");
  CHECK(in_comment("one\ntwo", "'\"'// ") == "'\"'// one\n   // two\nnext");
  CHECK(in_comment("one\ntwo", "\tf();\t// ") == "\tf();\t// one\n\t    \t// two\nnext");
  CHECK(in_comment("one\ntwo", "f(\"\\\"//\");  // ") == "f(\"\\\"//\");  // one\n            // two\nnext");
}

TEST_CASE("cpp_comment leaves no blank behind") {
  CHECK(in_comment("") == "///\nnext");
  CHECK(in_comment(" \n ") == "///\nnext");
  CHECK(rendered("/// {{v|cpp_comment}}{{v|cpp_comment}}.", {{"v", ""}}) == "/// .");
}

TEST_CASE("cpp_comment never continues into the next line of code") {
  CHECK(in_comment("C:\\") == "/// C:\\ //\nnext");
  CHECK(in_comment("C:\\  \nD:\\") == "/// C:\\ //\n/// D:\\ //\nnext");
  CHECK(in_comment("what\?\?/") == "/// what\?\?/ //\nnext");
}

TEST_CASE("cpp_comment shows what would be invisible") {
  CHECK(in_comment("a\u202Eb\u00A0c\td\x07") == "/// a<U+202E>b c d<U+0007>\nnext");
}

TEST_CASE("cpp_comment wraps words, not code") {
  CHECK(in_comment("one two three four", "/// ", " 12") == "/// one two\n/// three\n/// four\nnext");
  CHECK(in_comment("a-word-that-is-long b", "/// ", " 12") == "/// a-word-that-is-long\n/// b\nnext");
  CHECK(in_comment("a-word-that-is-long  \nb", "/// ", " 12") == "/// a-word-that-is-long\n/// b\nnext");
  CHECK(in_comment("ééé ééé é", "/// ", " 11") == "/// ééé ééé\n/// é\nnext");
  CHECK(in_comment("one two three four five six", "/// ", " 20") ==
        "/// one two three\n/// four five six\nnext");
  CHECK(in_comment("one\ntwo six", "long_code();  // ", " 23") ==
        "long_code();  // one\n              // two\n              // six\nnext");
  const std::string beyond = std::string(500, ' ') + "// ";
  CHECK(in_comment("a b", beyond) == beyond + "a\n" + beyond + "b\nnext");
  CHECK(in_comment("see \\ the rest", "/// ", " 10") == "/// see \\ //\n/// the\n/// rest\nnext");
  CHECK(in_comment("```sh\ncurl --very --long\n  indented\n```\nlong line again", "/// ", " 10") ==
        "/// ```sh\n/// curl --very --long\n///   indented\n/// ```\n/// long\n/// line\n/// again\nnext");
  CHECK(in_comment("```cpp of several words\na\nb that does not wrap\n```", "/// ", " 10") ==
        "/// ```cpp of several words\n/// a\n/// b that does not wrap\n/// ```\nnext");
  CHECK(in_comment(std::string(53, 'a') + ' ' + std::string(52, 'b') + " c") ==
        "/// " + std::string(53, 'a') + ' ' + std::string(52, 'b') + "\n/// c\nnext");
}

TEST_CASE("cpp_comment stands in a comment alone") {
  CHECK(findings_of("int {{v|cpp_comment}}", {{"v", "x"}}) ==
        "main:1:7: template-unprintable: the filter `cpp_comment` cannot print the value `x` | Put `//` or "
        "`///` before the tag on its line.\n");
  CHECK(findings_of("f(\"//\"); {{v|cpp_comment}}", {{"v", "x"}}) ==
        "main:1:12: template-unprintable: the filter `cpp_comment` cannot print the value `x` | Put `//` or "
        "`///` before the tag on its line.\n");
}

TEST_CASE("cpp_comment gives comment lines alone, whatever the text") {
  std::uint32_t seed = 7;
  for (int i = 0; i < 3000; ++i) {
    const std::string text = hostile::text(seed);
    const std::string all = in_comment(text, "  /// ", " 40");
    INFO(ordered_json(text).dump() << " became " << ordered_json(all).dump());
    REQUIRE(all.ends_with("\nnext"));
    std::string_view rest = std::string_view(all).substr(0, all.size() - 4);
    for (; !rest.empty(); rest.remove_prefix(rest.find('\n') + 1)) {
      const std::string_view line = rest.substr(0, rest.find('\n'));
      REQUIRE(line.starts_with("  ///"));
      REQUIRE_FALSE((line.ends_with(' ') || line.ends_with('\\') || line.ends_with("\?\?/")));
      REQUIRE(line.find_first_of("\r\t\x7F\x1B") == std::string_view::npos);
    }
  }
}

TEST_CASE("cpp_name and number take what they are for, and nothing else") {
  CHECK(as_cpp("cpp_name", "errcat::layout_11::_x9") == "errcat::layout_11::_x9");
  CHECK(as_cpp("cpp_name", "a::b") == "a::b");
  CHECK(refused("cpp_name", "a-b") ==
        "main:1:3: template-unprintable: the filter `cpp_name` cannot print the value `a-b` | Only names "
        "of ASCII letters, digits and `_`, joined by `::`, are allowed here.\n");
  for (const char* no : {"", "9a", "::a", "a::", "a::9b", "a::::b", "a:b", "a b", "é", "a\n"}) {
    CHECK(refused("cpp_name", no).find("template-unprintable") != std::string::npos);
  }
  for (const char* yes : {"0", "12", "-7", "123456789012345678901234567890"})
    CHECK(as_cpp("number", yes) == yes);
  for (const char* no : {"", "-", "-0", "007", "+1", "1.0", "0x1", " 1", "1e3"}) {
    CHECK(refused("number", no).find("template-unprintable") != std::string::npos);
  }
  CHECK(refused("number", true).find("the filter `number` cannot print the value `true`") !=
        std::string::npos);
}

TEST_CASE("a value in a finding is cut short, and text that is not UTF-8 is refused") {
  CHECK(refused("cpp_name", std::string(59, ' ') + "éxyz") ==
        "main:1:3: template-unprintable: the filter `cpp_name` cannot print the value `" +
            std::string(59, ' ') +
            "...` | Only names of ASCII letters, digits and `_`, joined "
            "by `::`, are allowed here.\n");
  const std::string most(60, '-');
  const std::string before =
      "main:1:3: template-unprintable: the filter `number` cannot print the value `" + most;
  const std::string after = "` | Only integers without leading zeros are allowed here.\n";
  CHECK(refused("number", most) == before + after);
  CHECK(refused("number", most + '-') == before + "..." + after);
  CHECK(refused("markdown", "\xC0\x80") ==
        "main:1:3: template-unprintable: the filter `markdown` cannot print the value `bytes that are not "
        "UTF-8` | Only UTF-8 text is allowed here.\n");
}
