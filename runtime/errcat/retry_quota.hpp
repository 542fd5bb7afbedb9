#pragma once
#include <atomic>
#include <cstdint>

/// A bound on repeats that all calls of a client share, so that a vendor that fails does not get many times
/// the calls of one that works.
namespace errcat {
inline namespace v1 {

/// Repeats that may be made: `size` at first, one less with each repeat, a tenth more with each call that
/// succeeds, and never more than `size`. So while all fails a client makes at most `size` repeats, and in the
/// long run one for ten successes. The idea is that of gRPC's retry throttling (gRFC A6) and of the standard
/// mode of the AWS SDKs.
///
/// All functions may be called by several threads at once; none locks, waits for another or allocates.
class retry_quota {
 public:
  /// @param size from 1 to 1,000,000; what is outside counts as the nearest
  /// @param tenths what a success gives back, in tenths of a repeat, from 0 to 10
  constexpr explicit retry_quota(std::int32_t size = 10, std::int32_t tenths = 1) noexcept
      : size_(within(size, 1, 1'000'000) * per_repeat), gain_(within(tenths, 0, per_repeat)), left_(size_) {}

  /// Whether a repeat may be made, which is then counted.
  bool take() noexcept {
    std::int32_t left = left_.load(std::memory_order_relaxed);
    while (left >= per_repeat)
      if (left_.compare_exchange_weak(left, left - per_repeat, std::memory_order_relaxed)) return true;
    return false;
  }
  /// Says that a call succeeded.
  void note_success() noexcept { add(gain_); }
  /// Takes back a repeat that was taken and not made.
  void put_back() noexcept { add(per_repeat); }
  /// Whole repeats that are left.
  std::int32_t left() const noexcept { return left_.load(std::memory_order_relaxed) / per_repeat; }

 private:
  static constexpr std::int32_t per_repeat = 10;
  static constexpr std::int32_t within(std::int32_t value, std::int32_t least, std::int32_t most) noexcept {
    return value < least ? least : value > most ? most : value;
  }

  void add(std::int32_t gain) noexcept {
    std::int32_t left = left_.load(std::memory_order_relaxed);
    while (left < size_) {
      const std::int32_t next = left > size_ - gain ? size_ : left + gain;
      if (left_.compare_exchange_weak(left, next, std::memory_order_relaxed)) return;
    }
  }

  const std::int32_t size_;  ///< in tenths, as all of these
  const std::int32_t gain_;
  std::atomic<std::int32_t> left_;
};

}  // namespace v1
}  // namespace errcat
