#pragma once
#include <cstdint>

#include "errcat/budget.hpp"
#include "errcat/entry_parts.hpp"

/// How long to wait. All arithmetic saturates. Times are in milliseconds and not negative.
namespace errcat {
inline namespace layout_11 {
namespace detail {

inline constexpr std::int64_t longest = 0x7FFFFFFFFFFFFFFF;

constexpr std::int64_t saturating_sum(std::int64_t a, std::int64_t b) noexcept {
  return a > longest - b ? longest : a + b;
}

/// `yes` or `no`, without a branch: no processor can predict which calls are the first, or must wait longer.
template <class Integer>
constexpr Integer either(bool first, Integer yes, Integer no) noexcept {
  return static_cast<Integer>(no ^ ((yes ^ no) & (Integer{0} - Integer{first})));
}

/// time * milli / 1000.
constexpr std::int64_t scaled(std::int64_t time, std::int64_t milli) noexcept {
  if (milli <= 0) return 0;
  // Nearly always. Does not divide by a variable.
  if (time < std::int64_t{1} << 40 && milli < std::int64_t{1} << 22) return time * milli / 1000;
  const std::int64_t whole = time / 1000;
  if (whole > longest / milli) return longest;
  const std::int64_t rest = time % 1000 * milli / 1000;
  return saturating_sum(whole * milli, rest);
}

/// delay * factor^times. A factor of 1 or less means no growth.
constexpr std::int64_t grown(std::int64_t delay, std::int64_t factor_milli, std::int64_t times) noexcept {
  if (factor_milli <= 1000) return delay;
  // Nearly all retry rules double the delay. Doubling needs no loop whose end cannot be predicted.
  if (factor_milli == 2000 && times < 31 && delay < std::int64_t{1} << 32) return delay << times;
  for (; times > 0; --times) {
    const std::int64_t next = scaled(delay, factor_milli);
    // The delay is the largest time, or so small that the factor has no effect.
    if (next == delay) break;
    delay = next;
  }
  return delay;
}

/// Uniform from 0 to `most`, both inclusive.
constexpr std::int64_t share(std::int64_t most, std::uint32_t entropy) noexcept {
  const std::uint64_t count = static_cast<std::uint64_t>(most) + 1;
  const std::uint64_t high = (count >> 32) * entropy;
  const std::uint64_t low = (count & 0xFFFFFFFF) * entropy >> 32;
  return static_cast<std::int64_t>(high + low);
}

constexpr std::int64_t spread(std::int64_t delay, jitter how, std::int32_t permille,
                              std::uint32_t entropy) noexcept {
  switch (how) {
    case jitter::full:
      return share(delay, entropy);
    case jitter::equal:
      return delay / 2 + share(delay - delay / 2, entropy);
    case jitter::percent: {
      const std::int64_t span = scaled(delay, permille > 1000 ? 1000 : permille);
      return saturating_sum(delay - span, share(saturating_sum(span, span), entropy));
    }
    case jitter::unspecified:
    case jitter::none:
      break;
  }
  return delay;
}

struct wait {
  std::int64_t ms = 0;
  bool asked = false;  ///< the response asks for it
};

/// A series contains its own growth. A single delay grows with each call.
constexpr std::int64_t grow(std::int64_t start, bool is_series, const retry_figures& retry,
                            std::int64_t times, const budget& own, origin_bits& from) noexcept {
  const bool stated = retry.factor_milli().stated;
  if (!stated && is_series) return start;
  // No branch: whether a call is the first cannot be predicted.
  from |= either(times > 0, bits_of(figure_of::factor, stated ? origin::vendor : origin::caller), 0u);
  return grown(start, stated ? retry.factor_milli().value : own.factor_milli, times);
}

/// The caller's cap limits the growth. A delay that the vendor states stays.
constexpr std::int64_t limited(std::int64_t delay, std::int64_t start, const retry_figures& retry,
                               const budget& own, origin_bits& from) noexcept {
  const bool stated = retry.cap_ms().stated;
  if (!stated && (retry.uncapped() || own.cap_ms < 0)) return delay;
  std::int64_t cap = stated ? retry.cap_ms().value : own.cap_ms;
  if (!stated && retry.delay_list() != 0 && start > cap) cap = start;
  if (delay <= cap) return delay;
  from |= bits_of(figure_of::cap, stated ? origin::vendor : origin::caller);
  return cap;
}

/// A fixed delay gets jitter only if the vendor says so.
constexpr std::int64_t jittered(std::int64_t delay, const retry_figures& retry, retry_verb verb,
                                const call& now, const budget& own, origin_bits& from) noexcept {
  const bool stated = retry.jitter() != jitter::unspecified;
  if (!stated && verb != retry_verb::backoff) return delay;
  const jitter how = stated ? retry.jitter() : own.jitter;
  if (how == jitter::none || how == jitter::unspecified) return delay;
  from |= bits_of(figure_of::jitter, stated ? origin::vendor : origin::caller);
  return spread(delay, how, stated ? retry.jitter_permille() : own.jitter_permille, now.entropy);
}

/// The delay after `made` calls by the retry rule and, for what it leaves open, by the budget. Like
/// `wait_of`, it is compiled into its one caller, so that the origins stay in registers: reading bytes as a
/// whole soon after writing them one by one takes longer than all of the arithmetic.
ERRCAT_ALWAYS_INLINE constexpr std::int64_t computed_delay(const tables& t, const retry_figures& retry,
                                                           retry_verb verb, const call& now,
                                                           const budget& own, origin_bits& from) noexcept {
  const word delays = retry.delay_list();
  const std::int64_t made = now.made < 1 ? 1 : now.made;
  const std::int64_t count = list_size(t, delays);
  const std::int64_t ordinal = made <= count ? made : count;
  std::int64_t delay = own.delay_ms < 0 ? 0 : own.delay_ms;
  if (count != 0)
    delay = time_at(t, list_row(t, delays, time_width, static_cast<word>(ordinal - 1)).position());
  from |= bits_of(figure_of::delay, count == 0 ? origin::caller : origin::vendor);
  if (verb == retry_verb::backoff) {
    const std::int64_t times = made - (count == 0 ? 1 : ordinal);
    delay = limited(grow(delay, count > 1, retry, times, own, from), delay, retry, own, from);
  }
  return jittered(delay, retry, verb, now, own, from);
}

/// If the retry rule honors it, the wait that the response asks for comes first. If it does not say, the
/// longer of the two holds, because nobody should come back before the response allows it. A response that
/// asks for a wait of 0 asks for nothing.
ERRCAT_ALWAYS_INLINE constexpr wait wait_of(const tables& t, const retry_figures& retry, retry_verb verb,
                                            const call& now, const budget& own, origin_bits& from) noexcept {
  const known honors = retry.honor_retry_after();
  const std::int64_t asked = honors == known::no ? none_given : now.retry_after_ms;
  if (honors == known::yes && asked > 0) {
    from |= bits_of(figure_of::delay, origin::vendor);
    return {asked, true};
  }
  const origin_bits without_delay = from;
  const bool computes = verb == retry_verb::wait || verb == retry_verb::backoff;
  const std::int64_t delay =
      computes || retry.delay_list() != 0 ? computed_delay(t, retry, verb, now, own, from) : 0;
  const bool longer = asked > delay;
  from = either(longer, without_delay | bits_of(figure_of::delay, origin::vendor), from);
  return {longer ? asked : delay, longer};
}

}  // namespace detail
}  // namespace layout_11
}  // namespace errcat
