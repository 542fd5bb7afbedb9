#include "plan/disk.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>

// Reads and changes files and folders.
namespace generator::plan {
namespace fs = std::filesystem;

namespace {

/// Why a path with this status cannot be a folder. Empty if it can.
std::string_view objection_to_folder(const fs::file_status& status) {
  if (status.type() == fs::file_type::symlink) return "is a symbolic link";
  return fs::is_directory(status) || !fs::exists(status) ? "" : "is not a directory";
}

std::string_view objection_to_file(const fs::file_status& status) {
  if (status.type() == fs::file_type::symlink) return "a symbolic link is in the way";
  if (fs::is_directory(status)) return "a directory is in the way";
  return fs::is_regular_file(status) ? "" : "something that is not a regular file is in the way";
}

occupant read(const place& file) {
  const input stream = open_to_read(file);
  // Another run may have removed it since somebody looked.
  if (!stream && errno == ENOENT) return {};
  if (!stream) return {{}, last_error().message()};
  std::string text;
  char buffer[1 << 16];
  while (const std::size_t size = std::fread(buffer, 1, sizeof buffer, stream.get()))
    text.append(buffer, size);
  if (std::ferror(stream.get())) return {{}, last_error().message()};
  return {std::move(text), {}};
}

std::error_code write(const place& at, int flags, std::string_view text) {
  std::error_code error;
  const int file = open_file(at, O_WRONLY | flags, error);
  if (file < 0) return error;
  while (!text.empty()) {
    const auto count = ::write(file, text.data(), text.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) {
      error = last_error();
      break;
    }
    text.remove_prefix(static_cast<std::size_t>(count));
  }
  if (::close(file) != 0 && !error) error = last_error();
  return error;
}

}  // namespace

std::error_code disk::create(const place& file, std::string_view text) const {
  return write(file, O_CREAT | O_EXCL, text);
}

std::error_code disk::append(const place& file, std::string_view text) const {
  return write(file, O_APPEND, text);
}

std::error_code disk::rename(const place& from, const place& to) const {
  const std::string old = from.name();
  if (from.directory != to.directory || to.beside(old).path != from.path)
    return std::make_error_code(std::errc::cross_device_link);
  const held_folder folder(to);
  if (folder.error()) return folder.error();
  return ::renameat(folder.descriptor(), old.c_str(), folder.descriptor(), folder.name()) == 0
             ? std::error_code()
             : last_error();
}

std::error_code disk::remove(const place& file) const {
  const held_folder folder(file);
  std::error_code error = folder.error();
  if (!error && ::unlinkat(folder.descriptor(), folder.name(), 0) != 0) error = last_error();
  // Another run may have removed it, and its folder.
  return error == std::errc::no_such_file_or_directory ? std::error_code() : error;
}

std::string shown(const place& at) {
  const std::u8string text = at.whole().lexically_normal().generic_u8string();
  return {text.begin(), text.end()};
}

location probe(const place& at) {
  std::error_code error;
  const fs::file_status root = fs::status(at.directory, error);
  if (root.type() == fs::file_type::none) return {error.message()};
  if (!fs::exists(root)) return {};
  if (!fs::is_directory(root)) return {"the output directory is not a directory"};
  for (std::size_t slash = at.path.find('/'); slash != at.path.npos; slash = at.path.find('/', slash + 1)) {
    const place above{at.directory, at.path.substr(0, slash)};
    const fs::file_status folder = fs::symlink_status(above.whole(), error);
    if (folder.type() == fs::file_type::none) return {error.message()};
    if (!fs::exists(folder)) return {};
    if (const std::string_view why = objection_to_folder(folder); !why.empty())
      return {fmt::format("`{}` {}", above.path, why)};
  }
  const fs::file_status status = fs::symlink_status(at.whole(), error);
  if (status.type() == fs::file_type::none) return {error.message()};
  if (!fs::exists(status)) return {};
  return {std::string(objection_to_file(status)), true};
}

input open_to_read(const place& at) {
  std::error_code error;
  const int file = open_file(at, O_RDONLY, error);
  input opened(file < 0 ? nullptr : ::fdopen(file, "rb"), std::fclose);
  if (!opened) {
    if (file >= 0) ::close(file);
    errno = error ? error.value() : errno;
  }
  return opened;
}

occupant look_at(const place& at) {
  location there = probe(at);
  if (!there.obstacle.empty()) return {{}, std::move(there.obstacle)};
  return there.exists ? read(at) : occupant();
}

}  // namespace generator::plan
