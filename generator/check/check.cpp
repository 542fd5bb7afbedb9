#include "check/check.hpp"

#include <algorithm>

#include "check/rules.hpp"

// Runs the rules on a catalog and applies the exceptions that its spec allows.
namespace generator::check {
namespace {

constexpr check_rule rules[] = {
    {rule::ambiguous_errors, "Every response has one answer among the errors.", ambiguous_errors},
    {rule::ambiguous_statuses, "Every status has one row.", ambiguous_statuses},
    {rule::ambiguous_outcomes, "Every success has one answer among the outcomes.", ambiguous_outcomes},
    {rule::nothing_to_match, "Every error can be recognised.", nothing_to_match},
    {rule::example_mismatch, "Examples are evidence for the matchers of their entries.", example_mismatch},
    {rule::unplaced_matcher, "What errors are known by can be found in a response.", matchers_have_places},
    {rule::unseen_place, "Places are where the examples have something.", places_borne_out},
    {rule::repeated_place, "Every place of a list can be reached.", places_reachable},
    {rule::unlikely_unit, "A header holds what it is known to hold.", units_likely},
    {rule::separate_lists, "The parts of one error are in one element of a list.", lists_joined},
    {rule::success_code_of_error, "A code means success or an error.", success_codes_free},
    {rule::unread_retry_after, "A time to wait that a rule heeds can be found.", unread_retry_after},
    {rule::retry_of_rejected, "A final answer is not repeated by oversight.", retry_of_rejected},
    {rule::invalid_placeholder, "Braces mean placeholders and nothing else.", placeholders_well_formed},
    {rule::unknown_name, "Every placeholder whose type is stated is there.", placeholders_known},
    {rule::placeholders_differ, "All locales are filled from the same values.", placeholders_alike},
    {rule::missing_locale, "Every user message is there in every locale.", missing_locale},
    {rule::leaking_message, "End users learn nothing of what is for developers.", leaking_message},
    {rule::unused_definition, "What is defined is used.", unused_definition},
};

bool concerns(const spec::allowance& one, const finding& about) {
  return one.concerns.empty() ||
         std::any_of(one.concerns.begin(), one.concerns.end(),
                     [&](const spec::text& name) { return name.value == about.subject; });
}

/// Only rules of judgment can be allowed. A problem that makes a spec unreadable or an output unsafe cannot.
std::vector<std::string_view> findings_to_allow() {
  std::vector<std::string_view> all{code_of(rule::unfinished_sentence), code_of(rule::ambiguous_scalar),
                                    code_of(rule::stray_placeholder)};
  for (const auto& one : rules)
    if (one.finds != rule::invalid_placeholder && one.finds != rule::unknown_name)
      all.push_back(code_of(one.finds));
  return all;
}

/// Removes the findings that an exception names. An exception that removes nothing is a finding itself.
void apply(const spec::allowance& one, findings& out) {
  const auto known = findings_to_allow();
  if (std::find(known.begin(), known.end(), one.finding.value) == known.end()) {
    out.add(rule::unknown_name, one.finding.at,
            {{"what", "finding that can be allowed"}, {"name", one.finding.value}},
            did_you_mean(one.finding.value, known));
    return;
  }
  bool used = false;
  out.remove_if([&](const finding& about) {
    const bool allowed =
        about.at.file == one.at.file && code_of(about.id) == one.finding.value && concerns(one, about);
    used = used || allowed;
    return allowed;
  });
  if (!used) out.add(rule::unused_allow, one.finding.at, {{"finding", one.finding.value}});
}

}  // namespace

bool is_broken(const span& part, const findings& found) {
  return std::any_of(found.all().begin(), found.all().end(), [&](const finding& one) {
    return one.level == severity::error && one.at.file == part.file && one.at.begin >= part.begin &&
           one.at.end <= part.end;
  });
}

std::span<const check_rule> all_rules() {
  return rules;
}

void run(const catalog::catalog& on, findings& out) {
  for (const auto& one : rules) one.run(on, out);
  for (const auto& one : on.written->allow)
    if (one.finding.given) apply(one, out);
}

}  // namespace generator::check
