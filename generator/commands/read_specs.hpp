#pragma once
#include <optional>
#include <string>
#include <vector>

#include "diagnostics/findings.hpp"
#include "spec/model.hpp"

/// From the disk to specs, each whole: its parts are in it.
namespace generator::commands {

struct spec_files {
  std::vector<spec::vendor_spec> vendors;
  std::optional<spec::kinds_spec> kinds;
  bool complete = false;  ///< whether a folder was read, and not single files
};

/// Reads specs and the parts that they list. Where no file describes the kinds, the built-in ones are there.
/// @param paths files, or folders of which every `*.yaml` is read; empty: the folder `specs`.
/// @param kinds a spec of kinds in place of the built-in one; empty: none.
spec_files read_specs(const std::vector<std::string>& paths, const std::string& kinds, source_set& sources,
                      findings& out);

/// The file's text under its path, or nothing after a finding.
std::optional<file_id> read_file(const std::string& path, source_set& sources, findings& out);

}  // namespace generator::commands
