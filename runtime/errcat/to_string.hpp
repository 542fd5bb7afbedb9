#pragma once
#include <string_view>

#include "errcat/budget.hpp"
#include "errcat/match.hpp"
#include "errcat/types.hpp"

/// The runtime's values as words, for logs and metrics. Each is the word that specs use for the value, or the
/// enumerator if specs have none. Empty: defaults that specs leave out (`severity::unspecified`,
/// `emission::usual`, `transport_failure::none`), and values that are not enumerators. Kinds and vendors'
/// errors have their own `to_string`.
namespace errcat {
inline namespace layout_11 {

/// For loops over the surprises of a match.
inline constexpr surprise every_surprise[] = {surprise::unlisted_status, surprise::unknown_code,
                                              surprise::never_sent,      surprise::disagreement,
                                              surprise::ambiguous,       surprise::unknown_subcode};

constexpr std::string_view to_string(entry_type value) noexcept {
  switch (value) {
    case entry_type::status:
      return "status";
    case entry_type::transport:
      return "transport";
    case entry_type::error:
      return "error";
    case entry_type::outcome:
      return "outcome";
    case entry_type::symptom:
      return "symptom";
    case entry_type::unlisted_code:
      return "unlisted_code";
  }
  return {};
}

/// Empty: `unspecified`.
constexpr std::string_view to_string(severity value) noexcept {
  switch (value) {
    case severity::note:
      return "note";
    case severity::warning:
      return "warning";
    case severity::error:
      return "error";
    case severity::critical:
      return "critical";
    case severity::unspecified:
      break;
  }
  return {};
}

constexpr std::string_view to_string(audience value) noexcept {
  switch (value) {
    case audience::any:
      return "any";
    case audience::end_user:
      return "end_user";
    case audience::developer:
      return "developer";
  }
  return {};
}

/// Empty: `usual`.
constexpr std::string_view to_string(emission value) noexcept {
  switch (value) {
    case emission::rarely:
      return "rarely";
    case emission::never:
      return "never";
    case emission::usual:
      break;
  }
  return {};
}

constexpr std::string_view to_string(known value) noexcept {
  switch (value) {
    case known::unspecified:
      return "unspecified";
    case known::yes:
      return "yes";
    case known::no:
      return "no";
  }
  return {};
}

constexpr std::string_view to_string(retry_verb value) noexcept {
  switch (value) {
    case retry_verb::unspecified:
      return "unspecified";
    case retry_verb::never:
      return "never";
    case retry_verb::fix_input:
      return "fix_input";
    case retry_verb::refresh:
      return "refresh";
    case retry_verb::wait_for_change:
      return "wait_for_change";
    case retry_verb::wait:
      return "wait";
    case retry_verb::backoff:
      return "backoff";
  }
  return {};
}

constexpr std::string_view to_string(repeats value) noexcept {
  switch (value) {
    case repeats::unless_unsafe:
      return "unless_unsafe";
    case repeats::idempotent:
      return "idempotent";
    case repeats::any:
      return "any";
  }
  return {};
}

constexpr std::string_view to_string(effect value) noexcept {
  switch (value) {
    case effect::unspecified:
      return "unspecified";
    case effect::none:
      return "none";
    case effect::maybe:
      return "maybe";
    case effect::done:
      return "done";
  }
  return {};
}

constexpr std::string_view to_string(jitter value) noexcept {
  switch (value) {
    case jitter::unspecified:
      return "unspecified";
    case jitter::none:
      return "none";
    case jitter::full:
      return "full";
    case jitter::equal:
      return "equal";
    case jitter::percent:
      return "percent";
  }
  return {};
}

/// Empty: `none`, a response came.
constexpr std::string_view to_string(transport_failure value) noexcept {
  switch (value) {
    case transport_failure::not_sent:
      return "not_sent";
    case transport_failure::network:
      return "network";
    case transport_failure::timeout:
      return "timeout";
    case transport_failure::none:
      break;
  }
  return {};
}

constexpr std::string_view to_string(rung value) noexcept {
  switch (value) {
    case rung::none:
      return "none";
    case rung::http_class:
      return "http_class";
    case rung::http_status:
      return "http_status";
    case rung::any_status:
      return "any_status";
    case rung::status_class:
      return "status_class";
    case rung::status:
      return "status";
    case rung::transport:
      return "transport";
    case rung::unlisted_code:
      return "unlisted_code";
    case rung::fields:
      return "fields";
    case rung::message:
      return "message";
    case rung::outcome:
      return "outcome";
    case rung::alias:
      return "alias";
    case rung::code:
      return "code";
  }
  return {};
}

/// The word for a single surprise. To list those of a match, use `every_surprise`.
constexpr std::string_view to_string(surprise value) noexcept {
  switch (value) {
    case surprise::unlisted_status:
      return "unlisted_status";
    case surprise::unknown_code:
      return "unknown_code";
    case surprise::never_sent:
      return "never_sent";
    case surprise::disagreement:
      return "disagreement";
    case surprise::unknown_subcode:
      return "unknown_subcode";
    case surprise::ambiguous:
      return "ambiguous";
  }
  return {};
}

constexpr std::string_view to_string(action value) noexcept {
  switch (value) {
    case action::unspecified:
      return "unspecified";
    case action::stop:
      return "stop";
    case action::repeat:
      return "repeat";
    case action::refresh:
      return "refresh";
    case action::wait_for_change:
      return "wait_for_change";
    case action::fix_input:
      return "fix_input";
    case action::check_then_repeat:
      return "check_then_repeat";
  }
  return {};
}

constexpr std::string_view to_string(reason value) noexcept {
  switch (value) {
    case reason::no_rule:
      return "no_rule";
    case reason::stated_unspecified:
      return "stated_unspecified";
    case reason::rule:
      return "rule";
    case reason::retry_after:
      return "retry_after";
    case reason::should_retry:
      return "should_retry";
    case reason::calls_spent:
      return "calls_spent";
    case reason::time_spent:
      return "time_spent";
    case reason::waits_spent:
      return "waits_spent";
    case reason::quota_spent:
      return "quota_spent";
    case reason::wait_too_long:
      return "wait_too_long";
    case reason::already_refreshed:
      return "already_refreshed";
    case reason::not_repeatable:
      return "not_repeatable";
    case reason::effect_unknown:
      return "effect_unknown";
  }
  return {};
}

constexpr std::string_view to_string(origin value) noexcept {
  switch (value) {
    case origin::unused:
      return "unused";
    case origin::vendor:
      return "vendor";
    case origin::http:
      return "http";
    case origin::caller:
      return "caller";
  }
  return {};
}

}  // namespace layout_11
}  // namespace errcat
