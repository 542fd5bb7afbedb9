#pragma once
#include <cstdint>
#include <string_view>

#include "errcat/detail/lookup.hpp"
#include "errcat/entry.hpp"

/// Finds an entry by its number or id, the names that errcat itself uses.
namespace errcat {
inline namespace layout_11 {

/// The entry with a number, or an empty entry.
constexpr entry find_number(const detail::tables& t, std::int32_t number) noexcept {
  const detail::word found = number <= 0 ? detail::nothing : detail::entry_with(t, number);
  return found == detail::nothing ? entry() : entry(t, found);
}

/// The entry with an id or a former id, or an empty entry.
constexpr entry find_id(const detail::tables& t, std::string_view id) noexcept {
  using namespace detail;
  if (id.empty()) return {};
  const word ids = header_of(t, h_ids);
  const word current = find_sorted(list_size(t, ids), [&](word i) noexcept {
    return text(t, property_of(t, list_value(t, ids, i), p_id)).compare(id);
  });
  if (current != nothing) return {t, list_value(t, ids, current)};
  const word former = header_of(t, h_former_ids);
  const word other = find_sorted(list_size(t, former), [&](word i) noexcept {
    return text(t, list_row(t, former, 2, i)[0]).compare(id);
  });
  return other == nothing ? entry() : entry(t, list_row(t, former, 2, other)[1]);
}

}  // namespace layout_11
}  // namespace errcat
