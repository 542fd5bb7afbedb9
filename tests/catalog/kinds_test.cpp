#include "catalog/built.hpp"

#include "catch.hpp"

using namespace generator;

namespace {

std::string kinds_findings(const std::string& text) {
  parsed of(text);
  catalog::build_kinds(spec::read_kinds(of.root(), of.found), of.found);
  return of.places();
}

}  // namespace

TEST_CASE("a default has no placeholders, in a spec of kinds as in a vendor's") {
  const auto with_default = [](const std::string& text) {
    return "errcat: 1\nlocales: en\nkinds:\n  a: {number: 1, status: 404, summary: A.}\nuser_messages:\n  "
           "default: {en: \"" +
           text + "\"}\n";
  };
  CHECK(kinds_findings(with_default("It {{failed}}.")).empty());
  CHECK(kinds_findings(with_default("It {{failed}}, {why}.")) ==
        "6:17 `\"It {{failed}}, {why}.\"`: invalid-placeholder: invalid placeholder: `default` is for "
        "everything else, which has no `{why}`\n");
  const built of("user_messages: {default: {en: \"It failed: {why}.\", pt: \"Foi: {why}.\"}}\n");
  CHECK(of.found.sorted().at(0).text ==
        "invalid placeholder: `default` is for everything else, which has no `{why}`");
  CHECK(of.found.sorted().size() == 2);
}

TEST_CASE("the kind of a status is the one that claims it exactly, before one that claims its class") {
  const built of(
      "statuses:\n  - {status: 400}\n  - {status: 404}\n  - {status: 418}\n  - {status: 5xx}\n  - {status: "
      "200}\n");
  CHECK(of.places().empty());
  CHECK(of.kind_of("400") == "invalid_input");
  CHECK(of.kind_of("404") == "not_found");
  CHECK(of.kind_of("418") == "invalid_input");
  CHECK(of.kind_of("5xx") == "server");
  CHECK(of.kind_of("200") == "success");
}

TEST_CASE("the order of the kinds does not matter") {
  const std::string kinds =
      "errcat: 1\nlocales: en\nkinds:\n  lost: {number: 1, status: 404, summary: A.}\n"
      "  input: {number: 2, status: [4xx, 400], summary: B.}\n  bad: {number: 3, status: 400, summary: C.}\n";
  const built of("statuses: [{status: 404}, {status: 400}]\n", kinds);
  CHECK(of.kind_of("404") == "lost");
  CHECK(of.kind_of("400") == "input");
}

TEST_CASE("an entry's own kind goes first, then its category's, then that of its first status") {
  const built of(
      "categories: {no: {title: No}, answers: {title: Answers, defaults: {kind: rejected}}}\n"
      "errors:\n" +
      error("own", 1, "code: A, status: 404, category: answers, kind: server") +
      error("by_category", 2, "code: B, status: 404, category: answers") +
      error("by_status", 3, "code: C, status: [404, 400]"));
  CHECK(of.kind_of("own") == "server");
  CHECK(of.kind_of("by_category") == "rejected");
  CHECK(of.kind_of("by_status") == "not_found");
}

TEST_CASE("a transport failure has the kind that claims it") {
  const built of("transport: {network: {title: No connection}, timeout: {title: Timeout}}\n");
  REQUIRE(of.on.entries.size() == 2);
  CHECK(of.on.kinds[*of.on.entries[0].kind].id == "network");
  CHECK_FALSE(of.on.entries[1].kind);
}

TEST_CASE("an entry whose kind follows from nothing needs one of its own") {
  const built rows("statuses:\n  - {status: any}\n  - {status: 399}\nerrors:\n" +
                   error("no_status", 1, "code: A"));
  CHECK(rows.places() ==
        "5:14 `any`: kind-needed: `any` has no kind: it has no status to take one from\n"
        "6:14 `399`: kind-needed: `399` has no kind: no kind claims its status\n"
        "8:3 `no_status`: kind-needed: `no_status` has no kind: it has no status to take one from\n");
  const built errors("errors:\n" + error("varies", 2, "code: B, status: varies") +
                     error("on_success", 3, "code: C, status: 200") +
                     error("fine", 4, "code: D, status: 200, kind: server") +
                     error("unclaimed", 5, "code: E, status: 399"));
  CHECK(errors.places() ==
        "5:3 `varies`: kind-needed: `varies` has no kind: it has no status to take one from\n"
        "6:3 `on_success`: kind-needed: `on_success` has no kind: an error on a success status must set its "
        "kind\n"
        "8:3 `unclaimed`: kind-needed: `unclaimed` has no kind: no kind claims its status\n");
}

