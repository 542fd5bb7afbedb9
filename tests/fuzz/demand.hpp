#pragma once
#include <cstdint>
#include <cstdlib>
#include <string_view>

// What all targets have in common.

/// A promise of the code that is fuzzed. A broken one ends the run, as a sanitizer does.
inline void demand(bool holds) {
  if (!holds) std::abort();
}

inline std::string_view text_of(const std::uint8_t* data, std::size_t size) {
  // NOLINTNEXTLINE: characters may alias everything.
  return {reinterpret_cast<const char*>(data), size};
}
