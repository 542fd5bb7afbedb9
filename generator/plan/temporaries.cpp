#include "plan/temporaries.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <map>
#include <memory>
#include <optional>
#include <random>
#include <utility>
#include <vector>

#include "plan/plan.hpp"

// Names temporary files, and tells those of a living run from those that are left over.
namespace generator::plan {
namespace fs = std::filesystem;
namespace {

constexpr std::string_view prefix = ".errcat-";
constexpr std::string_view suffix = ".tmp";
constexpr std::size_t run_size = 16;

place mark_of(const fs::path& directory, std::string_view run) {
  return {directory, fmt::format("{}/{}{}{}", manifest_folder, prefix, run, suffix)};
}

bool only_has(std::string_view text, std::string_view characters) {
  return text.find_first_not_of(characters) == text.npos;
}

/// The run that a file belongs to: `.errcat-RUN.tmp` is its mark, `.errcat-RUN-NUMBER.tmp` a temporary file.
/// Nothing if the name has another form, because then the file is not errcat's.
std::optional<std::string> run_of(std::string_view name) {
  if (!name.starts_with(prefix) || !name.ends_with(suffix)) return {};
  name.remove_prefix(prefix.size());
  name.remove_suffix(std::min(name.size(), suffix.size()));
  const std::string_view run = name.substr(0, run_size);
  const std::string_view rest = name.substr(run.size());
  const bool numbered = rest.size() > 1 && rest[0] == '-' && only_has(rest.substr(1), "0123456789");
  if (run.size() < run_size || !only_has(run, "0123456789abcdef") || !(rest.empty() || numbered)) return {};
  return std::string(run);
}

class mark_file {
 public:
  mark_file(const place& at, int flags) : descriptor_(open_file(at, flags, error_)) {}
  ~mark_file() {
    if (descriptor_ >= 0) ::close(descriptor_);
  }
  mark_file(const mark_file&) = delete;
  mark_file& operator=(const mark_file&) = delete;

  explicit operator bool() const { return descriptor_ >= 0; }
  std::error_code error() const { return error_; }
  bool lock() const { return ::flock(descriptor_, LOCK_EX | LOCK_NB) == 0; }
  int release() { return std::exchange(descriptor_, -1); }
  /// Whether the file still has a name.
  bool is_linked() const {
    struct stat status {};
    return ::fstat(descriptor_, &status) == 0 && status.st_nlink > 0;
  }

 private:
  std::error_code error_;  // before what sets it
  int descriptor_;
};

/// Knows which runs have ended. Keeps their marks locked, so that no run takes over a mark that is about to
/// be removed.
class ended_runs {
 public:
  explicit ended_runs(const fs::path& directory) : directory_(directory) {}

  /// If that cannot be known, says that the run has not ended.
  bool contain(const std::string& run) {
    const auto [known, is_new] = known_.try_emplace(run);
    if (is_new) {
      known->second.mark = std::make_unique<mark_file>(mark_of(directory_, run), O_RDWR);
      known->second.ended = *known->second.mark
                                ? known->second.mark->lock()
                                : known->second.mark->error() == std::errc::no_such_file_or_directory;
    }
    return known->second.ended;
  }

 private:
  struct knowledge {
    std::unique_ptr<mark_file> mark;
    bool ended = false;
  };
  const fs::path& directory_;
  std::map<std::string, knowledge> known_;
};

}  // namespace

run_mark::run_mark(const fs::path& directory) : directory_(directory) {}

run_mark::~run_mark() {
  if (lock_ < 0) return;
  const place mark = mark_of(directory_, run_);
  the_disk.remove(mark);
  ::close(lock_);
  remove_empty_folders(mark);
}

std::error_code run_mark::set() {
  std::error_code error;
  for (int attempt = 0; attempt < 16; ++attempt) {
    error = try_to_set();
    if (error != std::errc::file_exists) break;
  }
  return error;
}

/// @return file_exists to try again with another name
std::error_code run_mark::try_to_set() {
  std::random_device random;
  run_ = fmt::format("{:08x}{:08x}", random(), random());
  const place mark = mark_of(directory_, run_);
  if (const std::error_code error = make_folders(mark)) return error;
  mark_file file(mark, O_RDWR | O_CREAT | O_EXCL);
  if (!file) {
    remove_empty_folders(mark);
    return file.error();
  }
  // Until it is locked, another run can take the mark for left over, and lock and remove it.
  const bool taken = !file.lock() && errno == EWOULDBLOCK;
  if (taken || !file.is_linked()) return std::make_error_code(std::errc::file_exists);
  lock_ = file.release();
  return {};
}

place run_mark::temporary_beside(const place& file) {
  return file.beside(fmt::format("{}{}-{}{}", prefix, run_, next_++, suffix));
}

std::vector<std::string> temporaries_in(const fs::path& directory, const std::string& folder) {
  std::vector<std::string> all;
  // Only a folder that no link leads to has no obstacle.
  if (!look_at({directory, folder + std::string(prefix)}).obstacle.empty()) return all;
  std::error_code error;
  for (fs::directory_iterator at(place{directory, folder}.whole(), error), end; !error && at != end;
       at.increment(error)) {
    const std::string name = at->path().filename().string();
    std::error_code unknown;
    if (run_of(name) && at->symlink_status(unknown).type() == fs::file_type::regular)
      all.push_back(folder + name);
  }
  return all;
}

void remove_leftovers(const fs::path& directory, const std::set<std::string>& folders, const disk& target) {
  ended_runs ended(directory);
  for (const std::string& folder : folders) {
    bool removed = false;
    for (const std::string& path : temporaries_in(directory, folder)) {
      const auto run = run_of(std::string_view(path).substr(folder.size()));
      if (ended.contain(*run)) removed = !target.remove({directory, path}) || removed;
    }
    if (removed) remove_empty_folders({directory, folder});
  }
}

}  // namespace generator::plan
