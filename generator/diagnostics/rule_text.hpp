#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "diagnostics/levels.hpp"

// The texts of the rules.
namespace generator {

/// What specs/diagnostics.yaml says about a rule.
struct rule_text {
  std::string_view code;
  std::string_view summary;
  std::string_view message;  ///< with `{name}` for arguments, and `{{` and `}}` for braces
  std::optional<severity> level = severity::error;  ///< nothing for advice
  std::string_view fix;                             ///< the first fix
};

rule_text text_of(rule id);

/// All rules, in the order of specs/diagnostics.yaml.
std::vector<rule> every_rule();

}  // namespace generator
