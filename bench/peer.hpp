#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

// The lookups that the benchmark compares with errcat.
namespace bench {

/// Looks up each query in a loop, into which its compiler can inline the lookup. Returns the sum of the
/// numbers of the codes found. A query that is not a code counts as 0.
using batch = std::uint64_t (*)(const std::string_view* queries, std::size_t count);

struct peer {
  const char* name;
  batch run;
};

/// A list of codes, numbered from 1.
using codes = std::vector<std::string_view>;

/// absl::flat_hash_map, std::unordered_map and binary search, filled with 12, 120, 2,500 or 20,000 codes. The
/// codes must outlive them.
std::vector<peer> containers_of(const codes& all);

/// Only compares each query with a stored text. Returns how many are equal.
std::uint64_t compare_alone(const std::string_view* queries, const std::string_view* stored,
                            std::size_t count);

}  // namespace bench
