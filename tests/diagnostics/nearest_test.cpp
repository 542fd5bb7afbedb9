#include "catch.hpp"
#include "diagnostics/findings.hpp"

using namespace generator;

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

TEST_CASE("words longer than people type are near only if they are the same") {
  const std::string many(900'000, 'x');
  CHECK(nearest(many + 'a', {"x", many + 'b'}) == "");
  CHECK(nearest(many + 'A', {many + 'b', many + 'a'}) == many + 'a');
  CHECK(nearest(std::string(499, 'x') + 'a', {std::string(500, 'x')}) == std::string(500, 'x'));
  CHECK(nearest(std::string(500, 'x') + 'a', {std::string(501, 'x')}) == "");
  // As far from everything as they are long.
  CHECK(what_to_write("xylophone", {many, "later"}).text == "write `later` or `" + many + '`');
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
