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
/// Numbers that are far from each other, and odd.
constexpr word seed_of(std::size_t trial) {
  return static_cast<word>(trial) * 0x9E3779B9 | 1;
}
/// All odd numbers of 16 bits. The large ones come first, for they spread hashes that are close to each
/// other.
constexpr std::size_t pilot_count = 1 << 15;
constexpr word pilot_of(std::size_t trial) {
  return static_cast<word>(0xFFFF - trial * 2);
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
    for (std::size_t trial = 0; trial < pilot_count; ++trial) {
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
  std::vector<std::size_t> taken_;
  key_plan plan_;
};

/// Slots of one bucket: so many that a pilot is soon found, and a power of two, which spares a
/// multiplication.
std::size_t slots_of_few(std::size_t keys) {
  std::size_t slots = 1;
  while (slots * 4 < keys * 5) slots *= 2;
  return slots;
}

/// So many keys get a slot each without one to spare: of more the last would not be hit by any pilot.
constexpr std::size_t keys_that_fill = 1024;

/// As many slots as keys or a few more, or the next power of two if that is near.
std::size_t slots_of_many(std::size_t keys) {
  std::size_t slots = 1;
  while (slots < keys) slots *= 2;
  if (slots * 7 <= keys * 8) return slots;
  return keys < keys_that_fill ? keys : keys + keys / 64;
}

bool distinct(std::vector<word> hashes) {
  std::sort(hashes.begin(), hashes.end());
  return std::adjacent_find(hashes.begin(), hashes.end()) == hashes.end();
}

/// A plan that needs no pilots, if these hashes allow it.
std::optional<key_plan> plan_of_few(const std::vector<word>& hashes) {
  key_plan plan;
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
    const auto seed = seed_of(trial);
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

/// Which key each row holds: those of the slots, then the stragglers.
std::vector<std::size_t> keys_of_rows(const key_plan& plan) {
  auto all = plan.slots;
  all.insert(all.end(), plan.stragglers.begin(), plan.stragglers.end());
  return all;
}

cell undecided_list(const std::vector<std::size_t>& rows, const std::vector<keyed>& keys,
                    const std::string& name, builder& into) {
  cells undecided;
  for (std::size_t row = 0; row < rows.size(); ++row)
    if (keys[rows[row]].number == 0)
      undecided.insert(undecided.end(), {cell(row), keys[rows[row]].candidates});
  return into.list(undecided, 2, "rows of " + name + " without a number, and their candidates");
}

/// Where the parts of a plan are and what is known of its keys. `at`: where the plan will be.
layout::key_plan with_places(const key_plan& plan, const std::vector<keyed>& keys, word at) {
  const auto by_size = [](const keyed& a, const keyed& b) { return a.text.size() < b.text.size(); };
  const auto [least, most] = std::minmax_element(keys.begin(), keys.end(), by_size);
  const auto pilots = at + 2 * layout::plan_size;
  const auto end = pilots + static_cast<word>(plan.pilots.size());
  return {static_cast<word>(least->text.size()),
          static_cast<word>(most->text.size()),
          plan.loads,
          plan.seed,
          plan.shift,
          static_cast<word>(plan.slots.size()),
          end + (layout::key_width - end % layout::key_width) % layout::key_width,
          plan.pilots.empty() ? 0 : pilots};
}

std::vector<labelled> head_of(const key_plan& plan, const layout::key_plan& with, cell undecided, word at) {
  std::vector<labelled> head = {{"size of the shortest", wide(with.least)},
                                {"size of the longest", wide(with.most)},
                                {"places that are hashed, 0: all", wide(with.loads)},
                                {"seed", wide(with.seed)},
                                {"31 less the bits of a bucket's number", wide(with.shift)},
                                {"slots", wide(with.slots)},
                                {"where the rows begin", wide(with.rows)},
                                {"where the pilots begin", wide(with.pilots)},
                                {"stragglers", wide(plan.stragglers.size())},
                                {"rows without a number", wide(undecided.value)}};
  constexpr std::size_t in_a_row = 16;
  for (std::size_t i = 0; i < plan.pilots.size(); ++i) {
    if (i % in_a_row == 0) head.push_back({fmt::format("pilots from bucket {}", i), {}});
    head.back().values.emplace_back(plan.pilots[i], cell::meaning::half);
  }
  const auto end = at + 2 * layout::plan_size + plan.pilots.size();
  if (with.rows != end) head.push_back({"nothing", cells(with.rows - end)});
  return head;
}

std::vector<labelled> rows_of(const std::vector<std::size_t>& rows, const std::vector<keyed>& keys,
                              builder& into) {
  std::vector<labelled> out;
  for (const auto row : rows) {
    const auto& key = keys[row];
    auto made = into.text_start(key.text);
    made.insert(made.end(), {cell(key.text.size()), cell(key.number)});
    out.push_back({key.text, std::move(made)});
  }
  return out;
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

key_tables add_keys(const std::vector<keyed>& keys, const std::string& name, const std::string& purpose,
                    builder& into) {
  if (keys.empty()) return {};
  std::vector<std::string> texts;
  for (const auto& one : keys) texts.push_back(one.text);
  const auto plan = plan_keys(texts);
  const auto rows = keys_of_rows(plan);
  const auto undecided = undecided_list(rows, keys, name, into);
  const auto with = with_places(plan, keys, into.end());

  key_tables made;
  into.begin(name, purpose);
  made.place = into.block(head_of(plan, with, undecided, into.end()));
  into.block(rows_of(rows, keys, into));
  if (plan.loads != 0 && plan.stragglers.empty() && with.most <= layout::compared_ahead) {
    made.plan = with;
    into.reach(with.most);
  }
  made.all_decided = undecided.value == 0;
  return made;
}

}  // namespace generator::tables
