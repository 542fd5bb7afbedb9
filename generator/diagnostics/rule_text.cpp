#include "diagnostics/rule_text.hpp"

#include <cassert>

#include "errcat/detail/read_tables.hpp"

namespace generator {

namespace {

/// Where the layout of the tables was changed, the program that renders the findings' texts anew has them in
/// the old one. It renders without a word, and script/generate makes another program of what it rendered.
bool texts_are_current() {
  const errcat::detail::tables texts = errcat::diagnostics::tables();
  return errcat::detail::header_of(texts, errcat::detail::h_layout) == errcat::detail::layout_version;
}

}  // namespace

rule_text text_of(rule id) {
  if (!texts_are_current()) return {"unknown", "run script/generate", severity::warning, {}};
  const errcat::entry known = errcat::diagnostics::describe(id);
  assert(known && "a rule that specs/diagnostics.yaml does not have");
  const auto messages = known.messages();
  const auto fixes = known.fixes();
  return {known.code(), messages.empty() ? known.summary() : messages.front(),
          known.severity() == errcat::severity::warning ? severity::warning : severity::error,
          fixes.empty() ? std::string_view() : fixes.front().text()};
}

}  // namespace generator
