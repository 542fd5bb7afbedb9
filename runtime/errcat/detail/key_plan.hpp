#pragma once
#include <cstdint>
#include <string_view>

#include "errcat/detail/read_tables.hpp"

// At run time several bytes are one load; in constant expressions, and for compilers that cannot tell the two
// apart, they are put together one by one.
#if defined(__GNUC__) && !defined(__clang__) && __GNUC__ >= 9
#define ERRCAT_LOADS_WORDS 1
#elif defined(__has_builtin)
#if __has_builtin(__builtin_is_constant_evaluated)
#define ERRCAT_LOADS_WORDS 1
#endif
#endif

/// How a code is found by a plan with a hash of few places; vendors' headers have their plan and compile this
/// in.
namespace errcat {
inline namespace v1 {
namespace detail {

/// `Size` bytes from `from` on as a little-endian integer, on every machine and at compile time alike.
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

/// The size and four bytes at each of some places, which for most sets of keys is enough: at the start, the
/// end, the middle and halfway to it, as many as `loads` says. `size`: at least four, so that all of them lie
/// in the text, whatever its size. `seed`: odd.
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

/// A plan as code: where it is a constant, so is all that is made of it, and what it does not need is not
/// there.
struct key_plan {
  word least;
  word most;
  word loads;
  word seed;
  word shift;
  word slots;
  word rows;
  word pilots;
};

constexpr bool has_size(const key_plan& plan, std::size_t size) {
  return size - plan.least <= std::size_t{plan.most} - plan.least;
}

/// `shift`: 31 less the bits that number the buckets.
constexpr std::size_t bucket_of(word hash, word shift) {
  return static_cast<std::size_t>(std::uint64_t{hash} >> (shift + 1));
}
/// One of `slots`, by the pilot of the hash's bucket.
constexpr std::size_t slot_of(word hash, word pilot, word slots) {
  return static_cast<std::size_t>(std::uint64_t{hash * pilot} * slots >> 32);
}
/// The place of the row where a key with this hash is, unless it is a straggler or there is none.
constexpr std::size_t row_of(const cell* cells, const key_plan& plan, word hash) {
  const word pilot = plan.pilots == 0 ? 1 : cells[plan.pilots + bucket_of(hash, plan.shift)];
  return plan.rows + slot_of(hash, pilot, plan.slots) * key_width;
}

/// `k_number` of the row whose text is `key`, or 0. `plan`: one without stragglers, with a hash of places,
/// and of texts of at most `compared_ahead` bytes.
[[gnu::always_inline]] inline word find_number(const tables& t, const key_plan& plan,
                                               std::string_view key) noexcept {
  if (!has_size(plan, key.size())) return 0;
  const cell* row =
      t.cells + row_of(t.cells, plan, sampled_hash(key.data(), key.size(), plan.loads, plan.seed));
  // Were the size asked first, it would be guessed wrong for about every second text that is no key; and
  // taken into account without a branch, it would delay the comparison.
  if (std::char_traits<char>::compare(t.pool + wide_at(row + k_start), key.data(), key.size()) != 0) return 0;
  return row[k_size] == key.size() ? row[k_number] : 0;
}

}  // namespace detail
}  // namespace v1
}  // namespace errcat

#undef ERRCAT_LOADS_WORDS
