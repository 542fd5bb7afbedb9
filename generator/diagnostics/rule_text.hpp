#pragma once
#include <string_view>

#include "diagnostics/findings.hpp"

// The texts of the rules.
namespace generator {

/// What specs/diagnostics.yaml says about a rule.
struct rule_text {
  std::string_view code;
  std::string_view message;  ///< with `{name}` for arguments, and `{{` and `}}` for braces
  severity level = severity::error;
  std::string_view fix;  ///< the first fix
};

rule_text text_of(rule id);

}  // namespace generator
