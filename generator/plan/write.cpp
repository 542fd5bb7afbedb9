#include "plan/write.hpp"

#include <fmt/format.h>

#include <random>

#include "plan/survey.hpp"

// Writes the files of a plan to disk.
namespace generator::plan {
namespace fs = std::filesystem;
namespace {

fs::path temporary_beside(const fs::path& file) {
  std::random_device random;
  return file.parent_path() / fmt::format(".errcat-{:08x}{:08x}.tmp", random(), random());
}

/// Temporary files next to their targets, kept until all of them exist. Files that are not committed are
/// removed.
class staging {
 public:
  staging(const disk& target, const fs::path& directory) : disk_(target), directory_(directory) {}
  staging(const staging&) = delete;
  staging& operator=(const staging&) = delete;
  ~staging() {
    for (const staged& one : files_) {
      disk_.remove(one.temporary);
      remove_empty_folders(directory_, one.path);
    }
  }

  std::error_code stage(std::string_view path, std::string_view text) {
    const fs::path file = locate(directory_, path);
    std::error_code error;
    fs::create_directories(file.parent_path(), error);
    if (error) return error;
    for (int attempt = 0; attempt < 16; ++attempt) {
      fs::path temporary = temporary_beside(file);
      error = disk_.create(temporary, text);
      if (error == std::errc::file_exists) continue;
      files_.push_back({std::string(path), std::move(temporary)});
      return error;
    }
    return error;
  }

  /// @param failed set to the path that could not be renamed.
  std::error_code commit(std::string& failed) {
    while (!files_.empty()) {
      const staged& one = files_.back();
      if (const std::error_code error = disk_.rename(one.temporary, locate(directory_, one.path))) {
        failed = one.path;
        return error;
      }
      files_.pop_back();
    }
    return {};
  }

 private:
  struct staged {
    std::string path;
    fs::path temporary;
  };
  const disk& disk_;
  const fs::path& directory_;
  std::vector<staged> files_;
};

class writer {
 public:
  writer(const fs::path& directory, source_set& sources, findings& out, const disk& target)
      : directory_(directory), sources_(sources), out_(out), disk_(target) {}

  /// Changes nothing until it is clear that every file may be changed and that there is room for all of them.
  bool run(const survey& found) {
    staging files(disk_, directory_);
    staging manifests(disk_, directory_);
    return nothing_foreign(found) && stage(found, files, manifests) && commit(files) &&
           remove_orphans(found) && commit(manifests) && remove_manifests(found);
  }

 private:
  bool refuse(std::string_view path, std::string_view why, std::string help = {}) {
    out_.add(rule::cannot_write, span{sources_.add(shown(directory_, path), "")},
             {{"path", path}, {"why", why}}, std::move(help));
    return false;
  }

  bool nothing_foreign(const survey& found) {
    bool fine = true;
    for (const surveyed_file& file : found.files)
      if (file.found == state::hand_edited && !file.owned)
        fine = refuse(file.path, "no manifest lists it, so it is not errcat's file",
                      "Move the file away, or delete it.");
    return fine;
  }

  bool stage(const survey& found, staging& files, staging& manifests) {
    for (const surveyed_file& file : found.files)
      if (file.found == state::missing || file.found == state::stale || file.found == state::hand_edited)
        if (const std::error_code error = files.stage(file.path, file.planned))
          return refuse(file.path, error.message());
    for (const surveyed_manifest& file : found.manifests)
      if (file.found == state::missing || file.found == state::stale)
        if (const std::error_code error = manifests.stage(manifest_path(file.unit), file.planned))
          return refuse(manifest_path(file.unit), error.message());
    return true;
  }

  bool commit(staging& files) {
    std::string failed;
    const std::error_code error = files.commit(failed);
    return !error || refuse(failed, error.message());
  }

  bool remove(const std::string& path) {
    if (const std::error_code error = disk_.remove(locate(directory_, path)))
      return refuse(path, "errcat cannot remove it: " + error.message());
    remove_empty_folders(directory_, path);
    return true;
  }

  bool remove_orphans(const survey& found) {
    for (const surveyed_file& file : found.files)
      if (file.found == state::orphaned && !remove(file.path)) return false;
    return true;
  }

  bool remove_manifests(const survey& found) {
    for (const surveyed_manifest& file : found.manifests)
      if (file.found == state::orphaned && !remove(manifest_path(file.unit))) return false;
    return true;
  }

  const fs::path& directory_;
  source_set& sources_;
  findings& out_;
  const disk& disk_;
};

changes summary_of(const survey& found) {
  changes result;
  for (const surveyed_file& file : found.files) {
    switch (file.found) {
      case state::current:
        ++result.unchanged;
        break;
      case state::missing:
        result.created.push_back(file.path);
        break;
      case state::stale:
        result.replaced.push_back(file.path);
        break;
      case state::hand_edited:
        result.overwritten.push_back(file.path);
        break;
      case state::orphaned:
        result.removed.push_back(file.path);
        break;
      case state::released:
        result.released.push_back(file.path);
        break;
    }
  }
  return result;
}

}  // namespace

std::optional<changes> write(const plan& planned, const fs::path& directory, source_set& sources,
                             findings& out, const disk& target) {
  const std::optional<survey> found = compare(planned, directory, sources, out);
  if (!found || !writer(directory, sources, out, target).run(*found)) return std::nullopt;
  return summary_of(*found);
}

}  // namespace generator::plan
