#include <algorithm>
#include <string>
#include <vector>

#include "catch.hpp"
#include "diagnostics/findings.hpp"

using namespace generator;

namespace {

/// The number of letters to add, drop or replace, or of neighbors to swap, by trying all ways.
std::size_t edits_between(std::string_view a, std::string_view b) {
  if (a.empty() || b.empty()) return a.size() + b.size();
  const auto a_rest = a.substr(1), b_rest = b.substr(1);
  auto least = std::min({edits_between(a_rest, b) + 1, edits_between(a, b_rest) + 1,
                         edits_between(a_rest, b_rest) + (a[0] == b[0] ? 0 : 1)});
  if (a.size() > 1 && b.size() > 1 && a[0] == b[1] && a[1] == b[0])
    least = std::min(least, edits_between(a.substr(2), b.substr(2)) + 1);
  return least;
}

}  // namespace

TEST_CASE("a third of the letters may differ, at least one") {
  const std::vector<std::string_view> keys{"summary", "severity", "status", "links", "id"};
  CHECK(nearest("sumary", keys) == "summary");
  CHECK(nearest("summray", keys) == "summary");  // a swap of two neighbors is one edit
  CHECK(nearest("severty_", keys) == "severity");
  CHECK(nearest("statues", keys) == "status");
  CHECK(nearest("lunks", keys) == "links");
  CHECK(nearest("linsk", keys) == "links");
  CHECK(nearest("lunk", keys) == "");  // 2 of 4 letters differ
  CHECK(nearest("ids", keys) == "id");
  CHECK(nearest("ib", keys) == "id");
  CHECK(nearest("retry", keys) == "");
  CHECK(nearest("", keys) == "");
}

TEST_CASE("the nearer of two wins, the first of two that are equally near") {
  CHECK(nearest("fixer", {"fixed", "fixes"}) == "fixed");
  CHECK(nearest("fixes_", {"fixed", "fixes"}) == "fixes");
}

TEST_CASE("case and the joining character hardly count") {
  CHECK(nearest("RETRY-AFTER", {"retry_after_s", "retry_after"}) == "retry_after");
  CHECK(nearest("a-b-c", {"a_b_c"}) == "a_b_c");
  CHECK(nearest("userMessage", {"user_message"}) == "user_message");
}

TEST_CASE("words that share no letter are not near each other") {
  CHECK(nearest("a", {"b"}) == "");
  CHECK(nearest("a", {"A"}) == "A");
  CHECK(nearest("x", {""}) == "");
}

TEST_CASE("a word is near another if few edits make it that one") {
  // All words of at most four of these letters, and the number of edits by its definition.
  std::vector<std::string> words{""};
  for (std::size_t i = 0; words[i].size() < 4; ++i)
    for (const char c : {'a', 'b', 'c'}) words.push_back(words[i] + c);
  for (const auto& one : words)
    for (const auto& other : words) {
      CAPTURE(one, other);
      const auto edits = edits_between(one, other);
      // A third of the word, but at least one letter, and never all of them.
      const bool is_near = edits <= 1 && edits < one.size();
      REQUIRE(nearest(one, {other}) == (is_near ? other : ""));
    }
}

TEST_CASE("eight edits in a long word are few") {
  const std::string many(900'000, 'x'), word(60, 'x');
  CHECK(nearest(word, {word + "12345678"}) == word + "12345678");
  CHECK(nearest(word, {word + "123456789"}) == "");
  CHECK(nearest("12345678" + word, {word + "12345678"}) == "");
  CHECK(nearest("1234" + word, {word + "1234"}) == word + "1234");
  CHECK(nearest("ab" + word + "cd", {"ba" + word + "dc"}) == "ba" + word + "dc");
  CHECK((nearest(many + "12345678", {"x", many + "87654321", many + "12"}) == many + "12"));
  CHECK(nearest(many + "123456789", {many + "abcdefghi"}).empty());
}

TEST_CASE("the question names the nearest word") {
  CHECK(did_you_mean("sumary", {"summary"}).text == "did you mean `summary`?");
  CHECK(did_you_mean("other", {"summary"}).text == "");
  CHECK(did_you_mean("other", {}).text == "");
}

TEST_CASE("what can be written is listed if nothing is near, the nearest first") {
  CHECK(what_to_write("exponental", {"later", "exponential"}).text == "did you mean `exponential`?");
  CHECK(what_to_write("x", {}).text == "");
  CHECK(what_to_write("xylophone", {"later"}).text == "write `later`");
  CHECK(what_to_write("xylophone", {"later", "telephones"}).text == "write `telephones` or `later`");
  CHECK(what_to_write("internal", {"success", "invalid_input", "server"}).text ==
        "write `server`, `success` or `invalid_input`");
}

TEST_CASE("of many candidates the nearest are listed and the others counted") {
  std::vector<std::string> names;
  for (char c = 'a'; c <= 'm'; ++c) names.emplace_back(4, c);
  CHECK(what_to_write("xxxxxxxx", {names.begin(), names.end()}).text ==
        "write `aaaa`, `bbbb`, `cccc`, `dddd`, `eeee`, `ffff`, `gggg`, `hhhh`, `iiii`, `jjjj`, `kkkk`, "
        "`llll` or "
        "`mmmm`");
  names.emplace_back("xx");
  CHECK(what_to_write("xxxxxxxx", {names.begin(), names.end()}).text ==
        "write `xx`, `aaaa`, `bbbb`, `cccc`, `dddd`, `eeee`, `ffff`, `gggg`, `hhhh`, `iiii`, `jjjj`, `kkkk` "
        "or one "
        "of 2 others");
}

TEST_CASE("of long candidates the beginnings decide, and more than 200 come in their own order") {
  const std::string beginning(50, 'x');
  CHECK(what_to_write("12345", {beginning, beginning + 'y', "later"}).text ==
        "write `later`, `" + beginning + "` or `" + beginning + "y`");
  CHECK(what_to_write(beginning + "12345678901234567", {"later", beginning + beginning}).text ==
        "write `" + beginning + beginning + "` or `later`");
  std::vector<std::string_view> many(199, "later");
  many.push_back("12");
  CHECK(what_to_write("12345", many).instead.front() == "12");
  many.push_back("13");
  CHECK(what_to_write("12345", many).instead.front() == "later");
}

TEST_CASE("a word is certain if one letter of four or more differs, and only one candidate is as near") {
  const auto is_certain = [](std::string_view word, const std::vector<std::string_view>& candidates) {
    return did_you_mean(word, candidates).certain;
  };
  CHECK(is_certain("sumary", {"summary", "summit"}));
  CHECK(is_certain("Key", {"key"}));
  CHECK_FALSE(is_certain("kye", {"key"}));
  CHECK_FALSE(is_certain("sumry", {"summary"}));
  CHECK_FALSE(is_certain("fixer", {"fixed", "fixes"}));
  CHECK(did_you_mean("fixer", {"fixed", "fixes", "other"}).instead ==
        std::vector<std::string>{"fixed", "fixes"});
  CHECK_FALSE(is_certain("exponential", {"later"}));
  CHECK_FALSE(what_to_write("exponential", {"later"}).certain);
}
