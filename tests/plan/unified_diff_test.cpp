#include "plan/unified_diff.hpp"

#include "catch.hpp"

using generator::plan::unified_diff;

namespace {

std::string diff(std::string_view before, std::string_view after) {
  return unified_diff(before, after, "a", "b");
}

std::string numbered(int first, int last) {
  std::string text;
  for (int i = first; i <= last; ++i) text += std::to_string(i) + "\n";
  return text;
}

}  // namespace

TEST_CASE("equal texts have no diff") {
  CHECK(diff("", "") == "");
  CHECK(diff("a\nb", "a\nb") == "");
}

TEST_CASE("a diff shows three lines of context") {
  CHECK(diff(numbered(1, 9), "1\n2\n3\n4\nfive\n6\n7\n8\n9\n") == R"(--- a
+++ b
@@ -2,7 +2,7 @@
 2
 3
 4
-5
+five
 6
 7
 8
)");
}

TEST_CASE("changes share a hunk if at most six lines part them") {
  CHECK(diff("a\n" + numbered(1, 6) + "b\n", "A\n" + numbered(1, 6) + "B\n") == R"(--- a
+++ b
@@ -1,8 +1,8 @@
-a
+A
 1
 2
 3
 4
 5
 6
-b
+B
)");
  CHECK(diff("a\n" + numbered(1, 7) + "b\n", "A\n" + numbered(1, 7) + "B\n") == R"(--- a
+++ b
@@ -1,4 +1,4 @@
-a
+A
 1
 2
 3
@@ -6,4 +6,4 @@
 5
 6
 7
-b
+B
)");
}

TEST_CASE("an empty text has no lines") {
  CHECK(diff("", "x\ny\n") == "--- a\n+++ b\n@@ -0,0 +1,2 @@\n+x\n+y\n");
  CHECK(diff("x\n", "") == "--- a\n+++ b\n@@ -1,1 +0,0 @@\n-x\n");
}

TEST_CASE("lines that only come or go are numbered by the line before them") {
  CHECK(diff("1\n2\n3\n4\n", "1\n2\n3\n4\n5\n") == "--- a\n+++ b\n@@ -2,3 +2,4 @@\n 2\n 3\n 4\n+5\n");
  CHECK(diff("0\n1\n", "1\n") == "--- a\n+++ b\n@@ -1,2 +1,1 @@\n-0\n 1\n");
}

TEST_CASE("a line that is repeated once more or less is one line of difference") {
  CHECK(diff("1\n1\n", "1\n") == "--- a\n+++ b\n@@ -1,2 +1,1 @@\n 1\n-1\n");
  CHECK(diff("1\n", "1\n1\n1\n") == "--- a\n+++ b\n@@ -1,1 +1,3 @@\n 1\n+1\n+1\n");
}

TEST_CASE("a missing line break at the end is a difference of its own") {
  CHECK(diff("a", "a\n") == "--- a\n+++ b\n@@ -1,1 +1,1 @@\n-a\n\\ No newline at end of file\n+a\n");
  CHECK(diff("a\nb", "x\nb") == "--- a\n+++ b\n@@ -1,2 +1,2 @@\n-a\n+x\n b\n\\ No newline at end of file\n");
}

TEST_CASE("carriage returns belong to their line") {
  CHECK(diff("a\r\nb\r\n", "a\nb\r\n") == "--- a\n+++ b\n@@ -1,2 +1,2 @@\n-a\r\n+a\n b\r\n");
}

TEST_CASE("large texts are compared up to a bound on what differs") {
  const std::string same = numbered(1, 100'000);
  CHECK(diff(same + "x\n", same + "y\n") ==
        "--- a\n+++ b\n@@ -99998,4 +99998,4 @@\n 99998\n 99999\n 100000\n-x\n+y\n");
  CHECK(diff("x\n" + same, "y\n" + same) == "--- a\n+++ b\n@@ -1,4 +1,4 @@\n-x\n+y\n 1\n 2\n 3\n");
  CHECK(diff("", numbered(1, 50'000)).starts_with("--- a\n+++ b\n@@ -0,0 +1,50000 @@\n+1\n+2\n"));
  CHECK(diff("", numbered(1, 50'001)) == "0 lines differ from 50001 planned ones: too many to show\n");
  CHECK(diff(numbered(1, 30'000), numbered(50'001, 80'000)) ==
        "30000 lines differ from 30000 planned ones: too many to show\n");

  std::string expected = "--- a\n+++ b\n@@ -1,20000 +1,20000 @@\n";
  for (int i = 1; i <= 20'000; ++i) expected += "-" + std::to_string(i) + "\n";
  for (int i = 1; i <= 20'000; ++i) expected += "+" + std::to_string(i + 50'000) + "\n";
  CHECK(diff(numbered(1, 20'000), numbered(50'001, 70'000)) == expected);
}
