#include "check/pattern.hpp"

#include "catch.hpp"

using namespace generator::check;

namespace {

/// "a|{n}|b", or the reason why the pattern is invalid.
std::string parts_of(std::string_view written) {
  const auto parsed = parse_pattern(written);
  if (!parsed.error.empty()) return std::string(parsed.error);
  std::string text;
  for (const auto& one : parsed.parts)
    text += (text.empty() ? "" : "|") + (one.is_placeholder ? '{' + one.text + '}' : one.text);
  return text;
}

bool meet(std::string_view a, std::string_view b) {
  const bool there = outlines_meet(outline_of(a), outline_of(b));
  CHECK(there == outlines_meet(outline_of(b), outline_of(a)));
  return there;
}

}  // namespace

TEST_CASE("patterns are literals and placeholders") {
  CHECK(parts_of("plain") == "plain");
  CHECK(parts_of("") == "");
  CHECK(parts_of("Wait {seconds} s") == "Wait |{seconds}| s");
  CHECK(parts_of("{a}{b_2}") == "{a}|{b_2}");
  CHECK(parts_of("a{{b}}c") == "a{b}c");
  CHECK(parts_of("{{{x}}}") == "{|{x}|}");
  CHECK(parts_of("ä{x}ö") == "ä|{x}|ö");
}

TEST_CASE("malformed patterns say why") {
  CHECK(parts_of("a}") == "a `}` closes nothing");
  CHECK(parts_of("a}}}") == "a `}` closes nothing");
  CHECK(parts_of("{a") == "a `{` is not closed");
  CHECK(parts_of("{") == "a `{` is not closed");
  const std::string names = "a name has only lower-case letters, digits and `_`";
  CHECK(parts_of("{}") == names);
  CHECK(parts_of("{A}") == names);
  CHECK(parts_of("{a b}") == names);
  CHECK(parts_of("{1}") == names);
  CHECK(parts_of("{a{b}") == names);
}

TEST_CASE("placeholders are listed once, in order") {
  CHECK(placeholder_names("{b} of {a}, {b} left, {{c}}") == std::vector<std::string>{"a", "b"});
  CHECK(placeholder_names("none").empty());
}

TEST_CASE("texts without placeholders meet if they are equal") {
  CHECK(meet("a", "a"));
  CHECK_FALSE(meet("a", "A"));
  CHECK_FALSE(meet("a", "ab"));
  CHECK(meet("", ""));
  CHECK(meet("{{a}}", "{{a}}"));
}

TEST_CASE("a placeholder stands for one byte or more") {
  CHECK(meet("a{x}", "ab"));
  CHECK(meet("a{x}", "abc"));
  CHECK_FALSE(meet("a{x}", "a"));
  CHECK_FALSE(meet("a{x}", "b"));
  CHECK(meet("{x}", "anything"));
  CHECK_FALSE(meet("{x}", ""));
  CHECK_FALSE(meet("{x}{y}", "a"));
  CHECK(meet("{x}{y}", "ab"));
  CHECK(meet("a{x}c", "abc"));
  CHECK_FALSE(meet("a{x}c", "abd"));
  CHECK(meet("{{{x}}}", "{{a}}"));
}

TEST_CASE("two patterns meet if some text fits both") {
  CHECK(meet("a{x}", "{y}b"));
  CHECK(meet("{x}left", "Nothing {y}"));
  CHECK_FALSE(meet("a{x}", "b{y}"));
  CHECK_FALSE(meet("{x}a", "{y}b"));
  CHECK(meet("Card {n} is lost.", "Card {n} is {state}."));
  CHECK_FALSE(meet("Card {n} is lost", "Card {n} is {state}."));
  CHECK(meet("{a}-{b}", "{c}:{d}"));
  CHECK(meet("x{a}x", "x{b}x{c}x"));
}

TEST_CASE("hard pairs do not take long") {
  std::string many;
  for (int i = 0; i < 200; ++i) many += "{x}a";
  CHECK_FALSE(meet(many + "b", many + "c"));
}
