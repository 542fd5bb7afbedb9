#include <fmt/format.h>

#include "catalog/steps.hpp"

// Builds the retry policies, both the built-in ones and the vendor's.
namespace generator::catalog {
namespace {

struct built_in_policy {
  std::string_view id;
  errcat::retry_verb verb;
};
constexpr built_in_policy built_ins[] = {
    {"unspecified", errcat::retry_verb::unspecified},
    {"never", errcat::retry_verb::never},
    {"fix_input", errcat::retry_verb::fix_input},
    {"refresh", errcat::retry_verb::refresh},
    {"wait_for_change", errcat::retry_verb::wait_for_change},
    {"wait", errcat::retry_verb::wait},
    {"backoff", errcat::retry_verb::backoff},
};

errcat::retry_verb verb_of(const spec::text& word) {
  for (const auto& one : built_ins)
    if (one.id == word.value) return one.verb;
  return errcat::retry_verb::unspecified;
}

errcat::repeats repeats_of(const spec::text& word) {
  if (word.value == "idempotent") return errcat::repeats::idempotent;
  return word.value == "any" ? errcat::repeats::any : errcat::repeats::unless_unsafe;
}

errcat::jitter jitter_of(const spec::jitter& word) {
  if (!word.given) return errcat::jitter::unspecified;
  if (word.value == "none") return errcat::jitter::none;
  if (word.value == "full") return errcat::jitter::full;
  return word.value == "equal" ? errcat::jitter::equal : errcat::jitter::percent;
}

policy policy_of(std::string_view id, const spec::retry_policy& from) {
  policy out;
  out.id = id;
  out.verb = verb_of(from.verb);
  out.repeats = repeats_of(from.repeats);
  out.honor_retry_after = known_of(from.honor_retry_after);
  for (const auto& one : from.delay) {
    out.delays_ms.push_back(one.value.ms);
    out.about = out.about || one.value.about;
  }
  out.factor_milli = from.factor.value;
  out.no_cap = from.cap.none;
  out.cap_ms = from.cap.value.ms;
  out.about = out.about || from.cap.value.about || from.within.value.about;
  out.jitter = jitter_of(from.jitter);
  out.jitter_permille = from.jitter.permille;
  out.attempts = from.attempts.value;
  out.within_ms = from.within.value.ms;
  out.written = from;
  return out;
}

/// Reports figures that the verb does not use. Otherwise they would be lost silently.
void check_figures(const spec::retry_policy& from, findings& out) {
  if (!from.verb.given) return;
  const auto verb = from.verb.value;
  const bool waits = verb == "wait" || verb == "backoff";
  const auto refuse = [&](bool given, const span& at, std::string_view key) {
    if (given) out.add(rule::conflicting_keys, at, {{"key", key}, {"other", "do: " + std::string(verb)}});
  };
  if (from.factor.given && verb == "backoff" && from.delay.size() > 1)
    out.add(rule::conflicting_keys, from.factor.at, {{"key", "factor"}, {"other", "delay: [...]"}});
  const span delay_at = from.delay.empty() ? span{} : from.delay.front().at;
  refuse(!from.delay.empty() && !waits && verb != "wait_for_change", delay_at, "delay");
  refuse(from.factor.given && verb != "backoff", from.factor.at, "factor");
  refuse(from.cap.given && verb != "backoff", from.cap.at, "cap");
  refuse(from.jitter.given && !waits, from.jitter.at, "jitter");
  const bool repeats = verb != "never" && verb != "fix_input";
  refuse(from.attempts.given && !repeats, from.attempts.at, "attempts");
  refuse(from.within.given && !repeats, from.within.at, "within");
  refuse(from.honor_retry_after.given && !waits, from.honor_retry_after.at, "honor_retry_after");
}

}  // namespace

name_table add_policies(const spec::vendor_spec& from, catalog& into, findings& out) {
  name_table names(spec::section::retry_policies, into.names);
  for (const auto& one : built_ins) {
    names.add(one.id, into.policies.size());
    policy added;
    added.id = one.id;
    added.built_in = true;
    added.verb = one.verb;
    into.policies.push_back(std::move(added));
  }
  for (const auto& one : from.retry_policies) {
    if (names.find(one.name.value)) {
      out.add(rule::name_taken, one.name.at,
              {{"name", one.name.value}, {"by", "it is a built-in retry rule"}});
      continue;
    }
    check_figures(one.value, out);
    names.add(one.name.value, into.policies.size(), one.name.at);
    into.policies.push_back(policy_of(one.name.value, one.value));
  }
  return names;
}

index add_own_policy(const spec::retry_policy& from, catalog& into, findings& out) {
  check_figures(from, out);
  into.policies.push_back(policy_of(fmt::format("rule_{}", into.policies.size()), from));
  into.policies.back().in_place = true;
  return into.policies.size() - 1;
}

}  // namespace generator::catalog
