#include "catalog/names.hpp"

#include "catalog/built.hpp"

#include "catch.hpp"

using namespace generator;
using namespace generator::catalog;

TEST_CASE("ids are C++ names, unless C++ has another use for them") {
  CHECK(cpp_name("token_expired") == "token_expired");
  CHECK(cpp_name("unico-idcloud") == "unico_idcloud");
  for (const std::string keyword :
       {"new", "delete", "default", "and", "not", "xor_eq", "co_await", "requires", "char8_t", "consteval",
        "register", "unix", "linux", "errno", "stdin", "assert", "import", "module", "i386"})
    CHECK(cpp_name(keyword) == keyword + "_");
  CHECK(cpp_name("errno_") == "errno_");
  CHECK(cpp_name("news") == "news");
}

TEST_CASE("several underscores in a row, which C++ reserves, become one") {
  CHECK(cpp_name("a__b") == "a_b");
  CHECK(cpp_name("a____b_") == "a_b_");
  CHECK(cpp_name("a-_b") == "a_b");
  CHECK(cpp_name("and__") == "and_");
}

TEST_CASE("vendors are named in paths and namespaces") {
  for (const std::string name : {"acme", "unico-idcloud", "a1", "stripe-2"})
    CHECK(why_no_vendor_name(name) == "");
  const std::string form =
      "it must start with a letter and contain only lower-case letters, digits and single hyphens";
  for (const std::string name : {"", "Acme", "1a", "-a", "a-", "a--b", "a_b", "../a", "a b", "ä"})
    CHECK(why_no_vendor_name(name) == form);
  for (const std::string name : {"errcat", "layout-11", "detail", "kind", "runtime", "std", "message"})
    CHECK(why_no_vendor_name(name) == "errcat's own code uses that name");
  CHECK(why_no_vendor_name(std::string(64, 'a')) == "");
  CHECK(why_no_vendor_name(std::string(65, 'a')) == "it is longer than 64 characters");
  CHECK(built("").on.name_space == "acme");
}

TEST_CASE("a vendor's name that cannot be is a finding, and so is none of C++'s words") {
  decoded of("errcat: 1\nvendor: Acme\ntitle: Acme\n");
  build(of.spec, kinds_from(small_kinds, of.sources), of.found);
  CHECK(of.places() ==
        "2:9 `Acme`: invalid-name: `Acme` is not a valid name for a vendor: it must start with a letter and "
        "contain only lower-case letters, digits and single hyphens\n");
  decoded keyword("errcat: 1\nvendor: new\ntitle: New\n");
  CHECK(build(keyword.spec, kinds_from(small_kinds, keyword.sources), keyword.found).name_space == "new_");
  CHECK(keyword.places().empty());
}

TEST_CASE("slugs are what site builders make of headings") {
  CHECK(slug("Status 404") == "status-404");
  CHECK(slug("Status 502, 503") == "status-502-503");
  CHECK(slug("token_not_valid") == "token_not_valid");
  CHECK(slug("Webhook isn't received?") == "webhook-isnt-received");
  CHECK(slug("Überprüfung") == "Überprüfung");
  CHECK(slug("?!") == "");
  CHECK(slug("a\u202Eb \u2066c\u2069\u200Ed\u2028e\u00ADf\U000E0041g\u00A0h") == "ab-cdefgh");
  CHECK(slug("\u0645\u06CC\u200C\u062E") == "\u0645\u06CC\u200C\u062E");
}

TEST_CASE("a title of punctuation alone leads to an anchor of its name") {
  const built of("transport: {network: {title: \"?!\", notes: None.}}\n");
  CHECK(of.places() == "");
  CHECK(of.on.entries.front().anchor == "no-connection");
}

TEST_CASE("every anchor that leads somewhere is there once") {
  const built of(
      "surfaces: {api: API, web: Web}\n"
      "statuses:\n"
      "  - {status: 404, surfaces: api, notes: One.}\n"
      "  - {status: 404, surfaces: web, notes: Another.}\n"
      "  - {status: 5xx, id: broken, number: 9}\n"
      "transport: {network: {notes: None.}, timeout: {notes: None.}}\n"
      "errors:\n" +
      error("lost", 1, "code: A, status: 404") + "outcomes:\n" + error("declined", 2, "fields: {/a: 1}") +
      "symptoms:\n  s1: {title: Lost, summary: It is lost.}\n  s2: {title: Lost, summary: It is lost.}\n  "
      "s3: {summary: It is lost.}\n"
      "  s4: {title: \"?\", summary: What is it.}\n");
  CHECK(of.places() == "");
  std::vector<std::string> anchors;
  for (const auto& one : of.on.entries) anchors.push_back(one.anchor);
  CHECK(anchors == std::vector<std::string>{"status-404", "status-404-1", "broken", "no-connection",
                                            "no-answer", "lost", "declined", "lost-1", "lost-2", "s3", "s4"});
}

