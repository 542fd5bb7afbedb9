#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <ostream>

#include "commands/edit.hpp"
#include "commands/report.hpp"
#include "targets/targets.hpp"
#include "value/value.hpp"

// The command `init`.
namespace generator::commands {
namespace {

/// A file that errcat writes into a project.
struct project_file {
  std::string_view name;  ///< as on the command line
  std::string_view purpose;
  std::string_view path;
  std::string_view skeleton;
  std::string_view next;  ///< what the user does with it
};

constexpr project_file project_files[] = {
    {"cmake", "generates the C++ as part of a build with CMake", "errcat.cmake", "errcat.cmake.mustache",
     "write include(errcat.cmake) in CMakeLists.txt, and link your program with vendors::vendor_errors"},
    {"pre-commit", "checks the specs before each commit", ".pre-commit-config.yaml", "pre-commit-config.yaml",
     "run `pre-commit install`"},
    {"github", "checks the specs on GitHub", ".github/workflows/errcat.yml", "github.yml",
     "set the repository's variable ERRCAT_DEB to the address of errcat's Debian package"},
    {"gitlab", "checks the specs on GitLab", ".gitlab-ci.yml", "gitlab-ci.yml",
     "set the CI/CD variable ERRCAT_DEB to the address of errcat's Debian package"},
};

const project_file& file_of(const std::string& name) {
  return *std::ranges::find(project_files, name, &project_file::name);
}

/// Whether CMake takes a quoted path as it is.
bool is_harmless_path(std::string_view path) {
  return std::ranges::all_of(path, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           std::string_view("_./- ").find(c) != std::string_view::npos;
  });
}

/// The spec files of all vendors. Parts belong to them.
std::vector<std::string> spec_paths(const init_options& options, source_set& sources, findings& found,
                                    const streams& to) {
  progress on(to.error, to.columns);
  std::vector<std::string> all;
  read_specs(options.specs, {}, 0, sources, found, on, {},
             [&](const std::vector<spec::vendor_spec>& vendors, const spec::kinds_spec&) {
               for (const auto& one : vendors)
                 if (one.vendor.given) all.emplace_back(sources.path(one.vendor.at.file));
             });
  on.finish();
  std::ranges::sort(all);
  return all;
}

/// The text of a file of the project.
std::optional<std::string> text_of(const project_file& of, const std::vector<std::string>& specs,
                                   source_set& sources, findings& out) {
  const auto skeletons = targets::built_in_skeletons(sources);
  if (!of.skeleton.ends_with(".mustache"))
    return std::string(sources.text(skeletons.find(of.skeleton)->second));
  return render::render(of.skeleton, skeletons, sources, value{{"specs", value(specs)}}, out);
}

}  // namespace

std::vector<project_part> project_parts() {
  std::vector<project_part> all;
  for (const auto& one : project_files) all.push_back({one.name, one.purpose});
  return all;
}

int init(const init_options& options, const streams& to) {
  source_set sources;
  findings found;
  const bool needs_specs = std::ranges::find(options.parts, "cmake") != options.parts.end();
  const auto specs = needs_specs ? spec_paths(options, sources, found, to) : std::vector<std::string>();
  if (needs_specs && specs.empty()) {
    report(found, sources, {}, to);
    to.error << fmt::format("errcat: there is no spec to generate from; `errcat new VENDOR` starts one\n");
    return exit_code::failed;
  }
  for (const auto& one : specs)
    if (!is_harmless_path(one)) {
      to.error << fmt::format("errcat: CMake would not take the path `{}` as it is; use letters and digits\n",
                              one);
      return exit_code::failed;
    }

  std::vector<file_change> changes;
  edit_result how{options.dry_run, {}, {}};
  findings broken;
  for (const auto& name : options.parts) {
    const auto& one = file_of(name);
    if (std::ranges::find(changes, one.path, &file_change::path) != changes.end()) continue;
    const auto text = text_of(one, specs, sources, broken);
    if (!text) {
      report(broken, sources, {}, to);
      return exit_code::failed;
    }
    changes.push_back({std::string(one.path), {}, *text});
    how.done += fmt::format("{}: written\n  Next: {}.\n", one.path, one.next);
  }
  return write_files(changes, how, to);
}

}  // namespace generator::commands
