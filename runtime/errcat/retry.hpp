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
/// expected. Of another catalog's match nothing counts, for the status of one vendor is not that of another.
constexpr situation situation_of(const tables& t, const any_match& found) noexcept {
  if (found.what && !same_catalog(t, found.what.tables())) return {};
  const bool observed = found.status != 0 || found.transport != transport_failure::none;
  return {observed ? status_range{found.status, found.status} : first_expected(t, index_in(t, found)),
          found.surface, found.operation};
}

/// The operation that a match was made with.
constexpr operation operation_in(const tables& t, const any_match& found) noexcept {
  return found.what && !same_catalog(t, found.what.tables()) ? operation() : found.operation;
}

/// The retry rule that holds for a match, and who states it: see `retry_of`. Most state their own, so that
/// their situation does not matter.
constexpr inherited policy_of(const tables& t, const any_match& found) noexcept {
  const word entry = index_in(t, found);
  const word own = entry == nothing ? nothing : property_at(t, entry, p_policy, nothing);
  return own != nothing ? inherited{own, entry} : inherit(t, entry, p_policy, situation_of(t, found));
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
  const detail::inherited stated = detail::policy_of(t, found);
  if (stated.value == detail::nothing) return {};
  return {retry_rule(t, stated.value), entry(t, stated.from)};
}

/// Whether the call took effect, as far as can be known; never `unspecified`. What the entry or a row for its
/// status states holds. Otherwise, without a response that is open. A kind that is a refusal refuses the
/// call, on any status, and an error whose kind leaves it open leaves it open; else a 3xx or 4xx refuses the
/// call, a 2xx has done it, and all other statuses leave it open.
[[nodiscard]] constexpr effect effect_of(const detail::tables& t, const any_match& found) noexcept {
  const detail::word entry = detail::index_in(t, found);
  const detail::situation on = detail::situation_of(t, found);
  if (detail::header_of(t, detail::h_states_effects) != 0) {
    const detail::inherited stated = detail::inherit(t, entry, detail::p_effect, on);
    if (stated.value != detail::nothing) return static_cast<effect>(stated.value);
  }
  if (found.transport != transport_failure::none) return effect::maybe;
  const detail::row_view kind = entry == detail::nothing ? detail::row_view() : detail::kind_of(t, entry);
  const effect of_kind = kind ? static_cast<effect>(kind[detail::kd_effect]) : effect::unspecified;
  const bool is_row = entry == detail::nothing || detail::type_of(t, entry) == entry_type::status;
  const std::int32_t status = found.status;
  if (of_kind == effect::none) return effect::none;
  if (of_kind == effect::maybe && !is_row) return effect::maybe;
  if (status >= 300 && status <= 499) return effect::none;
  if (of_kind == effect::maybe) return effect::maybe;
  const bool succeeded = status >= 200 && status <= 299;
  return succeeded || (status == 0 && of_kind == effect::done) ? effect::done : effect::maybe;
}

}  // namespace v1
}  // namespace errcat
