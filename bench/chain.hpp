#pragma once
#include <cstdint>
#include <string_view>

// The hash for the chain of comparisons, one of the peers.
namespace bench {

/// FNV-1a, which chains of `if (hash == ... && code == ...)` commonly use.
constexpr std::uint32_t chain_hash(std::string_view code) {
  std::uint32_t hash = 2166136261U;
  for (const char c : code) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
  return hash;
}

}  // namespace bench
