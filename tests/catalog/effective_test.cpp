#include "catalog/built.hpp"

#include "catch.hpp"

using namespace generator;

namespace {

const std::string rows =
    "surfaces: {api: API, web: Web}\n"
    "statuses:\n"
    "  - {status: 404, retry: never}\n"
    "  - {status: [502, 503], retry: wait}\n"
    "  - {status: 5xx, retry: backoff}\n"
    "  - {status: 400}\n"
    "  - {status: 409, retry: unspecified}\n"
    "  - {status: 4xx, retry: fix_input}\n"
    "  - {status: 429, surfaces: api, retry: wait}\n"
    "  - {status: any, kind: server, retry: refresh}\n";

std::string policy_of(const std::string& rest, const std::string& more = {}) {
  return built(rows + more + "errors:\n" + error("it", 1, "code: A, kind: server, " + rest)).policy_of("it");
}

const std::string texts = "{en: A text., pt: Um texto.}\n";
const std::string messages = "user_messages:\n  own: " + texts + "  row: " + texts + "  class_row: " + texts;

std::string message_of(const std::string& rest, const std::string& more = {}) {
  const auto all =
      "statuses:\n"
      "  - {status: 404, user_message: row}\n"
      "  - {status: 400}\n"
      "  - {status: 4xx, user_message: class_row}\n" +
      messages + more + "errors:\n" + error("it", 1, "code: A, " + rest);
  return built(all).message_of("it");
}

}  // namespace

TEST_CASE("an entry's own retry rule holds, then that of the rows for its status by rank") {
  CHECK(policy_of("status: 404, retry: wait") == "wait");
  CHECK(policy_of("status: 404") == "never");
  CHECK(policy_of("status: 503") == "wait");
  CHECK(policy_of("status: 500") == "backoff");
  CHECK(policy_of("status: 418") == "fix_input");
  CHECK(policy_of("status: 304") == "refresh");
}

TEST_CASE("a row without a retry rule is passed over, one that says unspecified ends the search") {
  CHECK(policy_of("status: 400") == "fix_input");
  CHECK(policy_of("status: 409") == "unspecified");
  CHECK(policy_of("status: 400, retry: unspecified") == "unspecified");
}

TEST_CASE("the first status of an entry counts, and without one there is no retry rule") {
  CHECK(policy_of("status: [503, 404]") == "wait");
  CHECK(policy_of("status: varies") == "none");
}

TEST_CASE("a row for a surface speaks of entries on that surface alone") {
  CHECK(policy_of("status: 429, surfaces: api") == "wait");
  CHECK(policy_of("status: 429, surfaces: web") == "fix_input");
  CHECK(policy_of("status: 429") == "fix_input");
}

TEST_CASE("defaults of a category or of all errors are an entry's own retry rule") {
  CHECK(policy_of("status: 404", "error_defaults: {retry: wait}\n") == "wait");
  CHECK(policy_of("status: 404, category: c", "categories: {c: {title: C, defaults: {retry: backoff}}}\n") ==
        "backoff");
}

TEST_CASE("the row that a retry rule was taken from is known") {
  const built of(rows + "errors:\n" + error("inherits", 1, "code: A, status: 503") +
                 error("own", 2, "code: B, status: 503, retry: never"));
  REQUIRE(of.entry("inherits").policy_from);
  CHECK(of.on.entries[*of.entry("inherits").policy_from].status_written.front() == "502");
  CHECK_FALSE(of.entry("own").policy_from);
}

TEST_CASE("a row takes what it leaves out from less exact rows, never from more exact ones") {
  const built of(
      "statuses:\n  - {status: 5xx}\n  - {status: 500, retry: never, user_message: row}\n  - {status: any, "
      "kind: server, retry: wait, user_message: class_row}\n"
      "  - {status: 404}\n" +
      messages);
  CHECK(of.policy_of("404") == "wait");
  CHECK(of.policy_of("5xx") == "wait");
  CHECK(of.message_of("404") == "class_row");
  CHECK(of.message_of("5xx") == "class_row");
  CHECK(of.policy_of("500") == "never");
  CHECK(built("statuses: [{status: [502, 503]}, {status: 502, retry: never}]\n").policy_of("502") == "none");
}

TEST_CASE(
    "an entry's own message goes first, then its rows', its kind's, the vendor's default, the common one") {
  CHECK(message_of("status: 404, user_message: own") == "own");
  CHECK(message_of("status: 404") == "row");
  CHECK(message_of("status: 400") == "class_row");
  CHECK(message_of("status: 500") == "later");
  CHECK(message_of("kind: rejected") == "default");
}

TEST_CASE("the default is the vendor's before the common one") {
  const auto text_of_default = [](const std::string& more) {
    const built of("locales: [en]\n" + more + "errors:\n" + error("it", 1, "code: A, kind: rejected"));
    return std::string(of.on.user_messages[*of.entry("it").effective_message].texts.at(0));
  };
  CHECK(text_of_default("user_messages: {default: {en: Acme is sorry.}}\n") == "Acme is sorry.");
  CHECK(text_of_default("") == "Something went wrong.");
}

TEST_CASE("of what is for developers end users read the default, whatever its status or kind has") {
  CHECK(message_of("status: 404, audience: developer") == "default");
  CHECK(message_of("status: 500, audience: developer") == "default");
  CHECK(message_of("status: 404, user_message: own, audience: developer") == "default");
  CHECK(message_of("status: 404, audience: end_user") == "row");
}

TEST_CASE("kinds that bring no default leave an entry without a message") {
  const std::string bare =
      "errcat: 1\nlocales: en\nkinds:\n  server: {number: 1, status: 5xx, summary: It broke.}\n";
  CHECK(built("errors:\n" + error("it", 1, "code: A, status: 500"), bare).message_of("it") == "none");
}
