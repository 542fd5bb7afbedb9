#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "catalog/catalog.hpp"
#include "errcat/budget.hpp"
#include "errcat/match.hpp"

// The result of the command `explain`, and how it is printed.
namespace generator::commands {

/// Adds a line with a label, unless the value is empty.
void add_line(std::string_view label, std::string_view value, std::string& text);

/// How a response was matched: "by its code".
std::string_view words_of(errcat::rung how);
/// What to do next, in words: "retry after 1 s".
std::string words_of(const errcat::decision& next);

/// One of the errors in a response.
struct reported {
  std::string code;   ///< as received; empty if none
  std::string entry;  ///< the entry that it means, by its name in findings
  std::string field;  ///< the field at fault, or empty
  bool is_answer = false;
};

/// The result of `explain`.
struct explanation {
  errcat::any_match match;
  errcat::decision next;  ///< after the calls made so far
  std::string user_message;
  std::string policy_text;  ///< the retry rule in words; empty if none
  std::string policy_from;  ///< the entry that states the retry rule, if it is another one
  std::string basis_note;   ///< where the retry rule comes from, if not plainly from the vendor
  bool by_name = false;     ///< found by its id, not in a response
  std::string subcode;      ///< the second-level code of the response
  std::vector<reported> errors;
  bool has_more_errors = false;  ///< whether there are more than `errors`
};

/// Why that is to be done next, in words: "the vendor's retry rule".
std::string reason_of(const explanation& what);

/// The explanation for people.
/// @param speaking the catalog that has the entry: the vendor's or that of HTTP
std::string to_text(const explanation& what, const catalog::catalog& of, const catalog::catalog& speaking);

}  // namespace generator::commands
