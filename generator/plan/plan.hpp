#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/findings.hpp"

namespace generator::plan {

/// A file to be, in memory.
struct output {
  std::string path;  ///< relative to the output directory, with `/`
  std::string text;
};

/// The outputs that belong together: those of one vendor, or the pages across vendors.
/// A unit owns what its manifest lists, and nothing else is ever deleted.
struct unit {
  std::string name;  ///< "idenfy", "index"; a file name
  std::vector<output> outputs;
  std::optional<span> at{};  ///< where the spec names the vendor: findings on the unit's paths point there
};

/// All that one run renders.
struct plan {
  std::vector<unit> units;
  /// The run covered all specs: units of earlier runs that are not here are gone, and their files orphaned.
  bool complete = true;
  /// Folders such as `cpp` that the run was limited to; empty: all. What a manifest lists elsewhere is left
  /// alone.
  std::vector<std::string> scope{};

  bool in_scope(std::string_view path) const;
};

/// Where the manifest of a unit stands, relative to the output directory.
std::string manifest_path(std::string_view unit);

/// Why nothing may be written to `path`, or empty: a path is relative, UTF-8, parted by `/`, without `..`,
/// `.` and empty segments, and without characters that some system gives a meaning.
std::string_view objection_to(std::string_view path);

/// `path` with ASCII capitals made small, for disks that are blind to case.
std::string case_blind(std::string_view path);

/// Reports outputs and units that claim one path (rule path_taken) and paths that are none (cannot_write).
/// @return whether there is nothing to report.
bool validate(const plan& planned, source_set& sources, findings& out);

}  // namespace generator::plan
