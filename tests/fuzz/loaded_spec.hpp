#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "catalog/build.hpp"
#include "diagnostics/findings.hpp"
#include "spec/model.hpp"

/// A spec on its way from bytes to a checked catalog, with errcat's own kinds and without the disk.
struct loaded_spec {
  generator::source_set sources;  ///< the kinds, the spec, the part
  generator::findings found;
  generator::catalog::kind_set kinds;
  std::vector<generator::catalog::catalog> vendors;  ///< one, or none if the text has none
};

/// The texts that an input consists of. No spec may have a null, so nulls part them.
std::vector<std::string_view> parts_of(std::string_view input);

/// Takes the steps that `generate`, `check` and `lsp` take.
/// @param part a text that the spec has as a part; empty for none
void load(std::string_view spec, std::string_view part, loaded_spec& into, std::string path = "spec.yaml");

/// Demands that every place of a finding lies in its file, and that the findings can be printed.
void check_findings(const loaded_spec& of);

/// Whether a text is UTF-8 without control characters, but for tab and line break.
bool is_clean(std::string_view text);
