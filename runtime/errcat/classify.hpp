#pragma once
#include <cstdint>
#include <string_view>

#include "errcat/detail/choose.hpp"
#include "errcat/detail/http_tables.hpp"
#include "errcat/match.hpp"

namespace errcat {
inline namespace layout_11 {
namespace detail {

/// Records what in a response does not fit the entry that matched.
constexpr void add_disagreements(const tables& t, word entry, const response& r, surprises& found) noexcept {
  if (compare_status(t, property_of(t, entry, p_statuses), r.status) == agreement::disagrees)
    found.add(surprise::unlisted_status);
  if (compare_message(t, entry, r.message) == agreement::disagrees ||
      compare_subcode(t, entry, r) == agreement::disagrees ||
      compare_index(t, property_of(t, entry, p_surfaces), static_cast<word>(r.surface)) ==
          agreement::disagrees ||
      compare_index(t, property_of(t, entry, p_operations), static_cast<word>(r.operation)) ==
          agreement::disagrees ||
      compare_fields(t, entry, r).all == agreement::disagrees)
    found.add(surprise::disagreement);
}

/// The best row for a status. `ambiguous`: this row or a better one is limited to a surface, an operation or
/// fields that the caller does not name. Such a row is used only if it is the only one of its rank, and never
/// if it has fields.
struct status_choice {
  row_view row = {};
  bool ambiguous = false;
};
constexpr status_choice find_status(const tables& t, const response& r) noexcept {
  const status_range now{r.status, r.status};
  const word list = header_of(t, h_statuses);
  row_view limited;
  bool alone = false;
  for (word i = 0; r.status != 0 && i < list_size(t, list); ++i) {
    const row_view row = list_row(t, list, status_width, i);
    if (!covers(row, now)) continue;
    const bool next_rank = limited && row[s_rank] != limited[s_rank];
    if (next_rank && alone) break;
    const agreement here = applies(t, row[s_entry], r);
    if (here == agreement::agrees) return {row, static_cast<bool>(limited)};
    if (here != agreement::unknown) continue;
    alone = (!limited || next_rank) && property_of(t, row[s_entry], p_fields) == 0;
    limited = row;
  }
  return {alone ? limited : row_view(), static_cast<bool>(limited)};
}

constexpr rung rung_of(word rank) noexcept {
  switch (static_cast<status_rank>(rank)) {
    case status_rank::one:
    case status_rank::several:
      return rung::status;
    case status_rank::status_class:
      return rung::status_class;
    case status_rank::any:
      break;
  }
  return rung::any_status;
}

/// The steps of `classify`, the most exact first. Each leaves what it cannot decide to the next.
class classification {
 public:
  constexpr classification(const tables& t, const response& r) noexcept : tables_(t), response_(r) {
    found_.status = r.status;
    found_.surface = r.surface;
    found_.operation = r.operation;
    found_.transport = r.transport;
  }

  constexpr any_match run() noexcept {
    const bool may_succeed = is_success(response_.status) ||
                             (response_.status == 0 && response_.transport == transport_failure::none);
    const bool found = (may_succeed && by_outcome()) || by_code() || by_message() || by_message_of_code() ||
                       (may_succeed && by_unlisted_code()) || by_status();
    // If the vendor's own rows cannot be told apart, HTTP knows no better.
    if (!found && !by_transport() && !found_.surprising.has(surprise::ambiguous)) by_http();
    if (found_.how == rung::outcome && has_code()) note_unknown_code();
    if (found_.how >= rung::unlisted_code)
      add_disagreements(tables_, found_.what.index(), response_, found_.surprising);
    if (header_of(tables_, h_never_sent) != 0) note_never_sent();
    return found_;
  }

 private:
  /// Whether there is a code, and it is not one that means success.
  constexpr bool has_code() const noexcept {
    if (!response_.code) return false;
    const word list = header_of(tables_, h_success_codes);
    for (word i = 0; i < list_size(tables_, list); ++i)
      if (text(tables_, list_value(tables_, list, i)) == response_.code.text()) return false;
    return true;
  }

  constexpr bool take(const choice& chosen, rung how) noexcept {
    seen_ = seen_ || chosen.any;
    if (chosen.ambiguous) found_.surprising.add(surprise::ambiguous);
    if (chosen.entry == nothing) return false;
    found_.what = entry(tables_, chosen.entry);
    found_.how = how;
    return true;
  }

  constexpr bool by_outcome() noexcept {
    return header_of(tables_, h_outcomes) != 0 &&
           take(choose(tables_, response_, {tables_, response_, source::outcome}, true), rung::outcome);
  }

  constexpr bool by_code() noexcept {
    if (!has_code()) return false;
    seen_ = false;
    const word codes = header_of(tables_, h_codes);
    const text_candidates known(tables_, codes, find_row(tables_, codes, response_.code.text()));
    if (response_.subcode) note_unknown_subcode(known);
    const auto chosen = [&](source from) noexcept {
      return choose(tables_, response_, {tables_, response_, from, known}, false);
    };
    if (known.size() != 0) {
      if (take(chosen(source::code), rung::code)) return true;
      if (take(chosen(source::alias), rung::alias)) return true;
    }
    if (header_of(tables_, h_code_patterns) != 0 && take(chosen(source::code_pattern), rung::code))
      return true;
    if (header_of(tables_, h_alias_patterns) != 0 && take(chosen(source::alias_pattern), rung::alias))
      return true;
    if (!seen_) found_.surprising.add(surprise::unknown_code);
    return false;
  }

  constexpr bool by_message() noexcept {
    const word messages = header_of(tables_, h_messages);
    const bool has_message = !response_.message.empty();
    if (!has_message && header_of(tables_, h_fields) == 0) return false;
    const text_candidates known(tables_, messages,
                                has_message ? find_row(tables_, messages, response_.message) : no_row);
    if (!take(choose(tables_, response_, {tables_, response_, source::message, known}, false), rung::message))
      return false;
    if (identified_by_fields(tables_, found_.what.index())) found_.how = rung::fields;
    return true;
  }

  /// A new code may come with a message that the catalog knows for another code. The result is then that
  /// error, if no other has the message. Whether the call took effect is then open, see `effect_of`.
  constexpr bool by_message_of_code() noexcept {
    if (!found_.surprising.has(surprise::unknown_code) || response_.message.empty() ||
        is_success(response_.status))
      return false;
    word only = nothing;
    for (word i = 0; i < entry_count(tables_); ++i) {
      if (type_of(tables_, i) != entry_type::error || !tells_message(tables_, i, response_)) continue;
      if (only != nothing) {
        found_.surprising.add(surprise::ambiguous);
        return false;
      }
      only = i;
    }
    if (only == nothing) return false;
    found_.what = entry(tables_, only);
    found_.how = rung::message;
    return true;
  }

  constexpr bool by_unlisted_code() noexcept {
    const word found = header_of(tables_, h_unlisted_code);
    if (found == 0 || !found_.surprising.has(surprise::unknown_code)) return false;
    found_.what = entry(tables_, found - 1);
    found_.how = rung::unlisted_code;
    return true;
  }

  constexpr bool by_status() noexcept {
    const status_choice best = find_status(tables_, response_);
    if (best.ambiguous) found_.surprising.add(surprise::ambiguous);
    if (!best.row) return false;
    found_.what = entry(tables_, best.row[s_entry]);
    found_.how = rung_of(best.row[s_rank]);
    return true;
  }

  /// What holds for a failed connection also holds for one that was never made, unless the spec tells them
  /// apart.
  constexpr word transport_entry() const noexcept {
    if (response_.transport == transport_failure::timeout) return header_of(tables_, h_timeout);
    const word not_sent =
        response_.transport == transport_failure::not_sent ? header_of(tables_, h_not_sent) : 0;
    return not_sent != 0 ? not_sent : header_of(tables_, h_network);
  }

  constexpr bool by_transport() noexcept {
    const word found = response_.transport == transport_failure::none ? 0 : transport_entry();
    if (found == 0) return false;
    found_.what = entry(tables_, found - 1);
    found_.how = rung::transport;
    return true;
  }

  /// RFC 9110, section 15: a client understands the class of every status.
  constexpr void by_http() noexcept {
    if (header_of(tables_, h_http_statuses) == 0) return;
    const tables http = http_tables;
    const row_view row = find_status(http, response_).row;
    if (!row) return;
    const bool exact = static_cast<status_rank>(row[s_rank]) <= status_rank::several;
    found_.what = entry(http, row[s_entry]);
    found_.how = exact ? rung::http_status : rung::http_class;
  }

  constexpr void note_unknown_code() noexcept {
    const std::string_view code = response_.code.text();
    const auto fits_none = [&](source from) noexcept {
      return candidates(tables_, response_, from).next() == nothing;
    };
    if (find_row(tables_, header_of(tables_, h_codes), code) == no_row && fits_none(source::code_pattern) &&
        fits_none(source::alias_pattern))
      found_.surprising.add(surprise::unknown_code);
  }

  /// Only for a code that is itself known.
  constexpr void note_unknown_subcode(const text_candidates& known) noexcept {
    bool code_is_known = false;
    const auto has_it = [&](word candidate) noexcept {
      code_is_known = true;
      return text(tables_, property_of(tables_, candidate, p_subcode)) == response_.subcode.text();
    };
    for (word i = 0; i < known.size(); ++i)
      if (has_it(known[i] >> 1)) return;
    constexpr source with_placeholders[] = {source::code_pattern, source::alias_pattern};
    for (const source from : with_placeholders) {
      candidates patterns(tables_, response_, from);
      for (word candidate = 0; (candidate = patterns.next()) != nothing;)
        if (has_it(candidate)) return;
    }
    if (code_is_known) found_.surprising.add(surprise::unknown_subcode);
  }

  constexpr void note_never_sent() noexcept {
    const row_view row = find_status(tables_, response_).row;
    if (row && entry(tables_, row[s_entry]).emission() == emission::never)
      found_.surprising.add(surprise::never_sent);
  }

  tables tables_;
  const response& response_;
  any_match found_;
  bool seen_ = false;
};

}  // namespace detail

namespace detail {

/// A separate function that takes pointers. Otherwise, if they are constants, GCC stores them as a pair in
/// data, which a loader then has to relocate.
ERRCAT_NOINLINE constexpr any_match classify_by(const cell* cells, const char* pool,
                                                const response& r) noexcept {
  return classification({cells, pool}, r).run();
}

}  // namespace detail

/// Finds what a response means. It tries the rungs from the most exact to the least: an outcome whose fields
/// all hold (on a 2xx, or if no status is known, as in callbacks), the code, an alias, a code with
/// placeholders, the message or the fields of an error without a code, the row for the status, the transport
/// failure, HTTP's own meaning of the status.
///
/// If entries share what matched, the matchers in which they differ decide. Nothing is guessed. For an
/// unknown code, the result is what message, fields and status allow. If the status alone would be a success,
/// the result is the catalog's entry for unlisted codes, if it has one.
template <class Error>
[[nodiscard]] constexpr match<Error> classify(const detail::tables& t, const response& r) noexcept {
  return match<Error>(detail::classify_by(t.cells, t.pool, r));
}

namespace detail {

/// A separate function for the same reason. Returns the number of the error, or 0.
ERRCAT_NOINLINE constexpr std::int32_t find_code_by(const cell* cells, const char* pool,
                                                    std::string_view code) noexcept {
  const tables t{cells, pool};
  // Outcomes come before codes, and a field may be at the place of the code.
  if (header_of(t, h_outcomes) == 0 && header_of(t, h_fields) == 0) {
    const word codes = header_of(t, h_codes);
    const word index = find_row(t, codes, code);
    const word number =
        index == no_row ? 0
                        : t.cells[perfect_hash_value(t, codes, ph_rows) + index * lookup_width + l_number];
    if (number != 0) return static_cast<std::int32_t>(number);
    if (index == no_row && header_of(t, h_code_patterns) == 0 && header_of(t, h_alias_patterns) == 0)
      return 0;
  }
  return classify_by(cells, pool, response{0, code}).what.number();
}

}  // namespace detail

/// The error that `classify` finds for a code alone. `Error{}` if there is none.
template <class Error>
[[nodiscard]] constexpr Error find_code(const detail::tables& t, std::string_view code) noexcept {
  return static_cast<Error>(detail::find_code_by(t.cells, t.pool, code));
}

}  // namespace layout_11
}  // namespace errcat
