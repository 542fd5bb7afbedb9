#include "diagnostics/rule_text.hpp"

#include <cassert>

#include "errcat/detail/read_tables.hpp"

// Reads the texts of the rules from errcat's own generated tables.
namespace generator {
namespace {

/// After a change to the layout of the tables, the program that renders the texts of the findings again still
/// contains them in the old layout. It renders without complaint, and script/generate builds another program
/// from its output.
bool texts_are_current() {
  const errcat::detail::tables texts = errcat::diagnostics::tables();
  return errcat::detail::header_of(texts, errcat::detail::h_layout) == errcat::detail::layout_version;
}

std::optional<severity> level_of(errcat::severity written) {
  if (written == errcat::severity::note) return {};
  return written == errcat::severity::warning ? severity::warning : severity::error;
}

errcat::error_list<rule> all_rules() {
  return texts_are_current() ? errcat::all_errors<rule>(errcat::diagnostics::tables())
                             : errcat::error_list<rule>();
}

}  // namespace

rule_text text_of(rule id) {
  if (!texts_are_current()) return {"unknown", {}, "run script/generate", severity::warning, {}};
  const errcat::entry known = errcat::diagnostics::describe(id);
  assert(known && "a rule that specs/diagnostics.yaml does not have");
  const auto messages = known.messages();
  const auto fixes = known.fixes();
  return {known.code(), known.summary(), messages.empty() ? known.summary() : messages.front(),
          level_of(known.severity()), fixes.empty() ? std::string_view() : fixes.front().text()};
}

errcat::entry find_rule(std::string_view code_or_id) {
  for (const auto& one : all_rules())
    if (code_or_id == one.what.code() || code_or_id == one.id) return one.what;
  return {};
}

std::vector<std::string_view> rule_codes() {
  std::vector<std::string_view> codes;
  for (const auto& one : all_rules()) codes.push_back(one.what.code());
  return codes;
}

}  // namespace generator
