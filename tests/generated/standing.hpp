#pragma once
// How the matchers of an entry compare with a response, and which of several entries match.
#include "expectation.hpp"

namespace expectation {

enum class standing {
  silent,  ///< the entry has no such matcher
  agrees,
  disagrees,
  open,  ///< the response does not say
};

standing compare_status(const entry& one, const response& came);
standing compare_message(const entry& one, const response& came);
standing compare_subcode(const entry& one, const response& came);
standing compare_surface(const entry& one, const response& came);
standing compare_operation(const entry& one, const response& came);
/// Surface, operation and the fields of a status row together: disagrees if any disagrees, else open if any
/// is open, else agrees.
standing compare_place(const entry& one, const response& came);
/// All fields together, combined the same way. `code_at`: where outcomes have their code.
standing compare_fields(const entry& one, const response& came, const std::string& code_at);
/// Whether a field agrees and none disagrees.
bool some_field_holds(const entry& one, const response& came, const std::string& code_at);

struct choice {
  const entry* one = nullptr;
  bool ambiguous = false;
};

/// The entry whose matchers agree wherever the entries with the same code or message differ.
choice choose(const std::vector<const entry*>& from, const response& came, const std::string& code_at);
/// All fields of an outcome must agree. If two are equally good, the first is the answer.
choice choose_outcome(const std::vector<const entry*>& from, const response& came,
                      const std::string& code_at);

}  // namespace expectation
