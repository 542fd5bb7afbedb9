#pragma once
#include "errcat/detail/rules.hpp"
#include "errcat/entry.hpp"
#include "errcat/match.hpp"
#include "errcat/parts.hpp"

namespace errcat {
inline namespace v1 {
namespace detail {

/// The index of what matched; `nothing` where nothing did, or where that is of another catalog.
constexpr word index_in(const tables& t, const any_match& found) noexcept {
  return found.what && same_catalog(t, found.what.tables()) ? found.what.index() : nothing;
}

/// What decides which status rows speak about a match: what was observed, or else where the entry is
/// expected.
constexpr situation situation_of(const tables& t, const any_match& found) noexcept {
  const bool observed = found.status != 0 || found.transport != transport_failure::none;
  return {observed ? status_range{found.status, found.status} : first_expected(t, index_in(t, found)),
          found.surface, found.operation};
}

}  // namespace detail

/// A retry rule and the entry that states it: what matched, or a row for its status.
struct found_rule {
  retry_rule rule = {};
  entry from = {};
};

/// The rule that holds for a match: the entry's own, else that of the rows for the observed status by rank,
/// rows without a rule passed over; a stated `unspecified` ends the search.
[[nodiscard]] constexpr found_rule retry_of(const detail::tables& t, const any_match& found) noexcept {
  const auto stated =
      detail::inherit(t, detail::index_in(t, found), detail::p_policy, detail::situation_of(t, found));
  if (stated.value == detail::nothing) return {};
  return {retry_rule(t, stated.value), entry(t, stated.from)};
}

}  // namespace v1
}  // namespace errcat
