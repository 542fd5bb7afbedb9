#include "plan/plan.hpp"

#include "catch.hpp"
#include "plan/sandbox.hpp"

using generator::findings;
using generator::source_set;
using generator::span;
using generator::plan::objection_to;
using generator::plan::validate;
using namespace std::string_view_literals;
using strings = std::vector<std::string>;

namespace {

strings findings_of(const generator::plan::plan& planned) {
  source_set sources;
  findings found;
  const bool valid = validate(planned, sources, found);
  CHECK(valid == found.empty());
  return texts_of(found, sources);
}

}  // namespace

TEST_CASE("a plan whose outputs have paths of their own is valid") {
  CHECK(findings_of({{{"idenfy", {{"cpp/a.hpp", ""}, {"docs/ä b.md", ""}}},
                      {"index", {{"docs/index.md", ""}}}}}) == strings{});
}

TEST_CASE("two outputs with one path are refused, also if they differ in case alone") {
  CHECK(findings_of({{{"a", {{"cpp/x.hpp", ""}}},
                      {"b", {{"cpp/x.hpp", ""}, {"cpp/y.hpp", ""}, {"cpp/Y.hpp", ""}}}}}) ==
        strings{"cpp/x.hpp: path-taken: two outputs have the path `cpp/x.hpp`",
                "cpp/Y.hpp: path-taken: two outputs have the path `cpp/Y.hpp`"});
}

TEST_CASE("two units of one name would share a manifest") {
  CHECK(findings_of({{{"acme", {{"a", ""}}}, {"Acme", {{"b", ""}}}}}) ==
        strings{".errcat/Acme.json: path-taken: two outputs have the path `.errcat/Acme.json`"});
}

TEST_CASE("a path cannot be a file and a folder") {
  CHECK(findings_of({{{"a", {{"docs/x/y.md", ""}, {"Docs/X", ""}}}}}) ==
        strings{"Docs/X: path-taken: two outputs have the path `Docs/X`"});
}

TEST_CASE("a claimed path is reported where the specs name their vendors") {
  source_set sources;
  findings found;
  const span first{sources.add("a.yaml", "vendor: acme"), 8, 12};
  const span second{sources.add("b.yaml", "vendor: acme"), 8, 12};
  CHECK_FALSE(validate({{{"a", {{"x", ""}}, first}, {"b", {{"x", ""}}, second}}}, sources, found));
  REQUIRE(found.all().size() == 1);
  CHECK(found.all()[0].at == second);
  REQUIRE(found.all()[0].remarks.size() == 1);
  CHECK(found.all()[0].remarks[0].at == first);
  CHECK(found.all()[0].remarks[0].text == "`x` is claimed here");
}

TEST_CASE("paths that could lead elsewhere are refused") {
  const std::string_view outside = "the path is not inside the output directory, or not in its shortest form";
  const std::string_view reserved = "the path contains a `\\`, a `:` or a control character";
  for (std::string_view path :
       {"", "/etc/passwd", "..", "../x", "a/../x", "a/..", "./x", "a/./x", "a//x", "a/"})
    CHECK(objection_to(path) == outside);
  for (const auto path : {"a\\b"sv, "C:/x"sv, "c:x"sv, "a\nb"sv, "a\x1f"sv, "a\x7f"sv, "a\0b"sv})
    CHECK(objection_to(path) == reserved);
  for (std::string_view path : {".errcat", ".errcat/acme.json", ".ERRCAT/x"})
    CHECK(objection_to(path) == "that folder is for manifests");
  CHECK(objection_to("a\xff") == "the path is not valid UTF-8");
  for (std::string_view path : {"a", "a b/ü.md", "...", ".hidden", "..a/b..", "a/\"b\""})
    CHECK(objection_to(path) == "");
}

TEST_CASE("an output or a unit with such a path is a finding") {
  CHECK(findings_of({{{"a/b", {{"../x", ""}}}, {"..", {}}}}) ==
        strings{".errcat/a/b.json: cannot-write: cannot write `.errcat/a/b.json`: the name of a unit cannot "
                "be a path",
                "../x: cannot-write: cannot write `../x`: the path is not inside the output directory, or "
                "not in its shortest form",
                ".errcat/...json: cannot-write: cannot write `.errcat/...json`: the path is not inside the "
                "output directory, or not in its shortest form"});
}

TEST_CASE("paths that differ in the case of ASCII letters alone are the same, and no others") {
  CHECK(generator::plan::case_blind("@AMZ[`amz{\u00c4") == "@amz[`amz{\u00c4");
}

TEST_CASE("what is within the folders of a scope is in it") {
  const generator::plan::plan narrow{.units = {}, .scope = {"cpp", "docs/de"}};
  CHECK(narrow.in_scope("cpp/a"));
  CHECK(narrow.in_scope("docs/de/a/b"));
  for (const auto* path : {"cpp", "cpp2/a", "docs/a", "a/cpp/b", "cp", "", "abc/d"}) {
    INFO(path);
    CHECK_FALSE(narrow.in_scope(path));
  }
  CHECK(generator::plan::plan().in_scope("docs/a"));
}
