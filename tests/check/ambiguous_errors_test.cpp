#include "check/checked.hpp"

#include "catch.hpp"

namespace {

const std::string ambiguous = "ambiguous-errors: nothing tells `a` and `b` apart\n";

}  // namespace

TEST_CASE("two errors with one code and nothing else are ambiguous, each position is shown") {
  CHECK(
      checked("errors:\n" + error("a", 1, "kind: server, code: X1") + error("b", 2, "kind: server, code: X1"))
          .places() ==
      "6:56 `X1`: ambiguous-errors: nothing tells `a` and `b` apart\n"
      "  5:56 `X1`: the other one\n");
}

TEST_CASE("codes compete when they are equal, as code or as alias") {
  CHECK(on_pair("code: X", "code: Z1").empty());
  CHECK(on_pair("code: X", "code: x").empty());
  CHECK(on_pair("code: X", "code: Z1, aliases: [Z2, X]") == ambiguous);
  CHECK(on_pair("code: W, aliases: X", "code: Z1, aliases: X") == ambiguous);
  CHECK(on_pair("aliases: X", "code: Z1, aliases: Z2").empty());
}

TEST_CASE("codes with placeholders compete when one text fits both") {
  CHECK(on_pair("code: \"E{n}\"", "code: \"E{m}\"") == ambiguous);
  CHECK(on_pair("code: \"E{n}\"", "code: \"{m}_X\"") == ambiguous);
  CHECK(on_pair("code: \"E{n}\"", "code: \"F{n}\"").empty());
}

TEST_CASE("a code goes before one with placeholders, so the two do not compete") {
  CHECK(on_pair("code: E1", "code: \"E{n}\"").empty());
  CHECK(on_pair("code: E1", "code: E2, aliases: \"E{n}\"").empty());
}

TEST_CASE("doubled braces of a code or an alias are braces, and others a placeholder") {
  CHECK(on_pair("code: \"{{x}}\"", "code: Z1, aliases: \"{{x}}\"") == ambiguous);
  CHECK(on_pair("code: \"A{n}\"", "code: Z1, aliases: \"A{m}\"") == ambiguous);
  CHECK(on_pair("code: A1", "code: Z1, aliases: \"A{m}\"").empty());
  CHECK(on_pair("code: \"{{x}}\"", "code: \"{{y}}\"").empty());
}

TEST_CASE("disjoint values in one matcher tell apart") {
  CHECK(on_pair("code: X, status: 404", "code: X, status: 400").empty());
  CHECK(on_pair("code: X, status: 404", "code: X, status: 5xx").empty());
  CHECK(on_pair("code: X, message: One.", "code: X, message: Two.").empty());
  CHECK(on_pair("code: X, fields: {/sub: 1}", "code: X, fields: {/sub: [2, 3]}").empty());
  CHECK(on_pair("code: X, fields: {/sub: 1}", "code: X, fields: {/sub: \"1\"}").empty());
  CHECK(on_pair("code: X, surfaces: api", "code: X, surfaces: web").empty());
  CHECK(on_pair("code: X, operations: create", "code: X, operations: list").empty());
}

TEST_CASE("values that meet do not tell apart") {
  CHECK(on_pair("code: X, status: [400, 404]", "code: X, status: [404, 500]") == ambiguous);
  CHECK(on_pair("code: X, status: 404", "code: X, status: 4xx") == ambiguous);
  CHECK(on_pair("code: X, message: [One., Two.]", "code: X, message: Two.") == ambiguous);
  CHECK(on_pair("code: X, message: \"Card {n} lost.\"", "code: X, message: Card 7 lost.") == ambiguous);
  CHECK(on_pair("code: X, fields: {/sub: [1, 2]}", "code: X, fields: {/sub: 2}") == ambiguous);
  CHECK(on_pair("code: X, surfaces: [api, web]", "code: X, surfaces: web") == ambiguous);
  CHECK(on_pair("code: X, operations: create", "code: X, operations: [create, list]") == ambiguous);
}

TEST_CASE("an error with all matchers of the other and more goes first") {
  CHECK(on_pair("code: X", "code: X, status: 404").empty());
  CHECK(on_pair("code: X, status: 404", "code: X, status: 404, fields: {/sub: 1}").empty());
  CHECK(on_pair("code: X, fields: {/sub: 1}", "code: X, fields: {/sub: 1, /more: 2}").empty());
  CHECK(on_pair("code: X, message: One.", "code: X, message: One., surfaces: api").empty());
  CHECK(on_pair("code: X", "code: X, operations: list").empty());
}

TEST_CASE("errors that each have a matcher which the other lacks are ambiguous") {
  CHECK(on_pair("code: X, status: 404", "code: X, message: One.") == ambiguous);
  CHECK(on_pair("code: X, fields: {/sub: 1}", "code: X, fields: {/more: 2}") == ambiguous);
  CHECK(on_pair("code: X, surfaces: api", "code: X, operations: list") == ambiguous);
  CHECK(on_pair("code: X, status: 404, surfaces: api", "code: X, status: 404, operations: list") ==
        ambiguous);
}

TEST_CASE("without codes a common message competes") {
  CHECK(on_pair("message: One.", "message: One.") == ambiguous);
  CHECK(on_pair("message: One.", "message: Two.").empty());
  CHECK(on_pair("message: \"{n} left.\"", "message: \"Nothing {m}.\"") == ambiguous);
  CHECK(on_pair("message: One., status: 404", "message: One., status: 400").empty());
  CHECK(on_pair("message: One.", "message: One., code: X").empty());
  CHECK(on_pair("fields: {/sub: 1}", "fields: {/sub: 1}") == ambiguous);
  CHECK(on_pair("fields: {/sub: 1}", "fields: {/sub: 2}").empty());
}

TEST_CASE("each error is reported with the first that it cannot be told from") {
  const auto one = [](const std::string& id, int number) {
    return error(id, number, "kind: server, code: X");
  };
  CHECK(checked("errors:\n" + one("a", 1) + one("b", 2) + one("c", 3)).breaches() ==
        "ambiguous-errors: nothing tells `a` and `b` apart\n"
        "ambiguous-errors: nothing tells `a` and `c` apart\n");
}
