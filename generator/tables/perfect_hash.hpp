#pragma once
#include <cstddef>
#include <string_view>
#include <vector>

#include "errcat/detail/layout.hpp"

/// Finds a perfect hash for the texts of a lookup: see `errcat::detail::perfect_hash_word`. The same texts
/// give the same perfect hash.
namespace generator::tables {

using errcat::detail::word;

/// The text in each row. A slot that no text takes repeats another text, so every row has a text.
struct perfect_hash {
  word loads = 0;  ///< 0 means the thorough hash
  word seed = 1;
  word shift = 31;
  std::vector<word> pilots;             ///< one 16-bit number for each bucket; if empty, 1 for all
  std::vector<std::size_t> slots;       ///< index of the text in each slot; at least as many slots as texts
  std::vector<std::size_t> stragglers;  ///< indexes of the texts without a slot of their own
};

/// Gives texts with these hashes their slots. Hashes can be equal.
perfect_hash give_slots(const std::vector<word>& hashes);

/// A perfect hash for distinct texts, with the cheapest hash that tells them apart.
perfect_hash perfect_hash_for(const std::vector<std::string_view>& texts);

}  // namespace generator::tables
