#pragma once
#include <chrono>
#include <cstddef>
#include <cstdint>

#include "errcat/decide.hpp"
#include "errcat/match.hpp"
#include "errcat/retry_quota.hpp"

/// A call and its repeats as a state machine, for code that is resumed: callbacks and coroutines. Code that
/// can block has `errcat/retry_loop.hpp`.
namespace errcat {
inline namespace v1 {

/// Time and chance at an answer. They are the caller's, so that nothing here has a clock of its own.
struct retry_input {
  /// Since the first call started.
  std::chrono::milliseconds elapsed{0};
  /// Seconds since 1970-01-01T00:00Z, which dates of the response are compared with; negative: not known.
  std::int64_t date_s = none_given;
  /// A new random number for each answer, evenly from all. The default gives the longest wait, so that many
  /// clients would come back at once.
  std::uint32_t entropy = 0xFFFFFFFF;
};

/// One logical call, from its first attempt to its last:
///
///     errcat::retry_state state({1, "POST"}, within);
///     for (;;) {
///       // send, read, classify
///       const auto next = state.next(t, found, seen, {elapsed, std::time(nullptr), random()});
///       if (!errcat::sends_again(next.action)) break;
///       // wait for `next.wait_ms`, then refresh or check if `next.action` says so
///     }
class retry_state {
 public:
  /// @param about method, operation, key: what all attempts have in common
  /// @param quota shared with other calls; it has to live as long as the state. Null: none.
  constexpr explicit retry_state(const errcat::call& about = {}, const budget& within = {},
                                 retry_quota* quota = nullptr) noexcept
      : call_(about), within_(within), quota_(quota) {}

  /// What is known of the call so far, for `reading::call`.
  constexpr const errcat::call& call() const noexcept { return call_; }

  /// The decision on an answer. What it says is taken for done: the next answer is that of the next attempt.
  /// @param seen a `reading`, whose response was classified as `found`
  template <class Reading>
  decision next(const detail::tables& t, const any_match& found, const Reading& seen,
                const retry_input& now) {
    return settle(t, found, seen.call(call_, now.date_s), now);
  }
  /// The same where nothing was read: the response asks for nothing.
  decision next(const detail::tables& t, const any_match& found, const retry_input& now) noexcept {
    return settle(t, found, call_, now);
  }

  /// Says that the attempt that `next` allowed is not made.
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
    if (quota_ != nullptr && !quota_->take()) return {action::stop, 0, reason::quota_spent, next.from};
    ++call_.made;
    call_.waited_ms = detail::saturating_sum(call_.waited_ms, next.wait_ms);
    call_.refreshed = call_.refreshed || next.action == action::refresh;
    return next;
  }

  errcat::call call_;
  budget within_;
  retry_quota* quota_;
};

}  // namespace v1
}  // namespace errcat
