#pragma once
#include <optional>
#include <set>

#include "errcat/diagnostics.hpp"

// How serious the findings of a rule are.
namespace generator {

/// The rules that findings report. Generated from specs/diagnostics.yaml.
using rule = errcat::diagnostics::error;

enum class severity { warning, error };

/// The level of each rule in a run. A rule that gives advice is off until someone asks for it. An error stays
/// one, because its spec cannot be rendered.
struct levels {
  std::set<rule> warned{};     ///< advice to report as warnings
  std::set<rule> denied{};     ///< rules to report as errors, whatever they are
  bool warn_all = false;       ///< reports all advice as warnings
  bool deny_warnings = false;  ///< reports as errors what would be warnings

  /// Nothing if the rule is off.
  std::optional<severity> of(rule id) const;
};

}  // namespace generator
