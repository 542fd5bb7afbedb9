#pragma once
#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "plan/disk.hpp"
#include "plan/plan.hpp"

// Writes the files of a plan to disk.
namespace generator::plan {

/// What a run did to the files of its plan. Paths are relative to the output directory and sorted.
struct changes {
  std::size_t unchanged = 0;               ///< planned files that were left untouched, with their times
  std::vector<std::string> created{};      ///< did not exist before
  std::vector<std::string> replaced{};     ///< were as errcat had written them
  std::vector<std::string> overwritten{};  ///< had been edited by hand; the edits are lost
  std::vector<std::string> removed{};      ///< no longer planned
  std::vector<std::string> released{};     ///< no longer planned, but edited by hand: left alone from now on

  friend bool operator==(const changes&, const changes&) = default;
};

/// Makes the disk match the plan. First writes everything to temporary files beside the targets, then renames
/// them over the targets. Only files whose bytes differ are touched. Manifests change last and are not
/// counted.
/// @return nothing if there was a finding. Then no file of an earlier run has changed, unless a rename or a
/// removal failed after everything was written. In any case, no file is incomplete.
std::optional<changes> write(const plan& planned, const std::filesystem::path& directory, source_set& sources,
                             findings& out, const disk& target = disk());

}  // namespace generator::plan
