// A vendor, its answers, and both as text.
#include "retry_vendor.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>
#include <vector>

#include "errcat/to_string.hpp"

namespace compared {
namespace {

using errcat::effect;
using errcat::known;
namespace catalog = generator::catalog;

catalog::policy policy_of(const reference::policy& from) {
  catalog::policy made;
  made.id = "rule";
  made.verb = from.verb;
  made.repeats = from.repeats;
  made.honor_retry_after = from.honor_retry_after;
  made.delays_ms = from.delays_ms;
  made.factor_milli = from.factor_milli.value_or(0);
  made.cap_ms = from.cap_ms.value_or(0);
  made.no_cap = from.no_cap;
  made.attempts = from.attempts.value_or(0);
  made.within_ms = from.within_ms.value_or(0);
  made.jitter = from.jitter;
  made.jitter_permille = from.jitter_permille;
  return made;
}

void add_idempotency(catalog::catalog& to, const reference::idempotency& from) {
  generator::spec::vendor_spec spec;
  auto& written = spec.idempotency;
  written.accepts_key.given = from.accepts_key != known::unspecified;
  written.accepts_key.value = from.accepts_key == known::yes;
  for (const auto& [method, safe] : from.methods) {
    written.methods.emplace_back();
    written.methods.back().name.value = method;
    written.methods.back().value.given = true;
    written.methods.back().value.value = safe;
  }
  to.written = catalog::written_part(std::move(spec));
  for (const auto& one : from.operations) {
    to.operations.emplace_back();
    to.operations.back().idempotent = one.idempotent;
    to.operations.back().accepts_key = one.accepts_key;
  }
}

constexpr effect effects[] = {effect::none, effect::maybe, effect::done};

/// One status row for each effect, all with the same retry rule.
catalog::catalog catalog_of(const vendor_words& from) {
  std::vector<catalog::entry> rows;
  for (std::int32_t i = 0; i < 3; ++i) {
    rows.push_back(sample::status("row-" + std::to_string(i), {sample::one(501 + i)}));
    rows.back().effect = effects[i];
    if (from.has_policy) rows.back().policy = 0;
  }
  auto made = sample::with(rows);
  if (from.has_policy) made.policies = {policy_of(from.policy)};
  add_idempotency(made, from.idempotency);
  return made;
}

std::string text_of(const std::optional<std::int64_t>& figure) {
  return figure ? std::to_string(*figure) : "-";
}

std::string text_of(const vendor_words& of) {
  const auto& by = of.policy;
  if (!of.has_policy) return "no retry rule";
  return fmt::format(
      "retry rule: {}, repeats {}, honor_retry_after {}, delays [{}], factor {}, cap {}, no_cap {}, "
      "attempts {}, within {}, jitter {} {}",
      to_string(by.verb), to_string(by.repeats), to_string(by.honor_retry_after),
      fmt::join(by.delays_ms, " "), text_of(by.factor_milli), text_of(by.cap_ms), by.no_cap,
      text_of(by.attempts), text_of(by.within_ms), to_string(by.jitter), by.jitter_permille);
}

std::string text_of(const reference::idempotency& of) {
  std::string out = fmt::format("vendor: accepts_key {}, methods", to_string(of.accepts_key));
  for (const auto& [method, safe] : of.methods) out += fmt::format(" {}={}", method, safe);
  out += "; operations";
  for (const auto& one : of.operations)
    out += fmt::format(" ({}, key {})", to_string(one.idempotent), to_string(one.accepts_key));
  return out;
}

std::string text_of(const errcat::call& of) {
  return fmt::format(
      "call: made {}, method '{}', operation {}, sent_key {}, idempotent {}, refreshed {}, retry_after {}, "
      "should_retry {}, waited {}, elapsed {}, entropy {:#x}",
      of.made, of.method, static_cast<std::uint32_t>(of.operation), of.sent_key, to_string(of.idempotent),
      of.refreshed, of.retry_after_ms, to_string(of.should_retry), of.waited_ms, of.elapsed_ms, of.entropy);
}

std::string text_of(const errcat::budget& of) {
  return fmt::format(
      "budget: max_calls {}, max_elapsed {}, max_wait {}, max_waited {}, calls {}, delay {}, factor {}, cap "
      "{}, jitter {} {}",
      of.max_calls, of.max_elapsed_ms, of.max_wait_ms, of.max_waited_ms, of.calls, of.delay_ms,
      of.factor_milli, of.cap_ms, to_string(of.jitter), of.jitter_permille);
}

}  // namespace

vendor::vendor(vendor_words from) : words_(std::move(from)), packed_(catalog_of(words_)) {
  for (std::int32_t i = 0; i < 3; ++i) found_[i] = packed_.classify({501 + i});
}

errcat::decision vendor::decide(const situation& in) const {
  const auto* at = std::find(std::begin(effects), std::end(effects), in.effect);
  return errcat::decide(packed_.tables(), found_[at - effects], in.call, in.budget);
}

reference::answer vendor::expected(const situation& in) const {
  return reference::decide(
      {words_.has_policy ? &words_.policy : nullptr, &words_.idempotency, in.effect, in.call, in.budget});
}

std::string text_of(const vendor& of, const situation& in) {
  return fmt::format("{}\n{}\neffect: {}\n{}\n{}", text_of(of.words()), text_of(of.words().idempotency),
                     to_string(in.effect), text_of(in.call), text_of(in.budget));
}

std::string text_of(const reference::answer& of) {
  return fmt::format("{} after {} ({})", to_string(of.action), of.wait_ms, to_string(of.reason));
}

}  // namespace compared
