#pragma once
// Shared parts of the hand-written sequences for `decide`.
#include <errcat/runtime.hpp>
#include <string>
#include <string_view>

namespace sequences {

/// What a page says to do after a call.
struct step {
  errcat::action then;
  std::int64_t wait_ms;
  errcat::reason why;
  /// A letter for each number in the order of `origins`: the vendor's (v), the caller's (c) or not used (-).
  std::string_view from = "-------";
};

inline constexpr step fix{errcat::action::fix_input, 0, errcat::reason::rule};
inline constexpr step give_up{errcat::action::stop, 0, errcat::reason::rule};
inline constexpr step renew{errcat::action::refresh, 0, errcat::reason::rule};
inline constexpr step renewed_in_vain{errcat::action::stop, 0, errcat::reason::already_refreshed};
/// No retry rule covers it, or it is a success.
inline constexpr step not_said{errcat::action::unspecified, 0, errcat::reason::no_rule};
/// The vendor does not say, and the catalog records that.
inline constexpr step left_open{errcat::action::unspecified, 0, errcat::reason::stated_unspecified};

constexpr step repeat_after(std::int64_t ms, std::string_view from) {
  return {errcat::action::repeat, ms, errcat::reason::rule, from};
}
/// The response says how long to wait. The caller chooses how often.
constexpr step as_asked(std::int64_t ms) {
  return {errcat::action::repeat, ms, errcat::reason::retry_after, "cv-----"};
}
constexpr step look_first(std::int64_t ms, std::string_view from) {
  return {errcat::action::check_then_repeat, ms, errcat::reason::effect_unknown, from};
}
constexpr step spent(std::string_view from) {
  return {errcat::action::stop, 0, errcat::reason::calls_spent, from};
}

/// Where the numbers came from, in the form of `step::from`.
std::string letters(const errcat::origins& from);

/// The situation after `made` calls.
errcat::call after(std::int64_t made, std::string_view method = "GET", errcat::operation operation = {});
/// The same, with a response that asks for a wait.
errcat::call asked_to_wait(errcat::call last, std::int64_t ms);
/// The same, with credentials that were renewed in between.
errcat::call renewed(errcat::call last);

errcat::response lost(errcat::transport_failure how);

void check(const std::string& name, const errcat::decision& found, const step& expected);

}  // namespace sequences
