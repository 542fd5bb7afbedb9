#pragma once
#include <filesystem>
#include <string>
#include <string_view>
#include <system_error>

// Where files are, below a folder that nobody leads out of.
namespace generator::plan {

/// Where a file is: a folder that somebody named, and a path below it. The folder's own path may lead through
/// links, what is below it may not.
struct place {
  std::filesystem::path directory;
  std::string path;  ///< as outputs are named: with `/`

  std::filesystem::path whole() const;
  /// The last part of the path.
  std::string name() const { return path.substr(path.rfind('/') + 1); }
  /// The place of another file in the same folder.
  place beside(std::string_view name) const;
};

/// The place of a file in its own folder, however its path leads there.
place place_of(const std::filesystem::path& file);

/// The folder of a place, held open. What is done by its descriptor is done in that folder, even if somebody
/// meanwhile puts a link in its place or in that of a folder above.
class held_folder {
 public:
  explicit held_folder(const place& of);
  ~held_folder();
  held_folder(const held_folder&) = delete;
  held_folder& operator=(const held_folder&) = delete;

  int descriptor() const { return descriptor_; }
  /// Why there is no descriptor: a part of the path does not exist, is a link, or cannot be opened.
  std::error_code error() const { return error_; }
  /// The last part of the path.
  const char* name() const { return name_.c_str(); }

 private:
  std::error_code error_;  // before what sets it
  int descriptor_;
  std::string name_;
};

/// What the last call of the C library failed with.
std::error_code last_error();

/// Opens a file as `open` does, but follows no link below the directory.
/// @param flags as for `open`
/// @return the descriptor, or -1 with the reason in `error`
int open_file(const place& at, int flags, std::error_code& error);

/// Makes the folders of a place that are missing.
std::error_code make_folders(const place& at);

/// Removes the folders of a place that are empty now, but never the one that it is below.
void remove_empty_folders(const place& at);

}  // namespace generator::plan
