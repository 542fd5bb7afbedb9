#include "check/checked.hpp"

#include "catch.hpp"

TEST_CASE("braces of codes, messages and user messages are placeholders or doubled") {
  CHECK(checked("locales: en\nuser_messages: {default: {en: \"Wait {n.\"}}\nerrors:\n" +
                error("a", 1, "kind: server, code: \"A}\", message: [\"{B}\", \"fine {b}\", \"{{fine}}\"]") +
                "outcomes:\n" + error("b", 2, "fields: {/a: 1}, message: \"{}\""))
            .places() ==
        "5:31 `\"Wait {n.\"`: invalid-placeholder: invalid placeholder: a `{` is not closed\n"
        "7:56 `\"A}\"`: invalid-placeholder: invalid placeholder: a `}` closes nothing\n"
        "7:72 `\"{B}\"`: invalid-placeholder: invalid placeholder: a name has only lower-case letters, "
        "digits and `_`\n"
        "9:62 `\"{}\"`: invalid-placeholder: invalid placeholder: a name has only lower-case letters, digits "
        "and `_`\n");
}

TEST_CASE("between two placeholders of a code or message there is text") {
  CHECK(
      checked("locales: en\nuser_messages: {default: {en: Failed.}, wait: {en: \"{n}{unit}.\"}}\nerrors:\n" +
              error("a", 1,
                    "kind: server, user_message: wait, code: \"A{n}{unit}\", aliases: \"{n}-{unit}\", "
                    "message: \"{a}{{{b}}}{c}{d}{e}\""))
          .places() ==
      "7:76 `\"A{n}{unit}\"`: invalid-placeholder: invalid placeholder: nothing tells where `{n}` ends and "
      "`{unit}` begins\n"
      "7:122 `\"{a}{{{b}}}{c}{d}{e}\"`: invalid-placeholder: invalid placeholder: nothing tells where `{c}` "
      "ends and `{d}` begins\n");
}

TEST_CASE("elsewhere braces mean nothing, and what looks like a placeholder is a finding") {
  CHECK(
      checked("notes: \"A { brace.\"\nerrors:\n" +
              error("a", 1, "kind: server, code: A, title: \"{\", causes: \"A {.\", formats: {\"{\": \"}\"}"))
          .places()
          .empty());
  CHECK(checked("notes: \"Call `/v1/{id}`, {0} and {A}.\"\n").places().empty());
  CHECK(checked("notes: \"A {brace}.\"\n").places() ==
        "4:8 `\"A {brace}.\"`: stray-placeholder: `{brace}` has no meaning in `notes`\n");
  CHECK(checked("notes: \"A }} brace.\"\n").places() ==
        "4:8 `\"A }} brace.\"`: stray-placeholder: `}}` has no meaning in `notes`\n");
}

TEST_CASE("a placeholder that is declared stands in the code or a message") {
  CHECK(
      checked(
          "errors:\n" +
          error(
              "a", 1,
              "kind: server, code: \"A_{n}\", message: \"{m} of {n}\", placeholders: {n: integer, m: text}"))
          .places()
          .empty());
  CHECK(checked("errors:\n" +
                error("a", 1, "kind: server, code: \"A_{seconds}\", placeholders: {second: integer}"))
            .places() ==
        "5:86 `second`: unknown-name: no placeholder of its codes or messages is called `second`\n");
}

TEST_CASE("all locales of a message use the same placeholders") {
  CHECK(
      checked("locales: [en, pt]\nuser_messages:\n"
              "  later: {en: \"{a} and {b}.\", pt: \"{b} e {a}, {a}.\"}\n"
              "  wait: {pt: \"Espere {n} s.\", en: Wait.}\n"
              "statuses: {status: 404, user_message: wait}\n")
          .places() ==
      "7:35 `Wait.`: placeholders-differ: the text in `en` and the text in `pt` have different placeholders\n"
      "  7:14 `\"Espere {n} s.\"`: the other text\n");
}

