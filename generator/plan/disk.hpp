#pragma once
#include <cstdio>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>

#include "plan/place.hpp"

namespace generator::plan {

/// The operations that change files. None follows a link below the directory of a place. Tests make each of
/// them fail.
class disk {
 public:
  virtual ~disk() = default;

  /// Creates a file. Leaves an existing file alone (std::errc::file_exists). May leave a partial file on
  /// failure.
  virtual std::error_code create(const place& file, std::string_view text) const;
  /// Adds to a file that `create` made.
  virtual std::error_code append(const place& file, std::string_view text) const;
  /// Gives a file the name of another place in the same folder.
  virtual std::error_code rename(const place& from, const place& to) const;
  virtual std::error_code remove(const place& file) const;
};

/// The disk itself.
inline const disk the_disk;

/// The path of a place, as text for people.
std::string shown(const place& at);

/// Why no file can be at a place ("`cpp` is a symbolic link"), or whether there is one.
struct location {
  std::string obstacle;
  bool exists = false;
};
location probe(const place& at);

/// Opens a file to read its bytes. Null if it cannot be opened; `last_error` tells why.
using input = std::unique_ptr<std::FILE, int (*)(std::FILE*)>;
input open_to_read(const place& file);

/// What exists at a place.
struct occupant {
  std::optional<std::string> text;  ///< the bytes of the file, if there is one
  std::string obstacle;             ///< why no file can be there ("`cpp` is a symbolic link"), or empty
};

occupant look_at(const place& at);

}  // namespace generator::plan
