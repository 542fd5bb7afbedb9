#include "check/checked.hpp"

#include "catch.hpp"

namespace {

const std::string envelope =
    "envelope: {code: {at: /code, optional: true}, message: {at: [/message, \"header:X-Message\"], optional: "
    "true}}\n";

std::string on_example(const std::string& entry_keys, const std::string& example,
                       const std::string& more = {}) {
  return checked(envelope + more + "statuses: [{status: 404}, {status: 5xx}]\nerrors:\n" +
                 error("a", 1, entry_keys + ", examples: [{" + example + "}]") +
                 error("b", 2, "status: 404, code: B"))
      .breaches();
}

std::string classifies_as(const std::string& what) {
  return "example-mismatch: the example of `a` is classified as " + what + "\n";
}

}  // namespace

TEST_CASE("an example that classifies as its own entry is evidence") {
  CHECK(on_example("status: 404, code: A", "status: 404, body: {code: A}").empty());
  CHECK(on_example("status: 404, code: A", "status: 400, body: {code: A}").empty());
  CHECK(on_example("status: 404, message: It is gone.", "status: 404, headers: {x-message: It is gone.}")
            .empty());
  CHECK(on_example("status: 404, fields: {/sub: 7}", "status: 404, body: {sub: 7}").empty());
}

TEST_CASE("an example without a status came on the first that is expected") {
  CHECK(on_example("status: [404, 500], message: It is gone.", "body: {message: It is gone.}").empty());
  CHECK(on_example("status: varies, kind: server, code: A", "body: {code: A}").empty());
}

TEST_CASE("an example that classifies as something else is a finding, with what it is taken for") {
  CHECK(on_example("status: 404, code: A", "status: 404, body: {code: B}") == classifies_as("`b`"));
  CHECK(on_example("status: 404, code: A", "status: 404, body: {code: a}") == classifies_as("`404`"));
  CHECK(on_example("status: 404, code: A", "status: 503") == classifies_as("`5xx`"));
  CHECK(on_example("status: 404, code: A", "status: 418") == classifies_as("nothing"));
  CHECK(on_example("status: 404, fields: {/sub: 7}", "status: 404, body: {sub: \"7\"}") ==
        classifies_as("`404`"));
}

TEST_CASE("the example and its entry are shown") {
  CHECK(checked(envelope + "statuses: {status: 404}\nerrors:\n  a:\n    number: 1\n    code: A\n    status: "
                           "404\n    summary: A.\n    examples: {status: 404}\n")
            .places() ==
        "12:15 `{status: 404}`: example-mismatch: the example of `a` is classified as `404`\n"
        "  7:3 `a`: the entry\n");
}

TEST_CASE("a surface or operation of an example tells entries apart") {
  const std::string sections =
      "surfaces: {api: API, web: Web}\noperations: {create: {title: Create}, list: {title: List}}\n";
  const auto found = [&](const std::string& example) {
    return checked(envelope + sections + "errors:\n" +
                   error("a", 1,
                         "kind: server, code: X, surfaces: api, operations: create, examples: [{status: 404, "
                         "body: {code: X}" +
                             example + "}]") +
                   error("b", 2, "kind: server, code: X, surfaces: web"))
        .breaches();
  };
  CHECK(found(", surfaces: api, operations: create").empty());
  CHECK(found(", surfaces: web") == classifies_as("`b`"));
}

TEST_CASE("examples of rows, transport failures and outcomes are evidence too, those of symptoms are not") {
  CHECK(checked(
            "statuses:\n  - {status: 404, examples: {title: Gone}}\n  - {status: 5xx, examples: {status: "
            "404}}\n"
            "transport: {network: {examples: {title: Nothing came}}}\n"
            "outcomes:\n" +
            error("a", 1, "fields: {/live: false}, examples: [{body: {live: false}}, {body: {live: true}}]") +
            "symptoms: {s: {summary: S., examples: {status: 404}}}\n")
            .breaches() ==
        "example-mismatch: the example of `5xx` is classified as `404`\n"
        "example-mismatch: the example of `a` is classified as nothing\n");
}
