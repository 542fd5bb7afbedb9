#include "plan/staging.hpp"

#include <utility>

// Gives temporary files their names.
namespace generator::plan {

staging::~staging() {
  for (const staged& one : files_) disk_.remove(one.temporary);
}

void staging::add(place target, place temporary) {
  files_.push_back({std::move(target), std::move(temporary)});
}

std::error_code staging::commit(std::string& failed) {
  while (!files_.empty()) {
    const staged& one = files_.back();
    if (const std::error_code error = disk_.rename(one.temporary, one.target)) {
      failed = one.target.path;
      return error;
    }
    files_.pop_back();
  }
  return {};
}

}  // namespace generator::plan
