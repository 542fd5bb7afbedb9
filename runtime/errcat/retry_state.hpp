#pragma once
#include <chrono>
#include <cstddef>
#include <cstdint>

#include "errcat/decide.hpp"
#include "errcat/match.hpp"
#include "errcat/retry_quota.hpp"

/// A call and its retries as a state machine, for callbacks and coroutines. If your code can block, use
/// `errcat/retry_loop.hpp`.
namespace errcat {
inline namespace layout_11 {

/// The time and a random number for one decision. You pass them in; nothing here has a clock of its own.
struct retry_input {
  /// Time since the first call started.
  std::chrono::milliseconds elapsed{0};
  /// Seconds since 1970-01-01T00:00Z, to compare dates in the response with. Negative: not known.
  std::int64_t date_s = none_given;
  /// A new uniform random number for each decision. The default gives the longest wait, so many clients would
  /// come back at the same time.
  std::uint32_t entropy = 0xFFFFFFFF;
};

/// One logical call, from its first attempt to its last:
///
///     errcat::retry_state state({1, "POST"}, within);
///     for (;;) {
///       // send, read, classify
///       const auto next = state.next(t, found, seen, {elapsed, std::time(nullptr), random()});
///       if (!errcat::sends_again(next.action)) break;
///       // wait for `next.wait_ms`, then refresh or check if `next.action` says so; if that fails, or if you
///       // stop here for another reason, call state.give_up()
///     }
class retry_state {
 public:
  /// @param about method, operation, idempotency key: what all attempts have in common
  /// @param quota shared with other calls; it must outlive the state. Null: none.
  constexpr explicit retry_state(const errcat::call& about = {}, const budget& within = {},
                                 retry_quota* quota = nullptr) noexcept
      : call_(about), within_(within), quota_(quota) {}

  /// What is known about the call so far, for `reading::call`.
  constexpr const errcat::call& call() const noexcept { return call_; }

  /// Decides on a response. It assumes that you do what it says: the next response is the next attempt's.
  /// @param seen a `reading`, whose response was classified as `found`
  template <class Reading>
  decision next(const detail::tables& t, const any_match& found, const Reading& seen,
                const retry_input& now) {
    return settle(t, found, seen.call(call_, now.date_s), now);
  }
  /// The same without a reading. The response then asks for nothing.
  decision next(const detail::tables& t, const any_match& found, const retry_input& now) noexcept {
    errcat::call told = call_;
    told.retry_after_ms = none_given;
    told.should_retry = known::unspecified;
    return settle(t, found, told, now);
  }

  /// Call this if you do not make the attempt that `next` allowed. The attempt goes back to the quota.
  void give_up() noexcept {
    if (quota_ != nullptr) quota_->put_back();
  }

 private:
  decision settle(const detail::tables& t, const any_match& found, errcat::call told,
                  const retry_input& now) noexcept {
    const std::int64_t elapsed = now.elapsed.count();
    call_.elapsed_ms = elapsed > call_.elapsed_ms ? elapsed : call_.elapsed_ms;
    told.elapsed_ms = call_.elapsed_ms;
    told.entropy = now.entropy;
    const decision next = decide(t, found, told, within_);
    if (!sends_again(next.action)) {
      if (quota_ != nullptr && effect_of(t, found) == effect::done) quota_->note_success();
      return next;
    }
    if (quota_ != nullptr && !quota_->take()) return {action::stop, reason::quota_spent, next.from};
    ++call_.made;
    call_.waited_ms = detail::saturating_sum(call_.waited_ms, next.wait_ms);
    call_.refreshed = call_.refreshed || next.action == action::refresh;
    return next;
  }

  errcat::call call_;
  budget within_;
  retry_quota* quota_;
};

}  // namespace layout_11
}  // namespace errcat
