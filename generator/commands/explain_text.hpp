#pragma once
#include <string>
#include <vector>

#include "catalog/catalog.hpp"
#include "errcat/budget.hpp"
#include "errcat/match.hpp"

namespace generator::commands {

/// One of the errors of a response.
struct reported {
  std::string code;   ///< as it came; empty: none
  std::string entry;  ///< what findings call what it means
  std::string field;  ///< the field at fault; may be empty
  bool is_answer = false;
};

/// What `explain` found out.
struct explanation {
  errcat::any_match match;
  errcat::decision next;  ///< after the calls that were made
  std::string user_message;
  std::string policy_text;  ///< the retry rule in words; empty: none
  std::string policy_from;  ///< the entry that states it, if that is another one
  std::string basis_note;   ///< whose word the rule is, where it is not the vendor's plain one
  bool by_name = false;     ///< found by its id, not on the wire
  std::string subcode;      ///< the second-level code of the response
  std::vector<reported> errors;
  bool has_more_errors = false;  ///< than those
};

/// The explanation as a person reads it. `speaking`: whose entry it is, the vendor's catalog or that of HTTP.
std::string to_text(const explanation& what, const catalog::catalog& of, const catalog::catalog& speaking);

}  // namespace generator::commands
