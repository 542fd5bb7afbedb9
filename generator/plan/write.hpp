#pragma once
#include <cstddef>
#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "plan/disk.hpp"
#include "plan/draft.hpp"
#include "plan/receiver.hpp"
#include "plan/staging.hpp"
#include "plan/survey.hpp"
#include "plan/temporaries.hpp"

// Writes the files of a plan to disk.
namespace generator::plan {

/// What a run did to the files of its plan. Paths are relative to the output directory and sorted.
struct changes {
  std::size_t unchanged = 0;               ///< planned files that were left untouched, with their times
  std::vector<std::string> created{};      ///< did not exist before
  std::vector<std::string> replaced{};     ///< were as errcat had left them
  std::vector<std::string> overwritten{};  ///< had been edited by hand; the edits are lost
  std::vector<std::string> removed{};      ///< no longer planned
  std::vector<std::string> released{};     ///< no longer planned, but edited by hand: left alone from now on

  /// How many outputs the run has.
  std::size_t outputs() const { return unchanged + created.size() + replaced.size() + overwritten.size(); }

  friend bool operator==(const changes&, const changes&) = default;
};

/// Writes the outputs of a run. Each is compared with the disk as it comes, and goes to a temporary file
/// beside its target if it differs. `finish` renames them over the targets. Only files whose bytes differ are
/// touched. Manifests change last and are not counted.
class writing : public receiver {
 public:
  /// `sources`, `found` and `target` must outlive the object.
  writing(std::filesystem::path directory, source_set& sources, findings& found,
          const disk& target = the_disk);
  /// Removes temporary files that have not become outputs, and the folders that were made for them.
  ~writing() override;

  void begin(std::string_view unit, std::optional<span> at) override;
  std::unique_ptr<output_sink> open(std::size_t unit, std::string path) override;

  /// The outputs, without their texts.
  const plan& planned() const { return plan_; }
  /// After `finish`: the manifests in the directory, each with the hash of its text.
  const manifest& manifests() const { return manifests_; }

  /// Makes the disk equal the plan. First removes the temporary files that killed runs left.
  /// @param complete, scope as in a plan
  /// @return nothing if there was a finding. Then no file of an earlier run has changed, unless a rename or a
  /// removal failed after all temporary files were complete. In any case, and if the run is killed, no file
  /// is incomplete.
  std::optional<changes> finish(bool complete, std::vector<std::string> scope);

 private:
  class sink;

  std::error_code new_temporary(const std::string& path, place& name);
  bool refuse(std::string_view path, std::string_view why, std::string help = {});
  void add(std::size_t unit, const std::string& path, draft& text);
  bool nothing_foreign(const survey& found);
  bool stage_manifests(const survey& found, staging& to);
  bool commit(staging& files);
  bool remove(const std::string& path);
  bool remove_orphans(const survey& found);
  bool remove_manifests(const survey& found);

  const std::filesystem::path directory_;
  source_set& sources_;
  findings& out_;
  const disk& disk_;
  surveyor surveyor_;
  std::mutex guard_;  ///< of everything below, and of what is added to `surveyor_`
  plan plan_;
  bool stopped_;  ///< nothing more can be written
  std::vector<std::pair<std::string, std::string>>
      refusals_;                   ///< path and why; findings come when no thread renders
  std::set<std::string> touched_;  ///< folders that got a temporary file, each with a `/` at its end
  bool makes_directory_ = false;
  manifest manifests_;
  std::optional<run_mark> mark_;
  std::optional<staging> files_;
};

}  // namespace generator::plan
