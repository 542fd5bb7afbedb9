#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "errcat/detail/layout.hpp"

// At run time eight bytes are one load; in constant expressions, and for compilers that cannot tell the two
// apart, they are put together one by one.
#if defined(__GNUC__) && !defined(__clang__) && __GNUC__ >= 9
#define ERRCAT_LOADS_WORDS 1
#elif defined(__has_builtin)
#if __has_builtin(__builtin_is_constant_evaluated)
#define ERRCAT_LOADS_WORDS 1
#endif
#endif

/// How a code, a message or an id is found: hashed once, looked for in one row, and compared with it byte by
/// byte. The generator plans the rows with the same functions.
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

/// The last bytes of a text, at most `lane_bytes`: with its size they say all of them. Loads overlap rather
/// than reach beyond the text, so that texts of 8 to 32 bytes take no branch.
struct lanes {
  std::uint64_t first = 0;
  std::uint64_t second = 0;
  std::uint64_t third = 0;
  std::uint64_t last = 0;
};
inline constexpr std::size_t lane_bytes = 32;

/// Whether a text has as many bytes as lanes are made for: then they are had without a branch.
constexpr bool is_usual(std::size_t size) {
  return size - 8 <= lane_bytes - 8;
}
/// `size`: one that `is_usual`.
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

/// Numbers without a pattern: digits of the golden ratio and of pi.
inline constexpr std::uint64_t mix_1 = 0x9E3779B97F4A7C15;
inline constexpr std::uint64_t mix_2 = 0x243F6A8885A308D3;
inline constexpr std::uint64_t mix_3 = 0x13198A2E03707345;
inline constexpr std::uint64_t mix_4 = 0xA4093822299F31D1;

/// Both halves of the product, one upon the other: each bit of the result depends on most of both factors.
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

/// What lies before the lanes of a long text, as one integer.
constexpr std::uint64_t before_lanes(std::string_view text) {
  std::uint64_t hash = 0;
  for (std::size_t at = 0; at + lane_bytes < text.size(); at += 8)
    hash = folded(hash ^ load<std::uint64_t>(text.data() + at), mix_1);
  return hash;
}

/// The hash that tells all texts apart, but for a few that nobody writes by chance.
constexpr word thorough_hash(std::string_view text) {
  const lanes of = lanes_of(text);
  const std::uint64_t front = folded(of.first ^ before_lanes(text) ^ mix_1, of.second ^ mix_2);
  const std::uint64_t back = folded(of.third ^ mix_3, of.last ^ mix_4);
  return static_cast<word>((front + (back << 32 | back >> 32) + text.size()) * mix_1 >> 32);
}

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

/// The hash that a plan is made for, of a text with a size that the plan has.
constexpr word hash_of(const word* plan, std::string_view text) {
  return plan[pl_loads] == 0 ? thorough_hash(text)
                             : sampled_hash(text.data(), text.size(), plan[pl_loads], plan[pl_seed]);
}

/// `shift`: 31 less the bits that number the buckets.
constexpr word bucket_of(word hash, word shift) {
  return hash >> 1 >> shift;
}
/// One of `slots`, by the pilot of the hash's bucket.
constexpr word slot_of(word hash, word pilot, word slots) {
  return static_cast<word>(std::uint64_t{hash * pilot} * slots >> 32);
}

/// The row where a key with this hash is, unless it is a straggler or there is none.
constexpr const word* row_of(const word* plan, word hash) {
  const word pilot = plan[pl_pilots + bucket_of(hash, plan[pl_shift])];
  return plan + plan[pl_rows] + std::size_t{slot_of(hash, pilot, plan[pl_slots])} * key_width;
}
/// Whether half of the hash is beside the sizes. It is not where it would be the same for about every second
/// near miss, that is with few places, or where a size takes more than 16 bits.
constexpr bool has_prints(const word* plan) {
  return (plan[pl_loads] == 0 || plan[pl_loads] > 2) && plan[pl_most] <= 0xFFFF;
}
/// What `k_check` is of a key. `size`: one that the plan has.
constexpr word check_of(const word* plan, std::size_t size, word hash) {
  return static_cast<word>(size) | (has_prints(plan) ? hash & 0xFFFF0000 : 0);
}

