#include "plan/staging.hpp"

#include <utility>

// Gives temporary files their names.
namespace generator::plan {

staging::~staging() {
  for (const staged& one : files_) {
    disk_.remove(one.temporary);
    remove_empty_folders(directory_, one.path);
  }
}

void staging::add(std::string path, std::filesystem::path temporary) {
  files_.push_back({std::move(path), std::move(temporary)});
}

std::error_code staging::commit(std::string& failed) {
  while (!files_.empty()) {
    const staged& one = files_.back();
    if (const std::error_code error = disk_.rename(one.temporary, locate(directory_, one.path))) {
      failed = one.path;
      return error;
    }
    files_.pop_back();
  }
  return {};
}

}  // namespace generator::plan
