#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "sample.hpp"

/// Decisions by a single rule, as lines of text.
namespace sample {

using lines = std::vector<std::string>;

inline catalog::policy policy_with(errcat::retry_verb verb) {
  catalog::policy made;
  made.id = "rule";
  made.verb = verb;
  return made;
}

/// One status row with the retry rule, and the settings that decide which calls may be retried.
inline catalog::catalog ruled(const catalog::policy& by, std::int32_t on) {
  auto row = status("row", {one(on)});
  row.policy = 0;
  auto made = with({row});
  made.policies = {by};
  return made;
}

/// The decisions on a status after the first call, the second and so on, until no call follows.
inline lines run(const catalog::policy& by, errcat::call now, const errcat::budget& own,
                 std::int32_t on = 429) {
  const vendor acme(ruled(by, on));
  lines all;
  for (now.made = 1; now.made < 12; ++now.made) {
    const auto next = errcat::decide(acme.tables(), acme.classify({on}), now, own);
    all.push_back(told(next));
    if (next.action == errcat::action::stop) break;
    now.elapsed_ms += next.wait_ms;
    now.waited_ms += next.wait_ms;
    now.refreshed = now.refreshed || next.action == errcat::action::refresh;
  }
  return all;
}

inline std::string once(const catalog::policy& by, const errcat::call& now, const errcat::budget& own = {},
                        std::int32_t on = 429) {
  const vendor acme(ruled(by, on));
  return told(errcat::decide(acme.tables(), acme.classify({on}), now, own));
}

inline errcat::call by_method(std::string_view method) {
  errcat::call now;
  now.method = method;
  return now;
}

}  // namespace sample
