#include "plan/disk.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <cstdio>
#include <memory>

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

occupant read(const fs::path& file) {
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> stream(std::fopen(file.string().c_str(), "rb"),
                                                               std::fclose);
  if (!stream) return {{}, last_error().message()};
  std::string text;
  char buffer[1 << 16];
  while (const std::size_t size = std::fread(buffer, 1, sizeof buffer, stream.get()))
    text.append(buffer, size);
  if (std::ferror(stream.get())) return {{}, last_error().message()};
  return {std::move(text), {}};
}

std::error_code write(const fs::path& file, const char* mode, std::string_view text) {
  std::FILE* stream = std::fopen(file.string().c_str(), mode);
  if (!stream) return last_error();
  std::error_code error;
  if (std::fwrite(text.data(), 1, text.size(), stream) != text.size()) error = last_error();
  if (std::fclose(stream) != 0 && !error) error = last_error();
  return error;
}

}  // namespace

std::error_code last_error() {
  return {errno, std::generic_category()};
}

std::error_code disk::create(const fs::path& file, std::string_view text) const {
  return write(file, "wbx", text);
}

std::error_code disk::append(const fs::path& file, std::string_view text) const {
  return write(file, "ab", text);
}

std::error_code disk::rename(const fs::path& from, const fs::path& to) const {
  std::error_code error;
  fs::rename(from, to, error);
  return error;
}

std::error_code disk::remove(const fs::path& file) const {
  std::error_code error;
  fs::remove(file, error);
  return error;
}

fs::path locate(const fs::path& directory, std::string_view path) {
  return directory / fs::path(std::u8string(path.begin(), path.end()));
}

std::string shown(const fs::path& directory, std::string_view path) {
  const std::u8string text = locate(directory, path).lexically_normal().generic_u8string();
  return {text.begin(), text.end()};
}

location probe(const fs::path& directory, std::string_view path) {
  std::error_code error;
  const fs::file_status root = fs::status(directory, error);
  if (!fs::exists(root) && root.type() == fs::file_type::not_found) return {};
  if (!fs::is_directory(root)) return {"the output directory is not a directory"};
  for (std::size_t slash = path.find('/'); slash != path.npos; slash = path.find('/', slash + 1)) {
    const fs::file_status folder = fs::symlink_status(locate(directory, path.substr(0, slash)), error);
    if (folder.type() == fs::file_type::none) return {error.message()};
    if (!fs::exists(folder)) return {};
    if (const std::string_view why = objection_to_folder(folder); !why.empty())
      return {fmt::format("`{}` {}", path.substr(0, slash), why)};
  }
  const fs::file_status status = fs::symlink_status(locate(directory, path), error);
  if (status.type() == fs::file_type::none) return {error.message()};
  if (!fs::exists(status)) return {};
  return {std::string(objection_to_file(status)), true};
}

occupant look_at(const fs::path& directory, std::string_view path) {
  location there = probe(directory, path);
  if (!there.obstacle.empty()) return {{}, std::move(there.obstacle)};
  return there.exists ? read(locate(directory, path)) : occupant();
}

void remove_empty_folders(const fs::path& directory, std::string_view path) {
  for (std::size_t slash = path.rfind('/'); slash != path.npos; slash = path.rfind('/', slash - 1)) {
    path = path.substr(0, slash);
    std::error_code error;
    if (!fs::remove(locate(directory, path), error))
      return;  // refused by the system unless the folder is empty
    if (path.find('/') == path.npos) return;
  }
}

}  // namespace generator::plan
