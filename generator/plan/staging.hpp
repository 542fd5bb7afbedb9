#pragma once
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include "plan/disk.hpp"

namespace generator::plan {

/// Temporary files that are complete, kept until all of them exist. Those that are not committed are removed.
class staging {
 public:
  explicit staging(const disk& target) : disk_(target) {}
  staging(const staging&) = delete;
  staging& operator=(const staging&) = delete;
  ~staging();

  void add(place target, place temporary);
  /// Renames all of them over their targets.
  /// @param failed set to the path that could not be renamed.
  std::error_code commit(std::string& failed);

 private:
  struct staged {
    place target;
    place temporary;
  };
  const disk& disk_;
  std::vector<staged> files_;
};

}  // namespace generator::plan
