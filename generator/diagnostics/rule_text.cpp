#include "diagnostics/rule_text.hpp"

#include <cassert>

namespace generator {

rule_text text_of(rule id) {
  const errcat::entry known = errcat::diagnostics::describe(id);
  assert(known && "a rule that specs/diagnostics.yaml does not have");
  const auto messages = known.messages();
  const auto fixes = known.fixes();
  return {known.code(), messages.empty() ? known.summary() : messages.front(),
          known.severity() == errcat::severity::warning ? severity::warning : severity::error,
          fixes.empty() ? std::string_view() : fixes.front().text()};
}

}  // namespace generator
