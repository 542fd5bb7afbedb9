#include "language_server/cursor_context.hpp"

#include "catch.hpp"

using namespace generator::language_server;

namespace {

/// What is known at the `|` of a text: "errors/gone value `ki`, beside code status".
std::string context(std::string text) {
  const auto offset = text.find('|');
  text.erase(offset, 1);
  const text_positions lines(text, generator::column_unit::byte);
  const auto found = context_at(lines, text, offset);
  if (!found.known) return "unknown";
  std::string out;
  for (const auto key : found.path) out += (out.empty() ? "" : "/") + std::string(key);
  out += (found.follows_key ? " value `" : " node `") + std::string(found.word) + "`";
  for (const auto key : found.siblings) out += " " + std::string(key);
  return out;
}

}  // namespace

TEST_CASE("the keys around the cursor are found by indentation") {
  CHECK(context("errors:\n  gone:\n    code: A\n    ki|\n    status: 404\n  other:\n    number: 1\n") ==
        "errors/gone node `ki` code status");
  CHECK(context("errors:\n  gone:\n    kind: no|\n") == "errors/gone/kind value `no`");
  CHECK(context("errors:\n  |\n") == "errors node ``");
  CHECK(context("a: 1\n|\nb: 2\n") == " node `` a b");
  CHECK(context("surfaces:\n  api: API\n\n# note: this\nerrors:\n  a:\n    |") == "errors/a node ``");
}

TEST_CASE("items of lists are found with and without indentation") {
  CHECK(context("statuses:\n  - status: 429\n    re|\n  - status: 404\n") == "statuses node `re` status");
  CHECK(context("statuses:\n- status: 429\n  retry: |\n") == "statuses/retry value ``");
  CHECK(context("errors:\n  a:\n    causes:\n    - te|\n") == "errors/a/causes node `te`");
  CHECK(context("errors:\n  a:\n    causes:\n      - text: A.\n      - |\n    kind: x\n") ==
        "errors/a/causes node ``");
}

TEST_CASE("collections in brackets are read up to the cursor") {
  CHECK(context("errors:\n  a: {code: A, ki|") == "errors/a node `ki` code");
  CHECK(context("errors:\n  a: {code: A, kind: n|, status: 4}") == "errors/a/kind value `n` code kind");
  CHECK(context("errors:\n  a:\n    surfaces: [api, w|]") == "errors/a/surfaces node `w`");
  CHECK(context("limits: [{what: A,\n   surfaces: [|") == "limits/surfaces node ``");
  CHECK(context("a: {b: 'x, {', c|: 1}") == "a node `c` b");
  CHECK(context("a: {b: 1}\nc|") == " node `c` a");
  CHECK(context("summary: It isn't [there\nkind: |") == "kind value ``");
}

TEST_CASE("nothing is known in comments and in texts of several lines") {
  CHECK(context("a: 1 # ki|") == "unknown");
  CHECK(context("# |") == "unknown");
  CHECK(context("a:\n  summary: >\n    te|xt\n") == "unknown");
}

TEST_CASE("no text takes long, whatever is in it") {
  const std::string many(200'000, '[');
  CHECK(context("a: " + many + "|") == "a node ``");
  CHECK(context("a: [" + std::string(200'000, ' ') + "|") == "a node ``");
}
