// The parts of rules, calls and budgets that are picked at random.
#include "retry_parts.hpp"

namespace compared {

std::vector<reference::operation> all_operations() {
  std::vector<reference::operation> all;
  for (const known safe : {known::unspecified, known::yes, known::no})
    for (const known takes_key : {known::unspecified, known::yes, known::no})
      all.push_back({safe, takes_key});
  return all;
}

reference::policy any_policy(drawn& pick) {
  reference::policy made;
  made.repeats = any_repeats(pick);
  made.honor_retry_after = any_known(pick);
  made.delays_ms = any_delays(pick);
  made.factor_milli = stated<std::int32_t>(pick, {0, 0, 999, 1000, 1001, 1999, 2000, 2'147'483'647});
  made.cap_ms = stated<std::int64_t>(pick, {0, 0, 1, 2000, 30'000, longest - 1});
  made.no_cap = pick.of<bool>({false, false, true});
  made.attempts = stated<std::int64_t>(pick, {0, 0, 1, 2, 3, 6, 1'000'000});
  made.within_ms = stated<std::int64_t>(pick, {0, 0, 1, 9000, 60'000, longest});
  made.jitter = any_jitter(pick);
  made.jitter_permille = pick.of<std::int32_t>({0, 1, 333, 1000});
  return made;
}

vendor_words any_vendor(drawn& pick) {
  vendor_words made;
  made.policy = any_policy(pick);
  pick_verb(pick, made);
  made.idempotency.accepts_key = any_known(pick);
  made.idempotency.methods = any_methods(pick);
  made.idempotency.operations = all_operations();
  return made;
}

errcat::call any_call(drawn& pick) {
  errcat::call made;
  made.made = time(pick, {1, 1, 1, 2, 2, 3, 4, 0, -1, 65, 999'999, longest});
  made.method = any_method(pick);
  made.operation = any_operation(pick);
  made.sent_key = pick.of<bool>({false, true});
  made.idempotent = pick.of<known>({known::unspecified, known::unspecified, known::yes, known::no});
  made.refreshed = pick.of<bool>({false, false, true});
  made.retry_after_ms = time(pick, {-1, -1, 0, 1, 1500, 31'000, 60'001, longest});
  made.should_retry = pick.of<known>({known::unspecified, known::yes, known::yes, known::no});
  made.waited_ms = time(pick, {0, 0, 1, 30'000, -1, longest - 5, longest});
  made.elapsed_ms = time(pick, {0, 0, 7, 45'000, -1, longest - 5, longest});
  made.entropy = static_cast<std::uint32_t>(pick.next());
  return made;
}

errcat::budget any_budget(drawn& pick) {
  errcat::budget made;
  made.max_calls = time(pick, {-1, -1, -1, 0, 1, 3, 5, longest});
  made.max_elapsed_ms = time(pick, {-1, -1, 0, 5000, 60'000, longest});
  made.max_wait_ms = time(pick, {-1, 60'000, 60'000, 0, 1000, longest});
  made.max_waited_ms = time(pick, {-1, -1, 0, 5000, 60'000, longest});
  made.calls = time(pick, {4, 4, 100, 1, 0, -1, longest});
  made.delay_ms = time(pick, {1000, 1000, 0, -1, 7, longest});
  made.factor_milli = pick.of<std::int32_t>({2000, 2000, 1000, 0, -1, 1001, 2'147'483'647});
  made.cap_ms = time(pick, {30'000, 30'000, -1, 0, 3000, longest});
  made.jitter = any_jitter(pick);
  made.jitter_permille = pick.of<std::int32_t>({100, 0, -1, 1000, 1001});
  return made;
}

situation any_situation(drawn& pick) {
  return {any_effect(pick), any_call(pick), any_budget(pick)};
}

}  // namespace compared
