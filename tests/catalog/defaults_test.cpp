#include "catalog/built.hpp"

#include "catch.hpp"

using namespace generator;

TEST_CASE("what all errors have in common is written once") {
  const built of(
      "surfaces: {api: API, web: Web}\n"
      "categories: {items: Items, rest: The rest}\n"
      "error_defaults: {status: 404, category: items, severity: warning, audience: developer, retry: never, "
      "surfaces: api}\n"
      "errors:\n" +
      error("plain", 1, "code: A") +
      error("own", 2,
            "code: B, status: 400, category: rest, kind: server, severity: critical, audience: any, retry: "
            "wait, surfaces: [web, api]"));
  CHECK(of.places().empty());
  const auto& plain = of.entry("plain");
  CHECK(written(plain.statuses) == "404-404");
  CHECK(plain.status_written == std::vector<std::string>{"404"});
  CHECK(of.on.categories[*plain.category].id == "items");
  CHECK(of.kind_of("plain") == "not_found");
  CHECK(plain.severity == errcat::severity::warning);
  CHECK(plain.audience == errcat::audience::developer);
  CHECK(of.on.policies[*plain.policy].id == "never");
  CHECK(plain.surfaces == std::vector<catalog::index>{0});
  const auto& own = of.entry("own");
  CHECK(written(own.statuses) == "400-400");
  CHECK(of.on.categories[*own.category].id == "rest");
  CHECK(of.kind_of("own") == "server");
  CHECK(own.severity == errcat::severity::critical);
  CHECK(own.audience == errcat::audience::any);
  CHECK(of.on.policies[*own.policy].id == "wait");
  CHECK(own.surfaces == std::vector<catalog::index>{1, 0});
}

