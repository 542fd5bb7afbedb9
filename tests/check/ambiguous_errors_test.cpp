#include "check/checked.hpp"

#include <array>
#include <random>

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

TEST_CASE("hundreds of values meet if they share one") {
  const auto with_values = [](int first) {
    std::string all = "code: X, fields: {/sub: [" + std::to_string(first);
    for (int i = 1; i < 300; ++i) all += ", " + std::to_string(first + i);
    return all + "]}";
  };
  CHECK(on_pair(with_values(0), with_values(299)) == ambiguous);
  CHECK(on_pair(with_values(0), with_values(300)).empty());
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

TEST_CASE("errors with one code and any fields are compared as if one by one") {
  // For each error, for each of three places, which of three values it has; none if it does not name the
  // place.
  using field_set = std::array<unsigned, 3>;
  std::mt19937 random(1);
  const auto goes_first = [](const field_set& a, const field_set& b) {
    bool more = false;
    for (std::size_t i = 0; i < a.size(); ++i) {
      if (a[i] == 0 && b[i] != 0) return false;
      more = more || (a[i] != 0 && b[i] == 0);
    }
    return more;
  };
  const auto told_apart = [&](const field_set& a, const field_set& b) {
    for (std::size_t i = 0; i < a.size(); ++i)
      if (a[i] != 0 && b[i] != 0 && (a[i] & b[i]) == 0) return true;
    return goes_first(a, b) || goes_first(b, a);
  };
  for (int round = 0; round < 200; ++round) {
    std::vector<field_set> all(2 + random() % 8);
    std::string spec = "errors:\n", expected;
    for (std::size_t j = 0; j < all.size(); ++j) {
      std::string fields;
      for (std::size_t i = 0; i < 3; ++i) {
        all[j][i] = random() % 2 == 0 ? 0 : random() % 8;
        std::string values;
        for (unsigned value = 0; value < 3; ++value)
          if (all[j][i] >> value & 1) values += std::to_string(value) + ", ";
        if (!values.empty()) fields += "/f" + std::to_string(i) + ": [" + values + "], ";
      }
      spec += error("e" + std::to_string(j), static_cast<int>(j) + 1,
                    "kind: server, code: X" + (fields.empty() ? "" : ", fields: {" + fields + "}"));
      for (std::size_t i = 0; i < j; ++i)
        if (!told_apart(all[i], all[j])) {
          expected += "ambiguous-errors: nothing tells `e" + std::to_string(i) + "` and `e" +
                      std::to_string(j) + "` apart\n";
          break;
        }
    }
    INFO(spec);
    CHECK(checked(spec).breaches() == expected);
  }
}
