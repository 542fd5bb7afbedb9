#pragma once
#include <cstdint>
#include <string_view>

#include "errcat/response.hpp"
#include "errcat/types.hpp"

/// The input and the result of `decide`. Times are in milliseconds.
namespace errcat {
inline namespace layout_11 {

/// A bound or a time that is not set.
inline constexpr std::int64_t none_given = -1;

/// The call that failed, and what came before it.
struct call {
  /// Calls made so far, including the first: 1 after the first failure.
  std::int64_t made = 1;
  /// "GET", "POST"; case does not matter. Empty: not known.
  std::string_view method = {};
  /// Default: the operation that the response was classified with.
  errcat::operation operation = {};
  /// Whether the call carried an idempotency key, and each retry will carry the same one.
  bool sent_key = false;
  /// Whether you know that two calls have the same effect as one. It overrides what the spec
  /// and HTTP say.
  known idempotent = known::unspecified;
  /// Whether the credentials were renewed since the first call.
  bool refreshed = false;
  /// How long the response asks you to wait; 0 or negative: it does not ask.
  std::int64_t retry_after_ms = none_given;
  /// Whether the response itself says that a retry can help.
  known should_retry = known::unspecified;
  /// Sum of the waits so far.
  std::int64_t waited_ms = 0;
  /// Time since the start of the first call.
  std::int64_t elapsed_ms = 0;
  /// A new random number for each decision, for jitter. The default gives the longest
  /// wait.
  std::uint32_t entropy = 0xFFFFFFFF;
};

/// Your own figures: bounds, which apply whatever the vendor says, and defaults for what the vendor
/// leaves open. Most vendors say "try again later" and no more.
struct budget {
  // Bounds. Negative: none.
  std::int64_t max_calls = none_given;       ///< in total, including the first
  std::int64_t max_elapsed_ms = none_given;  ///< no call starts later than this after the first
  std::int64_t max_wait_ms = 60'000;         ///< a single wait; `stop` if a longer one is needed
  std::int64_t max_waited_ms = none_given;   ///< all waits together

  // Defaults.
  std::int64_t calls = 4;             ///< in total, including the first
  std::int64_t delay_ms = 1'000;      ///< before the second call
  std::int32_t factor_milli = 2'000;  ///< growth of the delay with each call, in thousandths; at least 1,000
  std::int64_t cap_ms = 30'000;       ///< the delay does not grow beyond this; negative: no limit
  errcat::jitter jitter = errcat::jitter::equal;
  std::int32_t jitter_permille = 100;  ///< with `jitter::percent`; 0 to 1,000
};

enum class action : std::uint8_t {
  unspecified,        ///< the vendor does not say; you decide
  stop,               ///< give up
  repeat,             ///< wait, then make the same call again
  refresh,            ///< renew the credentials, wait, then make the same call again
  wait_for_change,    ///< make the same call again once the state of the resource has changed, but not before
                      ///< the wait is over
  fix_input,          ///< the same call cannot succeed, but a changed one can
  check_then_repeat,  ///< the call may have taken effect: wait, find out, and retry only if it has not
};

/// Whether the action sends the same call again, perhaps after another step.
constexpr bool sends_again(action value) noexcept {
  return value == action::repeat || value == action::refresh || value == action::check_then_repeat;
}

/// Why an action was chosen.
enum class reason : std::uint8_t {
  no_rule,             ///< no retry rule covers this response, or nothing matched it
  stated_unspecified,  ///< the spec records that the vendor does not say
  rule,                ///< the spec's retry rule; if it is silent, errcat's own (`rung::http_status`)
  retry_after,         ///< the vendor's retry rule, with the wait that the response asks for
  should_retry,        ///< the response itself says that a retry can help, or that none can
  calls_spent,         ///< no further call is allowed
  time_spent,          ///< the next call would start too late
  waits_spent,         ///< the waits together would be too long
  quota_spent,         ///< the calls that share the quota have made too many retries lately
  wait_too_long,       ///< the wait that is needed (`wait_ms`) exceeds `max_wait_ms`
  already_refreshed,   ///< new credentials did not help
  not_repeatable,      ///< the retry rule does not allow a retry of this call
  effect_unknown,      ///< the retry rule allows one only if the call had no effect, and that is not known
};

/// Where a figure came from.
enum class origin : std::uint8_t {
  unused,
  vendor,
  caller,
  http,  ///< errcat's retry rule for an HTTP status, see `rung::http_status`
};

namespace detail {

/// The figures of a decision that have an origin.
enum class figure_of : std::uint8_t { calls, delay, factor, cap, jitter, elapsed, wait, retry };

/// Origins, two bits for each figure. With them, a decision fits in two registers and is not built in memory.
using origin_bits = std::uint32_t;
static_assert(static_cast<int>(origin::http) < 4, "an origin has two bits");
constexpr origin_bits bits_of(figure_of which, origin from) noexcept {
  return static_cast<origin_bits>(from) << 2 * static_cast<int>(which);
}

}  // namespace detail

/// Where the figures that a decision used came from.
class origins {
 public:
  constexpr origins() = default;
  constexpr explicit origins(detail::origin_bits bits) noexcept : bits_(static_cast<std::uint16_t>(bits)) {}

  /// The allowed number of calls.
  constexpr origin calls() const noexcept { return at(detail::figure_of::calls); }
  /// The delay, or the wait that the response asks for.
  constexpr origin delay() const noexcept { return at(detail::figure_of::delay); }
  /// The growth of the delay.
  constexpr origin factor() const noexcept { return at(detail::figure_of::factor); }
  /// The cap that limited the delay.
  constexpr origin cap() const noexcept { return at(detail::figure_of::cap); }
  /// The jitter of the delay.
  constexpr origin jitter() const noexcept { return at(detail::figure_of::jitter); }
  /// The time within which calls may be made.
  constexpr origin elapsed() const noexcept { return at(detail::figure_of::elapsed); }
  /// The bound on one wait or on all of them, if it is the reason to stop.
  constexpr origin wait() const noexcept { return at(detail::figure_of::wait); }
  /// Where the retry rule comes from. `unused` if there is none.
  constexpr origin rule() const noexcept { return at(detail::figure_of::retry); }

 private:
  constexpr origin at(detail::figure_of which) const noexcept {
    return static_cast<origin>(bits_ >> 2 * static_cast<int>(which) & 3);
  }
  std::uint16_t bits_ = 0;
};

struct decision {
  errcat::action action = errcat::action::unspecified;
  errcat::reason reason = errcat::reason::no_rule;
  origins from = {};
  /// The wait before the next call. With `stop`: 0, except with `reason::wait_too_long`.
  std::int64_t wait_ms = 0;
};

}  // namespace layout_11
}  // namespace errcat
