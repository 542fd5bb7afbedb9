#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/findings.hpp"

// The files that a run is to produce, and what their paths must be like.
namespace generator::plan {

/// A planned file, in memory.
struct output {
  std::string path;  ///< relative to the output directory, with `/`
  std::string text;
};

/// Outputs that belong together: those of one vendor, or the pages across vendors. A unit owns only what its
/// manifest lists. Nothing else is ever deleted.
struct unit {
  std::string name;  ///< "idenfy", "index"; also a file name
  std::vector<output> outputs;
  std::optional<span> at{};  ///< the vendor's name in the spec, where findings on the unit's paths point
};

/// Everything that one run renders.
struct plan {
  std::vector<unit> units;
  /// Whether the run covers all specs. If so, units of earlier runs that are missing here are gone, and their
  /// files are orphaned.
  bool complete = true;
  /// The folders that the run is limited to, such as `cpp`. Empty for all. Files that a manifest lists in
  /// other folders are left alone.
  std::vector<std::string> scope{};

  bool in_scope(std::string_view path) const;
};

/// The folder of the manifests, relative to the output directory.
inline constexpr std::string_view manifest_folder = ".errcat";

/// The path of a unit's manifest, relative to the output directory.
std::string manifest_path(std::string_view unit);

/// Why errcat cannot write `path`, or empty if it can. A path must be relative UTF-8, separated by `/`,
/// without `..`, `.` or empty segments, and without characters that have a special meaning on some system.
std::string_view objection_to(std::string_view path);

/// `path` with ASCII letters in lower case, for case-insensitive file systems.
std::string case_blind(std::string_view path);

/// Reports outputs and units that claim the same path (rule path_taken), and invalid paths (cannot_write).
/// @return whether there is nothing to report.
bool validate(const plan& planned, source_set& sources, findings& out);

}  // namespace generator::plan
