#pragma once
#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "plan/manifest.hpp"

// What a run had and what it left, so that the next one can tell by content that there is nothing to do.
namespace generator::plan {

struct last_run {
  std::string key;          ///< differs for runs that could have other outputs for the same inputs
  manifest inputs;          ///< the files that were read, each with the hash of its bytes
  manifest manifests;       ///< those that the run left, each with the hash of its text
  std::size_t outputs = 0;  ///< how many outputs the run had
};

/// Records a run that left all outputs as they should be, and that had nothing to report. The record is in
/// the user's cache, `$XDG_CACHE_HOME/errcat` or `~/.cache/errcat`. Where it cannot be written, there is
/// none.
void record(const std::filesystem::path& directory, const last_run& run);

/// Whether a run with this key would change nothing: all inputs have the bytes that the recorded run read,
/// all manifests and all files that they list have the bytes that runs wrote, and no killed run left
/// anything. Trusts nothing but contents.
/// @return the number of outputs, or nothing if a run is needed
std::optional<std::size_t> unchanged_outputs(const std::filesystem::path& directory, std::string_view key);

}  // namespace generator::plan
