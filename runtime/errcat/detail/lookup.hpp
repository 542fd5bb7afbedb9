#pragma once
#include <cstdint>
#include <string_view>

#include "errcat/detail/perfect_hash.hpp"

/// Looks up a code or a message, and the entries that it leads to. It is hashed once, looked for in one row,
/// and compared with that row byte by byte. The generator orders the rows with the same functions.
namespace errcat {
inline namespace layout_11 {
namespace detail {

/// The last bytes of a text, at most `lane_bytes`. Together with its size, they contain all of these bytes.
/// Loads overlap and do not reach beyond the text, so texts of 8 to 32 bytes need no branch.
struct lanes {
  std::uint64_t first = 0;
  std::uint64_t second = 0;
  std::uint64_t third = 0;
  std::uint64_t last = 0;
};
inline constexpr std::size_t lane_bytes = 32;

/// Whether a text has a size that lanes are made for: those are loaded without a branch.
constexpr bool is_usual(std::size_t size) {
  return size - 8 <= lane_bytes - 8;
}
/// `size`: one for which `is_usual` holds.
constexpr lanes usual_lanes(const char* from, std::size_t size) {
  using wide = std::uint64_t;
  const std::size_t last = size - 8;
  const std::size_t second = last < 8 ? last : 8;
  return {load<wide>(from), load<wide>(from + second), load<wide>(from + (last - second)),
          load<wide>(from + last)};
}
constexpr lanes lanes_of(std::string_view text) {
  const char* from = text.data();
  const std::size_t size = text.size();
  if (is_usual(size)) return usual_lanes(from, size);
  if (size > lane_bytes) return usual_lanes(from + (size - lane_bytes), lane_bytes);
  if (size >= 4) return {load<std::uint32_t>(from), 0, 0, load<std::uint32_t>(from + size - 4)};
  if (size == 0) return {};
  return {load<unsigned char>(from), load<unsigned char>(from + size / 2), 0,
          load<unsigned char>(from + size - 1)};
}

/// XOR of both halves of the product. Each bit of the result depends on most bits of both factors.
constexpr std::uint64_t folded(std::uint64_t a, std::uint64_t b) {
#if defined(__SIZEOF_INT128__)
  __extension__ using wide = unsigned __int128;
  const wide product = wide{a} * b;
  return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64);
#else
  const std::uint64_t low_a = a & 0xFFFFFFFF;
  const std::uint64_t low_b = b & 0xFFFFFFFF;
  const std::uint64_t crossed = (a >> 32) * low_b + (low_a * low_b >> 32);
  const std::uint64_t middle = low_a * (b >> 32) + (crossed & 0xFFFFFFFF);
  return (a * b) ^ ((a >> 32) * (b >> 32) + (crossed >> 32) + (middle >> 32));
#endif
}

/// What comes before the lanes of a long text, as one integer.
constexpr std::uint64_t before_lanes(std::string_view text) {
  std::uint64_t hash = 0;
  for (std::size_t at = 0; at + lane_bytes < text.size(); at += 8)
    hash = folded(hash ^ load<std::uint64_t>(text.data() + at), mix_1);
  return hash;
}

/// The hash that tells all texts apart, except a few that nobody makes by chance.
constexpr word thorough_hash(std::string_view text) {
  const lanes of = lanes_of(text);
  const std::uint64_t front = folded(of.first ^ before_lanes(text) ^ mix_1, of.second ^ mix_2);
  const std::uint64_t back = folded(of.third ^ mix_3, of.last ^ mix_4);
  return static_cast<word>((front + (back << 32 | back >> 32) + text.size()) * mix_1 >> 32);
}

/// The hash of a text, which must have a size for which `has_size` holds.
constexpr word hash_of(const perfect_hash& by, std::string_view text) {
  return by.loads == 0 ? thorough_hash(text) : sampled_hash(text.data(), text.size(), by.loads, by.seed);
}

constexpr word perfect_hash_value(const tables& t, word position, perfect_hash_word which) {
  return wide_at(t.cells + position + 2 * which);
}
constexpr perfect_hash perfect_hash_at(const tables& t, word position) {
  const auto value = [&](perfect_hash_word which) { return perfect_hash_value(t, position, which); };
  return {value(ph_least), value(ph_most),  value(ph_loads), value(ph_seed),
          value(ph_shift), value(ph_slots), value(ph_rows),  value(ph_pilots)};
}

/// The index of the row of a text, or `no_row`. All lookups by code or message go through here, except those
/// that are compiled into their caller. `position`: that of a perfect hash, or 0.
inline constexpr word no_row = 0xFFFFFFFF;
constexpr word find_row(const tables& t, word position, std::string_view text) {
  if (position == 0) return no_row;
  const perfect_hash by = perfect_hash_at(t, position);
  if (!has_size(by, text.size())) return no_row;
  const auto is_at = [&](word row) {
    return value_at(t, row + l_size) == text.size() &&
           std::char_traits<char>::compare(t.pool + wide_at(t.cells + row + l_start), text.data(),
                                           text.size()) == 0;
  };
  const word row = static_cast<word>(row_of(t.cells, by, hash_of(by, text)));
  if (is_at(row)) return (row - by.rows) / lookup_width;
  const word end = by.slot_count + perfect_hash_value(t, position, ph_stragglers);
  for (word i = by.slot_count; i < end; ++i)
    if (is_at(by.rows + i * lookup_width)) return i;
  return no_row;
}

/// Searches `count` sorted things. Returns the index of the wanted one, or `nothing`. `order(i)` is less than
/// 0 if thing `i` comes before the wanted one, 0 if it is the wanted one, and more than 0 if it comes after.
template <class Order>
constexpr word find_sorted(word count, const Order& order) noexcept {
  word low = 0;
  word high = count;
  while (low < high) {
    const word middle = low + (high - low) / 2;
    const auto found = order(middle);
    if (found == 0) return middle;
    if (found < 0) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return nothing;
}
constexpr int order_of(std::int64_t a, std::int64_t b) noexcept {
  return a < b ? -1 : a == b ? 0 : 1;
}

/// The entry with a number, or `nothing`. If numbers are consecutive, the first guess is right.
constexpr word entry_with(const tables& t, std::int64_t number) {
  const word list = header_of(t, h_numbers);
  const auto number_at = [&](word index) {
    return std::int64_t{property_of(t, list_value(t, list, index), p_number)};
  };
  const word count = list_size(t, list);
  if (count == 0) return nothing;
  const std::int64_t guess = number - number_at(0);
  if (guess < 0) return nothing;
  if (guess < count && number_at(static_cast<word>(guess)) == number)
    return list_value(t, list, static_cast<word>(guess));
  const word found = find_sorted(count, [&](word i) noexcept { return order_of(number_at(i), number); });
  return found == nothing ? nothing : list_value(t, list, found);
}

/// The entries that a text leads to, and for each whether the text is an alias of it.
class text_candidates {
 public:
  constexpr text_candidates() = default;
  /// `index`: the result of `find_row` for the same position.
  constexpr text_candidates(const tables& t, word position, word index) : tables_(t) {
    if (index == no_row) return;
    const word row = perfect_hash_value(t, position, ph_rows) + index * lookup_width;
    if (t.cells[row + l_number] != 0) {
      const word entry = entry_with(t, t.cells[row + l_number]);
      sole_ = entry * 2 + (has_alias(entry, wide_at(t.cells + row + l_start)) ? alias_bit : 0);
    } else {
      list_ = list_of(perfect_hash_value(t, position, ph_undecided), index);
    }
  }
  constexpr word size() const { return sole_ != nothing ? 1 : list_size(tables_, list_); }
  constexpr word operator[](word index) const {
    return sole_ != nothing ? sole_ : list_value(tables_, list_, index);
  }

 private:
  constexpr bool has_alias(word entry, word start) const {
    const word list = property_of(tables_, entry, p_aliases);
    for (word i = 0; i < list_size(tables_, list); ++i)
      if (start_at(tables_, header_of(tables_, h_texts), list_value(tables_, list, i)) == start) return true;
    return false;
  }
  constexpr word list_of(word undecided, word index) const {
    const auto row = [&](word i) noexcept { return list_row(tables_, undecided, 2, i); };
    const word found = find_sorted(list_size(tables_, undecided),
                                   [&](word i) noexcept { return order_of(row(i)[0], index); });
    return found == nothing ? 0 : row(found)[1];
  }

  tables tables_;
  word list_ = 0;
  word sole_ = nothing;
};

}  // namespace detail
}  // namespace layout_11
}  // namespace errcat
