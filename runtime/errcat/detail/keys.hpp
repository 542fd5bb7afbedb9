#pragma once
#include <cstdint>
#include <string_view>

#include "errcat/detail/key_plan.hpp"

/// How a code or a message is found, and the entries that it leads to: hashed once, looked for in one row,
/// and compared with it byte by byte. The generator plans the rows with the same functions.
namespace errcat {
inline namespace v1 {
namespace detail {

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

/// The hash that a plan is made for, of a text with a size that the plan has.
constexpr word hash_of(const key_plan& plan, std::string_view text) {
  return plan.loads == 0 ? thorough_hash(text)
                         : sampled_hash(text.data(), text.size(), plan.loads, plan.seed);
}

constexpr word plan_value(const tables& t, word place, plan_word which) {
  return wide_at(t.cells + place + 2 * which);
}
constexpr key_plan plan_at(const tables& t, word place) {
  return {plan_value(t, place, pl_least), plan_value(t, place, pl_most),  plan_value(t, place, pl_loads),
          plan_value(t, place, pl_seed),  plan_value(t, place, pl_shift), plan_value(t, place, pl_slots),
          plan_value(t, place, pl_rows),  plan_value(t, place, pl_pilots)};
}

/// The index of the row of a plan whose text is `key`, or `no_row`. Every lookup by code or message that is
/// not compiled into its caller goes through here.
inline constexpr word no_row = 0xFFFFFFFF;
constexpr word find_key(const tables& t, word place, std::string_view key) {
  if (place == 0) return no_row;
  const key_plan plan = plan_at(t, place);
  if (!has_size(plan, key.size())) return no_row;
  const auto is_at = [&](word row) {
    return value_at(t, row + k_size) == key.size() &&
           std::char_traits<char>::compare(t.pool + wide_at(t.cells + row + k_start), key.data(),
                                           key.size()) == 0;
  };
  const word row = static_cast<word>(row_of(t.cells, plan, hash_of(plan, key)));
  if (is_at(row)) return (row - plan.rows) / key_width;
  const word end = plan.slots + plan_value(t, place, pl_stragglers);
  for (word i = plan.slots; i < end; ++i)
    if (is_at(plan.rows + i * key_width)) return i;
  return no_row;
}

/// The index below `count` of what is looked for among things that are sorted, or `nothing`. `order(i)`:
/// whether thing `i` is before it (less than 0), it, or behind it.
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

/// The entry with a number, or `nothing`. Where numbers follow each other, the first guess is right.
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

/// The entries that a key leads to, each with whether it is an alias of them.
class key_candidates {
 public:
  constexpr key_candidates() = default;
  /// `index`: what `find_key` found.
  constexpr key_candidates(const tables& t, word plan, word index) : tables_(t) {
    if (index == no_row) return;
    const word row = plan_value(t, plan, pl_rows) + index * key_width;
    if (t.cells[row + k_number] != 0) {
      const word entry = entry_with(t, t.cells[row + k_number]);
      sole_ = entry * 2 + (has_alias(entry, wide_at(t.cells + row + k_start)) ? alias_bit : 0);
    } else {
      list_ = list_of(plan_value(t, plan, pl_undecided), index);
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
}  // namespace v1
}  // namespace errcat