TEST_CASE("a symptom may be of no kind") {
  const built of(
      "symptoms:\n  lost: {summary: It is lost.}\n  found: {summary: It is found., kind: server}\n");
  CHECK(of.places().empty());
  CHECK(of.kind_of("lost") == "none");
  CHECK(of.kind_of("found") == "server");
}

TEST_CASE("unknown kinds are findings wherever they stand, with a suggestion") {
  const built of(
      "categories: {items: {title: Items, defaults: {kind: notfound}}}\n"
      "error_defaults: {kind: sever}\n"
      "errors:\n" +
      error("own", 1, "code: A, kind: reject"));
  CHECK(of.places() ==
        "4:53 `notfound`: unknown-name: no kind is called `notfound`\n"
        "5:24 `sever`: unknown-name: no kind is called `sever`\n"
        "7:53 `reject`: unknown-name: no kind is called `reject`\n");
  CHECK(of.found.sorted().at(0).help == "did you mean `not_found`?");
}

TEST_CASE("a message of the vendor replaces the one of the kinds that has its name") {
  const built of(
      "locales: [en]\nuser_messages: {later: {en: Come back later.}, mine: {en: Mine.}}\nstatuses:\n  - "
      "{status: 429}\n  - {status: 404}\n");
  CHECK(of.places().empty());
  std::vector<std::string> names;
  for (const auto& one : of.on.user_messages)
    names.push_back(std::string(one.name) + (one.common ? " (common): " : ": ") +
                    std::string(one.texts.at(0)));
  CHECK(names == std::vector<std::string>{"later: Come back later.", "mine: Mine.",
                                          "default (common): Something went wrong."});
  CHECK(of.message_of("429") == "later");
  CHECK(of.message_of("404") == "default");
}

TEST_CASE("locales are those that the spec lists, or else those that its messages have") {
  const built without("statuses: {status: 404}\n");
  CHECK(without.on.locales == std::vector<std::string_view>{"en"});
  CHECK(without.on.user_messages.at(0).texts == std::vector<std::string_view>{"Something went wrong."});
  const built of_its_messages(
      "user_messages:\n  a: {fr: Un., pt: Um.}\n  b: {en: One.}\nstatuses: {status: 404, user_message: a}\n");
  CHECK(of_its_messages.on.locales == std::vector<std::string_view>{"en", "pt", "fr"});
  const built with("locales: [pt, fr]\nstatuses: {status: 404}\n");
  CHECK(with.on.locales == std::vector<std::string_view>{"pt", "fr"});
  CHECK(with.on.user_messages.at(0).texts == std::vector<std::string_view>{"Algo deu errado.", ""});
}

TEST_CASE(
    "a text in a locale that the spec does not list is a finding, and so is a locale that is listed twice") {
  const built of("locales: [en, en]\nuser_messages: {mine: {en: Mine., fr: Le mien.}}\n");
  CHECK(of.places() ==
        "4:15 `en`: name-taken: the name `en` is taken: the list already has it\n"
        "5:35 `fr`: unknown-name: no locale is called `fr`\n");
}

TEST_CASE("kinds have numbers of their own, and messages that exist") {
  CHECK(kinds_findings("errcat: 1\nlocales: en\nkinds:\n"
                       "  a: {number: 1, summary: A.}\n  b: {number: 1, summary: B., user_message: c}\n"
                       "user_messages: {default: {en: D., pt: D.}}\n") ==
        "5:15 `1`: number-taken: the number 1 is taken by `a`\n"
        "  4:3 `a`: taken by this kind\n"
        "5:45 `c`: unknown-name: no user message is called `c`\n"
        "6:35 `pt`: unknown-name: no locale is called `pt`\n");
}
