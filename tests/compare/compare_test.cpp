#include "compare/compare.hpp"

#include "compare/compared.hpp"

#include "catch.hpp"

using namespace generator;

namespace {

/// The changes between two specs, which have no findings.
std::string changes(const std::string& before, const std::string& after) {
  const state was(spec_head + before);
  const state is(spec_head + after);
  CHECK(to_text(was.found, was.sources) == "");
  CHECK(to_text(is.found, is.sources) == "");
  return lines_of(compare::compare(was.all, is.all));
}

std::string errors(const std::string& all) {
  return "error_defaults: {status: 400}\nerrors:\n" + all;
}

}  // namespace

TEST_CASE("equal specs have no changes, however they are written") {
  const std::string block = "retry_policies:\n  w:\n    do: wait\n    delay: 60s\n    jitter: 20%\n";
  CHECK(changes(block, block) == "");
  CHECK(changes(block, "retry_policies: {w: {jitter: 20.0%, do: wait, delay: [1min]}}\n") == "");
}

TEST_CASE("times that read alike when rounded are not the same") {
  CHECK(changes("retry_policies: {w: {do: wait, delay: 7205s}}\n",
                "retry_policies: {w: {do: wait, delay: 7210s}}\n") ==
        "behavior changed retry_policies.w.delay: 7205000 ms -> 7210000 ms\n");
}

TEST_CASE("an entry keeps its identity under another id") {
  const auto before = errors(error("old", 1, "code: A"));
  CHECK(changes(before, errors(error("new", 1, "code: A, other_ids: old"))) ==
        "compile renamed errors.new: old -> new kept\n");
  CHECK(changes(before, errors(error("new", 1, "code: A"))) == "compile renamed errors.new: old -> new\n");
  // The former id tells, even if code and number differ.
  CHECK(changes(before, errors(error("new", 2, "code: B, other_ids: [old, older]"))) ==
        "compile renamed errors.new: old -> new kept\n"
        "behavior renumbered errors.new.number: 1 -> 2\n"
        "behavior changed errors.new.code: A -> B\n"
        "text added errors.new.other_ids:  -> older\n");
}

TEST_CASE("a number that another error has got is worth a warning") {
  CHECK(changes(errors(error("old", 1, "code: A")), errors(error("new", 1, "code: B"))) ==
        "compile removed errors.old: {number: 1, code: A, summary: A text.} -> \n"
        "behavior added errors.new:  -> {number: 1, code: B, summary: A text.}\n"
        "behavior reused 1: old -> new\n");
  CHECK(changes(errors(error("a", 1, "code: A") + error("b", 2, "code: B")),
                errors(error("a", 2, "code: A") + error("b", 1, "code: B"))) ==
        "behavior renumbered errors.a.number: 1 -> 2\n"
        "behavior renumbered errors.b.number: 2 -> 1\n"
        "behavior reused 1: a -> b\n"
        "behavior reused 2: b -> a\n");
}

TEST_CASE("a retired entry says what takes its place") {
  const auto kept = error("kept", 2, "code: B");
  const auto before = errors(error("old", 1, "code: A") + kept);
  CHECK(changes(before, errors(kept) + "reserved: {number: 1, id: old, replaced_by: kept}\n") ==
        "compile retired errors.old: {number: 1, code: A, summary: A text.} ->  @kept\n");
  // A reservation with more to say is a change of its own.
  CHECK(changes(before, errors(kept) + "reserved: {number: 1, id: old, basis: ours}\n") ==
        "compile retired errors.old: {number: 1, code: A, summary: A text.} -> \n"
        "text added reserved:  -> {number: 1, id: old, basis: ours}\n");
}

TEST_CASE("an error can become an outcome") {
  const std::string head = "outcome_defaults: {code_at: /code}\n";
  CHECK(changes(head + errors(error("a", 1, "code: A")),
                head + "error_defaults: {status: 400}\noutcomes:\n" + error("a", 1, "code: A")) ==
        "behavior changed outcomes.a: errors.a -> outcomes.a\n"
        "behavior inherited kind: invalid_input -> rejected @a\n"
        "behavior inherited status: 400 ->  @a\n"
        "behavior inherited fields:  -> /code: A @a\n");
}

