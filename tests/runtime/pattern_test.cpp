// Codes and messages with placeholders.
#include "catch.hpp"
#include "matchers.hpp"

using namespace sample;

namespace {

/// An error with a code and a message with placeholders, of which `n` takes only digits.
vendor worded(std::string_view pattern) {
  auto made = with_message(error("worded", 1, "W"), pattern);
  made.placeholders = {{"n", true}};
  return vendor({made});
}

/// Whether a message is what the error says.
bool fits(std::string_view pattern, std::string_view message) {
  return !worded(pattern).classify({400, "W", message}).surprising;
}

std::string taken(std::string_view pattern, std::string_view message, std::string_view name) {
  const auto acme = worded(pattern);
  return std::string(errcat::captured(acme.find("worded"), {400, "W", message}, name));
}

}  // namespace

TEST_CASE("a code goes before an alias, and an alias before a pattern") {
  auto alias = error("alias", 2, "OTHER");
  alias.aliases = {"A_1"};
  auto digits = error("pattern", 3, "A_{n}");
  digits.placeholders = {{"n", true}};
  const vendor acme({alias, digits, error("exact", 4, "A_2"), status("status-404", {one(404)})});
  CHECK(told(acme.classify({0, "A_1"})) == "alias alias");
  CHECK(told(acme.classify({0, "A_2"})) == "code exact");
  CHECK(told(acme.classify({0, "A_33"})) == "code pattern");
  CHECK(told(acme.classify({404, "A_33"})) == "code pattern");
  CHECK(told(acme.classify({0, "A_x"})) == "none nothing, unknown_code");
  CHECK(told(acme.classify({0, "A_"})) == "none nothing, unknown_code");
}

TEST_CASE("braces of a code are doubled in the spec and single on the wire") {
  const vendor acme({error("braces", 1, "{{x}}"), error("varied", 2, "}}{n}{{")});
  CHECK(told(acme.classify({0, "{x}"})) == "code braces");
  CHECK(told(acme.classify({0, "}7{"})) == "code varied");
}

TEST_CASE("a pattern is fitted by a whole text") {
  CHECK(fits("Card declined", "Card declined"));
  CHECK_FALSE(fits("Card declined", "A Card declined"));
  CHECK_FALSE(fits("Card declined", "4Card declined"));
  CHECK_FALSE(fits("Card declined", "Card declined."));
  CHECK(fits("E{n}0", "E100"));
  CHECK_FALSE(fits("E{n}0", "E103"));
  CHECK_FALSE(fits("E{n}0", "E0"));
  const std::string long_text(200, 'a');
  CHECK(fits(long_text, long_text));
}

TEST_CASE("a brace that nothing closes, or that holds nothing, is itself") {
  CHECK(fits("Lone { here", "Lone { here"));
  CHECK_FALSE(fits("Lone { here", "Lone x"));
  CHECK(fits("Set {} here", "Set {} here"));
  CHECK_FALSE(fits("Set {} here", "Set x here"));
  CHECK(fits("Ends in {", "Ends in {"));
  CHECK(fits("Ends in }", "Ends in }"));
}

TEST_CASE("a placeholder takes as little as it can, and the last what is left") {
  CHECK(taken("{what} failed", "404 failed", "what") == "404");
  CHECK(taken("E{n}0", "E100", "n") == "10");
  CHECK(taken("Pay {what} at {where}", "Pay 5 at a at b", "what") == "5");
  CHECK(taken("Pay {what} at {where}", "Pay 5 at a at b", "where") == "a at b");
  CHECK(taken("{n}0{what}x", "100ax", "n") == "1");
  CHECK(taken("{n}0{what}x", "100ax", "what") == "0a");
  CHECK(taken("Card {brand}-{n}x of {who}", "Card a-b-12x of me", "brand") == "a-b");
  CHECK(taken("Card {brand}-{n}x of {who}", "Card a-b-12x of me", "other") == "");
}

TEST_CASE("a text that would need too much work does not fit") {
  const std::string much(1'000, '1');
  CHECK(fits("{x}{n}!", "111 5!"));
  CHECK_FALSE(fits("{x}{n}!", much + " 5!"));
  const vendor acme({with_message(error("many", 1), "{a}1{b}1{c}1{d}1{e}!")});
  const std::string hostile(20000, '1');
  CHECK(told(acme.classify({400, {}, hostile})) == "none nothing");
  CHECK(told(acme.classify({400, {}, "x1y1z1u1v!"})) == "message many");
}
