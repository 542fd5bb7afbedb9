#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "plan/survey.hpp"

namespace generator::plan {

/// A file that differs from the plan.
struct drift {
  state found = state::missing;  ///< never `current`
  std::string path;              ///< with the output directory
  std::string diff{};            ///< from the file to the plan; only for stale and hand-edited files

  friend bool operator==(const drift&, const drift&) = default;
};

/// Compares the disk with the plan, without writing. Reports a manifest only if no file of its unit is
/// reported.
/// @return the drift in the order of paths, empty if everything is up to date. Nothing if there was a
/// finding.
std::optional<std::vector<drift>> check(const plan& planned, const std::filesystem::path& directory,
                                        source_set& sources, findings& out);

/// A line such as `stale: generated/cpp/errcat/idenfy.hpp` for each file, followed by its diff.
std::string to_text(const std::vector<drift>& all);

}  // namespace generator::plan