TEST_CASE("what entries inherit is told once for all of them") {
  const auto with = [](const std::string& attempts, const std::string& kind) {
    return "retry_policies: {w: {do: wait, attempts: " + attempts + "}}\n" +
           "error_defaults: {status: 400, retry: w, kind: " + kind + "}\nerrors:\n" +
           error("a", 1, "code: A") + error("b", 2, "code: B") + error("c", 3, "code: C, retry: never");
  };
  CHECK(changes(with("2", "server"), with("3", "server")) ==
        "behavior changed retry_policies.w.attempts: 2 -> 3\n"
        "behavior inherited retry: `w`: Retry after a delay. Make at most 2 attempts in total. -> "
        "`w`: Retry after a delay. Make at most 3 attempts in total. @a @b\n");
  CHECK(changes(with("2", "server"), with("2", "not_found")) ==
        "behavior changed error_defaults.kind: server -> not_found\n"
        "behavior inherited kind: server -> not_found @a @b @c\n"
        "text inherited user_message: later -> default @a @b @c\n");
}

TEST_CASE("rows and items are known by what they are about, and their order counts") {
  CHECK(changes("statuses: [{status: 404, title: A}, {status: [502, 503], title: B}]\n",
                "statuses: [{status: [502, 503], title: C}, {status: 404, title: A}]\n") ==
        "behavior reordered statuses: [404, \"[502, 503]\"] -> [\"[502, 503]\", 404]\n"
        "text changed statuses.[502, 503].title: B -> C\n");
  const auto with = [](const std::string& more) { return errors(error("a", 1, "code: A, " + more)); };
  CHECK(changes(with("causes: [{text: Old., fix: Wait.}, New.]"),
                with("causes: [New., {text: Old., fix: Go.}]")) ==
        "text changed errors.a.causes.Old..fix: Wait. -> Go.\n"
        "text reordered errors.a.causes: [Old., New.] -> [New., Old.]\n");
  CHECK(changes(with("status: [401, 403]"), with("status: [403, 401]")) ==
        "behavior changed errors.a.status: [401, 403] -> [403, 401]\n");
  CHECK(changes(with("notes: [One., Two.]"), with("notes: [One., Three.]")) ==
        "text changed errors.a.notes.2: Two. -> Three.\n");
}

TEST_CASE("the names of surfaces and operations are names in programs") {
  CHECK(changes("surfaces: {api: API, web: Web}\n", "surfaces: {api: API}\n") ==
        "compile removed surfaces.web: Web -> \n");
  CHECK(changes("surfaces: {api: API}\n", "surfaces: {api: API, web: Web}\n") ==
        "text added surfaces.web:  -> Web\n");
}

TEST_CASE("the kinds are compared for themselves") {
  const std::string mine =
      "errcat: 1\nlocales: en\nkinds:\n  a: {number: 1, status: 4xx, summary: A.}\n"
      "user_messages: {default: {en: Sorry.}}\n";
  auto other = mine;
  other.replace(other.find("  a:"), 4, "  b:");
  const state was(spec_head, mine);
  CHECK(lines_of(compare::compare(was.all, state(spec_head, other).all)) ==
        "compile renamed kinds.b: a -> b\n");
  other.replace(other.find("number: 1"), 9, "number: 2");
  CHECK(lines_of(compare::compare(was.all, state(spec_head, other).all)) ==
        "compile removed kinds.a: {number: 1, status: 4xx, summary: A.} -> \n"
        "behavior added kinds.b:  -> {number: 2, status: 4xx, summary: A.}\n");
}

TEST_CASE("vendors come and go") {
  const state was("errcat: 1\nvendor: acme\ntitle: Acme\n");
  const state is("errcat: 1\nvendor: bank\ntitle: Bank\n");
  const auto all = compare::compare(was.all, is.all);
  CHECK(lines_of(all) == "compile removed vendor: acme -> \ntext added vendor:  -> bank\n");
  CHECK(compare::impacts_of(all) == std::set{spec::impact::text, spec::impact::compile});
  CHECK(compare::impacts_of(compare::compare(was.all, was.all)).empty());
}
