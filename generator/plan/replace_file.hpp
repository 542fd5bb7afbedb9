#pragma once
#include <filesystem>
#include <string_view>
#include <system_error>

#include "plan/disk.hpp"

namespace generator::plan {

/// Gives a file that exists another text, in one step: whoever opens it meanwhile reads the old text or the
/// new one. Its permissions stay. If it is a symbolic link, the link stays and the file behind it changes.
std::error_code replace_file(const std::filesystem::path& file, std::string_view text,
                             const disk& target = the_disk);

}  // namespace generator::plan
