#include "diagnostics/levels.hpp"

#include "diagnostics/rule_text.hpp"

// Decides how serious a finding is.
namespace generator {

std::optional<severity> levels::of(rule id) const {
  const auto own = text_of(id).level;
  if (own == severity::error || denied.contains(id)) return severity::error;
  if (!own && !warn_all && !warned.contains(id)) return {};
  return deny_warnings ? severity::error : severity::warning;
}

}  // namespace generator
