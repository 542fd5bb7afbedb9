// The peers that are built at run time.
#include <absl/container/flat_hash_map.h>

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "errcat/detail/lookup.hpp"
#include "peer.hpp"

namespace bench {
namespace {

/// The containers that the functions below search. Global, because these functions take only queries.
/// `filled_with` fills them.
template <std::size_t Count>
struct filled {
  inline static absl::flat_hash_map<std::string_view, std::uint32_t> flat;
  inline static std::unordered_map<std::string_view, std::uint32_t> standard;
  inline static std::vector<std::pair<std::string_view, std::uint32_t>> sorted;
};

template <class Map>
std::uint64_t look_up(const Map& in, const std::string_view* queries, std::size_t count) {
  std::uint64_t sum = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const auto found = in.find(queries[i]);
    if (found != in.end()) sum += found->second;
  }
  return sum;
}
template <std::size_t Count>
std::uint64_t flat(const std::string_view* queries, std::size_t count) {
  return look_up(filled<Count>::flat, queries, count);
}
template <std::size_t Count>
std::uint64_t standard(const std::string_view* queries, std::size_t count) {
  return look_up(filled<Count>::standard, queries, count);
}
template <std::size_t Count>
std::uint64_t binary(const std::string_view* queries, std::size_t count) {
  const auto& sorted = filled<Count>::sorted;
  std::uint64_t sum = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const auto found =
        std::lower_bound(sorted.begin(), sorted.end(), queries[i],
                         [](const auto& row, std::string_view code) { return row.first < code; });
    if (found != sorted.end() && found->first == queries[i]) sum += found->second;
  }
  return sum;
}

template <std::size_t Count>
std::vector<peer> filled_with(const codes& all) {
  std::uint32_t number = 0;
  for (const auto code : all) {
    filled<Count>::flat.emplace(code, ++number);
    filled<Count>::standard.emplace(code, number);
    filled<Count>::sorted.emplace_back(code, number);
  }
  std::sort(filled<Count>::sorted.begin(), filled<Count>::sorted.end());
  return {{"absl", flat<Count>}, {"unordered", standard<Count>}, {"binary", binary<Count>}};
}

}  // namespace

std::vector<peer> containers_of(const codes& all) {
  switch (all.size()) {
    case 12:
      return filled_with<12>(all);
    case 120:
      return filled_with<120>(all);
    case 2500:
      return filled_with<2500>(all);
    default:
      return filled_with<20000>(all);
  }
}

std::uint64_t compare_alone(const std::string_view* queries, const std::string_view* stored,
                            std::size_t count) {
  std::uint64_t equal = 0;
  for (std::size_t i = 0; i < count; ++i)
    if (queries[i].size() == stored[i].size() &&
        std::char_traits<char>::compare(queries[i].data(), stored[i].data(), queries[i].size()) == 0)
      ++equal;
  return equal;
}

}  // namespace bench
