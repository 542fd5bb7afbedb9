#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "plan/plan.hpp"

namespace generator::plan {

/// How a file stands to the plan.
enum class state {
  current,      ///< as planned
  missing,      ///< planned, and not there
  stale,        ///< as errcat wrote it, and the plan has another text now
  hand_edited,  ///< neither as planned nor as errcat wrote it
  orphaned,     ///< as errcat wrote it, and not planned any more
  released,     ///< not planned any more and edited by hand, so that it is its editor's from now on
};

struct surveyed_file {
  std::string path;
  std::string unit;
  state found = state::current;
  bool owned = false;        ///< a manifest lists it
  std::string_view planned;  ///< points into the plan
  std::string on_disk;       ///< of stale and hand-edited files
};

struct surveyed_manifest {
  std::string unit;
  state found = state::current;  ///< current, missing, stale or orphaned
  std::string planned;
};

/// What writing would do and what `--check` reports, both in the order of paths.
struct survey {
  std::vector<surveyed_file> files;
  std::vector<surveyed_manifest> manifests;
};

/// Compares the plan, the manifests and the disk, and changes nothing. `planned` has to outlive the result.
/// @return nothing if the plan is not valid, a manifest is damaged, or something that is no file is in the
/// way; then there is a finding for each.
std::optional<survey> compare(const plan& planned, const std::filesystem::path& directory,
                              source_set& sources, findings& out);

}  // namespace generator::plan
