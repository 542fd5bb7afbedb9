#pragma once
#include <filesystem>
#include <set>
#include <string>
#include <system_error>
#include <vector>

#include "plan/disk.hpp"

// Temporary files: outputs that do not have their names yet.
namespace generator::plan {

/// Says that a run is writing to a directory, so that other runs leave its temporary files alone.
///
/// The mark is a file that the run keeps locked. The system drops the lock when the process ends, in whatever
/// way it ends, so no run is taken for alive by mistake. A process number would not do: it is used again, and
/// means nothing on another machine or in another container.
class run_mark {
 public:
  explicit run_mark(const std::filesystem::path& directory);
  ~run_mark();
  run_mark(const run_mark&) = delete;
  run_mark& operator=(const run_mark&) = delete;

  /// Sets the mark. Must succeed before a temporary file is created.
  std::error_code set();
  /// A new name for a temporary file beside `file`.
  place temporary_beside(const place& file);

 private:
  std::error_code try_to_set();

  std::filesystem::path directory_;
  std::string run_;    ///< a random number that the names of all temporary files of this run have
  int lock_ = -1;      ///< descriptor
  unsigned next_ = 0;  ///< number of the next temporary file
};

/// The temporary files in a folder, by their names. Follows no links.
/// @param folder relative to `directory`, with a `/` at its end; empty for `directory` itself
/// @return their paths, relative to `directory`
std::vector<std::string> temporaries_in(const std::filesystem::path& directory, const std::string& folder);

/// Removes the temporary files of runs that have ended. A run that is killed leaves them.
/// @param folders where to look, as for `temporaries_in`
void remove_leftovers(const std::filesystem::path& directory, const std::set<std::string>& folders,
                      const disk& target);

}  // namespace generator::plan
