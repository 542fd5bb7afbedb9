#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "plan/disk.hpp"

// Writes files that people edit, such as specs.
namespace generator::plan {

/// A file and the text that it gets.
struct new_text {
  std::filesystem::path file;
  std::optional<std::string> before;  ///< what it was when it was read; nothing if it must not exist yet
  std::string after;
};

/// Why a file could not be written.
struct refusal {
  std::filesystem::path file;
  std::string why;
};

/// Writes files, or none of them if one cannot be written. At any moment, a file that was there has either
/// all of its old text or all of its new one. Files keep their permissions, and symbolic links keep leading
/// to them. Creates missing folders. Refuses a file that is read-only, one whose text is not `before` any
/// more, and a new one that is there already.
/// @return nothing if everything was written
std::optional<refusal> replace_files(const std::vector<new_text>& all, const disk& target = the_disk);

}  // namespace generator::plan
