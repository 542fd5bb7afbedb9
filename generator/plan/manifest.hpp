#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "diagnostics/findings.hpp"

namespace generator::plan {

/// What a unit owns: each path with the hash of the bytes that were last written there, in the order of
/// paths.
using manifest = std::map<std::string, std::string, std::less<>>;

/// The 128-bit XXH3 hash of `text` as 32 hexadecimal digits. It tells edits from outputs and is no protection
/// against forgery.
std::string hash_of(std::string_view text);

/// Stable JSON with a line for each file: equal manifests have equal texts.
std::string to_json(const manifest& owned);

/// Reads the manifest `file`. Damage, and any path that errcat would not write, is a finding
/// (invalid_manifest).
/// @return nothing if there was such a finding.
std::optional<manifest> parse_manifest(const source_set& sources, file_id file, findings& out);

}  // namespace generator::plan
