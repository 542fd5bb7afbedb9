#include "catalog/built.hpp"

#include "catch.hpp"

using namespace generator;

TEST_CASE("sections are resolved into indices, the same name once") {
  const built of(
      "surfaces: {api: API, web: Web}\n"
      "operations: {create: {title: Create, call: POST /items, idempotent: false, key: ref, surfaces: [web, "
      "api, web]}, list: {}}\n");
  CHECK(of.places().empty());
  REQUIRE(of.on.surfaces.size() == 2);
  CHECK(of.on.surfaces[1].title == "Web");
  CHECK(of.on.surfaces[1].enumerator == "web");
  REQUIRE(of.on.operations.size() == 2);
  const auto& create = of.on.operations[0];
  CHECK(create.call == "POST /items");
  CHECK(create.idempotent == errcat::known::no);
  CHECK(create.key == "ref");
  CHECK(create.surfaces == std::vector<catalog::index>{1, 0});
  CHECK(of.on.operations[1].idempotent == errcat::known::unspecified);
}

TEST_CASE("names of entries that nothing defines are findings") {
  const built of(
      "surfaces: {api: API}\noperations: {create: {title: Create, surfaces: apu}}\ncategories: {items: "
      "Items}\nuser_messages: {mine: {en: Mine., pt: Meu.}}\n"
      "errors:\n" +
      error("a", 1,
            "code: A, status: 404, category: item, surfaces: [api, web], operations: creat, user_message: "
            "main, causes: [{text: A., surfaces: app, operations: update}]"));
  CHECK(of.places() ==
        "5:48 `apu`: unknown-name: no surface is called `apu`\n"
        "9:68 `item`: unknown-name: no category is called `item`\n"
        "9:90 `web`: unknown-name: no surface is called `web`\n"
        "9:108 `creat`: unknown-name: no operation is called `creat`\n"
        "9:129 `main`: unknown-name: no user message is called `main`\n"
        "9:165 `app`: unknown-name: no surface is called `app`\n"
        "9:182 `update`: unknown-name: no operation is called `update`\n");
}

TEST_CASE("names in limits and examples are resolved too") {
  const built of(
      "statuses:\n  - {status: 404, limits: {what: File, surfaces: a, operations: b, environments: c}, "
      "examples: {surfaces: d, operations: e}}\n");
  CHECK(of.places() ==
        "5:50 `a`: unknown-name: no surface is called `a`\n"
        "5:65 `b`: unknown-name: no operation is called `b`\n"
        "5:82 `c`: unknown-name: no environment is called `c`\n"
        "5:107 `d`: unknown-name: no surface is called `d`\n"
        "5:122 `e`: unknown-name: no operation is called `e`\n");
}

TEST_CASE("names in defaults are resolved although no entry takes them") {
  const built of(
      "categories: {c: {title: C, defaults: {kind: k1, retry: r1, surfaces: s1}}}\n"
      "error_defaults: {kind: k2, retry: r2, surfaces: s2, category: c2}\n"
      "outcome_defaults: {kind: k3, retry: r3, surfaces: s3, category: c3}\n");
  CHECK(of.places() ==
        "4:45 `k1`: unknown-name: no kind is called `k1`\n"
        "4:56 `r1`: unknown-name: no retry policy is called `r1`\n"
        "4:70 `s1`: unknown-name: no surface is called `s1`\n"
        "5:24 `k2`: unknown-name: no kind is called `k2`\n"
        "5:35 `r2`: unknown-name: no retry policy is called `r2`\n"
        "5:49 `s2`: unknown-name: no surface is called `s2`\n"
        "5:63 `c2`: unknown-name: no category is called `c2`\n"
        "6:26 `k3`: unknown-name: no kind is called `k3`\n"
        "6:37 `r3`: unknown-name: no retry policy is called `r3`\n"
        "6:51 `s3`: unknown-name: no surface is called `s3`\n"
        "6:65 `c3`: unknown-name: no category is called `c3`\n");
}

TEST_CASE("citations name sources wherever they stand") {
  const built of(
      "sources: {guide: The guide}\n"
      "surfaces: {api: {title: API, from: x1:L1}}\n"
      "categories: {c: {title: C, from: x2:L1, defaults: {severity: note, from: x3:L1}}}\n"
      "envelope: {code: {at: /code, from: x4:L1}, other: {/a: {meaning: A., from: x5:L1}}, from: [guide:L2, "
      "L3, x6:L1]}\n"
      "operations: {o: {title: O, from: x7:L1}}\n"
      "idempotency: {advice: A., from: x8:L1}\n"
      "retry_policies: {p: {do: wait, from: x9:L1}}\n"
      "scope: {covers: A., elsewhere: {text: A., from: y1:L1}, from: y2:L1}\n"
      "logging: {when: A., include: {text: A., from: y3:L1}, never: {text: A., from: y4:L1}, from: y5:L1}\n"
      "samples: {language: C, from: y6:L1}\n"
      "contradictions: {concerns: 404, in_effect: {text: A., from: y7:L1}, overruled: {text: A., from: "
      "y8:L1}, why: A., from: y9:L1}\n"
      "reserved: {number: 9, from: z1:L1}\n"
      "statuses: {status: 404, causes: {text: A., from: z2:L1}, limits: {what: A, from: z3:L1}, examples: "
      "{title: A, from: z4:L1}, from: z5:L1}\n"
      "error_defaults: {status: 404, from: z6:L1}\n"
      "allow: {finding: x, why: A., from: z7:L1}\n");
  std::string missed;
  for (const auto& one : of.found.sorted()) missed += one.text.substr(one.text.find_last_of(' ') + 1);
  CHECK(
      missed ==
      "`x1``x2``x3``x4``x5``x6``x7``x8``x9``y1``y2``y3``y4``y5``y6``y7``y8``y9``z1``z2``z3``z4``z5``z6``z7`");
}

TEST_CASE("what elsewhere is limited to is resolved") {
  CHECK(built("scope: {elsewhere: {text: A., surfaces: a, operations: b}}\nenvelope: {surfaces: c}\n")
            .places() ==
        "4:41 `a`: unknown-name: no surface is called `a`\n"
        "4:56 `b`: unknown-name: no operation is called `b`\n"
        "5:22 `c`: unknown-name: no surface is called `c`\n");
}

TEST_CASE("contradictions concern statuses, entries and definitions") {
  const std::string rest = ", in_effect: A., overruled: B., why: C.}\n";
  CHECK(built("statuses: {status: 404, id: gone, number: 1}\nretry_policies: {slow: {do: wait}}\nsurfaces: "
              "{api: API}\n"
              "contradictions: {concerns: [404, 5xx, any, -503, gone, retry_policies.slow, surfaces.api, "
              "envelope.code, transport.timeout, idempotency.x, samples.python]" +
              rest)
            .places()
            .empty());
  CHECK(built("contradictions: {concerns: [gone, retry_policies.slow, policies.slow, surfaces.api]" + rest)
            .places() ==
        "4:29 `gone`: unknown-name: no error, outcome or symptom is called `gone`\n"
        "4:35 `retry_policies.slow`: unknown-name: no retry policy is called `slow`\n"
        "4:56 `policies.slow`: unknown-name: no section is called `policies`\n"
        "4:71 `surfaces.api`: unknown-name: no surface is called `api`\n");
}

TEST_CASE("the quick reference lists entries") {
  CHECK(built("quick_reference: [a, b]\nerrors:\n" + error("a", 1, "code: A, status: 404")).places() ==
        "4:22 `b`: unknown-name: no error, outcome or symptom is called `b`\n");
}
