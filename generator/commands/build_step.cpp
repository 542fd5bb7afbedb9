#include "commands/build_step.hpp"

#include <fmt/format.h>
#include <fmt/ostream.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <ostream>

#include "plan/depfile.hpp"

// Writes the depfile and the stamp of a build step.
namespace generator::commands {
namespace {

namespace fs = std::filesystem;

std::string absolute_path(const fs::path& path) {
  return fs::absolute(path).lexically_normal().string();
}

bool write(const std::string& path, const std::string& text, const streams& to) {
  std::ofstream file(path, std::ios::binary);
  file << text;
  if (file.flush()) return true;
  fmt::print(to.error, "cannot write {}\n", path);
  return false;
}

}  // namespace

std::vector<std::string> inputs_of(const generate_options& options, const plan::plan& planned,
                                   const source_set& sources) {
  std::vector<std::string> all;
  for (file_id file = 0; file < sources.size(); ++file)
    if (!sources.path(file).starts_with("<built-in>")) all.push_back(absolute_path(sources.path(file)));
  // A file that is added to a folder counts as an input from then on.
  for (const auto& one : options.specs)
    if (fs::is_directory(one)) all.push_back(absolute_path(one));
  if (!options.templates.empty()) all.push_back(absolute_path(options.templates));
  if (options.depfile_lists_outputs)
    for (const auto& unit : planned.units)
      for (const auto& one : unit.outputs) all.push_back(absolute_path(fs::path(options.out) / one.path));
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

bool tell_build(const generate_options& options, const std::vector<std::string>& inputs, const streams& to) {
  if (!options.depfile.empty() && !write(options.depfile, plan::depfile(options.stamp, inputs), to))
    return false;
  return write(options.stamp, "", to);
}

}  // namespace generator::commands
