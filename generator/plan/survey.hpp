#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "plan/plan.hpp"

// Compares the plan, the manifests and the disk.
namespace generator::plan {

/// How a file compares with the plan.
enum class state {
  current,      ///< as planned
  missing,      ///< planned, but does not exist
  stale,        ///< as errcat wrote it, but the plan now has another text
  hand_edited,  ///< neither as planned nor as errcat wrote it
  orphaned,     ///< as errcat wrote it, but no longer planned
  released,     ///< no longer planned and edited by hand, so errcat gives it up
};

struct surveyed_file {
  std::string path;
  std::string unit;
  state found = state::current;
  bool owned = false;        ///< a manifest lists it
  std::string_view planned;  ///< refers to the plan
  std::string on_disk;       ///< for stale and hand-edited files
};

struct surveyed_manifest {
  std::string unit;
  state found = state::current;  ///< current, missing, stale or orphaned
  std::string planned;
};

/// What writing would do and what `--check` reports. Both lists are in the order of paths.
struct survey {
  std::vector<surveyed_file> files;
  std::vector<surveyed_manifest> manifests;
};

/// Compares the plan, the manifests and the disk, and changes nothing. `planned` must outlive the result.
/// @return nothing if the plan is not valid, a manifest is damaged, or something other than a file is in the
/// way. Each of these is a finding.
std::optional<survey> compare(const plan& planned, const std::filesystem::path& directory,
                              source_set& sources, findings& out);

}  // namespace generator::plan
