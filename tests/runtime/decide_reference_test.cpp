// Compares `decide` with a second, independent statement of how it decides, over some million combinations of
// retry rules, calls and budgets.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "catch.hpp"
#include "retry_parts.hpp"

namespace {

using namespace compared;

/// Compares, counts, and reports the first difference.
class comparison {
 public:
  void compare(const vendor& of, const situation& in) {
    const auto is = of.decide(in);
    const auto expected = of.expected(in);
    ++count_;
    seen_[static_cast<std::size_t>(expected.action)][static_cast<std::size_t>(expected.reason)] = true;
    if (reference::answer{is.action, is.reason, is.wait_ms} == expected) return;
    FAIL(text_of(of, in) << "\nruntime:   " << sample::told(is) << "\nreference: " << text_of(expected));
  }

  template <class VendorMaker, class SituationMaker>
  void compare_all(const VendorMaker& vendor_by, const SituationMaker& situation_by) {
    each(vendor_by, [&](const vendor_words& words) {
      const vendor of(words);
      each(situation_by, [&](const situation& in) { compare(of, in); });
    });
  }

  std::size_t count() const { return count_; }
  /// The number of different answers: an action with its reason.
  std::ptrdiff_t answers() const { return std::count(&seen_[0][0], &seen_[0][0] + 16 * 16, true); }

