#include <fmt/format.h>

#include <algorithm>

#include "check/rules.hpp"

// Checks whether what a spec says takes effect, and whether that can do harm.
namespace generator::check {
namespace {

using catalog::entry;

/// The first operation of an entry that must not be done twice, or null.
const catalog::operation* unsafe_operation(const catalog::catalog& on, const entry& of) {
  for (const auto i : of.operations) {
    const auto& one = on.operations[i];
    if (one.idempotent == errcat::known::no && one.accepts_key != errcat::known::yes) return &one;
  }
  return nullptr;
}

bool retries(const catalog::policy& of) {
  return of.verb > errcat::retry_verb::fix_input;
}

/// Whether one row covers a status for every response that has it.
bool covers(const entry& row, std::int32_t status) {
  return row.fields.empty() && row.surfaces.empty() && row.operations.empty() &&
         std::ranges::any_of(row.statuses,
                             [=](const auto& one) { return one.first <= status && status <= one.last; });
}

bool covered_by_better(const catalog::catalog& on, const entry& row, std::int32_t status) {
  return std::ranges::any_of(on.entries, [&](const entry& other) {
    return other.type == errcat::entry_type::status && !other.built_in && other.rank < row.rank &&
           covers(other, status);
  });
}

bool every_status(const entry& row, auto holds) {
  return std::ranges::all_of(row.statuses, [&](const auto& range) {
    for (std::int32_t status = range.first; status <= range.last; ++status)
      if (!holds(status)) return false;
    return true;
  });
}

/// Reports a default that every error replaces.
/// @param replaces whether an error, or the defaults of its category, says something else
template <class Replaces>
void check_default(const catalog::catalog& on, std::string_view key, const span& at, const Replaces& replaces,
                   findings& out) {
  const auto& errors = on.written->errors;
  if (errors.empty() || !std::ranges::all_of(errors, [&](const auto& one) { return replaces(one.value); }))
    return;
  out.add(
      rule::never_applies, at,
      {{"name", key}, {"what", fmt::format("the default `{}`", key)}, {"why", "every error has its own"}});
}

/// The defaults of an error's category. Null if there are none.
const spec::defaults* defaults_of(const catalog::catalog& on, const spec::error& one) {
  const auto& name = one.category.given ? one.category.value : on.written->error_defaults.category.value;
  for (const auto& category : on.written->categories)
    if (category.name.value == name) return &category.value.defaults;
  return nullptr;
}

}  // namespace

void unsafe_retry(const catalog::catalog& on, findings& out) {
  for (const auto& one : on.entries) {
    if (!one.effective_policy || one.effect == errcat::effect::none) continue;
    const auto& policy = on.policies[*one.effective_policy];
    if (policy.repeats != errcat::repeats::any || !retries(policy)) continue;
    if (const auto* operation = unsafe_operation(on, one))
      out.add(rule::unsafe_retry, one.at,
              {{"name", name_of(one)}, {"policy", policy.id}, {"operation", operation->id}});
  }
}

void defaults_apply(const catalog::catalog& on, findings& out) {
  const auto& defaults = on.written->error_defaults;
  const auto check = [&](std::string_view key, const auto& value, auto spec::entry::*own,
                         auto spec::defaults::*other) {
    if (!value.given) return;
    check_default(
        on, key, value.at,
        [&](const spec::error& one) {
          const auto* near = defaults_of(on, one);
          return (one.*own).given || (near && (near->*other).given);
        },
        out);
  };
  check("kind", defaults.kind, &spec::entry::kind, &spec::defaults::kind);
  check("severity", defaults.severity, &spec::entry::severity, &spec::defaults::severity);
  check("audience", defaults.audience, &spec::entry::audience, &spec::defaults::audience);
  check("retry", defaults.retry, &spec::entry::retry, &spec::defaults::retry);
}

void rows_apply(const catalog::catalog& on, findings& out) {
  for (const auto& one : on.entries) {
    if (one.type != errcat::entry_type::status || one.built_in || one.statuses.empty()) continue;
    if (one.rank == catalog::status_rank::one || is_broken(one.written->at, out)) continue;
    if (every_status(one, [&](std::int32_t status) { return covered_by_better(on, one, status); }))
      out.add(rule::never_applies, one.at,
              {{"name", name_of(one)},
               {"what", fmt::format("the row `{}`", name_of(one))},
               {"why", "each of its statuses has a row of its own"}});
  }
}

void delays_apply(const catalog::catalog& on, findings& out) {
  for (const auto& one : on.policies) {
    if (one.within_ms == 0 || one.delays_ms.empty() || one.delays_ms.front() <= one.within_ms) continue;
    out.add(rule::never_applies, one.written.within.at,
            {{"name", one.id},
             {"what", fmt::format("the delay of `{}`", one.id)},
             {"why", "it is longer than `within`, so no retry is made"}});
  }
}

void statuses_listed(const catalog::catalog& on, findings& out) {
  const auto is_row = [](const entry& one) {
    return one.type == errcat::entry_type::status && !one.built_in;
  };
  if (std::ranges::none_of(on.entries, is_row)) return;
  for (const auto& one : on.entries) {
    if (one.type != errcat::entry_type::error || is_broken(one.written->at, out)) continue;
    const auto listed = [&](std::int32_t status) {
      return std::ranges::any_of(on.entries, [&](const entry& row) {
        return is_row(row) && std::ranges::any_of(row.statuses, [=](const auto& range) {
                 return range.first <= status && status <= range.last;
               });
      });
    };
    for (const auto& range : one.statuses)
      if (range.first == range.last && !listed(range.first))
        out.add(rule::unlisted_status, one.at, {{"name", one.id}, {"status", std::to_string(range.first)}});
  }
}

}  // namespace generator::check
