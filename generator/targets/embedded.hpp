#pragma once
#include <span>
#include <string_view>

namespace generator::targets {

/// A file of the source tree that is compiled into the program.
struct embedded_file {
  std::string_view path;  ///< "templates/cpp/vendor.hpp.mustache"
  std::string_view text;
};

std::span<const embedded_file> embedded_files();

}  // namespace generator::targets
