#pragma once
#include <optional>
#include <string>
#include <vector>

#include "errcat/detail/key_plan.hpp"
#include "tables/builder.hpp"

/// Plans how the runtime finds a key: see `errcat::detail::plan_word`. The same keys give the same plan.
namespace generator::tables {

/// Which key each row holds. A slot that no key took holds another key once more, so that every row is one.
struct key_plan {
  word loads = 0;  ///< 0: the thorough hash
  word seed = 1;
  word shift = 31;
  std::vector<word> pilots;             ///< one for each bucket, of 16 bits; none: 1 for all
  std::vector<std::size_t> slots;       ///< index of the key in each slot; at least as many as there are keys
  std::vector<std::size_t> stragglers;  ///< indices of the keys that are in no slot of their own
};

/// Gives keys with these hashes, of which some may be equal, their slots.
key_plan place_keys(const std::vector<word>& hashes);

/// A plan for distinct keys with the cheapest hash that tells them apart.
key_plan plan_keys(const std::vector<std::string>& keys);

/// A text to be found.
struct keyed {
  std::string text;
  word number = 0;  ///< `errcat::detail::k_number`; at most `largest_number`
  cell candidates;  ///< the list of them, where there is no number
};
/// A number that is larger is not beside its key.
inline constexpr word largest_number = errcat::detail::large - 1;

struct key_tables {
  cell place;                                    ///< 0 if there is no key
  std::optional<errcat::detail::key_plan> plan;  ///< what `errcat::detail::find_number` takes, if it can
  bool all_decided = false;                      ///< whether each key has a number
};

/// Adds the rows and the plan for distinct texts to `into`, as a section of this name and purpose.
key_tables add_keys(const std::vector<keyed>& keys, const std::string& name, const std::string& purpose,
                    builder& into);

}  // namespace generator::tables
