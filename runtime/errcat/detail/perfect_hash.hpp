#pragma once
#include <cstdint>
#include <string_view>

#include "errcat/detail/read_tables.hpp"

// At run time, several bytes are one load. In constant expressions, and for compilers that cannot tell the
// two apart, they are put together one by one.
#if defined(__GNUC__) && !defined(__clang__) && __GNUC__ >= 9
#define ERRCAT_LOADS_WORDS 1
#elif defined(__has_builtin)
#if __has_builtin(__builtin_is_constant_evaluated)
#define ERRCAT_LOADS_WORDS 1
#endif
#endif

/// Finds a code by a perfect hash that reads a few positions in the text. Vendors' headers contain their
/// perfect hash and compile this in.
namespace errcat {
inline namespace layout_11 {
namespace detail {

/// The `sizeof(Integer)` bytes at `from` as a little-endian integer, on every machine and also at compile
/// time.
template <class Integer>
constexpr Integer load(const char* from) {
#if defined(ERRCAT_LOADS_WORDS) && defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
  if (!__builtin_is_constant_evaluated()) {
    Integer loaded = 0;
    __builtin_memcpy(&loaded, from, sizeof loaded);
    return loaded;
  }
#endif
  Integer made = 0;
  for (std::size_t i = sizeof made; i > 0; --i)
    made = static_cast<Integer>(made << 8 | static_cast<unsigned char>(from[i - 1]));
  return made;
}

/// Numbers without a pattern: digits of the golden ratio and of pi.
inline constexpr std::uint64_t mix_1 = 0x9E3779B97F4A7C15;
inline constexpr std::uint64_t mix_2 = 0x243F6A8885A308D3;
inline constexpr std::uint64_t mix_3 = 0x13198A2E03707345;
inline constexpr std::uint64_t mix_4 = 0xA4093822299F31D1;

/// Hashes the size and four bytes at each of a few positions, which is enough for most sets of texts. The
/// positions are the start, the end, the middle and halfway to it from both sides, as many as `loads` says.
/// `size`: at least 4, so that all positions lie in the text. `seed`: odd.
constexpr word sampled_hash(const char* from, std::size_t size, word loads, word seed) {
  const std::size_t last = size - 4;
  word hash = static_cast<word>(size) + load<word>(from) * seed;
  if (loads >= 2) hash += load<word>(from + last) * (seed * static_cast<word>(mix_2));
  if (loads >= 3) hash += load<word>(from + last / 2) * (seed * static_cast<word>(mix_3));
  if (loads >= 5) {
    hash += load<word>(from + last / 4) * (seed * static_cast<word>(mix_4));
    hash += load<word>(from + (last - last / 4)) * (seed * static_cast<word>(mix_1));
  }
  return hash;
}

/// `perfect_hash_word` as code. If it is a constant, so is everything that is computed from it, and nothing
/// is compiled that it does not need.
struct perfect_hash {
  word least;
  word most;
  word loads;
  word seed;
  word shift;
  word slot_count;
  word rows;
  word pilots;
};

constexpr bool has_size(const perfect_hash& by, std::size_t size) {
  return size - by.least <= std::size_t{by.most} - by.least;
}

/// `shift`: 31 minus the number of bits in a bucket's number.
constexpr std::size_t bucket_of(word hash, word shift) {
  return static_cast<std::size_t>(std::uint64_t{hash} >> (shift + 1));
}
/// One of `slot_count`, by the pilot of the hash's bucket.
constexpr std::size_t slot_of(word hash, word pilot, word slot_count) {
  return static_cast<std::size_t>(std::uint64_t{hash * pilot} * slot_count >> 32);
}
/// The position of the row for a text with this hash, unless the text is a straggler or there is none.
constexpr std::size_t row_of(const cell* cells, const perfect_hash& by, word hash) {
  const word pilot = by.pilots == 0 ? 1 : cells[by.pilots + bucket_of(hash, by.shift)];
  return by.rows + slot_of(hash, pilot, by.slot_count) * lookup_width;
}

/// `l_number` of the row of a text, or 0. `by`: one without stragglers, with the sampled hash, and with texts
/// of at most `compared_ahead` bytes.
ERRCAT_ALWAYS_INLINE inline word find_number(const tables& t, const perfect_hash& by,
                                             std::string_view text) noexcept {
  if (!has_size(by, text.size())) return 0;
  const cell* row = t.cells + row_of(t.cells, by, sampled_hash(text.data(), text.size(), by.loads, by.seed));
  // If the size were checked first, the branch would be mispredicted for about every second text that has
  // no row. If it were included without a branch, it would delay the comparison.
  if (std::char_traits<char>::compare(t.pool + wide_at(row + l_start), text.data(), text.size()) != 0)
    return 0;
  return row[l_size] == text.size() ? row[l_number] : 0;
}

}  // namespace detail
}  // namespace layout_11
}  // namespace errcat

#undef ERRCAT_LOADS_WORDS
