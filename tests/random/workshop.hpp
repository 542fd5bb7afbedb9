#pragma once
#include <set>
#include <string>
#include <vector>

#include "chance.hpp"
#include "model.hpp"

/// The maker's internals: the state that its parts share while they build a catalog.
namespace random_catalog {

struct workshop {
  explicit workshop(std::uint64_t seed) : random(seed) { result.seed = seed; }

  chance random;
  made result;
  std::vector<entry> errors;  ///< not yet in spec order; probes use their indices here
  std::vector<probe> probes;  ///< for `errors`
  std::set<std::string> ids, enumerators;
  std::set<std::string> codes;  ///< as sent, including aliases
  int last_number = 0;
  int counter = 0;  ///< for values that must differ
};

/// Exactly one status, or a class such as `4xx`, or `any`, or `varies`.
status status_of(const std::string& written);

std::string new_id(workshop& in);
int new_number(workshop& in);
/// A code that nothing uses yet, as it is sent.
std::string new_code(workshop& in);
/// An entry with texts and everything else except matchers.
entry new_entry(workshop& in, entry_type type);
/// Sets a kind if no status provides one.
void settle_kind(workshop& in, entry& of);

/// Kinds, locales, messages, policies, categories, surfaces, status rows, transport failures.
void add_vocabulary(workshop& in);
/// Errors and outcomes with the responses that match them.
/// @param groups how many times to add an error or a group of related errors
void add_errors(workshop& in, int groups);
void add_outcomes(workshop& in);

}  // namespace random_catalog
