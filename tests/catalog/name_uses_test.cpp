#include "catalog/built.hpp"

#include "catch.hpp"

using namespace generator;

namespace {

/// "retry policy slow at 4:18: 6:9 `slow`", for each name that something refers to.
std::string uses_of(const built& of) {
  const auto place = [&](const span& at) {
    if (at.begin == span::whole) return std::string("built in");
    const auto from = of.sources.start_of(at);
    return std::to_string(from.line) + ":" + std::to_string(from.column);
  };
  std::string all;
  const auto& names = of.on.names;
  for (std::size_t i = 0; i < names.defined.size(); ++i) {
    std::string used;
    for (const auto& one : names.references)
      if (one.to == i) used += " " + place(one.at) + " `" + std::string(of.sources.text(one.at)) + "`";
    if (used.empty()) continue;
    const auto& defined = names.defined[i];
    all += std::string(spec::one_of(defined.in)) + " " + std::string(defined.name) + " at " +
           place(defined.at) + ":" + used + "\n";
  }
  return all;
}

}  // namespace

TEST_CASE("each name of a spec is recorded with its definition and what refers to it") {
  const built of(
      "sources: {docs: {title: The docs}}\n"
      "surfaces: {api: API}\n"
      "environments: {sandbox: Sandbox}\n"
      "categories: {items: Items}\n"
      "operations: {create: {surfaces: api}}\n"
      "retry_policies: {slow: {do: wait, from: 'docs:L3'}}\n"
      "user_messages: {mine: {en: Mine., pt: Meu.}}\n"
      "statuses: [{status: 429, id: busy, number: 9, retry: slow, operations: [create]}]\n"
      "errors:\n" +
      error("a", 1,
            "code: A, status: 404, category: items, kind: not_found, retry: never, user_message: later, "
            "replaced_by: busy, limits: [{what: Size, max: 3MB, environments: sandbox}]") +
      error("b", 2, "code: B, status: 404, user_message: mine, surfaces: [api]") +
      "quick_reference: [a]\n"
      "contradictions: [{concerns: [retry_policies.slow, b], in_effect: One., overruled: Two., why: So.}]\n"
      "allow: [{finding: no-fix, concerns: [b], why: There is none.}]\n");
  CHECK(uses_of(of) ==
        "surface api at 5:12: 8:33 `api` 14:89 `api`\n"
        "environment sandbox at 6:16: 13:192 `sandbox`\n"
        "source docs at 4:11: 9:41 `'docs:L3'`\n"
        "category items at 7:14: 13:68 `items`\n"
        "operation create at 8:14: 11:73 `create`\n"
        "retry policy never at built in: 13:99 `never`\n"
        "retry policy slow at 9:18: 11:54 `slow` 16:30 `retry_policies.slow`\n"
        "user message mine at 10:17: 14:72 `mine`\n"
        "user message later at 13:3: 13:120 `later`\n"
        "kind not_found at 6:3: 13:81 `not_found`\n"
        "error, outcome or symptom busy at 11:30: 13:140 `busy`\n"
        "error, outcome or symptom a at 13:3: 15:19 `a`\n"
        "error, outcome or symptom b at 14:3: 17:38 `b` 16:51 `b`\n");
}

TEST_CASE("a default is recorded once, whatever takes it") {
  const built of("error_defaults: {category: items, kind: not_found}\ncategories: {items: Items}\nerrors:\n" +
                 error("a", 1, "code: A") + error("b", 2, "code: B"));
  CHECK(uses_of(of) ==
        "category items at 5:14: 4:28 `items`\n"
        "kind not_found at 6:3: 4:41 `not_found`\n");
}
