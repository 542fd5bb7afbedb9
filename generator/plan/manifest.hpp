#pragma once
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "diagnostics/findings.hpp"

namespace generator::plan {

/// The files that a unit owns: each path with the hash of the bytes that errcat last put there, in the order
/// of paths.
using manifest = std::map<std::string, std::string, std::less<>>;

/// The 128-bit XXH3 hash of `text` as 32 hexadecimal digits. It tells edited files from outputs, but does not
/// protect against forgery.
std::string hash_of(std::string_view text);

/// The same hash, for a text that comes in pieces.
class text_hash {
 public:
  text_hash();
  ~text_hash();
  text_hash(const text_hash&) = delete;
  text_hash& operator=(const text_hash&) = delete;

  void add(std::string_view piece);
  std::string hex() const;

 private:
  struct state;
  std::unique_ptr<state> state_;
};

/// The hash of a file that can be read.
std::optional<std::string> hash_of_file(const std::filesystem::path& file);

/// Stable JSON with one line per file. Equal manifests have equal texts.
std::string to_json(const manifest& owned);

/// Reads the manifest `file`. Damage, and any path that errcat would not write, is a finding
/// (invalid_manifest).
/// @return nothing if there was such a finding.
std::optional<manifest> parse_manifest(const source_set& sources, file_id file, findings& out);

}  // namespace generator::plan
