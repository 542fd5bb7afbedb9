#include "commands/explain_vendors.hpp"

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <system_error>

#include "commands/read_specs.hpp"

// Finds the specs of vendors.
namespace generator::commands {
namespace {

namespace fs = std::filesystem;

bool has_specs(const std::string& folder) {
  std::error_code error;
  return fs::is_directory(folder, error) && !specs_in(folder, error).empty();
}

void add_codes(const std::vector<catalog::catalog>& vendors, std::vector<std::string_view>& known) {
  for (const auto& vendor : vendors)
    for (const auto& one : vendor.entries) {
      if (!one.code.empty()) known.push_back(one.code);
      if (!one.id.empty()) known.push_back(one.id);
    }
}

}  // namespace

std::string installed_specs() {
  std::error_code error;
  // Linux; elsewhere a program does not know where it is installed.
  const auto program = fs::read_symlink("/proc/self/exe", error);
  if (error) return {};
  const auto folder = (program.parent_path() / ERRCAT_SPECS_FROM_PROGRAM).lexically_normal().string();
  return has_specs(folder) ? folder : std::string();
}

const catalog::catalog* find_vendor(const std::vector<catalog::catalog>& vendors, std::string_view name) {
  for (const auto& one : vendors)
    if (one.vendor == name) return &one;
  return nullptr;
}

std::vector<catalog::catalog> load_vendors(const std::vector<std::string>& paths, const std::string& kinds,
                                           const std::string& wanted, source_set& sources, findings& found,
                                           progress& on) {
  const auto installed = paths.empty() ? installed_specs() : std::string();
  std::vector<catalog::catalog> all;
  if (installed.empty() || has_specs(with_default(paths).front()))
    all = load(paths, kinds, 0, sources, found, on).vendors;
  if (installed.empty() || find_vendor(all, wanted) != nullptr) return all;
  const auto own = all.size();
  for (auto& one : load({installed}, kinds, 0, sources, found, on).vendors) {
    const bool is_known =
        std::any_of(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(own),
                    [&](const catalog::catalog& other) { return other.vendor == one.vendor; });
    if (!is_known) all.push_back(std::move(one));
  }
  return all;
}

std::string suggest_vendor(const std::vector<catalog::catalog>& vendors, std::string_view name) {
  std::vector<std::string_view> known;
  for (const auto& one : vendors) known.push_back(one.vendor);
  return did_you_mean(name, known).text;
}

std::vector<std::string_view> meanings(const std::vector<catalog::catalog>& vendors) {
  std::vector<std::string_view> known;
  for (const auto& one : vendors) known.push_back(one.vendor);
  add_codes(vendors, known);
  return known;
}

std::string suggest_code(const std::vector<catalog::catalog>& vendors, std::string_view word) {
  std::vector<std::string_view> known;
  add_codes(vendors, known);
  return did_you_mean(word, known).text;
}

}  // namespace generator::commands
