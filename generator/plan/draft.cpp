#include "plan/draft.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <utility>

// Compares the text of an output with the file on the disk, and writes it to a temporary file if it differs.
namespace generator::plan {
namespace {

constexpr std::size_t piece_size = 1 << 20;

}  // namespace

draft::draft(input old, bool may_write, const disk& target, name_maker new_name)
    : had_old_(old != nullptr),
      old_(std::move(old)),
      differs_(!old_),
      may_write_(may_write),
      disk_(target),
      new_name_(std::move(new_name)) {}

draft::~draft() {
  if (temporary_) disk_.remove(*temporary_);
}

std::error_code draft::add(std::string_view piece) {
  hash_.add(piece);
  if (!differs_ && continues_with(piece)) {
    equal_ += piece.size();
    return {};
  }
  if (!differs_)
    if (const std::error_code error = diverge()) return error;
  return put(piece);
}

std::error_code draft::finish() {
  if (!differs_ && std::fgetc(old_.get()) != EOF)
    if (const std::error_code error = diverge()) return error;
  return differs_ && may_write_ && (!waiting_.empty() || !temporary_) ? flush() : std::error_code();
}

bool draft::continues_with(std::string_view piece) {
  std::array<char, 1 << 16> buffer;
  while (!piece.empty()) {
    const std::size_t wanted = std::min(piece.size(), buffer.size());
    if (std::fread(buffer.data(), 1, wanted, old_.get()) != wanted) return false;
    if (std::memcmp(buffer.data(), piece.data(), wanted) != 0) return false;
    piece.remove_prefix(wanted);
  }
  return true;
}

/// Copies what both texts have.
std::error_code draft::diverge() {
  differs_ = true;
  std::rewind(old_.get());
  std::string buffer(std::min(equal_, piece_size), '\0');
  for (std::size_t left = equal_; left > 0 && may_write_;) {
    const std::size_t size = std::fread(buffer.data(), 1, std::min(left, buffer.size()), old_.get());
    if (size == 0) return std::ferror(old_.get()) ? last_error() : std::make_error_code(std::errc::io_error);
    if (const std::error_code error = put({buffer.data(), size})) return error;
    left -= size;
  }
  return {};
}

std::error_code draft::put(std::string_view piece) {
  if (!may_write_) return {};
  waiting_ += piece;
  return waiting_.size() < piece_size ? std::error_code() : flush();
}

std::error_code draft::flush() {
  std::error_code error;
  if (temporary_) {
    error = disk_.append(*temporary_, waiting_);
  } else {
    for (int attempt = 0; attempt < 16; ++attempt) {
      place name;
      error = new_name_(name);
      if (error) return error;
      error = disk_.create(name, waiting_);
      if (error == std::errc::file_exists) continue;
      temporary_ = std::move(name);
      break;
    }
  }
  waiting_.clear();
  return error;
}

}  // namespace generator::plan