TEST_CASE("a name that needs quotes is told, but no program writes it") {
  const built of(
      "user_messages: {\"host[\": {en: It is gone., pt: Foi.}, paged: {en: See it., pt: Veja.}}\n"
      "errors:\n" +
      error("a", 1, "code: A, kind: server, user_message: host") +
      error("b", 2, "code: B, kind: server, user_message: page"));
  std::vector<std::string> told;
  for (const auto& one : of.found.sorted())
    if (one.id == rule::unknown_name)
      told.push_back(one.help + (one.fixes.empty() ? "" : " -> " + one.fixes[0].change.with));
  CHECK(told == std::vector<std::string>{"did you mean `host[`?", "did you mean `paged`? -> paged"});
}

TEST_CASE("ids and numbers are taken once over errors, outcomes, named rows and symptoms") {
  const built of("statuses:\n  - {status: 404, id: a, number: 1}\nerrors:\n" +
                 error("a", 2, "code: A, status: 404") + error("b", 1, "code: B, status: 404") +
                 "outcomes:\n" + error("c", 2, "fields: {/a: 1}") + "symptoms:\n  b: {summary: B.}\n");
  CHECK(of.places() ==
        "7:3 `a`: name-taken: the name `a` is taken: another entry has it\n"
        "  5:14 `404`: the other entry\n"
        "8:15 `1`: number-taken: the number 1 is taken by `a`\n"
        "  5:34 `1`: taken here\n"
        "10:15 `2`: number-taken: the number 2 is taken by `a`\n"
        "  7:15 `2`: taken here\n"
        "12:3 `b`: name-taken: the name `b` is taken: another entry has it\n"
        "  8:3 `b`: the other entry\n");
}

TEST_CASE("the finding on a used number names the next free one, above reserved ones") {
  const built of("errors:\n" + error("a", 3, "code: A, status: 404") + error("b", 3, "code: B, status: 404") +
                 "reserved: [7]\n");
  CHECK(of.found.all().at(0).help == "the next free number is 8");
}

TEST_CASE("two ids that become one enumerator are a finding") {
  const built of("errors:\n" + error("a_b", 1, "code: A, status: 404") +
                 error("a__b", 2, "code: B, status: 404") + error("new", 3, "code: C, status: 404") +
                 error("new_", 4, "code: D, status: 404"));
  CHECK(of.places() ==
        "6:3 `a__b`: enumerator-taken: `a__b` and `a_b` would both be the enumerator `a_b`\n"
        "  5:3 `a_b`: the other entry\n"
        "8:3 `new_`: enumerator-taken: `new_` and `new` would both be the enumerator `new_`\n"
        "  7:3 `new`: the other entry\n");
  CHECK(of.entry("new").enumerator == "new_");
}

TEST_CASE("former ids are ids, and clash with no id, no other former id and nothing reserved") {
  const built of("errors:\n" + error("a", 1, "code: A, status: 404, other_ids: [b, old, Old-One, gone]") +
                 error("b", 2, "code: B, status: 404, other_ids: [old, b]") +
                 "reserved: {number: 9, id: gone}\n");
  CHECK(of.places() ==
        "5:70 `b`: name-taken: the name `b` is taken: another entry has it\n"
        "  6:3 `b`: the other entry\n"
        "5:78 `Old-One`: invalid-name: `Old-One` is not a valid name for an error: an id has the form "
        "`[a-z][a-z0-9_]*` and is not a YAML word such as `null`\n"
        "5:87 `gone`: name-reserved: the name `gone` is reserved\n"
        "  7:27 `gone`: reserved here\n"
        "6:70 `old`: name-taken: the name `old` is taken: another entry had it\n"
        "  5:3 `a`: the other entry\n"
        "6:75 `b`: name-taken: the name `b` is taken: another entry has it\n"
        "  6:3 `b`: the other entry\n");
}

TEST_CASE("a successor is an entry, wherever it stands") {
  const built of("errors:\n" + error("a", 1, "code: A, status: 404, replaced_by: b") +
                 error("b", 2, "code: B, status: 404, replaced_by: c") +
                 "reserved: [{number: 7, replaced_by: a}, {number: 8, replaced_by: gone}]\n");
  CHECK(of.places() ==
        "6:71 `c`: unknown-name: no error, outcome or symptom is called `c`\n"
        "7:66 `gone`: unknown-name: no error, outcome or symptom is called `gone`\n");
  REQUIRE(of.entry("a").replaced_by);
  CHECK(of.on.entries[*of.entry("a").replaced_by].id == "b");
}

TEST_CASE("reserved numbers and ids are not given again") {
  const built of("statuses:\n  - {status: 500, id: r, number: 5}\nerrors:\n" +
                 error("old", 1, "code: A, status: 404") + error("b", 7, "code: B, status: 404") +
                 "reserved: [{number: 9, id: old}, 7, 5]\n");
  CHECK(of.places() ==
        "5:34 `5`: number-reserved: the number 5 is reserved\n"
        "  9:37 `5`: reserved here\n"
        "7:3 `old`: name-reserved: the name `old` is reserved\n"
        "  9:28 `old`: reserved here\n"
        "8:15 `7`: number-reserved: the number 7 is reserved\n"
        "  9:34 `7`: reserved here\n");
}
