#include "plan/build_step.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "plan/depfile.hpp"

// Writes the depfile and the stamp of a build step.
namespace generator::plan {
namespace {

namespace fs = std::filesystem;

bool write(const std::string& path, const std::string& text) {
  std::ofstream file(path, std::ios::binary);
  file << text;
  file.close();
  return !file.fail();
}

/// Writes a file that is whole or not there, whenever the run is killed: build tools fail on half a depfile,
/// in the next build too. The name of the temporary file is always the same, so that the next run takes it
/// over.
bool write_whole(const std::string& path, const std::string& text) {
  std::error_code error;
  const auto status = fs::symlink_status(path, error);
  if (fs::exists(status) && !fs::is_regular_file(status)) return write(path, text);
  const std::string temporary = path + ".tmp";
  if (!write(temporary, text)) return false;
  fs::rename(temporary, path, error);
  // If it is not there, another run of this step was quicker and has moved the file that both wrote.
  return !error || error == std::errc::no_such_file_or_directory;
}

/// Absolute paths, sorted, each once.
std::vector<std::string> listed(const std::vector<std::string>& paths) {
  std::vector<std::string> all;
  for (const auto& one : paths) all.push_back(fs::absolute(one).lexically_normal().string());
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

}  // namespace

std::string complete(const build_step& step, const std::vector<std::string>& inputs) {
  if (!step.depfile.empty() && !write_whole(step.depfile, depfile(step.stamp, listed(inputs))))
    return step.depfile;
  return write(step.stamp, "") ? "" : step.stamp;
}

}  // namespace generator::plan
