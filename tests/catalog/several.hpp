#pragma once
#include <string>

#include "catalog/built.hpp"
#include "diagnostics/print.hpp"

#include "catch.hpp"

/// Several vendors, with the texts that their catalogs refer to.
struct several {
  generator::source_set sources;
  generator::catalog::kind_set kinds = kinds_from(small_kinds, sources);

  /// The catalog of a spec, which must have no findings.
  generator::catalog::catalog build(std::string spec) {
    generator::findings found;
    const auto read = generator::yaml::parse(sources, sources.add("f.yaml", std::move(spec)), found);
    auto made =
        generator::catalog::build(generator::spec::read_vendor(read.value().root(), found), kinds, found);
    CHECK(generator::to_text(found, sources) == "");
    return made;
  }
};
