#pragma once
#include "targets/targets.hpp"

/// Everything that a run renders, in memory.
inline generator::plan::plan rendered_in_memory(const generator::targets::request& what,
                                                const std::vector<generator::catalog::catalog>& vendors,
                                                const generator::catalog::kind_set& kinds,
                                                const generator::render::template_set& templates,
                                                const generator::source_set& sources,
                                                generator::findings& found) {
  generator::plan::collector into;
  generator::targets::rendering all(what, templates, sources, into);
  std::vector<const generator::catalog::catalog*> whole;
  for (const auto& one : vendors) whole.push_back(&one);
  all.add(whole, kinds);
  all.add_common(vendors, kinds, {});
  found.add_all(all.take_found());
  return {std::move(into).take(), generator::targets::covers_all(what), generator::targets::scope_of(what)};
}
