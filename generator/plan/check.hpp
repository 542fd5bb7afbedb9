#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "plan/survey.hpp"

namespace generator::plan {

/// A file that is not as the plan wants it.
struct drift {
  state found = state::missing;  ///< never current
  std::string path;              ///< with the output directory
  std::string diff{};            ///< from the file to the plan; of stale and hand-edited files alone

  friend bool operator==(const drift&, const drift&) = default;
};

/// Compares the disk with the plan and writes nothing. A manifest is reported only if no file of its unit is.
/// @return the drift in the order of paths, empty if all is fresh; nothing if there was a finding.
std::optional<std::vector<drift>> check(const plan& planned, const std::filesystem::path& directory,
                                        source_set& sources, findings& out);

/// A line such as `stale: generated/cpp/errcat/idenfy.hpp` for each, followed by its diff.
std::string to_text(const std::vector<drift>& all);

}  // namespace generator::plan
