// Any number of threads renders the same outputs and finds the same faults, in the same order.
#include "catalog/several.hpp"
#include "targets/in_memory.hpp"

#include "catch.hpp"

using namespace generator;

namespace {

std::string spec_of(int number) {
  return "errcat: 1\nvendor: bank-" + std::to_string(number) +
         "\ntitle: A vendor\nerrors:\n  gone: {number: 1, code: GONE, status: 404, summary: It is gone.}\n";
}

/// Everything that a run of some threads gives, as one text.
std::string rendered_by(unsigned jobs, std::string_view broken_template) {
  several all;
  targets::request what;
  std::vector<catalog::catalog> vendors;
  for (int i = 0; i < 12; ++i) vendors.push_back(all.build(spec_of(i)));
  what.jobs = jobs;
  auto templates = targets::built_in_templates(all.sources);
  if (!broken_template.empty())
    templates["markdown/vendor.md.mustache"] =
        all.sources.add("vendor.md.mustache", std::string(broken_template));
  findings found;
  const auto planned = rendered_in_memory(what, vendors, all.kinds, templates, all.sources, found);
  std::string text;
  for (const auto& unit : planned.units)
    for (const auto& one : unit.outputs) text += unit.name + ' ' + one.path + '\n' + one.text;
  for (const auto& one : found.all()) text += to_text(one, all.sources);
  return text;
}

}  // namespace

TEST_CASE("outputs are the same with any number of threads") {
  const auto alone = rendered_by(1, "");
  CHECK(alone.size() > 100'000);
  for (const unsigned jobs : {0U, 2U, 7U, 64U}) CHECK(rendered_by(jobs, "") == alone);
}

TEST_CASE("findings are the same with any number of threads") {
  const auto alone = rendered_by(1, "{{no_such_name|number}}");
  CHECK(alone.find("no_such_name") != alone.npos);
  for (const unsigned jobs : {2U, 64U}) CHECK(rendered_by(jobs, "{{no_such_name|number}}") == alone);
}