constexpr bool is_key(const char* pool, const word* row, word check, std::string_view key) {
  return row[k_check] == check &&
         std::char_traits<char>::compare(pool + row[k_start], key.data(), key.size()) == 0;
}

/// What few lookups need is apart, so that the others do not pay for the registers that it takes.
[[gnu::noinline]] constexpr const word* find_straggler(const char* pool, const word* plan,
                                                       std::string_view key) {
  const word check = check_of(plan, key.size(), hash_of(plan, key));
  const word* row = plan + plan[pl_rows] + std::size_t{plan[pl_slots]} * key_width;
  for (word i = 0; i < plan[pl_stragglers]; ++i, row += key_width)
    if (is_key(pool, row, check, key)) return row;
  return nullptr;
}

constexpr word straggler_number(const char* pool, const word* plan, std::string_view key) {
  const word* row = find_straggler(pool, plan, key);
  return row == nullptr ? 0 : row[k_number];
}

/// The row of a plan whose text is `key`, or null. Where the tables are constants, so is all that is read of
/// the plan but the pilots: what it does not need is then not there.
[[gnu::always_inline]] constexpr const word* find_row(const char* pool, const word* plan,
                                                      std::string_view key) {
  if (key.size() - plan[pl_least] > std::size_t{plan[pl_most]} - plan[pl_least]) return nullptr;
  const word hash = hash_of(plan, key);
  const word* row = row_of(plan, hash);
  if (is_key(pool, row, check_of(plan, key.size(), hash), key)) return row;
  return plan[pl_stragglers] == 0 ? nullptr : find_straggler(pool, plan, key);
}

/// `k_number` of the row whose text is `key`, or 0.
[[gnu::always_inline]] constexpr word find_number(const char* pool, const word* plan, std::string_view key) {
  if (__builtin_expect(key.size() - plan[pl_least] > std::size_t{plan[pl_most]} - plan[pl_least], 0))
    return 0;
  const word hash = hash_of(plan, key);
  const word* row = row_of(plan, hash);
  const word check = check_of(plan, key.size(), hash);
  const bool may_be = row[k_check] == check;
  std::size_t common = key.size();
  if (has_prints(plan)) {
    // Most texts that are no key end here, without a look at the stored text.
    if (__builtin_expect(!may_be, 0)) return plan[pl_stragglers] == 0 ? 0 : straggler_number(pool, plan, key);
  } else if (row[k_check] < common) {
    common = row[k_check];
  }
  // A branch here would be guessed wrong for about every second text that is no key.
  const word number = row[k_number] & (word{0} - static_cast<word>(may_be));
  const bool begins_alike = std::char_traits<char>::compare(pool + row[k_start], key.data(), common) == 0;
  if (plan[pl_stragglers] == 0) return begins_alike ? number : 0;
  return begins_alike && number != 0 ? number : straggler_number(pool, plan, key);
}

/// The row whose text is `key`, or null. Every lookup by code, message or id goes through here.
[[gnu::always_inline]] constexpr const word* find_key(const tables& t, word plan, std::string_view key) {
  return plan == 0 ? nullptr : find_row(t.pool, t.words + plan, key);
}

/// How many entries a key leads to, and which: entry * 2, plus `alias_bit`.
constexpr word candidate_count(const tables& t, word candidates) {
  return (candidates & single_bit) != 0 ? 1 : list_size(t, candidates);
}
constexpr word candidate_at(const tables& t, word candidates, word index) {
  return (candidates & single_bit) != 0 ? candidates & ~single_bit : *list_row(t, candidates, 1, index);
}

}  // namespace detail
}  // namespace v1
}  // namespace errcat

#undef ERRCAT_LOADS_WORDS
