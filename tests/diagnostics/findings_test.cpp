#include "diagnostics/findings.hpp"

#include "catch.hpp"

using namespace generator;

TEST_CASE("the message of a rule is filled with arguments") {
  findings all;
  const finding& one = all.add(rule::unknown_key, {0, 4, 9}, {{"owner", "an error"}, {"key", "sumary"}});
  CHECK(one.text == "an error has no key `sumary`");
  CHECK(one.level == severity::error);
  CHECK(one.help == "Remove the key, or look up its name in the format reference.");
  CHECK(one.at == span{0, 4, 9});
  CHECK(code_of(one.id) == "unknown-key");
}

TEST_CASE("arguments are not messages: their braces stay, their line breaks become spaces") {
  findings all;
  CHECK(all.add(rule::empty_text, {}, {{"key", "{a} }} {{\nb\r\nc"}}).text == "`{a} }} {{ b c` is empty");
}

TEST_CASE("a help of its own replaces the one of the rule") {
  findings all;
  CHECK(all.add(rule::empty_file, {}, {}, "did you mean `x`?").help == "did you mean `x`?");
}

TEST_CASE("warnings are no errors") {
  findings all;
  CHECK(all.empty());
  CHECK_FALSE(all.has_errors());
  CHECK(tally(all) == "no findings");
  all.add(rule::ambiguous_scalar, {}, {{"value", "no"}});
  CHECK_FALSE(all.empty());
  CHECK_FALSE(all.has_errors());
  CHECK(tally(all) == "1 warning");
  all.add(rule::empty_file, {0, 1, 1});
  all.add(rule::empty_file, {0, 2, 2});
  CHECK(all.has_errors());
  CHECK(tally(all) == "2 errors, 1 warning");
  all.remove_if([](const finding& one) { return one.level == severity::warning; });
  CHECK(tally(all) == "2 errors");
}

TEST_CASE("findings come by file and place, the whole file first, exact duplicates once") {
  findings all;
  all.add(rule::empty_text, {1, 0, 1}, {{"key", "other file"}});
  all.add(rule::empty_text, {0, 9, 10}, {{"key", "b"}});
  all.add(rule::empty_text, {0, 5, 8}, {{"key", "wide"}});
  all.add(rule::empty_text, {0, 5, 6}, {{"key", "narrow"}});
  all.add(rule::empty_text, {0, 9, 10}, {{"key", "a"}});
  all.add(rule::empty_text, {0, 9, 10}, {{"key", "b"}});
  all.add(rule::empty_file, {0});

  std::vector<std::string> texts;
  for (const finding& one : all.sorted()) texts.push_back(one.text);
  CHECK(texts == std::vector<std::string>{"the file contains no spec", "`narrow` is empty", "`wide` is empty",
                                          "`a` is empty", "`b` is empty", "`other file` is empty"});
}

TEST_CASE("findings that differ in a remark alone are two") {
  findings all;
  all.add(rule::empty_file, {0, 1, 2}).remarks.push_back({{0, 3, 4}, "here"});
  all.add(rule::empty_file, {0, 1, 2}).remarks.push_back({{0, 5, 6}, "here"});
  all.add(rule::empty_file, {0, 1, 2}).remarks.push_back({{0, 3, 4}, "here"});
  CHECK(all.sorted().size() == 3);
  CHECK(all.sorted()[0].remarks[0].at.begin == 3);
}

TEST_CASE("the argument `name` is the subject of a finding") {
  findings all;
  CHECK(all.add(rule::name_taken, {}, {{"name", "a"}, {"by", "b"}}).subject == "a");
  CHECK(all.add(rule::empty_file, {}).subject == "");
}
