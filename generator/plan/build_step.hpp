#pragma once
#include <string>
#include <vector>

// What a build tool needs to know in addition to the outputs.
namespace generator::plan {

/// A step of a build.
struct build_step {
  std::string stamp;    ///< a file to touch after a success
  std::string depfile;  ///< a file that lists what the stamp depends on; empty for none
};

/// Writes the depfile. Then touches the stamp, which says that everything succeeded.
/// @param inputs paths of what was read, in any order
/// @return the path that errcat cannot write. Empty if there is none.
std::string complete(const build_step& step, const std::vector<std::string>& inputs);

}  // namespace generator::plan
