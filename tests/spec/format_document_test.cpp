#include "spec/format_document.hpp"

#include "catalog/build.hpp"
#include "check/check.hpp"
#include "spec/decoded.hpp"
#include "spec/format.hpp"
#include "spec/reference.hpp"

#include "catch.hpp"

using namespace generator;
using namespace generator::spec;
using format_document::bare;
using format_document::document;
using format_document::lines;
using format_document::text_of;

namespace {

/// "`do` * | text: `wait`, `backoff` | What happens.": a table row without its example.
std::string row_of(const key_info& key) {
  std::string row = "`" + std::string(key.name) + "`" + (key.required ? " *" : "") + (key.main ? " ●" : "") +
                    " | " + label_of(*key.type);
  for (const auto word : key.words)
    row += (word == *key.words.begin() ? ": `" : ", `") + std::string(word) + "`";
  if (key.least != key.most) row += ", " + std::to_string(key.least) + " to " + std::to_string(key.most);
  return row + " | " + std::string(key.meaning);
}

/// The YAML blocks of a page.
lines yaml_in(const std::string& page) {
  lines all;
  const std::string fence = "```yaml\n";
  for (auto at = page.find(fence); at != std::string::npos; at = page.find(fence, at)) {
    at += fence.size();
    all.push_back(page.substr(at, page.find("```\n", at) - at));
  }
  return all;
}

/// The findings of `errcat check` for a spec.
std::string findings_in(const std::string& text) {
  parsed kinds(text_of("specs/kinds.yaml"));
  decoded of(text);
  const auto on = catalog::build(
      of.spec, catalog::build_kinds(read_kinds(kinds.root(), kinds.found), kinds.found), of.found);
  check::run(on, of.found);
  return of.findings() + kinds.findings();
}

}  // namespace

TEST_CASE("docs/format.md describes every key of the format, and no other") {
  document described(text_of("docs/format.md"));
  for (const auto& shape : reference()) {
    lines expected;
    for (const auto& one : shape.keys) expected.push_back(row_of(one));
    lines actual;
    for (const auto& one : described.keys_of(bare(shape.name))) actual.push_back(one.row);
    CAPTURE(shape.name);
    CHECK(actual == expected);
  }
  CHECK(described.not_asked_for() == std::set<std::string>{});
  CHECK(described.broken_links() == std::set<std::string>{});
}

TEST_CASE("every example of docs/format.md is a value of its key") {
  document described(text_of("docs/format.md"));
  for (const auto& shape : reference()) {
    const auto documented = described.keys_of(bare(shape.name));
    REQUIRE(documented.size() == shape.keys.size());
    for (std::size_t i = 0; i < documented.size(); ++i) {
      const auto& [name, row, example] = documented[i];
      CAPTURE(shape.name, name, example);
      parsed value(name + ": " + example + "\n");
      REQUIRE(value.read);
      decoder with(value.root(), value.found);
      shape.keys[i].try_value(with, value.root().members().front().value);
      CHECK(value.places() == "");
    }
  }
}

TEST_CASE("docs/format.md is about the version that there is, and begins with a spec of ten lines") {
  const auto page = text_of("docs/format.md");
  CHECK(page.starts_with("# The spec format, version " + std::to_string(format_version) + "\n"));
  const auto first = yaml_in(page).at(0);
  CHECK(std::count(first.begin(), first.end(), '\n') == 10);
  CHECK(page.find(first) < 500);
  CHECK(findings_in(first) == "");
}

TEST_CASE("the spec at which docs/guide-spec.md arrives has no findings") {
  const auto specs = yaml_in(text_of("docs/guide-spec.md"));
  std::string whole;
  for (const auto& part : specs) whole += part;
  CHECK(findings_in(whole) == "");
}

TEST_CASE("the reference has every map once") {
  lines names;
  for (const auto& one : reference()) names.push_back(bare(one.name));
  CHECK(names == lines{"spec",
                       "scope",
                       "item",
                       "idempotency",
                       "transport failures",
                       "transport failure",
                       "limit",
                       "example",
                       "unlisted code",
                       "defaults",
                       "report",
                       "report item",
                       "source",
                       "title",
                       "category",
                       "envelope",
                       "place of the code",
                       "place",
                       "place of a time to wait",
                       "further field",
                       "operation",
                       "retry policy",
                       "status row",
                       "error",
                       "outcome",
                       "symptom",
                       "sample",
                       "contradiction",
                       "statement",
                       "reservation",
                       "exception",
                       "part",
                       "spec of kinds",
                       "kind"});
}
