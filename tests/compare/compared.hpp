#pragma once
#include <string>

#include "catalog/built.hpp"
#include "compare/compare.hpp"

/// The catalogs of a spec's text and a text of kinds.
struct state {
  generator::source_set sources;
  generator::findings found;
  generator::compare::catalogs all;

  explicit state(std::string spec, const std::string& kinds = small_kinds) {
    using namespace generator;
    all.kinds = kinds_from(kinds, sources);
    read = yaml::parse(sources, sources.add("f.yaml", std::move(spec)), found);
    all.vendors.push_back(catalog::build(spec::read_vendor(read.value().root(), found), all.kinds, found));
  }

 private:
  std::optional<generator::yaml::tree> read;
};

/// "behavior changed errors.old.code: A -> B", a line for each change.
inline std::string lines_of(const std::vector<generator::compare::change>& all) {
  using enum generator::compare::change::type;
  std::string out;
  for (const auto& one : all) {
    const char* const words[] = {"added",  "removed",   "retired", "renamed",  "renumbered",
                                 "reused", "reordered", "changed", "inherited"};
    out += std::string(generator::compare::name_of(one.impact)) + ' ' +
           words[static_cast<std::size_t>(one.what)] + ' ' + one.where + ": " + one.before + " -> " +
           one.after;
    for (const auto& entry : one.entries) out += " @" + entry;
    out += one.kept ? " kept\n" : "\n";
  }
  return out;
}

/// The changes of the one vendor, after those of the kinds.
inline std::string lines_of(const generator::compare::comparison& from) {
  std::string out = lines_of(from.kinds);
  for (const auto& one : from.vendors) out += lines_of(one.all);
  return out;
}