TEST_CASE("defaults that stand for too much are not taken over") {
  const auto findings_of = [](const built& of) {
    std::string all;
    for (const auto& one : of.found.sorted()) all += one.text + '\n';
    return all;
  };
  const auto fields = [](std::size_t values) {
    std::string spec = "{kind: server, fields: {/a: [v0";
    for (std::size_t i = 1; i < values; ++i) spec += ", v" + std::to_string(i);
    return spec + "]}}";
  };
  const auto errors = [](int count) {
    std::string spec = "errors:\n";
    for (int i = 1; i <= count; ++i)
      spec += error("e" + std::to_string(i), i, "category: c, code: C" + std::to_string(i));
    return spec;
  };
  const built most("categories: {c: C}\nerror_defaults: " + fields(999) + '\n' + errors(999));
  CHECK(findings_of(most) == "");
  CHECK(most.entry("e999").fields[0].values.size() == 999);
  const built more("categories: {c: C}\nerror_defaults: " + fields(999) + '\n' + errors(1'000));
  CHECK(
      findings_of(more) ==
      "`error_defaults` has 1000 values for each of 1001 entries, but errcat reads at most 1000000 in all\n");
  CHECK(more.entry("e1").fields.empty());
  CHECK(more.kind_of("e1") == "server");

  const auto in_category = [&](int count) {
    return "categories: {c: {title: C, defaults: " + fields(999) + "}, d: D}\n" + errors(count) +
           error("other", 5'000, "category: d, kind: server, code: D");
  };
  CHECK(findings_of(built(in_category(1'000))) == "");
  CHECK(findings_of(built(in_category(1'001))) ==
        "`defaults` has 1000 values for each of 1001 entries, but errcat reads at most 1000000 in all\n");
}

TEST_CASE("a category's defaults go before those of all errors, for what they leave out those hold") {
  const built of(
      "categories:\n"
      "  payment:\n"
      "    title: Payment\n"
      "    defaults: {status: 404, kind: rejected, fields: {/type: payment}}\n"
      "error_defaults: {status: 400, severity: note, kind: server}\n"
      "errors:\n" +
      error("declined", 1, "code: A, category: payment, fields: {/sub: 7}") +
      error("own_type", 2, "code: B, category: payment, fields: {/type: [card, bank]}") +
      error("other", 3, "code: C"));
  CHECK(of.places().empty());
  CHECK(written(of.entry("declined").statuses) == "404-404");
  CHECK(of.kind_of("declined") == "rejected");
  CHECK(of.entry("declined").severity == errcat::severity::note);
  const auto& fields = of.entry("declined").fields;
  REQUIRE(fields.size() == 2);
  CHECK(fields[0].place == "/sub");
  CHECK(fields[1].place == "/type");
  REQUIRE(of.entry("own_type").fields.size() == 1);
  CHECK(of.entry("own_type").fields[0].values.size() == 2);
  CHECK(of.kind_of("other") == "server");
  CHECK(of.entry("other").fields.empty());
}

TEST_CASE("fields that all errors have join those of a category") {
  const built of(
      "categories: {payment: {title: Payment, defaults: {fields: {/type: payment}}}}\n"
      "error_defaults: {status: 400, fields: {/ok: false, /type: any}}\n"
      "errors:\n" +
      error("declined", 1, "category: payment"));
  CHECK(of.places().empty());
  const auto& fields = of.entry("declined").fields;
  REQUIRE(fields.size() == 2);
  CHECK(fields[0].place == "/type");
  CHECK(fields[0].values[0].text == "payment");
  CHECK(fields[1].place == "/ok");
}

TEST_CASE("an outcome comes on success, is rejected, and has its code where all outcomes have it") {
  const built of(
      "outcome_defaults: {code_at: /result/code, severity: note}\n"
      "outcomes:\n" +
      error("declined", 1, "code: DECLINED") + error("by_field", 2, "fields: {/live: false}") +
      error("created", 3, "code: OLD, status: 201, kind: invalid_input"));
  CHECK(of.places().empty());
  const auto& declined = of.entry("declined");
  CHECK(declined.type == errcat::entry_type::outcome);
  CHECK(written(declined.statuses) == "200-299");
  CHECK(declined.severity == errcat::severity::note);
  CHECK(of.kind_of("declined") == "rejected");
  REQUIRE(declined.fields.size() == 1);
  CHECK(declined.fields[0].place == "/result/code");
  CHECK(declined.fields[0].values[0] == catalog::field_value{catalog::field_value::type::text, "DECLINED"});
  CHECK(of.entry("by_field").fields[0].place == "/live");
  CHECK(written(of.entry("created").statuses) == "201-201");
  CHECK(of.kind_of("created") == "invalid_input");
}

TEST_CASE("an outcome with a code needs to know where outcomes have theirs") {
  const built of("outcomes:\n" + error("declined", 1, "code: DECLINED"));
  CHECK(of.places() ==
        "5:49 `DECLINED`: missing-key: an outcome with `code` needs a key `outcome_defaults.code_at`\n");
}

TEST_CASE("field values have JSON's types in the body, and are texts in headers") {
  using type = catalog::field_value::type;
  const built of(
      "errors:\n" +
      error("typed", 1,
            "status: 400, fields: {/a: [7, \"7\", true, null], \"header:X-Sub\": 460, \"query:q\": true}"));
  CHECK(of.places().empty());
  const auto& fields = of.entry("typed").fields;
  REQUIRE(fields.size() == 3);
  CHECK(fields[0].values ==
        std::vector<catalog::field_value>{
            {type::integer, "7"}, {type::text, "7"}, {type::boolean, "true"}, {type::null, "null"}});
  CHECK(fields[1].values == std::vector<catalog::field_value>{{type::text, "460"}});
  CHECK(fields[2].values == std::vector<catalog::field_value>{{type::text, "true"}});
}

TEST_CASE("everything else of an entry is taken over") {
  const built of(
      "operations: {create: {title: Create}}\n"
      "user_messages: {wait: {en: Wait., pt: Espere.}}\n"
      "locales: [en, pt]\n"
      "errors:\n"
      "  full:\n"
      "    number: 9\n"
      "    title: Full\n"
      "    summary: All of it.\n"
      "    causes: [{text: A cause., fix: Its fix., operations: create}, Another.]\n"
      "    fixes: A fix.\n"
      "    ordered: causes\n"
      "    action: Act.\n"
      "    code: FULL\n"
      "    aliases: [F, U]\n"
      "    status: [404, 5xx]\n"
      "    message: \"It is {what}.\"\n"
      "    placeholders: {what: integer}\n"
      "    operations: create\n"
      "    user_message: wait\n"
      "    since: \"2\"\n"
      "    deprecated: It goes.\n");
  CHECK(of.places() == "");
  const auto& full = of.entry("full");
  CHECK(full.title == "Full");
  CHECK(full.summary == "All of it.");
  REQUIRE(full.causes.size() == 2);
  CHECK(full.causes[0].fix == "Its fix.");
  CHECK(full.causes[0].operations == std::vector<catalog::index>{0});
  CHECK(full.causes_ordered);
  CHECK_FALSE(full.fixes_ordered);
  CHECK(full.action == "Act.");
  CHECK(full.code == "FULL");
  CHECK(full.aliases == std::vector<std::string>{"F", "U"});
  CHECK(written(full.statuses) == "404-404 500-599");
  CHECK(full.messages == std::vector<std::string_view>{"It is {what}."});
  REQUIRE(full.placeholders.size() == 1);
  CHECK(full.placeholders[0].integer);
  CHECK(of.on.user_messages[*full.user_message].name == "wait");
  CHECK(catalog::text_of(full, errcat::detail::entry_text::since) == "2");
  CHECK(catalog::text_of(full, errcat::detail::entry_text::deprecated) == "It goes.");
  CHECK(full.number == 9);
  CHECK(full.enumerator == "full");
  CHECK(full.anchor == "full");
  CHECK(of.sources.text(full.at) == "full");
  CHECK(of.sources.text(full.number_at) == "9");
  CHECK(of.sources.text(full.code_at) == "FULL");
}
