#pragma once
#include <filesystem>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include "plan/disk.hpp"

namespace generator::plan {

/// Temporary files that are complete, kept until all of them exist. Those that are not committed are removed.
class staging {
 public:
  staging(const disk& target, const std::filesystem::path& directory)
      : disk_(target), directory_(directory) {}
  staging(const staging&) = delete;
  staging& operator=(const staging&) = delete;
  ~staging();

  void add(std::string path, std::filesystem::path temporary);
  /// Renames all of them over their targets.
  /// @param failed set to the path that could not be renamed.
  std::error_code commit(std::string& failed);

 private:
  struct staged {
    std::string path;
    std::filesystem::path temporary;
  };
  const disk& disk_;
  const std::filesystem::path& directory_;
  std::vector<staged> files_;
};

}  // namespace generator::plan
