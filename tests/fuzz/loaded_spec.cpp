#include "loaded_spec.hpp"

#include <chrono>
#include <nlohmann/json.hpp>
#include <string>

#include "check/check.hpp"
#include "demand.hpp"
#include "diagnostics/edits.hpp"
#include "diagnostics/print.hpp"
#include "diagnostics/unicode.hpp"
#include "spec/merge.hpp"
#include "spec/read.hpp"
#include "targets/targets.hpp"
#include "yaml/parse.hpp"

using namespace generator;

namespace {

constexpr std::string_view kinds_path = "<built-in>/kinds.yaml";
/// The day of every run, so that an input does the same in each.
constexpr std::chrono::sys_days today{std::chrono::days{20'000}};

/// errcat's own kinds, which are read once. Their places are in file 0, as in every load.
const catalog::kind_set& own_kinds() {
  static source_set sources;
  static const auto kinds = [] {
    findings found;
    const auto file = sources.add(std::string(kinds_path), std::string(targets::built_in_kinds()));
    const auto tree = yaml::parse(sources, file, found);
    demand(tree.has_value());
    auto made = catalog::build_kinds(spec::read_kinds(tree->root(), found), found);
    demand(found.empty());
    return made;
  }();
  return kinds;
}

void add_part(std::string_view text, spec::vendor_spec& into, loaded_spec& all) {
  const auto file = all.sources.add("part.yaml", std::string(text));
  const auto tree = yaml::parse(all.sources, file, all.found);
  if (tree) spec::add_part(into, spec::read_part(tree->root(), all.found), all.found);
}

void demand_within(const span& at, const source_set& sources) {
  demand(at.file < sources.size());
  if (at.begin == span::whole) return;
  demand(at.begin <= at.end && at.end <= sources.text(at.file).size());
}

}  // namespace

std::vector<std::string_view> parts_of(std::string_view input) {
  std::vector<std::string_view> all;
  for (;;) {
    const auto end = input.find('\0');
    all.push_back(input.substr(0, end));
    if (end == input.npos) return all;
    input.remove_prefix(end + 1);
  }
}

void load(std::string_view text, std::string_view part, loaded_spec& into, std::string path) {
  into.sources.add(std::string(kinds_path), std::string(targets::built_in_kinds()));
  const auto file = into.sources.add(std::move(path), std::string(text));
  into.kinds = own_kinds();
  const auto tree = yaml::parse(into.sources, file, into.found);
  if (!tree) return;
  switch (spec::type_of(tree->root())) {
    case spec::spec_type::kinds:
      into.kinds = catalog::build_kinds(spec::read_kinds(tree->root(), into.found), into.found);
      return;
    case spec::spec_type::part:
      static_cast<void>(spec::read_part(tree->root(), into.found));
      return;
    case spec::spec_type::vendor:
      break;
  }
  auto vendor = spec::read_vendor(tree->root(), into.found);
  if (!part.empty()) add_part(part, vendor, into);
  if (!vendor.vendor.given) return;
  into.vendors.push_back(catalog::build(std::move(vendor), into.kinds, into.found));
  check::run(into.vendors.back(), into.found, today);
}

void check_findings(const loaded_spec& of) {
  for (const auto& one : of.found.all()) {
    demand_within(one.at, of.sources);
    for (const auto& note : one.remarks) demand_within(note.at, of.sources);
    for (const auto& way : one.fixes) demand_within(way.change.at, of.sources);
  }
  demand(is_clean(to_text(of.found, of.sources)));
  demand(nlohmann::json::accept(to_json(of.found, of.sources, "1")));
  for (file_id file = 1; file < of.sources.size(); ++file)
    static_cast<void>(edited(file, certain_edits(of.found, file), of.sources));
}

bool is_clean(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto one = code_point_at(text, at);
    if (!one.valid || (one.value < 0x20 && one.value != '\n' && one.value != '\t')) return false;
    at += one.size;
  }
  return true;
}
