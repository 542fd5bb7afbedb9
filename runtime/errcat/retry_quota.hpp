#pragma once
#include <atomic>
#include <cstdint>

/// A limit on retries that all calls of a client share. It keeps a failing vendor from getting many times as
/// many calls as a working one.
namespace errcat {
inline namespace layout_11 {

/// Counts the retries that are left: `size` at first, one less per retry, a tenth more per call that
/// succeeds, and never more than `size`. While all calls fail, a client makes at most `size` retries; in the
/// long run, it makes one per ten successes. The idea is that of gRPC's retry throttling (gRFC A6) and of the
/// standard mode of the AWS SDKs.
///
/// Several threads may call all functions at once. None takes a lock, waits for another thread or allocates.
class retry_quota {
 public:
  /// @param size from 1 to 1,000,000; a value outside is clamped
  /// @param tenths what a success gives back, in tenths of a retry, from 0 to 10
  constexpr explicit retry_quota(std::int32_t size = 10, std::int32_t tenths = 1) noexcept
      : size_(within(size, 1, 1'000'000) * per_repeat), gain_(within(tenths, 0, per_repeat)), left_(size_) {}

  /// Takes one retry. False: none is left.
  bool take() noexcept {
    std::int32_t left = left_.load(std::memory_order_relaxed);
    while (left >= per_repeat)
      if (left_.compare_exchange_weak(left, left - per_repeat, std::memory_order_relaxed)) return true;
    return false;
  }
  /// Records that a call succeeded.
  void note_success() noexcept { add(gain_); }
  /// Gives back a retry that was taken but not made.
  void put_back() noexcept { add(per_repeat); }
  /// Whole retries that are left.
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

  const std::int32_t size_;  ///< in tenths, like the two below
  const std::int32_t gain_;
  std::atomic<std::int32_t> left_;
};

}  // namespace layout_11
}  // namespace errcat
