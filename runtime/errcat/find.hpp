#pragma once
#include <cstdint>
#include <string_view>

#include "errcat/detail/keys.hpp"
#include "errcat/entry.hpp"

/// How an entry is found by what errcat itself calls it.
namespace errcat {
inline namespace v1 {
namespace detail {

/// The entry with a number, or `nothing`.
constexpr word find_number(const tables& t, std::int64_t number) noexcept {
  const word list = t.words[h_numbers];
  word low = 0;
  word high = list_size(t, list);
  while (low < high) {
    const word middle = low + (high - low) / 2;
    const word* row = list_row(t, list, 2, middle);
    if (row[0] == number) return row[1];
    if (row[0] < number) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return nothing;
}

}  // namespace detail

/// The entry with a number, or an empty one.
constexpr entry find_number(const detail::tables& t, std::int32_t number) noexcept {
  const detail::word found = number <= 0 ? detail::nothing : detail::find_number(t, number);
  return found == detail::nothing ? entry() : entry(t, found);
}

/// The entry with an id or a former id, or an empty one.
constexpr entry find_id(const detail::tables& t, std::string_view id) noexcept {
  const detail::word* row = detail::find_key(t, t.words[detail::h_ids], id);
  return row == nullptr ? entry() : entry(t, detail::candidate_at(t, row[detail::k_candidates], 0) >> 1);
}

}  // namespace v1
}  // namespace errcat