 private:
  std::size_t count_ = 0;
  bool seen_[16][16] = {};
};

// The groups. Each goes through all combinations of parts that affect each other.

vendor_words by_verb_and_repeats(numbered& pick) {
  vendor_words made;
  pick_verb(pick, made);
  made.policy.repeats = any_repeats(pick);
  made.idempotency.accepts_key = any_known(pick);
  made.idempotency.methods = any_methods(pick);
  made.idempotency.operations = all_operations();
  return made;
}

situation by_call(numbered& pick) {
  situation made;
  made.effect = any_effect(pick);
  made.call.method = any_method(pick);
  made.call.operation = any_operation(pick);
  made.call.sent_key = pick.of<bool>({false, true});
  made.call.idempotent = any_known(pick);
  made.call.should_retry = any_known(pick);
  return made;
}

vendor_words by_attempts(numbered& pick) {
  vendor_words made;
  pick_verb(pick, made);
  made.policy.attempts = stated<std::int64_t>(pick, {0, 1, 2, 5, 1'000'000});
  return made;
}

situation by_calls_made(numbered& pick) {
  situation made;
  made.effect = any_effect(pick);
  made.call.made = time(pick, {-longest - 1, -3, 0, 1, 2, 3, 4, 5, 999'999, 1'000'000, longest});
  made.call.should_retry = any_known(pick);
  made.call.refreshed = pick.of<bool>({false, true});
  made.budget.max_calls = time(pick, {-1, 0, 1, 2, 4, longest});
  made.budget.calls = time(pick, {-1, 0, 1, 3, longest});
  return made;
}

vendor_words by_growth(numbered& pick) {
  vendor_words made;
  made.policy.verb = pick.of<retry_verb>({retry_verb::backoff, retry_verb::wait, retry_verb::refresh});
  made.policy.attempts = 1'000'000;
  made.policy.delays_ms = any_delays(pick);
  made.policy.factor_milli = stated<std::int32_t>(pick, {0, 500, 1000, 1500, 3000, 2'147'483'647});
  made.policy.cap_ms = stated<std::int64_t>(pick, {0, 1, 4000, longest});
  made.policy.no_cap = pick.of<bool>({false, true});
  return made;
}

situation by_callers_growth(numbered& pick) {
  situation made;
  made.call.made = time(pick, {0, 1, 2, 3, 4, 80, 999'999});
  made.budget.max_wait_ms = errcat::none_given;
  made.budget.delay_ms = time(pick, {-5, 0, 3, 1000, longest});
  made.budget.factor_milli = pick.of<std::int32_t>({-7, 1000, 1001, 2500});
  made.budget.cap_ms = time(pick, {-1, 0, 30'000});
  made.budget.jitter = jitter::none;
  return made;
}

vendor_words by_jitter(numbered& pick) {
  vendor_words made;
  made.policy.verb = pick.of<retry_verb>({retry_verb::never, retry_verb::refresh, retry_verb::wait_for_change,
                                          retry_verb::wait, retry_verb::backoff});
  made.policy.delays_ms = pick.of<figures>({{}, {0}, {1}, {1001}, {longest}, {longest - 1}});
  made.policy.jitter = any_jitter(pick);
  made.policy.jitter_permille = pick.of<std::int32_t>({0, 1, 150, 1000});
  return made;
}

situation by_callers_jitter(numbered& pick) {
  situation made;
  made.call.entropy = any_entropy(pick);
  made.call.should_retry = pick.of<known>({known::unspecified, known::yes});
  made.budget.max_wait_ms = time(pick, {-1, 60'000});
  made.budget.jitter = any_jitter(pick);
  made.budget.jitter_permille = pick.of<std::int32_t>({-2'000'000'000, 0, 150, 999, 2'000'000'000});
  return made;
}

vendor_words by_asked_wait(numbered& pick) {
  vendor_words made;
  pick_verb(pick, made);
  made.policy.honor_retry_after = any_known(pick);
  made.policy.delays_ms = pick.of<figures>({{}, {0}, {5000}, {5000, 7000}});
  made.policy.cap_ms = stated<std::int64_t>(pick, {0, 2000});
  made.policy.jitter = pick.of<jitter>({jitter::unspecified, jitter::full});
  return made;
}

situation by_response(numbered& pick) {
  situation made;
  made.call.made = time(pick, {1, 2, 3});
  made.call.retry_after_ms =
      time(pick, {-longest - 1, -1, 0, 1, 999, 1000, 5000, 5001, 60'000, 60'001, longest});
  made.call.should_retry = any_known(pick);
  made.call.entropy = pick.of<std::uint32_t>({0, 0x80000000, 0xFFFFFFFF});
  made.budget.max_wait_ms = time(pick, {-1, 0, 5000, 60'000});
  return made;
}

vendor_words by_time(numbered& pick) {
  vendor_words made;
  pick_verb(pick, made);
  made.policy.delays_ms = pick.of<figures>({{}, {4000}, {longest}});
  made.policy.within_ms = stated<std::int64_t>(pick, {0, 1, 4000, 10'000, longest});
  return made;
}

situation by_times(numbered& pick) {
  situation made;
  made.effect = any_effect(pick);
  made.call.method = pick.of<std::string_view>({"GET", "POST"});
  made.call.elapsed_ms = time(pick, {-longest - 1, 0, 6000, 6001, longest});
  made.call.waited_ms = time(pick, {-5, 0, 2000, longest});
  made.call.retry_after_ms = time(pick, {-1, 4500});
  made.budget.max_elapsed_ms = time(pick, {-1, 0, 4000, 10'000, longest});
  made.budget.max_waited_ms = time(pick, {-1, 0, 4000, 6000, longest});
  made.budget.max_wait_ms = time(pick, {-1, 4200});
  return made;
}

void compare_drawn(comparison& all, std::size_t vendors, std::size_t situations) {
  for (std::size_t i = 0; i < vendors; ++i) {
    drawn pick(i);
    const vendor of(any_vendor(pick));
    for (std::size_t j = 0; j < situations; ++j) all.compare(of, any_situation(pick));
  }
}

}  // namespace

TEST_CASE("decide answers as documented in some situations, stated a second time") {
  comparison all;
  compare_drawn(all, 300, 20);
  CHECK(all.count() == 6'000);
  CHECK(all.answers() == 20);
}

TEST_CASE("decide answers as documented in all situations, stated a second time") {
  comparison all;
  all.compare_all(by_verb_and_repeats, by_call);
  all.compare_all(by_attempts, by_calls_made);
  all.compare_all(by_growth, by_callers_growth);
  all.compare_all(by_jitter, by_callers_jitter);
  all.compare_all(by_asked_wait, by_response);
  all.compare_all(by_time, by_times);
  compare_drawn(all, 2000, 300);
  CHECK(all.count() == 4'791'168);
  CHECK(all.answers() == 20);
}
