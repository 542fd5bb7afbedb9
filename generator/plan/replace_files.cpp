#include "plan/replace_files.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <random>

// Writes files beside those that they replace, then renames them.
namespace generator::plan {
namespace fs = std::filesystem;
namespace {

std::error_code set_mode(const place& at, fs::perms mode) {
  std::error_code error;
  const int file = open_file(at, O_WRONLY, error);
  if (file < 0) return error;
  if (::fchmod(file, static_cast<mode_t>(mode)) != 0) error = last_error();
  ::close(file);
  return error;
}

/// A run of `replace_files`. Removes what it made, unless everything succeeds.
class replacing {
 public:
  explicit replacing(const disk& target) : target_(target) {}
  ~replacing() {
    for (const auto& one : made_) (void)target_.remove(one);
    std::error_code error;
    for (; !folders_.empty(); folders_.pop_back()) fs::remove(folders_.back(), error);
  }
  replacing(const replacing&) = delete;
  replacing& operator=(const replacing&) = delete;

  /// Makes the file if it is new, or else a temporary file beside it.
  /// @return why not, or nothing
  std::string prepare(const new_text& one) { return one.before ? prepare_old(one) : create(one); }

  /// Gives the temporary files their names.
  std::optional<refusal> finish() {
    for (const auto& [temporary, file] : renames_)
      if (const auto error = target_.rename(temporary, file)) return refusal{file.whole(), error.message()};
    made_.clear();
    folders_.clear();
    return {};
  }

 private:
  std::string create(const new_text& one) {
    std::error_code error;
    make_folder(one.file.parent_path(), error);
    if (error) return error.message();
    const place file = place_of(one.file);
    error = target_.create(file, "");
    if (error == std::errc::file_exists) return "it exists already";
    if (error) return error.message();
    made_.push_back(file);
    error = target_.append(file, one.after);
    return error ? error.message() : "";
  }

  void make_folder(const fs::path& folder, std::error_code& error) {
    if (folder.empty() || fs::exists(folder, error)) return;
    make_folder(folder.parent_path(), error);
    if (!error && fs::create_directory(folder, error)) folders_.push_back(folder);
  }

  std::string prepare_old(const new_text& one) {
    std::error_code error;
    const auto file = fs::canonical(one.file, error);
    if (error) return error.message();
    const auto now = look_at(place_of(file));
    if (!now.text) return now.obstacle.empty() ? "it is gone" : now.obstacle;
    if (*now.text != *one.before) return "it has changed since errcat read it";
    if (::access(file.c_str(), W_OK) != 0) return last_error().message();
    const auto mode = fs::status(file, error).permissions();
    if (error) return error.message();

    std::random_device random;
    const auto temporary =
        place_of(file).beside(fmt::format(".{}.{:08x}.tmp", file.filename().string(), random()));
    error = target_.create(temporary, "");
    if (error) return error.message();
    made_.push_back(temporary);
    // Before it holds anything: nobody may read in it what they could not read in the file.
    error = set_mode(temporary, mode);
    if (!error) error = target_.append(temporary, one.after);
    if (error) return error.message();
    renames_.emplace_back(temporary, place_of(file));
    return "";
  }

  const disk& target_;
  std::vector<place> made_;
  std::vector<fs::path> folders_;  ///< made for new files
  std::vector<std::pair<place, place>> renames_;
};

}  // namespace

std::optional<refusal> replace_files(const std::vector<new_text>& all, const disk& target) {
  replacing run(target);
  for (const auto& one : all)
    if (auto why = run.prepare(one); !why.empty()) return refusal{one.file, std::move(why)};
  return run.finish();
}

}  // namespace generator::plan
