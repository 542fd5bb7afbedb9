#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "catalog/build.hpp"
#include "diagnostics/findings.hpp"
#include "render/render.hpp"

/// From the disk to catalogs: what all commands begin with.
namespace generator::commands {

struct loaded {
  std::vector<catalog::catalog> vendors;  ///< by name
  catalog::kind_set kinds;
  bool complete = false;  ///< whether a folder was read, and not single files
};

/// Reads specs, resolves and checks them. Findings of all files are collected; catalogs of broken specs are
/// there as far as they go.
/// @param paths files, or folders of which every `*.yaml` is read; empty: the folder `specs`.
/// @param kinds a spec of kinds in place of the built-in one; empty: none.
loaded load(const std::vector<std::string>& paths, const std::string& kinds, source_set& sources,
            findings& out);

/// What HTTP itself says about statuses: the spec that is compiled into the program, over errcat's own kinds.
catalog::catalog load_http(source_set& sources, findings& out);

/// The built-in templates, those of the same name in `folder` in their place; empty: none.
render::template_set load_templates(const std::string& folder, source_set& sources, findings& out);

}  // namespace generator::commands
