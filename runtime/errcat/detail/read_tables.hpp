#pragma once
#include <cstdint>
#include <string_view>

#include "errcat/detail/layout.hpp"

/// Reads the tables that errcat/detail/layout.hpp describes. Nothing here checks an index or a position:
/// they come from the tables.
namespace errcat {
inline namespace layout_11 {
namespace detail {

constexpr word wide_at(const cell* from) noexcept {
  return from[0] | word{from[1]} << 16;
}
constexpr word header_of(const tables& t, header which) noexcept {
  return wide_at(t.cells + 2 * which);
}

/// The value of a cell that is `large`.
ERRCAT_NOINLINE ERRCAT_COLD constexpr word large_value(const cell* cells, word position) noexcept {
  const cell* row = cells + wide_at(cells + 2 * h_large) + 2;
  // Halves the remaining rows until one is left: the last that is not after the position. It does not call
  // what other searches call, because every vendor's header would then include that.
  for (word left = wide_at(row - 2); left > 1; left -= left / 2)
    if (wide_at(row + left / 2 * 4) <= position) row += left / 2 * 4;
  return wide_at(row + 2);
}
constexpr word value_at(const tables& t, word position) noexcept {
  const cell here = t.cells[position];
  return here == large ? large_value(t.cells, position) : here;
}

/// Some values in a row, or no row.
class row_view {
 public:
  constexpr row_view() = default;
  constexpr row_view(const detail::tables& from, word position) noexcept
      : tables_(from), position_(position) {}
  constexpr explicit operator bool() const noexcept { return position_ != 0; }
  ERRCAT_NOINLINE constexpr word operator[](word index) const noexcept { return at(index); }
  /// The same, compiled into its caller, for code that must be fast.
  constexpr word at(word index) const noexcept { return value_at(tables_, position_ + index); }
  constexpr word position() const noexcept { return position_; }
  constexpr const detail::tables& tables() const noexcept { return tables_; }

 private:
  detail::tables tables_;
  word position_ = 0;
};

/// Start number `index` in the starts at `position`.
constexpr word start_at(const tables& t, word position, word index) noexcept {
  const word base = position + index / in_a_base * (in_a_base + 2);
  return wide_at(t.cells + base) + value_at(t, base + 2 + index % in_a_base);
}
ERRCAT_NOINLINE constexpr std::string_view text(const tables& t, word index) noexcept {
  const word start = start_at(t, header_of(t, h_texts), index);
  return {t.pool + start, start_at(t, header_of(t, h_texts), index + 1) - start};
}
constexpr word list_size(const tables& t, word list) noexcept {
  return list == 0 ? 0 : value_at(t, list);
}
constexpr row_view list_row(const tables& t, word list, word width, word index) noexcept {
  return {t, list + 1 + index * width};
}
/// An element of a list of single values.
constexpr word list_value(const tables& t, word list, word index) noexcept {
  return value_at(t, list + 1 + index);
}
constexpr std::int64_t time_from(const cell* from) noexcept {
  return static_cast<std::int64_t>(std::uint64_t{wide_at(from + 2)} << 32 | wide_at(from));
}
constexpr std::int64_t time_at(const tables& t, word position) noexcept {
  return time_from(t.cells + position);
}
constexpr word entry_count(const tables& t) noexcept {
  return header_of(t, h_entry_count);
}
constexpr word shape_of(const tables& t, word entry) noexcept {
  return value_at(t, header_of(t, h_shapes) + entry);
}
constexpr word fact_of(const tables& t, word entry, shape_cell which) noexcept {
  return value_at(t, shape_of(t, entry) + which);
}

/// How many bits of a mask are set. It counts all at once: a loop would be most of `property_of`.
constexpr word ones_in(word mask) noexcept {
  mask -= mask >> 1 & 0x55555555;
  mask = (mask & 0x33333333) + (mask >> 2 & 0x33333333);
  return ((mask + (mask >> 4)) & 0x0F0F0F0F) * 0x01010101 >> 24;
}

/// The value of an entry's property, or `absent`. Compiled into its caller, for code that must be fast.
constexpr word property_at(const tables& t, word entry, property which, word absent) noexcept {
  const word shape = shape_of(t, entry);
  const bool shared = which >= first_shared;
  const word mask = shared ? t.cells[shape + sh_shared] : wide_at(t.cells + shape + sh_own);
  const word bit = word{1} << (which % first_shared);
  if ((mask & bit) == 0) return absent;
  const word first = shared ? shape + shape_width : start_at(t, header_of(t, h_entries), entry);
  return value_at(t, first + ones_in(mask & (bit - 1)));
}
ERRCAT_NOINLINE constexpr word property_of(const tables& t, word entry, property which,
                                           word absent = 0) noexcept {
  return property_at(t, entry, which, absent);
}

}  // namespace detail
}  // namespace layout_11
}  // namespace errcat
