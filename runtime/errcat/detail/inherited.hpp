#pragma once
#include <cstdint>
#include <string_view>

#include "errcat/detail/read_tables.hpp"
#include "errcat/entry_parts.hpp"
#include "errcat/response.hpp"

/// What holds for an entry because it says so, or else because the rows for its status do.
namespace errcat {
inline namespace layout_11 {
namespace detail {

constexpr entry_type type_of(const tables& t, word entry) noexcept {
  return static_cast<entry_type>(fact_of(t, entry, sh_facts) & 15);
}

/// How what a caller knows compares with what an entry requires.
enum class agreement : std::uint8_t {
  absent,  ///< the entry requires nothing
  agrees,
  disagrees,
  unknown,  ///< the caller does not say
};

/// `given`: index + 1. 0: not known.
constexpr agreement compare_index(const tables& t, word list, word given) noexcept {
  if (list == 0) return agreement::absent;
  if (given == 0) return agreement::unknown;
  for (word i = 0; i < list_size(t, list); ++i)
    if (list_value(t, list, i) == given - 1) return agreement::agrees;
  return agreement::disagrees;
}

/// The parts of a response that decide which status rows apply.
struct situation {
  status_range status;  ///< {0, 0}: not known
  errcat::surface surface{};
  errcat::operation operation{};
};

/// Whether a row covers statuses: a single one that is in the row, or a class, if the row is a class too and
/// overlaps it.
constexpr bool covers(const row_view& row, const status_range& statuses) noexcept {
  if (statuses.first == 0 && statuses.last == 0) return false;
  if (statuses.first != statuses.last && row[s_rank] < static_cast<word>(status_rank::status_class))
    return false;
  return static_cast<std::int32_t>(row[s_first]) <= statuses.last &&
         statuses.first <= static_cast<std::int32_t>(row[s_last]);
}

/// Whether two lists of indices have one in common. An empty list has all.
constexpr bool meet(const tables& t, word a, word b) noexcept {
  if (a == 0 || b == 0) return true;
  for (word i = 0; i < list_size(t, a); ++i)
    if (compare_index(t, b, list_value(t, a, i) + 1) == agreement::agrees) return true;
  return false;
}

/// Whether a row applies to an entry: by what was observed, or else by where the entry itself applies.
constexpr bool speaks_of(const tables& t, word row_entry, word entry, const situation& now) noexcept {
  const auto fits = [&](property which, word observed) noexcept {
    const word of_row = property_of(t, row_entry, which);
    const word of_entry = entry == nothing ? 0 : property_of(t, entry, which);
    if (of_row == 0) return true;
    if (observed != 0) return compare_index(t, of_row, observed) == agreement::agrees;
    return of_entry != 0 && meet(t, of_row, of_entry);
  };
  return fits(p_surfaces, static_cast<word>(now.surface)) &&
         fits(p_operations, static_cast<word>(now.operation));
}

/// A property, and the entry that states it.
struct inherited {
  word value = nothing;
  word from = nothing;  ///< the entry that states it
};

/// A property that the applicable status rows state, by rank. Rows without it are skipped. Rows that are more
/// exact than a status row say nothing about it, even if they cover the first of its statuses. A row with
/// fields speaks only about itself.
constexpr inherited inherit_from_rows(const tables& t, word entry, property which,
                                      const situation& now) noexcept {
  const bool is_row = entry != nothing && type_of(t, entry) == entry_type::status;
  bool passed = !is_row;
  const word list = header_of(t, h_statuses);
  for (word i = 0; i < list_size(t, list); ++i) {
    const row_view row = list_row(t, list, status_width, i);
    passed = passed || row[s_entry] == entry;
    if (!passed || !covers(row, now.status) || !speaks_of(t, row[s_entry], entry, now)) continue;
    if (property_of(t, row[s_entry], p_fields) != 0) continue;
    const word stated = property_of(t, row[s_entry], which, nothing);
    if (stated != nothing) return {stated, row[s_entry]};
  }
  return {};
}

/// A property that the entry states, else the status rows that apply. `nothing` if none does.
constexpr inherited inherit(const tables& t, word entry, property which, const situation& now) noexcept {
  const word own = entry == nothing ? nothing : property_of(t, entry, which, nothing);
  return own != nothing ? inherited{own, entry} : inherit_from_rows(t, entry, which, now);
}

/// The statuses that count for an entry if none was observed: the first that it is expected on.
constexpr status_range first_expected(const tables& t, word entry) noexcept {
  const word list = entry == nothing ? 0 : property_of(t, entry, p_statuses);
  return list == 0 ? status_range() : status_maker::make(list_row(t, list, status_maker::width, 0));
}

/// The row for an entry's kind, or none.
constexpr row_view kind_of(const tables& t, word entry) noexcept {
  const word kind = fact_of(t, entry, sh_kind);
  return kind == 0 ? row_view() : list_row(t, header_of(t, h_kinds), kind_width, kind - 1);
}

}  // namespace detail
}  // namespace layout_11
}  // namespace errcat
