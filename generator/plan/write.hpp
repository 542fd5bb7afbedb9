#pragma once
#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "plan/disk.hpp"
#include "plan/plan.hpp"

namespace generator::plan {

/// What a run did to the files of its plan, as paths relative to the output directory, in their order.
struct written {
  std::size_t unchanged = 0;               ///< planned files that were left untouched, as were their times
  std::vector<std::string> created{};      ///< not there before
  std::vector<std::string> replaced{};     ///< as errcat had written them before
  std::vector<std::string> overwritten{};  ///< edited by hand before, and the edits are lost
  std::vector<std::string> removed{};      ///< not planned any more
  std::vector<std::string> released{};  ///< not planned any more, but edited by hand: left alone from now on

  friend bool operator==(const written&, const written&) = default;
};

/// Brings the disk to the plan. Everything is first written to temporary files beside the targets, then
/// renamed over them; only files whose bytes differ are touched. Manifests change last and are not counted.
/// @return nothing if there was a finding. Unless a rename or a removal fails after all was written, no file
/// of an earlier run has changed then; every file is whole in any case.
std::optional<written> write(const plan& planned, const std::filesystem::path& directory, source_set& sources,
                             findings& out, const disk& target = disk());

}  // namespace generator::plan
