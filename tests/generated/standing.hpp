#pragma once
// How the matchers of an entry compare with a response, and which of several entries that leaves.
#include "expectation.hpp"

namespace expectation {

enum class standing {
  silent,  ///< the entry has no such matcher
  agrees,
  disagrees,
  open,  ///< the response does not tell
};

standing compare_status(const entry& one, const response& came);
standing compare_message(const entry& one, const response& came);
standing compare_subcode(const entry& one, const response& came);
standing compare_surface(const entry& one, const response& came);
standing compare_operation(const entry& one, const response& came);
/// Surface, operation and the fields of a status row together: one that disagrees, else one that is open,
/// else one that agrees.
standing compare_place(const entry& one, const response& came);
/// All fields together, likewise. `code_at`: where the code of an outcome stands.
standing compare_fields(const entry& one, const response& came, const std::string& code_at);
/// Whether a field agrees and none disagrees.
bool some_field_holds(const entry& one, const response& came, const std::string& code_at);

struct choice {
  const entry* one = nullptr;
  bool ambiguous = false;
};

/// The one of those that share a code or a message whose matchers, where they differ, agree.
choice choose(const std::vector<const entry*>& from, const response& came, const std::string& code_at);
/// Of outcomes all fields must agree, and of two that stand alike the first is the answer.
choice choose_outcome(const std::vector<const entry*>& from, const response& came,
                      const std::string& code_at);

}  // namespace expectation
