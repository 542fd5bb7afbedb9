#pragma once
#include <string>
#include <vector>

#include "commands/explain_answer.hpp"
#include "pasted/secrets.hpp"

// What errcat read in a pasted text.
namespace generator::commands {

/// A value of a response, fit to be shown.
struct shown_value {
  std::string name;  ///< of a header, or the place in the body: "Retry-After", "/error/hint"
  std::string value;
};

/// What was read. All texts are fit to be shown.
struct read_report {
  std::string form;  ///< "raw HTTP, the last of 2 responses"
  std::int32_t status = 0;
  std::string method;
  std::string path;
  std::string code;
  std::string message;
  std::string details;
  std::string field;
  std::string request_id;
  std::string request_id_at;  ///< "header X-Request-Id", "/requestId"
  std::string date;           ///< of the response
  std::string page_title;
  std::vector<shown_value> headers;  ///< those that matter
  std::vector<shown_value> unknown;  ///< in the body, at places that the catalog does not name
  std::size_t more_unknown = 0;      ///< how many of these are not in the list
  std::vector<pasted::secret_count> secrets;
};

/// @param by how the vendor reads it; null if no vendor is known
read_report report_of(const evidence& what, const answer* by);

/// The report for people. Ends with an empty line. Empty if nothing was read.
std::string to_text(const read_report& from);

}  // namespace generator::commands
