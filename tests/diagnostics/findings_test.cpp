#include "diagnostics/findings.hpp"

#include "catch.hpp"

using namespace generator;

namespace {

/// Adds findings of one rule, which stand one behind the other.
void add_many(findings& to, rule id, std::uint32_t first, std::uint32_t count, file_id file = 0) {
  for (std::uint32_t at = first; at < first + count; ++at)
    to.add(id, {file, at, at + 1}, {{"key", std::to_string(at)}, {"value", "no"}});
}

/// The remarks of all findings, each with the text of its finding.
std::vector<std::string> remarks_of(const findings& all) {
  std::vector<std::string> texts;
  for (const finding& one : all.sorted())
    for (const remark& note : one.remarks) texts.push_back(one.text + ": " + note.text);
  return texts;
}

}  // namespace

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
  all.allow(rule::ambiguous_scalar, 0);
  CHECK(tally(all) == "2 errors");
}

TEST_CASE("findings come by file and position, the whole file first, exact duplicates once") {
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
  CHECK(all.sorted().size() == 2);
  CHECK(all.sorted()[0].remarks[0].at.begin == 3);
}

TEST_CASE("the argument `name` is the subject of a finding") {
  findings all;
  CHECK(all.add(rule::name_taken, {}, {{"name", "a"}, {"by", "b"}}).subject == "a");
  CHECK(all.add(rule::empty_file, {}).subject == "");
}

TEST_CASE("of each rule in each file a hundred findings are kept, and the others are counted") {
  findings all;
  add_many(all, rule::empty_text, 0, 100);
  CHECK(remarks_of(all).empty());
  add_many(all, rule::empty_text, 100, 1234);
  add_many(all, rule::ambiguous_scalar, 5000, 101);
  add_many(all, rule::empty_text, 0, 3, 1);
  CHECK(all.all().size() == 203);
  CHECK(all.added() == 1438);
  CHECK(remarks_of(all) ==
        std::vector<std::string>{
            "`99` is empty: and 1,234 more of this rule in this file",
            "YAML parsers disagree on the plain scalar `no`: and 1 more of this rule in this file"});
  CHECK(all.sorted()[99].remarks[0].at == span{0});
  CHECK(tally(all) == "1,337 errors, 101 warnings");
}

TEST_CASE("the last finding in the order of places says how many more there are") {
  findings all;
  add_many(all, rule::empty_text, 50, 100);
  add_many(all, rule::empty_text, 0, 50);
  CHECK(remarks_of(all) == std::vector<std::string>{"`149` is empty: and 50 more of this rule in this file"});
}

TEST_CASE("a finding that is only counted has neither text nor help, and takes no room") {
  findings all;
  add_many(all, rule::empty_text, 0, 100);
  finding& counted = all.add(rule::empty_text, {0, 100, 101}, {{"key", "a"}}, [] {
    FAIL("nobody reads this help");
    return std::string();
  });
  counted.remarks.push_back({{0}, "nor this remark"});
  CHECK(counted.text.empty());
  CHECK(all.last().text == "`99` is empty");
  CHECK(remarks_of(all) == std::vector<std::string>{"`99` is empty: and 1 more of this rule in this file"});
}

TEST_CASE("a repeated finding is neither kept nor counted") {
  findings all;
  for (int round = 0; round < 3; ++round) {
    add_many(all, rule::empty_text, 0, 120);
    CHECK(tally(all) == "120 errors");
  }
  findings one;
  for (int i = 0; i < 1000; ++i) one.add(rule::empty_text, {0, 4, 5}, {{"key", "a"}});
  CHECK(tally(one) == "1 error");
  CHECK(remarks_of(one).empty());
}

TEST_CASE("errors within a part are found whether they are kept, counted or allowed, and warnings are not") {
  findings all;
  add_many(all, rule::empty_text, 1000, 110);
  add_many(all, rule::ambiguous_scalar, 3000, 110);
  const auto broken = [&](std::uint32_t begin, std::uint32_t end) {
    return all.has_error_within({0, begin, end});
  };
  const auto check = [&] {
    CHECK(broken(1000, 1001));  // kept
    CHECK(broken(1109, 1110));  // counted
    CHECK(broken(0, 5000));
    CHECK_FALSE(broken(0, 1000));
    CHECK_FALSE(broken(1110, 5000));
    CHECK_FALSE(broken(3000, 3110));
    CHECK_FALSE(all.has_error_within({1, 1000, 1110}));
  };
  check();
  all.allow(rule::empty_text, 0);
  check();
  CHECK(tally(all) == "110 warnings");
}

