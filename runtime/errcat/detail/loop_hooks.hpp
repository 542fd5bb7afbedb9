#pragma once
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <thread>
#include <tuple>
#include <type_traits>
#include <utility>

/// The functions that a retry loop calls, in a tuple: their places, how one is replaced, and the defaults.
namespace errcat {
inline namespace layout_11 {
namespace detail {

struct no_hook {};

/// Sleeps in pieces that overflow no clock.
struct thread_sleep {
  void operator()(std::chrono::milliseconds time) const {
    constexpr std::chrono::milliseconds piece = std::chrono::hours(1);
    for (; time > piece; time -= piece) std::this_thread::sleep_for(piece);
    std::this_thread::sleep_for(time);
  }
};

struct steady_now {
  std::chrono::steady_clock::time_point operator()() const { return std::chrono::steady_clock::now(); }
};

struct date_now {
  std::int64_t operator()() const {
    return std::chrono::duration_cast<std::chrono::seconds>(
               std::chrono::system_clock::now().time_since_epoch())
        .count();
  }
};

/// SplitMix64, seeded at first use, because most calls are never retried.
class random_source {
 public:
  std::uint32_t operator()() {
    if (!seeded_) state_ = seed();
    seeded_ = true;
    std::uint64_t z = state_ += 0x9E3779B97F4A7C15;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
    return static_cast<std::uint32_t>((z ^ (z >> 31)) >> 32);
  }

 private:
  /// Two clients differ in when they ask and in where their memory is. Jitter needs no better source, and a
  /// random device may throw.
  std::uint64_t seed() const {
    const auto now = std::chrono::steady_clock::now().time_since_epoch().count();
    return static_cast<std::uint64_t>(now) ^ reinterpret_cast<std::uintptr_t>(this);
  }

  std::uint64_t state_ = 0;
  bool seeded_ = false;
};

/// Which hook is where in the tuple.
enum hook : std::size_t {
  on_sleep,
  on_refresh,
  on_check,
  on_clock,
  on_date,
  on_random,
  on_attempt,
  on_cancel,
  on_idempotency_key
};

template <std::size_t Which, std::size_t Here, class Hooks, class Added>
decltype(auto) kept_or_added(Hooks& all, Added& added) {
  if constexpr (Which == Here)
    return std::move(added);
  else
    return std::move(std::get<Here>(all));
}

template <std::size_t Which, class Hooks, class Added, std::size_t... Index>
auto with_hook(Hooks all, Added added, std::index_sequence<Index...>) {
  // Not std::make_tuple: it unwraps a std::reference_wrapper, and the next hook would then move the object
  // away.
  return std::tuple<std::decay_t<decltype(kept_or_added<Which, Index>(all, added))>...>(
      kept_or_added<Which, Index>(all, added)...);
}

template <class Hook>
inline constexpr bool is_set = !std::is_same_v<Hook, no_hook>;

/// Whether an action was done. The function may return that, or nothing.
template <class Function, class... Given>
bool done_by(Function& function, const Given&... given) {
  using answer = std::invoke_result_t<Function&, const Given&...>;
  static_assert(std::is_void_v<answer> || std::is_same_v<answer, bool>,
                "errcat::retry_loop: what sleeps or refreshes returns nothing, or whether it has, as a bool");
  if constexpr (std::is_void_v<answer>) {
    function(given...);
    return true;
  } else {
    return function(given...);
  }
}

using default_hooks = std::tuple<thread_sleep, no_hook, no_hook, steady_now, date_now, random_source, no_hook,
                                 no_hook, no_hook>;

}  // namespace detail
}  // namespace layout_11
}  // namespace errcat
