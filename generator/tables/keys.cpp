#include "tables/keys.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <set>

#include "errcat/detail/keys.hpp"

namespace generator::tables {
namespace {

namespace layout = errcat::detail;

/// How many keys share a bucket on average: more need fewer pilots and a longer search.
constexpr std::size_t keys_of_bucket = 5;
/// An odd number whose multiples are far from each other: the pilots that are tried.
constexpr word pilot_step = 0x9E3779B9;
constexpr word pilot_of(std::size_t trial) {
  return static_cast<word>(trial) * pilot_step | 1;
}

constexpr std::size_t no_key = static_cast<std::size_t>(-1);

/// One try to give every key a slot of its own, with 2^bits buckets.
class placement {
 public:
  placement(const std::vector<word>& hashes, const std::vector<std::size_t>& wanted, word bits)
      : hashes_(hashes), buckets_(std::size_t{1} << bits) {
    plan_.shift = 31 - bits;
    plan_.pilots.assign(buckets_.size(), 1);
    plan_.slots.assign(hashes.size(), no_key);
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

std::vector<labelled> rows_of(const key_plan& plan, const std::vector<keyed>& keys,
                              const std::vector<word>& hashes, builder& into) {
  std::vector<labelled> rows;
  const auto add = [&](std::size_t key) {
    rows.push_back({keys[key].text,
                    {cell(hashes[key]), into.text_start(keys[key].text), cell(keys[key].text.size()),
                     keys[key].candidates}});
  };
  for (const auto key : plan.slots) add(key);
  for (const auto key : plan.stragglers) add(key);
  return rows;
}

std::vector<labelled> head_of(const key_plan& plan) {
  std::vector<labelled> head = {{"31 less the bits of a bucket's number", {cell(plan.shift)}},
                                {"slots", {cell(plan.slots.size())}},
                                {"stragglers", {cell(plan.stragglers.size())}},
                                {"where the rows begin", {cell(layout::pl_pilots + plan.pilots.size())}}};
  constexpr std::size_t in_a_row = 8;
  for (std::size_t i = 0; i < plan.pilots.size(); ++i) {
    if (i % in_a_row == 0) head.push_back({fmt::format("pilots from bucket {}", i), {}});
    head.back().words.push_back(cell(plan.pilots[i]));
  }
  return head;
}

}  // namespace

key_plan plan_keys(const std::vector<word>& hashes) {
  std::vector<std::size_t> wanted;
  std::vector<std::size_t> equal;
  std::set<word> known;
  for (std::size_t i = 0; i < hashes.size(); ++i)
    (known.insert(hashes[i]).second ? wanted : equal).push_back(i);

  word bits = 0;
  while (hashes.size() >> bits > keys_of_bucket) ++bits;
  auto plan = placement(hashes, wanted, bits).run();
  for (; !plan.stragglers.empty() && wanted.size() >> bits != 0; ++bits)
    plan = placement(hashes, wanted, bits + 1).run();

  plan.stragglers.insert(plan.stragglers.end(), equal.begin(), equal.end());
  for (auto& slot : plan.slots)
    if (slot == no_key) slot = plan.stragglers.front();
  return plan;
}

cell key_table(const std::vector<keyed>& keys, builder& into) {
  if (keys.empty()) return cell(0);
  std::vector<word> hashes;
  for (const auto& one : keys) hashes.push_back(layout::hash_of(one.text));
  const auto plan = plan_keys(hashes);
  const auto start = into.block(head_of(plan));
  into.block(rows_of(plan, keys, hashes, into));
  return start;
}

}  // namespace generator::tables
