// Malicious files. Each must end in a finding and use little time and memory.
#include <sstream>

#include "catch.hpp"
#include "parsed.hpp"

using generator::yaml::limits;

namespace {

std::string repeated(std::string_view part, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += part;
  return out;
}

/// The text of the last finding.
std::string last(std::string text, const limits& bounds = {}) {
  const parsed one(std::move(text), bounds);
  return one.read || one.found.empty() ? "no finding" : one.found.sorted().back().text;
}

/// Each line refers to the line before it ten times.
std::string laughs(int lines) {
  std::string out = "a0: &a0 ha\n";
  for (int i = 1; i < lines; ++i) {
    const std::string before = "*a" + std::to_string(i - 1);
    out += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [" + before + repeated("," + before, 9) +
           "]\n";
  }
  return out;
}

}  // namespace

TEST_CASE("nesting without end") {
  const std::string too_deep = "nested more than 64 levels deep";
  CHECK(last(repeated("[", 100'000)) == too_deep);
  CHECK(last(repeated("{a: ", 100'000)) == too_deep);
  CHECK(last(repeated("[{", 100'000)) == too_deep);
  CHECK(last(repeated("- ", 100'000)) == too_deep);
  CHECK(last(repeated("? ", 100'000)) == too_deep);
  CHECK(last(repeated(": ", 100'000)) == too_deep);
  std::string steps;
  for (std::size_t i = 0; i < 1000; ++i) steps += std::string(i, ' ') + "a:\n";
  CHECK(last(steps) == too_deep);
}

TEST_CASE("the depth that is allowed") {
  const limits three{.depth = 3};
  CHECK(parsed("[[[x]]]", three).tree() == "[[[x]]]");
  CHECK(parsed("[[[[x]]]]", three).places() == "1:4 ``: too-deep: nested more than 3 levels deep\n");
  CHECK(parsed("a: &x [[]]\nb: *x\n", three).tree() == "{a=[[]], b=[[]]}");
  CHECK(parsed("a: &x [[]]\nb: [*x]\n", three).places() ==
        "2:5 `*x`: too-deep: nested more than 3 levels deep\n");
}

TEST_CASE("aliases that multiply") {
  CHECK(last(laughs(12)) == "the file contains more than 262144 copied values once its aliases are expanded");
  CHECK(last("a: &a " + std::string(100'000, 'x') + "\nb: [" + repeated("*a,", 10'000) + "]\n") ==
        "the file contains more than 16777216 copied bytes of text once its aliases are expanded");
  std::string chain = "a0: &a0 x\n";
  for (int i = 1; i < 100; ++i) {
    chain += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [*a" + std::to_string(i - 1) + "]\n";
  }
  CHECK(last(chain) == "nested more than 64 levels deep");
}

TEST_CASE("the number of values that is allowed, written or copied") {
  const limits six{.nodes = 6};
  CHECK(parsed("[a, b, c, d, e]", six).tree() == "[a, b, c, d, e]");
  CHECK(parsed("[a, b, c, d, e, f]", six).places() ==
        "1:17 ``: too-many-aliases: the file contains more than 6 values once its aliases are expanded\n");
  CHECK(parsed("[&x [a], b, *x]", six).tree() == "[[a], b, [a]]");
  CHECK(parsed("[&x [a], b, c, *x]", six).places() ==
        "1:16 `*x`: too-many-aliases: the file contains more than 6 values once its aliases are expanded\n");
  CHECK(parsed("[&x [a, b], *x]", {.copied_nodes = 3}).tree() == "[[a, b], [a, b]]");
  CHECK(parsed("[&x [a, b], *x, *x]", {.copied_nodes = 3}).places() ==
        "1:17 `*x`: too-many-aliases: the file contains more than 3 copied values once its aliases are "
        "expanded\n");
  CHECK(parsed("[&x {ab: cde}, *x]", {.copied_bytes = 5}).tree() == "[{ab=cde}, {ab=cde}]");
  CHECK(
      parsed("[&x {ab: cde}, *x]", {.copied_bytes = 4}).places() ==
      "1:16 `*x`: too-many-aliases: the file contains more than 4 copied bytes of text once its aliases are "
      "expanded\n");
}

TEST_CASE("the size that is allowed") {
  CHECK(parsed("a: 1", {.bytes = 4}).tree() == "{a=1}");
  CHECK(parsed("a: 12", {.bytes = 4}).places() ==
        "whole: too-large: the file has 5 bytes, but errcat reads at most 4\n");
}

TEST_CASE("a flow collection that would have to be read at once") {
  const parsed one("[" + repeated("a, ", 10'000) + "]", {.ahead = 8192});
  CHECK(one.places() ==
        "1:1 ``: too-large: the value or comment here has at least 10240 bytes, but errcat reads at most "
        "8192\n");
  CHECK(parsed("a:\n" + repeated("- [a, b]\n", 10'000), {.ahead = 8192}).findings() == "");
}

TEST_CASE("a file with very many findings is not read to its end") {
  const parsed one(repeated("a: 1\n", 50), {.findings = 3});
  CHECK(one.found.all().size() == 4);
  CHECK(one.found.all().back().remarks.back().text ==
        "errcat stops reading the file after this many findings");
  CHECK(one.tree() == "nothing");
  CHECK(parsed(repeated("!x ", 1) + repeated("[!x a, !y b]", 1), {.findings = 2}).found.all().size() == 3);
  CHECK(parsed("a: \"" + repeated("\\0", 500) + "\"").found.all().size() == 20);
}

TEST_CASE("long rows of what parts values are read once") {
  const parsed one(repeated("-\n", 200'000));
  REQUIRE(one.read);
  CHECK(one.root().items().size() == 200'000);
  CHECK(last(repeated("{,", 200'000)) == "nested more than 64 levels deep");
}
