#include "tables/keys.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <optional>
#include <set>

#include "errcat/detail/keys.hpp"

namespace generator::tables {
namespace {

namespace layout = errcat::detail;

/// How many keys share a bucket on average: more need fewer pilots and a longer search.
constexpr std::size_t keys_of_bucket = 5;
/// So few keys have one bucket, so that its pilot is a constant.
constexpr std::size_t keys_of_one_bucket = 16;
/// How many seeds are tried before a hash is given up. Texts that it does not tell apart are after a few most
/// likely the same in all its places; few texts need more trials, for their slots hang on the seed as well.
constexpr std::size_t seeds_of_many = 4;
constexpr std::size_t seeds_of_few = 10'000;
/// An odd number whose multiples are far from each other: the pilots that are tried.
constexpr word pilot_step = 0x9E3779B9;
constexpr word pilot_of(std::size_t trial) {
  return static_cast<word>(trial) * pilot_step | 1;
}

constexpr std::size_t no_key = static_cast<std::size_t>(-1);

/// One try to give every key a slot of its own, with 2^bits buckets.
class placement {
 public:
  placement(const std::vector<word>& hashes, const std::vector<std::size_t>& wanted, std::size_t slots,
            word bits)
      : hashes_(hashes), buckets_(std::size_t{1} << bits) {
    plan_.shift = 31 - bits;
    plan_.pilots.assign(buckets_.size(), 1);
    plan_.slots.assign(slots, no_key);
    for (const auto key : wanted) buckets_[layout::bucket_of(hashes[key], plan_.shift)].push_back(key);
  }

  /// Those without a place are the stragglers. Large buckets come first, for they need the most room.
  key_plan run() {
    std::vector<std::size_t> order(buckets_.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return buckets_[a].size() > buckets_[b].size(); });
    for (const auto bucket : order)
      if (!place(bucket))
        plan_.stragglers.insert(plan_.stragglers.end(), buckets_[bucket].begin(), buckets_[bucket].end());
    return plan_;
  }

 private:
  bool place(std::size_t bucket) {
    // Enough that even the last free slot is all but certain to be hit.
    const std::size_t trials = 64 * hashes_.size() + 4096;
    for (std::size_t trial = 0; trial < trials; ++trial) {
      if (!fits(bucket, pilot_of(trial))) continue;
      plan_.pilots[bucket] = pilot_of(trial);
      for (std::size_t i = 0; i < taken_.size(); ++i) plan_.slots[taken_[i]] = buckets_[bucket][i];
      return true;
    }
    return false;
  }

  /// Whether the keys of a bucket get free slots, each another one: `taken_`.
  bool fits(std::size_t bucket, word pilot) {
    taken_.clear();
    for (const auto key : buckets_[bucket]) {
      const auto slot = layout::slot_of(hashes_[key], pilot, slot_count());
      if (plan_.slots[slot] != no_key || std::find(taken_.begin(), taken_.end(), slot) != taken_.end())
        return false;
      taken_.push_back(slot);
    }
    return true;
  }

  word slot_count() const { return static_cast<word>(plan_.slots.size()); }

