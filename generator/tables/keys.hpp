#pragma once
#include <string>
#include <vector>

#include "tables/builder.hpp"

/// Plans how the runtime finds a key: see `errcat::detail::plan_word`. The same keys give the same plan.
namespace generator::tables {

/// Which key each row holds. A slot that no key took holds another key once more, so that every row is one.
struct key_plan {
  word loads = 0;  ///< 0: the thorough hash
  word seed = 1;
  word shift = 31;
  std::vector<word> pilots;             ///< one for each bucket
  std::vector<std::size_t> slots;       ///< index of the key in each slot; at least as many as there are keys
  std::vector<std::size_t> stragglers;  ///< indices of the keys that are in no slot of their own
};

/// Gives keys with these hashes, of which some may be equal, their slots.
key_plan place_keys(const std::vector<word>& hashes);

/// A plan for distinct keys with the cheapest hash that tells them apart.
key_plan plan_keys(const std::vector<std::string>& keys);

/// A text to be found, and `errcat::detail::k_candidates` and `k_number` of it.
struct keyed {
  std::string text;
  cell candidates;
  word number = 0;
};

/// Adds the plan and the rows for distinct texts to `into`; 0 if there is none.
cell key_table(const std::vector<keyed>& keys, builder& into);

}  // namespace generator::tables
