#pragma once
#include "catalog/built.hpp"
#include "check/check.hpp"

/// Runs a spec's text through all rules. A text without an envelope gets one whose places are unspecified,
/// because leaving them out is a finding.
struct checked : built {
  explicit checked(const std::string& rest, const std::string& spec_of_kinds = small_kinds)
      : built(rest.find("envelope:") != rest.npos ? rest : rest + no_places, spec_of_kinds) {
    generator::check::run(on, found);
  }

  static constexpr const char* no_places = "envelope: {code: unspecified, message: unspecified}\n";

  /// "ambiguous-errors: text": the rule and text of each finding, without its position.
  std::string breaches() const {
    std::string text;
    for (const auto& one : found.sorted())
      text += std::string(generator::code_of(one.id)) + ": " + one.text + '\n';
    return text;
  }
};

/// The findings for two errors with these keys.
inline std::string on_pair(const std::string& first, const std::string& second,
                           const std::string& sections = {}) {
  return checked(
             "surfaces: {api: API, web: Web}\noperations: {create: {title: Create}, list: {title: List}}\n" +
             sections + "errors:\n" + error("a", 1, "kind: server, " + first) +
             error("b", 2, "kind: server, " + second))
      .breaches();
}