  const std::vector<word>& hashes_;
  std::vector<std::vector<std::size_t>> buckets_;
  std::vector<word> taken_;
  key_plan plan_;
};

/// Slots of one bucket: so many that a pilot is soon found, and a power of two, which spares a
/// multiplication.
std::size_t slots_of_few(std::size_t keys) {
  std::size_t slots = 1;
  while (slots * 4 < keys * 5) slots *= 2;
  return slots;
}

/// As many slots as keys, or the next power of two if that is near.
std::size_t slots_of_many(std::size_t keys) {
  std::size_t slots = 1;
  while (slots < keys) slots *= 2;
  return slots * 7 <= keys * 8 ? slots : keys;
}

bool distinct(std::vector<word> hashes) {
  std::sort(hashes.begin(), hashes.end());
  return std::adjacent_find(hashes.begin(), hashes.end()) == hashes.end();
}

/// A plan that needs no pilots, if these hashes allow it.
std::optional<key_plan> plan_of_few(const std::vector<word>& hashes) {
  key_plan plan;
  plan.pilots = {1};
  plan.slots.assign(slots_of_few(hashes.size()), no_key);
  for (std::size_t i = 0; i < hashes.size(); ++i) {
    auto& slot = plan.slots[layout::slot_of(hashes[i], 1, static_cast<word>(plan.slots.size()))];
    if (slot != no_key) return std::nullopt;
    slot = i;
  }
  std::replace(plan.slots.begin(), plan.slots.end(), no_key, std::size_t{0});
  return plan;
}

/// A plan with a hash of few places, if there is one.
std::optional<key_plan> plan_with(const std::vector<std::string>& keys, word loads) {
  const bool few = keys.size() <= keys_of_one_bucket;
  std::vector<word> hashes(keys.size());
  for (std::size_t trial = 1; trial <= (few ? seeds_of_few : seeds_of_many); ++trial) {
    const auto seed = pilot_of(trial);
    std::transform(keys.begin(), keys.end(), hashes.begin(), [&](const std::string& key) {
      return layout::sampled_hash(key.data(), key.size(), loads, seed);
    });
    std::optional<key_plan> plan;
    if (few)
      plan = plan_of_few(hashes);
    else if (distinct(hashes))
      plan = place_keys(hashes);
    if (!plan || !plan->stragglers.empty()) continue;
    plan->loads = loads;
    plan->seed = seed;
    return plan;
  }
  return std::nullopt;
}

std::vector<labelled> rows_of(const key_plan& plan, const std::vector<keyed>& keys, builder& into) {
  std::vector<word> head(layout::pl_pilots);
  head[layout::pl_loads] = plan.loads;
  head[layout::pl_seed] = plan.seed;
  for (const auto& one : keys)
    head[layout::pl_most] = std::max(head[layout::pl_most], static_cast<word>(one.text.size()));
  std::vector<labelled> rows;
  const auto add = [&](std::size_t key) {
    rows.push_back({keys[key].text,
                    {into.text_start(keys[key].text),
                     cell(layout::check_of(head.data(), keys[key].text.size(),
                                           layout::hash_of(head.data(), keys[key].text))),
                     keys[key].candidates, cell(keys[key].number)}});
  };
  for (const auto key : plan.slots) add(key);
  for (const auto key : plan.stragglers) add(key);
  return rows;
}

/// `at`: where the plan will be.
std::vector<labelled> head_of(const key_plan& plan, const std::vector<keyed>& keys, word at) {
  std::size_t least = keys.front().text.size();
  std::size_t most = least;
  bool undecided = false;
  for (const auto& one : keys) {
    least = std::min(least, one.text.size());
    most = std::max(most, one.text.size());
    undecided = undecided || one.number == 0;
  }
  const auto end = layout::pl_pilots + plan.pilots.size();
  const auto gap = (layout::key_width - (at + end) % layout::key_width) % layout::key_width;
  std::vector<labelled> head = {{"size of the shortest", {cell(least)}},
                                {"size of the longest", {cell(most)}},
                                {"places that are hashed, 0: all", {cell(plan.loads)}},
                                {"seed", {cell(plan.seed)}},
                                {"31 less the bits of a bucket's number", {cell(plan.shift)}},
                                {"slots", {cell(plan.slots.size())}},
                                {"stragglers", {cell(plan.stragglers.size())}},
                                {"1 if a row has no number", {cell(undecided ? 1 : 0)}},
                                {"where the rows begin", {cell(end + gap)}}};
  constexpr std::size_t in_a_row = 8;
  for (std::size_t i = 0; i < plan.pilots.size(); ++i) {
    if (i % in_a_row == 0) head.push_back({fmt::format("pilots from bucket {}", i), {}});
    head.back().words.push_back(cell(plan.pilots[i]));
  }
  if (gap != 0) head.push_back({"nothing", cells(gap)});
  return head;
}

}  // namespace

key_plan place_keys(const std::vector<word>& hashes) {
  std::vector<std::size_t> wanted;
  std::vector<std::size_t> equal;
  std::set<word> known;
  for (std::size_t i = 0; i < hashes.size(); ++i)
    (known.insert(hashes[i]).second ? wanted : equal).push_back(i);

  const bool few = hashes.size() <= keys_of_one_bucket;
  const auto slots = few ? slots_of_few(hashes.size()) : slots_of_many(hashes.size());
  word bits = 0;
  while (!few && hashes.size() >> bits > keys_of_bucket) ++bits;
  auto plan = placement(hashes, wanted, slots, bits).run();
  for (; !plan.stragglers.empty() && wanted.size() >> bits != 0; ++bits)
    plan = placement(hashes, wanted, slots, bits + 1).run();

  plan.stragglers.insert(plan.stragglers.end(), equal.begin(), equal.end());
  for (auto& slot : plan.slots)
    if (slot == no_key) slot = wanted.front();
  return plan;
}

key_plan plan_keys(const std::vector<std::string>& keys) {
  const bool all_have_places =
      std::all_of(keys.begin(), keys.end(), [](const auto& key) { return key.size() >= 4; });
  if (all_have_places)
    for (const word loads : {1U, 2U, 3U, 5U})
      if (auto plan = plan_with(keys, loads)) return *plan;
  std::vector<word> hashes;
  for (const auto& key : keys) hashes.push_back(layout::thorough_hash(key));
  return place_keys(hashes);
}

cell key_table(const std::vector<keyed>& keys, builder& into) {
  if (keys.empty()) return cell(0);
  std::vector<std::string> texts;
  for (const auto& one : keys) texts.push_back(one.text);
  const auto plan = plan_keys(texts);
  const auto start = into.block(head_of(plan, keys, into.end()));
  into.block(rows_of(plan, keys, into));
  return start;
}

}  // namespace generator::tables
