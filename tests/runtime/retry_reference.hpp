#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "errcat/budget.hpp"

/// A second version of errcat's retry decisions, for comparison. Written from the documents alone, as
/// tables and lists of clauses, with exact arithmetic. It shares only declarations with the runtime.
namespace reference {

/// What a vendor states about when to try again.
struct policy {
  errcat::retry_verb verb = errcat::retry_verb::unspecified;
  errcat::repeats repeats = errcat::repeats::unless_unsafe;
  errcat::known honor_retry_after = errcat::known::unspecified;
  std::vector<std::int64_t> delays_ms;
  std::optional<std::int32_t> factor_milli;
  std::optional<std::int64_t> cap_ms;
  bool no_cap = false;
  std::optional<std::int64_t> attempts;
  std::optional<std::int64_t> within_ms;
  errcat::jitter jitter = errcat::jitter::unspecified;
  std::int32_t jitter_permille = 0;
};

struct operation {
  errcat::known idempotent = errcat::known::unspecified;
  errcat::known accepts_key = errcat::known::unspecified;
};

/// What a vendor says about which calls may be made twice.
struct idempotency {
  errcat::known accepts_key = errcat::known::unspecified;
  std::vector<std::pair<std::string, bool>> methods;
  std::vector<operation> operations;  ///< the first is number 1
};

struct question {
  const reference::policy* policy = nullptr;  ///< null: no retry rule covers the response
  const reference::idempotency* idempotency = nullptr;
  errcat::effect effect = errcat::effect::none;
  errcat::call call;
  errcat::budget budget;
};

struct answer {
  errcat::action action = errcat::action::unspecified;
  errcat::reason reason = errcat::reason::no_rule;
  std::int64_t wait_ms = 0;
  friend bool operator==(const answer&, const answer&) = default;
};

answer decide(const question& asked);

}  // namespace reference
