#pragma once
#include <memory>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/findings.hpp"

// The first text of a spec.
namespace generator::first_spec {

/// An error that is known from the start.
struct first_error {
  std::string code;
  std::vector<std::string> statuses;
  std::shared_ptr<const nlohmann::ordered_json> body = nullptr;  ///< an example; null for none
};

/// What is known about a vendor before there is a spec. Empty if it is not known.
struct answers {
  std::string vendor;
  std::string title;
  std::string url;
  std::vector<std::string> locales;
  std::string code;        ///< the place of the code in a response
  std::string message;     ///< the place of the message
  std::string field;       ///< the place of the name of the field at fault
  std::string request_id;  ///< the place of the ID of the request
  std::vector<first_error> errors;
};

/// The title that a vendor's name suggests: `Acme Verify` for `acme-verify`.
std::string title_of(std::string_view vendor);

/// The id of an error with a code: like the code, or `code_401` for one without letters.
std::string id_of(std::string_view code);

/// A true sentence about an error of which only the id is known.
std::string summary_of(std::string_view id);

/// The spec that says what is known, and asks for the rest in comments. Errors are numbered from 1.
/// @return nothing after a finding about the template
std::optional<std::string> skeleton(const answers& known, source_set& sources, findings& out);

}  // namespace generator::first_spec
