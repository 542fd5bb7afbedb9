#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace bench {

/// Looks up each query, in a loop that its compiler may inline the lookup into, and adds up the numbers of
/// the codes found; 0 for one that is none.
using batch = std::uint64_t (*)(const std::string_view* queries, std::size_t count);

struct peer {
  const char* name;
  batch run;
};

/// A list of codes; their numbers are 1 and so on.
using codes = std::vector<std::string_view>;

/// absl::flat_hash_map, std::unordered_map and binary search, filled with 12, 120, 2,500 or 20,000 codes,
/// which must outlive their use.
std::vector<peer> containers_of(const codes& all);

/// The verifying compare alone, of each query with a stored text: how many are equal.
std::uint64_t compare_alone(const std::string_view* queries, const std::string_view* stored,
                            std::size_t count);

}  // namespace bench
