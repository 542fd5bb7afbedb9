#include "plan/place.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

// Opens, makes and removes folders by the descriptor of the one above, so that no link can come between.
namespace generator::plan {
namespace fs = std::filesystem;
namespace {

// Where a folder may be written to but not listed, it cannot be opened to read.
#if defined(O_PATH)
constexpr int folder_flags = O_PATH | O_DIRECTORY | O_CLOEXEC;
#elif defined(O_SEARCH)
constexpr int folder_flags = O_SEARCH | O_DIRECTORY | O_CLOEXEC;
#else
constexpr int folder_flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC;
#endif

/// Opens the folders of a path one by one.
/// @param make makes those that are missing
/// @return the descriptor of the last, or -1 with the reason in `error`
int open_folders(const place& of, bool make, std::error_code& error) {
  const fs::path top = of.directory.empty() ? "." : of.directory;
  int folder = ::open(top.c_str(), folder_flags);
  if (folder < 0) error = last_error();
  std::size_t begin = 0;
  for (std::size_t slash; folder >= 0 && (slash = of.path.find('/', begin)) != of.path.npos;
       begin = slash + 1) {
    const std::string name = of.path.substr(begin, slash - begin);
    int next = -1;
    if (!make || ::mkdirat(folder, name.c_str(), 0777) == 0 || errno == EEXIST)
      next = ::openat(folder, name.c_str(), folder_flags | O_NOFOLLOW);
    if (next < 0) error = last_error();
    ::close(folder);
    folder = next;
  }
  return folder;
}

}  // namespace

std::error_code last_error() {
  return {errno, std::generic_category()};
}

fs::path place::whole() const {
  return directory / fs::path(std::u8string(path.begin(), path.end()));
}

place place::beside(std::string_view name) const {
  return {directory, path.substr(0, path.rfind('/') + 1).append(name)};
}

place place_of(const fs::path& file) {
  return {file.parent_path(), file.filename().string()};
}

held_folder::held_folder(const place& of) : descriptor_(open_folders(of, false, error_)), name_(of.name()) {}

held_folder::~held_folder() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

int open_file(const place& at, int flags, std::error_code& error) {
  const held_folder folder(at);
  error = folder.error();
  if (error) return -1;
  const int file = ::openat(folder.descriptor(), folder.name(), flags | O_NOFOLLOW | O_CLOEXEC, 0666);
  if (file < 0) error = last_error();
  return file;
}

std::error_code make_folders(const place& at) {
  std::error_code error;
  if (!at.directory.empty()) fs::create_directories(at.directory, error);
  if (error) return error;
  if (const int folder = open_folders(at, true, error); folder >= 0) ::close(folder);
  return error;
}

void remove_empty_folders(const place& at) {
  place folder = at;
  for (std::size_t slash = at.path.rfind('/'); slash != at.path.npos; slash = folder.path.rfind('/')) {
    folder.path.resize(slash);
    const held_folder above(folder);
    std::error_code error = above.error();
    // Refused by the system unless the folder is empty.
    if (!error && ::unlinkat(above.descriptor(), above.name(), AT_REMOVEDIR) != 0) error = last_error();
    // Another run may have removed it.
    if (error && error != std::errc::no_such_file_or_directory) return;
  }
}

}  // namespace generator::plan
