#include "tables/perfect_hash.hpp"

#include <algorithm>
#include <numeric>
#include <optional>
#include <set>

#include "errcat/detail/lookup.hpp"

// Searches for a perfect hash: for the hash itself, and for a slot for each text.
namespace generator::tables {
namespace {

namespace layout = errcat::detail;

/// The average number of texts in a bucket. Larger buckets need fewer pilots and a longer search.
constexpr std::size_t texts_of_bucket = 5;
/// Up to this many texts share one bucket, so its pilot is a constant.
constexpr std::size_t texts_of_one_bucket = 16;
/// How many seeds to try before giving up on a hash. If a few seeds do not tell many texts apart, the texts
/// are most likely equal in all hashed positions. Few texts need more trials, because their slots depend on
/// the seed too.
constexpr std::size_t seeds_of_many = 4;
constexpr std::size_t seeds_of_few = 10'000;
/// Odd numbers that are far apart.
constexpr word seed_of(std::size_t trial) {
  return static_cast<word>(trial) * 0x9E3779B9 | 1;
}
/// All odd 16-bit numbers. The large ones come first, because they spread hashes that are close to each
/// other.
constexpr std::size_t pilot_count = 1 << 15;
constexpr word pilot_of(std::size_t trial) {
  return static_cast<word>(0xFFFF - trial * 2);
}

constexpr std::size_t no_text = static_cast<std::size_t>(-1);

/// One attempt to give every text its own slot, with 2^bits buckets.
class slot_search {
 public:
  slot_search(const std::vector<word>& hashes, const std::vector<std::size_t>& wanted, std::size_t slots,
              word bits)
      : hashes_(hashes), buckets_(std::size_t{1} << bits) {
    made_.shift = 31 - bits;
    made_.pilots.assign(buckets_.size(), 1);
    made_.slots.assign(slots, no_text);
    for (const auto text : wanted) buckets_[layout::bucket_of(hashes[text], made_.shift)].push_back(text);
  }

  /// Texts that get no slot become stragglers. Large buckets come first, because they need the most room.
  perfect_hash run() {
    std::vector<std::size_t> order(buckets_.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return buckets_[a].size() > buckets_[b].size(); });
    for (const auto bucket : order)
      if (!give_slots(bucket))
        made_.stragglers.insert(made_.stragglers.end(), buckets_[bucket].begin(), buckets_[bucket].end());
    return made_;
  }

 private:
  bool give_slots(std::size_t bucket) {
    for (std::size_t trial = 0; trial < pilot_count; ++trial) {
      if (!fits(bucket, pilot_of(trial))) continue;
      made_.pilots[bucket] = pilot_of(trial);
      for (std::size_t i = 0; i < taken_.size(); ++i) made_.slots[taken_[i]] = buckets_[bucket][i];
      return true;
    }
    return false;
  }

  /// Whether every text of a bucket gets its own free slot. Stores the slots in `taken_`.
  bool fits(std::size_t bucket, word pilot) {
    taken_.clear();
    for (const auto text : buckets_[bucket]) {
      const auto slot = layout::slot_of(hashes_[text], pilot, slot_count());
      if (made_.slots[slot] != no_text || std::find(taken_.begin(), taken_.end(), slot) != taken_.end())
        return false;
      taken_.push_back(slot);
    }
    return true;
  }

  word slot_count() const { return static_cast<word>(made_.slots.size()); }

  const std::vector<word>& hashes_;
  std::vector<std::vector<std::size_t>> buckets_;
  std::vector<std::size_t> taken_;
  perfect_hash made_;
};

/// The slots of a single bucket: enough to find a pilot soon, and a power of two, which saves a
/// multiplication.
std::size_t slots_of_few(std::size_t texts) {
  std::size_t slots = 1;
  while (slots * 4 < texts * 5) slots *= 2;
  return slots;
}

/// Fewer texts than this get exactly as many slots. With more texts, no pilot would hit the last free slots.
constexpr std::size_t texts_that_fill = 1024;

/// As many slots as texts or a few more, or the next power of two if it is close.
std::size_t slots_of_many(std::size_t texts) {
  std::size_t slots = 1;
  while (slots < texts) slots *= 2;
  if (slots * 7 <= texts * 8) return slots;
  return texts < texts_that_fill ? texts : texts + texts / 64;
}

bool distinct(std::vector<word> hashes) {
  std::sort(hashes.begin(), hashes.end());
  return std::adjacent_find(hashes.begin(), hashes.end()) == hashes.end();
}

/// A perfect hash that needs no pilots, if the hashes allow one.
std::optional<perfect_hash> without_pilots(const std::vector<word>& hashes) {
  perfect_hash made;
  made.slots.assign(slots_of_few(hashes.size()), no_text);
  for (std::size_t i = 0; i < hashes.size(); ++i) {
    auto& slot = made.slots[layout::slot_of(hashes[i], 1, static_cast<word>(made.slots.size()))];
    if (slot != no_text) return std::nullopt;
    slot = i;
  }
  std::replace(made.slots.begin(), made.slots.end(), no_text, std::size_t{0});
  return made;
}

/// A perfect hash that reads only a few positions in each text, if there is one.
std::optional<perfect_hash> with_loads(const std::vector<std::string_view>& texts, word loads) {
  const bool few = texts.size() <= texts_of_one_bucket;
  std::vector<word> hashes(texts.size());
  for (std::size_t trial = 1; trial <= (few ? seeds_of_few : seeds_of_many); ++trial) {
    const auto seed = seed_of(trial);
    std::transform(texts.begin(), texts.end(), hashes.begin(), [&](std::string_view text) {
      return layout::sampled_hash(text.data(), text.size(), loads, seed);
    });
    std::optional<perfect_hash> made;
    if (few)
      made = without_pilots(hashes);
    else if (distinct(hashes))
      made = give_slots(hashes);
    if (!made || !made->stragglers.empty()) continue;
    made->loads = loads;
    made->seed = seed;
    return made;
  }
  return std::nullopt;
}

}  // namespace

perfect_hash give_slots(const std::vector<word>& hashes) {
  std::vector<std::size_t> wanted;
  std::vector<std::size_t> equal;
  std::set<word> known;
  for (std::size_t i = 0; i < hashes.size(); ++i)
    (known.insert(hashes[i]).second ? wanted : equal).push_back(i);

  const bool few = hashes.size() <= texts_of_one_bucket;
  const auto slots = few ? slots_of_few(hashes.size()) : slots_of_many(hashes.size());
  word bits = 0;
  while (!few && hashes.size() >> bits > texts_of_bucket) ++bits;
  auto made = slot_search(hashes, wanted, slots, bits).run();
  for (; !made.stragglers.empty() && wanted.size() >> bits != 0; ++bits)
    made = slot_search(hashes, wanted, slots, bits + 1).run();

  made.stragglers.insert(made.stragglers.end(), equal.begin(), equal.end());
  for (auto& slot : made.slots)
    if (slot == no_text) slot = wanted.front();
  return made;
}

perfect_hash perfect_hash_for(const std::vector<std::string_view>& texts) {
  const bool long_enough =
      std::all_of(texts.begin(), texts.end(), [](const auto& text) { return text.size() >= 4; });
  if (long_enough)
    for (const word loads : {1U, 2U, 3U, 5U})
      if (auto made = with_loads(texts, loads)) return *made;
  std::vector<word> hashes;
  for (const auto& text : texts) hashes.push_back(layout::thorough_hash(text));
  return give_slots(hashes);
}

}  // namespace generator::tables