TEST_CASE("what is allowed is dropped before and after, in that file alone") {
  findings all;
  add_many(all, rule::empty_text, 0, 150);
  add_many(all, rule::empty_text, 0, 1, 1);
  add_many(all, rule::ambiguous_scalar, 0, 1);
  const auto used = all.allow(rule::empty_text, 0);
  const auto unused = all.allow(rule::empty_file, 0);
  add_many(all, rule::empty_text, 500, 1);
  CHECK(all.was_used(used));
  CHECK_FALSE(all.was_used(unused));
  CHECK(tally(all) == "1 error, 1 warning");
  all.add(rule::empty_file, {0});
  CHECK(all.was_used(unused));
}

TEST_CASE("what is allowed about some names does not hide the others, however many there are") {
  findings all;
  all.add(rule::name_taken, {0, 1, 2}, {{"name", "early"}, {"by", "x"}});
  const auto number = all.allow(rule::name_taken, 0, {"early", "a", "b"});
  CHECK(tally(all) == "no findings");
  for (std::uint32_t at = 10; at < 1000; ++at)
    all.add(rule::name_taken, {0, at, at + 1},
            {{"name", at % 3 == 0   ? "c"
                      : at % 2 == 0 ? "a"
                                    : "b"},
             {"by", "x"}});
  CHECK(all.was_used(number));
  CHECK(tally(all) == "330 errors");
  for (const finding& one : all.all()) CHECK(one.subject == "c");
}

TEST_CASE("what another thread allowed stays allowed, and its findings are still errors within their part") {
  findings all;
  all.allow(rule::empty_text, 7);
  findings others;
  add_many(others, rule::empty_text, 10, 2);
  const auto number = others.allow(rule::empty_text, 0);
  others.allow(rule::name_taken, 0, {"a"});
  add_many(others, rule::ambiguous_scalar, 30, 1);
  CHECK(others.was_used(number));
  all.add_all(std::move(others));
  CHECK(tally(all) == "1 warning");
  CHECK(all.has_error_within({0, 10, 12}));
  all.add(rule::name_taken, {0, 40, 41}, {{"name", "a"}, {"by", "x"}});
  add_many(all, rule::empty_text, 50, 1);
  CHECK(tally(all) == "1 warning");
  all.add(rule::name_taken, {0, 60, 61}, {{"name", "b"}, {"by", "x"}});
  CHECK(tally(all) == "1 error, 1 warning");
}

TEST_CASE("what one line mends is told three times and counted") {
  findings all;
  for (std::uint32_t at = 0; at < 1924; ++at)
    all.add(rule::kind_needed, {0, at, at + 1}, {{"name", "e" + std::to_string(at)}, {"why", "no status"}},
            "help", findings::few_kept);
  CHECK(all.all().size() == 3);
  CHECK(tally(all) == "1,924 errors");
  const auto sorted = all.sorted();
  CHECK(sorted.back().remarks.back().text == "and 1,921 more of this rule in this file");
}

TEST_CASE("what one line mends does not hide what it does not mend") {
  const auto add = [](findings& to, std::uint32_t at, std::size_t most) {
    to.add(rule::kind_needed, {0, at, at + 1}, {{"name", "e"}, {"why", "no status"}}, "help", most);
  };
  findings all;
  findings others;
  for (std::uint32_t at = 0; at < 5; ++at) {
    add(all, at, findings::most_kept);
    add(others, at + 10, findings::few_kept);
  }
  all.add_all(std::move(others));
  CHECK(all.all().size() == 8);
  CHECK(tally(all) == "10 errors");
  CHECK(all.sorted().back().remarks.back().text == "and 2 more of this rule in this file");
}

TEST_CASE("advice is off until it is asked for, and errors stay errors") {
  const auto counted = [](levels of) {
    findings all(std::move(of));
    findings others;
    others.add(rule::ambiguous_scalar, {0, 5, 6}, {{"value", "no"}});
    all.add(rule::no_fix, {0, 1, 2}, {{"name", "a"}});
    all.add(rule::empty_text, {0, 3, 4}, {{"key", "k"}});
    all.add_all(std::move(others));
    return tally(all);
  };
  CHECK(counted({}) == "1 error, 1 warning");
  CHECK(counted({.warned = {rule::no_fix}}) == "1 error, 2 warnings");
  CHECK(counted({.warned = {rule::empty_text}}) == "1 error, 1 warning");
  CHECK(counted({.warn_all = true}) == "1 error, 2 warnings");
  CHECK(counted({.denied = {rule::no_fix}}) == "2 errors, 1 warning");
  CHECK(counted({.deny_warnings = true}) == "2 errors");
  CHECK(counted({.warn_all = true, .deny_warnings = true}) == "3 errors");
}
