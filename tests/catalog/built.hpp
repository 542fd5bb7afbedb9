#pragma once
#include <optional>
#include <string>
#include <vector>

#include "catalog/build.hpp"
#include "spec/decoded.hpp"

/// A few kinds, some with a message. Tests use them to stay independent of errcat's own kinds.
inline const std::string small_kinds =
    "errcat: 1\n"
    "locales: [en, pt]\n"
    "kinds:\n"
    "  success: {number: 1, status: 2xx, summary: It worked.}\n"
    "  invalid_input: {number: 2, status: [400, 4xx], summary: Change it.}\n"
    "  not_found: {number: 3, status: 404, summary: It is not there.}\n"
    "  rate_limited: {number: 4, status: 429, summary: Too many., user_message: later}\n"
    "  server: {number: 5, status: [5xx], summary: It broke., user_message: later}\n"
    "  network: {number: 6, transport: network, summary: No connection.}\n"
    "  rejected: {number: 7, summary: The answer is no.}\n"
    "user_messages:\n"
    "  default: {en: Something went wrong., pt: Algo deu errado.}\n"
    "  later: {en: Try later., pt: Tente depois.}\n";

/// The kinds of a spec of kinds. Their texts stay in `sources`.
inline generator::catalog::kind_set kinds_from(std::string text, generator::source_set& sources) {
  generator::findings found;
  const auto read = generator::yaml::parse(sources, sources.add("kinds.yaml", std::move(text)), found);
  return generator::catalog::build_kinds(generator::spec::read_kinds(read.value().root(), found), found);
}

/// The catalog built from a spec's text, with all findings up to this stage.
struct built : decoded {
  generator::catalog::kind_set kinds;
  generator::catalog::catalog on;

  /// @param rest the text after `errcat`, `vendor` and `title`
  explicit built(const std::string& rest, const std::string& spec_of_kinds = small_kinds)
      : decoded(spec_head + rest), kinds(kinds_from(spec_of_kinds, sources)) {
    on = generator::catalog::build(spec, kinds, found);
  }

  const generator::catalog::entry* find(std::string_view id) const {
    for (const auto& one : on.entries)
      if (one.id == id || (one.id.empty() && !one.status_written.empty() && one.status_written.front() == id))
        return &one;
    return nullptr;
  }
  const generator::catalog::entry& entry(std::string_view id) const {
    const auto* found_entry = find(id);
    if (!found_entry) throw std::out_of_range("no entry " + std::string(id));
    return *found_entry;
  }
  std::string kind_of(std::string_view id) const {
    const auto& one = entry(id);
    return one.kind ? std::string(on.kinds[*one.kind].id) : "none";
  }
  /// The id of the retry policy that applies to an entry, or "none".
  std::string policy_of(std::string_view id) const {
    const auto& one = entry(id);
    return one.effective_policy ? on.policies[*one.effective_policy].id : "none";
  }
  /// The name of the user message that applies to an entry, or "none".
  std::string message_of(std::string_view id) const {
    const auto& one = entry(id);
    return one.effective_message ? std::string(on.user_messages[*one.effective_message].name) : "none";
  }
};

/// "400-499 501-501"
inline std::string written(const std::vector<generator::catalog::status_range>& from) {
  std::string text;
  for (const auto& one : from)
    text += (text.empty() ? "" : " ") + std::to_string(one.first) + '-' + std::to_string(one.last);
  return text;
}

/// An error in flow style: `error("gone", 1, "code: E1")`.
inline std::string error(const std::string& id, int number, const std::string& rest = {}) {
  return "  " + id + ": {number: " + std::to_string(number) + ", summary: A text." +
         (rest.empty() ? "" : ", " + rest) + "}\n";
}
