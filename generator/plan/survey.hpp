#pragma once
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "plan/manifest.hpp"
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
  bool owned = false;  ///< a manifest lists it
};

struct surveyed_manifest {
  std::string unit;
  state found = state::current;  ///< current, missing, stale or orphaned
  std::string planned;
};

/// What writing would do and what `--check` reports. All lists are in the order of paths.
struct survey {
  std::vector<surveyed_file> files;
  std::vector<surveyed_manifest> manifests;
  /// The folders of outputs, also of those that the run leaves alone and of those that a killed run began.
  /// Each ends with `/`. The output directory itself is empty.
  std::set<std::string> folders;
};

/// Compares outputs with what earlier runs wrote and with the disk, and changes nothing.
class surveyor {
 public:
  surveyor(const std::filesystem::path& directory, source_set& sources, findings& out);

  /// Reads the manifests.
  /// @return false after a finding.
  bool begin();

  /// Whether a manifest lists the path.
  bool owns(const std::string& path) const;
  /// Whether errcat wrote these bytes there. They may be there no longer.
  bool is_as_recorded(const std::string& path, const std::string& hash) const;

  /// Adds an output.
  /// @param hash of the planned text
  void add(const std::string& unit, const std::string& path, std::string hash, state found);
  /// Adds the finding for a path that cannot be an output because of what is on the disk.
  void refuse(std::string_view path, std::string_view why);

  /// All outputs that were added, the manifests that follow from them, and what is no longer planned.
  /// @param planned the paths of all outputs, without their texts
  /// @return nothing after a finding
  std::optional<survey> finish(const plan& planned);

 private:
  struct record {
    std::string text;
    manifest owned;
  };

  void read_manifests();
  void read_manifest(const std::string& name);
  void read_unfinished(const std::string& path);
  bool is_planned(const std::string& path) const;
  bool is_planned_file(const std::string& path) const;
  bool is_listed(const std::string& path) const;
  void carry_over(const std::string& name, const record& old, const plan& planned);
  void survey_manifests(const plan& planned);
  void survey_orphans();
  void add_folder(std::string_view path);

  const std::filesystem::path& directory_;
  source_set& sources_;
  findings& out_;
  std::size_t before_;
  std::map<std::string, record> records_;             // by unit
  std::multimap<std::string, std::string> recorded_;  // path to hash, for all manifests
  std::multimap<std::string, std::string> unfinished_;
  std::map<std::string, std::string> planned_;  // case-blind path to path
  std::map<std::string, manifest> next_;        // by unit: the new contents of the manifests
  std::map<std::string, std::string> dropped_;  // path to unit
  survey result_;
};

}  // namespace generator::plan
