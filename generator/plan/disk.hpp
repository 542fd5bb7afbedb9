#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>

namespace generator::plan {

/// What the last call of the C library failed with.
std::error_code last_error();

/// The operations that change files. Tests make each of them fail.
class disk {
 public:
  virtual ~disk() = default;

  /// Creates a file. Leaves an existing file alone (std::errc::file_exists). May leave a partial file on
  /// failure.
  virtual std::error_code create(const std::filesystem::path& file, std::string_view text) const;
  /// Adds to a file that `create` made.
  virtual std::error_code append(const std::filesystem::path& file, std::string_view text) const;
  virtual std::error_code rename(const std::filesystem::path& from, const std::filesystem::path& to) const;
  virtual std::error_code remove(const std::filesystem::path& file) const;
};

/// The disk itself.
inline const disk the_disk;

/// The location of an output. Its path is UTF-8 on every system.
std::filesystem::path locate(const std::filesystem::path& directory, std::string_view path);

/// The location of an output, as text for people.
std::string shown(const std::filesystem::path& directory, std::string_view path);

/// Why no file can be at the location of an output ("`cpp` is a symbolic link"), or whether there is one.
/// Does not follow symbolic links below `directory`.
struct location {
  std::string obstacle;
  bool exists = false;
};
location probe(const std::filesystem::path& directory, std::string_view path);

/// What exists at the location of an output.
struct occupant {
  std::optional<std::string> text;  ///< the bytes of the file, if there is one
  std::string obstacle;             ///< why no file can be there ("`cpp` is a symbolic link"), or empty
};

/// Looks at the location of an output. Does not follow symbolic links below `directory`.
occupant look_at(const std::filesystem::path& directory, std::string_view path);

/// Removes the folders of `path` that are empty now, but never `directory` itself.
void remove_empty_folders(const std::filesystem::path& directory, std::string_view path);

}  // namespace generator::plan
