#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "diagnostics/levels.hpp"
#include "errcat/entry.hpp"

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

/// All that specs/diagnostics.yaml says about the rule with a code or id. Empty if there is no such rule.
errcat::entry find_rule(std::string_view code_or_id);

/// The codes of all rules, by number.
std::vector<std::string_view> rule_codes();

}  // namespace generator