TEST_CASE("of the texts of a message, those that differ from most are reported") {
  CHECK(checked("locales: [en, es, fr, pt]\nuser_messages:\n"
                "  later: {en: Wait., es: \"Espere {n} s.\", fr: \"Attendez {n} s.\", pt: \"{n} s.\"}\n"
                "  default: {en: A., es: B., fr: C., pt: D.}\n")
            .places() ==
        "6:15 `Wait.`: placeholders-differ: the text in `en` and the text in `es` have different "
        "placeholders\n"
        "  6:26 `\"Espere {n} s.\"`: the other text\n");
}

TEST_CASE("every message that somebody reads is there in every locale") {
  CHECK(checked("locales: [en, pt, fr]\nuser_messages:\n  own: {en: Own., fr: Le mien.}\n  default: {en: D., "
                "pt: D., fr: D.}\n"
                "statuses: [{status: 404, user_message: own}, {status: 429}]\n")
            .places() ==
        "4:19 `fr`: missing-locale: the message `later` has no text in `fr`\n"
        "6:3 `own`: missing-locale: the message `own` has no text in `pt`\n");
}

TEST_CASE("a message that lacks several locales is one finding") {
  const checked of(
      "locales: [en, pt, fr, de, it, nl]\nuser_messages:\n  own: {en: Own., fr: Le mien.}\n"
      "  default: {en: D., pt: D.}\nstatuses: [{status: 404, user_message: own}, {status: 429}]\n");
  CHECK(of.places() ==
        "4:19 `fr`: missing-locale: the message `later` has no text in `fr`, `de`, `it` and `nl`\n"
        "6:3 `own`: missing-locale: the message `own` has no text in `pt`, `de`, `it` and `nl`\n"
        "7:3 `default`: missing-locale: the message `default` has no text in `fr`, `de`, `it` and `nl`\n");
  CHECK(of.found.sorted().front().help ==
        "leave the locale out, or complete this and add it to `user_messages`: later: {en: \"Try later.\", "
        "pt: \"Tente depois.\", fr: \"...\", de: \"...\", it: \"...\", nl: \"...\"}");
  CHECK(checked("locales: [en, pt, fr, de, it, nl]\nuser_messages: {default: {en: D.}}\n").breaches() ==
        "missing-locale: the message `default` has no text in `pt`, `fr`, `de` and 2 others\n");
}

TEST_CASE("a message of the kinds that nobody reads may lack a locale") {
  CHECK(checked("locales: [en, fr]\nuser_messages: {default: {en: D., fr: D.}}\nstatuses: [{status: 404}]\n")
            .places()
            .empty());
}

TEST_CASE("what is for developers has no message for end users") {
  const std::string message = "locales: en\nuser_messages: {own: {en: Own.}}\n";
  CHECK(checked(message + "statuses: [{status: 404, user_message: own, audience: developer}]\nerrors:\n" +
                error("a", 1, "status: 404, code: A, audience: developer, user_message: own") +
                error("b", 2, "status: 404, code: B, audience: developer") +
                error("c", 3, "status: 404, code: C, audience: end_user, user_message: own"))
            .places() ==
        "6:40 `own`: leaking-message: `404` is for developers only and cannot have a message for end users\n"
        "8:93 `own`: leaking-message: `a` is for developers only and cannot have a message for end users\n");
}

TEST_CASE("what is defined is used") {
  const checked of(
      "locales: en\n"
      "user_messages: {used: {en: Used.}, unused: {en: Unused.}, default: {en: Default.}, later: {en: "
      "Later.}}\n"
      "retry_policies: {fast: {do: wait}, slow: {do: wait}, shared: {do: wait}}\n"
      "categories: {full: {title: Full, defaults: {retry: shared}}, empty: Empty}\n"
      "errors:\n" +
      error("a", 1, "status: 404, code: A, user_message: used, retry: fast, category: full") +
      error("b", 2, "status: 404, code: B, category: full"));
  CHECK(of.places() ==
        "5:36 `unused`: unused-definition: nothing uses the user message `unused`\n"
        "6:36 `slow`: unused-definition: nothing uses the retry policy `slow`\n"
        "7:62 `empty`: unused-definition: nothing uses the category `empty`\n");
  CHECK_FALSE(of.found.has_errors());
}
