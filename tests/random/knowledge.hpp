#pragma once
#include <string>
#include <vector>

#include "model.hpp"

/// docs/format.md restated: what applies to an entry that does not say it itself.
namespace random_catalog {

/// The response that a question is about: a status, a class of statuses, or no known status (both 0).
struct occasion {
  int first = 0;
  int last = 0;
  std::size_t surface = 0;  ///< index + 1; 0: not known
};

std::vector<std::pair<int, int>> ranges_of(const std::vector<status>& of);
bool covers(const std::vector<std::pair<int, int>>& ranges, int status);

/// The entry's own value, else that of the category, else that of error_defaults. Outcomes and others have
/// only their own.
std::vector<status> statuses_of(const made& in, const entry& of);
std::string severity_of(const made& in, const entry& of);
std::string audience_of(const made& in, const entry& of);
std::string kind_of(const made& in, const entry& of);
/// What the entry itself says about retries, with defaults applied. Empty: nothing.
std::string own_retry(const made& in, const entry& of);
std::vector<field> fields_of(const made& in, const entry& of);

/// The kind that claims a status. Empty: none.
std::string kind_of_status(const made& in, int status);

/// How exact a row is: 0 one status, 1 several, 2 a class, 3 any.
int rank_of(const entry& row);
/// The statuses that a row covers.
std::vector<std::pair<int, int>> covered_by(const entry& row);
/// The row that applies to a status, if any.
std::optional<std::size_t> row_for(const made& in, int status, std::size_t surface);

/// The first occasion on which an entry is expected.
occasion expected_on(const made& in, const entry& of);
/// The retry rule that applies. Empty: none.
std::string retry_on(const made& in, const entry& of, const occasion& on);
/// Whether the call took effect on an occasion: `none`, `maybe` or `done`.
/// @param observed the status; 0: none
std::string effect_on(const made& in, const entry& of, const occasion& on, int observed);
/// The user message that is shown.
const user_message& message_on(const made& in, const entry& of, const occasion& on);
const user_message& default_message(const made& in);
/// The text in the locale that RFC 4647 lookup finds.
const std::string& text_in(const made& in, const user_message& of, const std::string& locale);

std::vector<std::string> locales_of(const made& in);
/// The enumerator name for an id.
std::string enumerator_of(const std::string& id);

}  // namespace random_catalog
