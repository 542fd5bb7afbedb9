#pragma once
#include "errcat/detail/inherited.hpp"
#include "errcat/entry.hpp"
#include "errcat/entry_parts.hpp"
#include "errcat/match.hpp"

namespace errcat {
inline namespace layout_11 {
namespace detail {

/// The index of what matched. `nothing` if nothing matched, or if the match is of another catalog.
constexpr word index_in(const tables& t, const any_match& found) noexcept {
  return found.what && same_catalog(t, found.what.tables()) ? found.what.index() : nothing;
}

/// What decides which status rows apply to a match: what was observed, else where the entry is expected. For
/// a match of another catalog nothing counts, because one vendor's status is not another's.
constexpr situation situation_of(const tables& t, const any_match& found) noexcept {
  if (found.what && !same_catalog(t, found.what.tables())) return {};
  const bool observed = found.status != 0 || found.transport != transport_failure::none;
  return {observed ? status_range{found.status, found.status} : first_expected(t, index_in(t, found)),
          found.surface, found.operation};
}

/// The tables that cover a match: the vendor's, or HTTP's if HTTP answers.
constexpr const tables& speaking(const tables& vendor, const any_match& found) noexcept {
  return is_by_http(found.how) ? found.what.tables() : vendor;
}

/// The operation of a match. If HTTP answers, nobody knows whose operation it is, so the caller has to name
/// it again (`call::operation`; `reading::call` does so).
constexpr operation operation_in(const tables& t, const any_match& found) noexcept {
  return found.what && !same_catalog(t, found.what.tables()) ? operation() : found.operation;
}

/// The retry rule that holds for a match, and who states it: see `retry_of`. Most entries state their own, so
/// their situation does not matter.
constexpr inherited policy_of(const tables& t, const any_match& found) noexcept {
  const word entry = index_in(t, found);
  const word own = entry == nothing ? nothing : property_at(t, entry, p_policy, nothing);
  return own != nothing ? inherited{own, entry}
                        : inherit_from_rows(t, entry, p_policy, situation_of(t, found));
}

}  // namespace detail

/// A retry rule and the entry that states it: what matched, or a row for its status.
struct found_rule {
  retry_rule rule = {};
  entry from = {};
};

/// The retry rule that holds for a match: the entry's own, else that of the rows for the observed status by
/// rank. Rows without one are skipped. A stated `unspecified` ends the search.
[[nodiscard]] constexpr found_rule retry_of(const detail::tables& t, const any_match& found) noexcept {
  const detail::tables& from = detail::speaking(t, found);
  const detail::inherited stated = detail::policy_of(from, found);
  if (stated.value == detail::nothing) return {};
  return {retry_rule(from, stated.value), entry(from, stated.from)};
}

namespace detail {

/// What the entry says about the effect, else what the rows for its status say, else what its kind and the
/// status say. Without an entry, only the rows and the status count.
constexpr effect effect_by(const tables& t, const any_match& found, word entry) noexcept {
  const situation on = situation_of(t, found);
  if (header_of(t, h_states_effects) != 0) {
    const inherited stated = inherit(t, entry, p_effect, on);
    if (stated.value != nothing) return static_cast<effect>(stated.value);
  }
  if (found.transport != transport_failure::none) return effect::maybe;
  const row_view kind = entry == nothing ? row_view() : kind_of(t, entry);
  const effect of_kind = kind ? static_cast<effect>(kind[kd_effect]) : effect::unspecified;
  const bool is_row = entry == nothing || type_of(t, entry) == entry_type::status;
  const std::int32_t status = found.status;
  if (of_kind == effect::none) return effect::none;
  if (of_kind == effect::maybe && !is_row) return effect::maybe;
  if (status >= 300 && status <= 499) return effect::none;
  if (of_kind == effect::maybe) return effect::maybe;
  const bool succeeded = status >= 200 && status <= 299;
  return succeeded || (status == 0 && of_kind == effect::done) ? effect::done : effect::maybe;
}

/// Whether a response's code is new, and only its message tells which error it may be.
constexpr bool is_guess(const tables& t, const any_match& found) noexcept {
  if (found.how != rung::message || !found.surprising.has(surprise::unknown_code)) return false;
  const word entry = index_in(t, found);
  return entry != nothing && (property_of(t, entry, p_code) != 0 || property_of(t, entry, p_aliases) != 0);
}

}  // namespace detail

/// Whether the call took effect, as far as can be known. Never `unspecified`. The first line that applies
/// decides:
/// - `none` if the request was not sent.
/// - The effect that the entry or a row for its status states.
/// - `maybe` if no response came.
/// - `none` if the kind means that the call was refused, on any status. `maybe` if the kind of an error
///   leaves it open.
/// - By status: `none` on a 3xx or 4xx, `done` on a 2xx, `maybe` on all others.
///
/// If the code is new and only the message tells the error, the effect is `maybe`, unless the status alone
/// gives the same.
[[nodiscard]] constexpr effect effect_of(const detail::tables& vendor, const any_match& found) noexcept {
  if (found.transport == transport_failure::not_sent && found.status == 0) return effect::none;
  const detail::tables& t = detail::speaking(vendor, found);
  const effect by_entry = detail::effect_by(t, found, detail::index_in(t, found));
  if (!detail::is_guess(t, found)) return by_entry;
  return by_entry == detail::effect_by(t, found, detail::nothing) ? by_entry : effect::maybe;
}

}  // namespace layout_11
}  // namespace errcat
