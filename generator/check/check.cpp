#include "check/check.hpp"

#include <algorithm>
#include <optional>

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
    {rule::unread_retry_after, "A time to wait that a retry rule heeds can be found.", unread_retry_after},
    {rule::retry_of_rejected, "A final answer is not repeated by oversight.", retry_of_rejected},
    {rule::invalid_placeholder, "Braces mean placeholders and nothing else.", placeholders_well_formed},
    {rule::unknown_name, "Every placeholder whose type is stated is there.", placeholders_known},
    {rule::placeholders_differ, "All locales are filled from the same values.", placeholders_alike},
    {rule::missing_locale, "Every user message is there in every locale.", missing_locale},
    {rule::leaking_message, "End users learn nothing of what is for developers.", leaking_message},
    {rule::unused_definition, "What is defined is used.", unused_definition},
    {rule::unsafe_retry, "No call is made twice that must be made once.", unsafe_retry},
    {rule::never_applies, "A default is used by some entry.", defaults_apply},
    {rule::never_applies, "A row of several statuses is used for one of them.", rows_apply},
    {rule::never_applies, "The first delay of a retry rule fits into its time.", delays_apply},
    {rule::unlisted_status, "The table of statuses is complete.", statuses_listed},
    {rule::incomplete_example, "Examples have what every response has.", examples_complete},
    {rule::no_fix, "Every error says what to do.", fixes_given},
    {rule::fix_repeats_cause, "A fix says more than its cause.", fixes_differ_from_causes},
    {rule::technical_message, "End users can understand their messages.", messages_plain},
    {rule::uncited_source, "A source is there because a fact comes from it.", sources_cited},
};

/// Only rules of judgment can be allowed. A problem that makes a spec unreadable or an output unsafe cannot.
std::vector<rule> rules_to_allow() {
  std::vector<rule> all{rule::unfinished_sentence, rule::ambiguous_scalar, rule::stray_placeholder,
                        rule::macro_name, rule::old_source};
  for (const auto& one : rules)
    if (one.finds != rule::invalid_placeholder && one.finds != rule::unknown_name && one.finds != all.back())
      all.push_back(one.finds);
  return all;
}

/// Makes `out` drop what an exception names, whether it was found already or not.
/// @return the number of the exception in `out`. Nothing if no such rule can be allowed.
std::optional<std::size_t> apply(const spec::allowance& one, findings& out) {
  for (const rule id : rules_to_allow()) {
    if (code_of(id) != one.finding.value) continue;
    std::vector<std::string> names;
    for (const auto& name : one.concerns) names.emplace_back(name.value);
    return out.allow(id, one.at.file, std::move(names));
  }
  return {};
}

void report_unknown(const spec::text& written, findings& out) {
  out.add(rule::unknown_name, written.at, {{"what", "finding that can be allowed"}, {"name", written.value}},
          [&] {
            std::vector<std::string_view> known;
            for (const rule id : rules_to_allow()) known.push_back(code_of(id));
            return what_to_write(written.value, known);
          });
}

/// Whether a rule that can be allowed is on.
bool is_on(std::string_view code, const levels& of) {
  return std::ranges::any_of(rules_to_allow(), [&](rule id) { return code_of(id) == code && of.of(id); });
}

}  // namespace

bool is_broken(const span& part, const findings& found) {
  return found.has_error_within(part);
}

std::span<const check_rule> all_rules() {
  return rules;
}

bool can_allow(rule id) {
  const auto all = rules_to_allow();
  return std::ranges::find(all, id) != all.end();
}

void run(const catalog::catalog& on, findings& out, std::optional<std::chrono::sys_days> today) {
  const auto& exceptions = on.written->allow;
  std::vector<std::optional<std::size_t>> numbers;
  for (const auto& one : exceptions) numbers.push_back(apply(one, out));
  const auto& levels = out.rule_levels();
  for (const auto& one : rules)
    if (levels.of(one.finds)) one.run(on, out);
  if (today && levels.of(rule::old_source)) sources_fresh(on, *today, out);
  // An exception that drops nothing is a finding itself.
  for (std::size_t i = 0; i < exceptions.size(); ++i) {
    if (!exceptions[i].finding.given) continue;
    if (!numbers[i])
      report_unknown(exceptions[i].finding, out);
    else if (!out.was_used(*numbers[i]) && is_on(exceptions[i].finding.value, levels))
      out.add(rule::unused_allow, exceptions[i].finding.at, {{"finding", exceptions[i].finding.value}});
  }
}

}  // namespace generator::check
