#include "check/checked.hpp"

#include "catch.hpp"

namespace {

std::string on_rows(const std::string& first, const std::string& second) {
  return checked(
             "surfaces: {api: API, web: Web}\noperations: {create: {title: Create}, list: {title: "
             "List}}\nstatuses:\n  - {kind: server, status: " +
             first + "}\n  - {kind: server, status: " + second + "}\n")
      .breaches();
}

std::string both_cover(const std::string& status) {
  return "ambiguous-statuses: two rows of equal rank cover the status " + status + "\n";
}

std::string on_outcomes(const std::string& first, const std::string& second) {
  return checked("surfaces: {api: API, web: Web}\noutcomes:\n" + error("a", 1, first) + error("b", 2, second))
      .breaches();
}

const std::string both_hold = "ambiguous-outcomes: a response could be both `a` and `b`\n";

}  // namespace

TEST_CASE("two rows of equal rank for one status are ambiguous") {
  CHECK(on_rows("404", "404") == both_cover("404"));
  CHECK(on_rows("[404, 405]", "[405, 406]") == both_cover("405, 406"));
  CHECK(on_rows("5xx", "5xx") == both_cover("5xx"));
  CHECK(on_rows("any", "any") == both_cover("any"));
  CHECK(on_rows("[429, 5xx]", "5xx") == both_cover("5xx"));
}

TEST_CASE("rows of other ranks or statuses are not") {
  CHECK(on_rows("404", "405").empty());
  CHECK(on_rows("404", "[404, 405]").empty());
  CHECK(on_rows("404", "4xx").empty());
  CHECK(on_rows("4xx", "any").empty());
  CHECK(on_rows("5xx, except: 501", "5xx, except: [500, 502]") == both_cover("5xx"));
  CHECK(on_rows("[404, 405], except: 405", "[405, 406]").empty());
}

TEST_CASE("surfaces and operations part rows, or put one before the other") {
  CHECK(on_rows("404, surfaces: api", "404").empty());
  CHECK(on_rows("404, operations: list", "404").empty());
  CHECK(on_rows("404, surfaces: api", "404, surfaces: web").empty());
  CHECK(on_rows("404, operations: create", "404, operations: list").empty());
  CHECK(on_rows("404, surfaces: api", "404, surfaces: [web, api]") == both_cover("404"));
  CHECK(on_rows("404, surfaces: api", "404, operations: list") == both_cover("404"));
}

TEST_CASE("the other row is shown") {
  CHECK(checked("statuses:\n  - {status: 404}\n  - {status: 404}\n").places() ==
        "6:14 `404`: ambiguous-statuses: two rows of equal rank cover the status 404\n"
        "  5:14 `404`: the other row\n");
}

TEST_CASE("outcomes whose fields stand at the same places need other values") {
  CHECK(on_outcomes("fields: {/live: false}", "fields: {/live: false}") == both_hold);
  CHECK(on_outcomes("fields: {/live: [false, null]}", "fields: {/live: null}") == both_hold);
  CHECK(on_outcomes("fields: {/live: false}", "fields: {/live: true}").empty());
  CHECK(on_outcomes("fields: {/live: false, /open: 1}", "fields: {/open: 1, /live: false}") == both_hold);
  CHECK(on_outcomes("fields: {/live: false, /open: 1}", "fields: {/open: 2, /live: false}").empty());
}

TEST_CASE("an outcome with more fields goes first, and statuses and surfaces part") {
  CHECK(on_outcomes("fields: {/live: false}", "fields: {/live: false, /open: 1}").empty());
  CHECK(on_outcomes("fields: {/live: false}, status: 200", "fields: {/live: false}, status: 201").empty());
  CHECK(
      on_outcomes("fields: {/live: false}, surfaces: api", "fields: {/live: false}, surfaces: web").empty());
}

TEST_CASE("what nothing in a response identifies is no error and no outcome") {
  CHECK(checked("errors:\n" + error("a", 1, "status: 404") + error("b", 2, "status: 400, surfaces: api") +
                "surfaces: {api: API}\n" + "outcomes:\n" + error("c", 3, "status: 200") +
                error("d", 4, "message: One."))
            .places() ==
        "5:3 `a`: nothing-to-match: nothing in a response identifies `a`\n"
        "6:3 `b`: nothing-to-match: nothing in a response identifies `b`\n"
        "9:3 `c`: nothing-to-match: nothing in a response identifies `c`\n"
        "10:3 `d`: nothing-to-match: nothing in a response identifies `d`\n");
  CHECK(checked("errors:\n" + error("a", 1, "status: 404, code: A") +
                error("b", 2, "status: 404, aliases: B") + error("c", 3, "status: 404, message: C.") +
                error("d", 4, "status: 404, fields: {/a: 1}") +
                "statuses: {status: 404, id: e, number: 5}\nsymptoms: {f: {summary: F.}}\n")
            .places()
            .empty());
}

TEST_CASE("a final answer does not inherit a repeat") {
  const auto found = [](const std::string& rest, const std::string& row = "retry: backoff") {
    return checked("statuses: [{status: 422, " + row + "}]\nerrors:\n" +
                   error("a", 1, "code: A, status: 422, " + rest))
        .places();
  };
  CHECK(found("kind: rejected") ==
        "6:3 `a`: retry-of-rejected: `a` is a final answer, but it inherits the retry rule `backoff`\n");
  CHECK(found("kind: rejected, retry: backoff").empty());
  CHECK(found("kind: invalid_input").empty());
  CHECK(found("kind: rejected", "retry: never").empty());
  CHECK(found("kind: rejected", "retry: unspecified").empty());
  CHECK(found("kind: rejected", "title: None").empty());
  CHECK_FALSE(checked("statuses: [{status: 422, retry: wait}]\nerrors:\n" +
                      error("a", 1, "code: A, status: 422, kind: rejected"))
                  .found.has_errors());
}
