#pragma once
#include <string>
#include <vector>

#include "commands/explain_input.hpp"
#include "commands/explain_vendors.hpp"

namespace generator::commands {

/// What `explain` found, in each form that it can have.
struct explain_result {
  int code = exit_code::clean;
  remarks remarks_on_input;  ///< to be told first
  std::string text;          ///< for people
  std::string json;          ///< for programs; empty if nothing was looked up
  std::string failure;       ///< why there is no answer; to be told last
};

/// Explains a response, or lists vendors or entries, as the options ask.
/// @param has_input whether the standard input can be read for what was pasted
/// @param sources gets what HTTP itself says about statuses, if that is needed
explain_result look_up(const explain_options& options, bool has_input,
                       const std::vector<catalog::catalog>& vendors, source_set& sources);

}  // namespace generator::commands
