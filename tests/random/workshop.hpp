#pragma once
#include <set>
#include <string>
#include <vector>

#include "chance.hpp"
#include "model.hpp"

/// The maker's inside: what its parts share while a catalog is made.
namespace random_catalog {

struct workshop {
  explicit workshop(std::uint64_t seed) : random(seed) { result.seed = seed; }

  chance random;
  made result;
  std::vector<entry> errors;  ///< not yet in the order of the spec; probes name them by their place here
  std::vector<probe> probes;  ///< of `errors`
  std::set<std::string> ids, enumerators;
  std::set<std::string> codes;  ///< on the wire, aliases too
  int last_number = 0;
  int counter = 0;  ///< for what has to differ
};

/// Exactly one status, or a class such as `4xx`, or `any`, or `varies`.
status status_of(const std::string& written);

std::string new_id(workshop& in);
int new_number(workshop& in);
/// A code that nothing has yet, as it comes on the wire.
std::string new_code(workshop& in);
/// An entry with texts and all that no response is matched by.
entry new_entry(workshop& in, entry_type type);
/// States a kind where no status would give one.
void settle_kind(workshop& in, entry& of);

/// Kinds, locales, messages, policies, categories, surfaces, status rows, transport failures.
void add_vocabulary(workshop& in);
/// Errors and outcomes with the responses that they are found by.
/// @param groups how many times an error, or some that have to do with each other, is added
void add_errors(workshop& in, int groups);
void add_outcomes(workshop& in);

}  // namespace random_catalog
