#pragma once
#include <cstdint>
#include <string_view>

namespace bench {

/// FNV-1a, as chains of `if (hash == ... && key == ...)` commonly use it.
constexpr std::uint32_t chain_hash(std::string_view key) {
  std::uint32_t hash = 2166136261U;
  for (const char c : key) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
  return hash;
}

}  // namespace bench
