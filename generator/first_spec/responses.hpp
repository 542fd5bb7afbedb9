#pragma once
#include <cstdint>
#include <memory>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "first_spec/skeleton.hpp"
#include "pasted/secrets.hpp"

// Finds in real responses what a spec begins with.
namespace generator::first_spec {

/// A response from a vendor, saved in a file.
struct response {
  std::string file;
  std::int32_t status = 0;  ///< 0 if neither the file nor its name says it
  std::vector<std::string> header_names;
  std::shared_ptr<const nlohmann::ordered_json> body;
  std::vector<pasted::secret_count> secrets;  ///< anywhere in the file
};

/// Reads a saved response with a JSON body, in any form that `errcat explain` reads. The name of the file can
/// begin with the status, as in `401-expired.json`.
/// @param why gets what is wrong with it, or stays empty
response read_response(const std::string& path, std::string_view text, std::string& why);

/// Fills in what the responses say and `known` does not: where code, message, field and ID of the request
/// are, and an error for each code. Secrets and personal data that can be told by their shape stay out.
/// @return what people should know about responses that say nothing or too little, a line each
std::vector<std::string> learn(const std::vector<response>& from, answers& known);

}  // namespace generator::first_spec
