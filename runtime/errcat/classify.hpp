#pragma once
#include <cstdint>
#include <string_view>

#include "errcat/detail/choose.hpp"
#include "errcat/match.hpp"

namespace errcat {
inline namespace v1 {
namespace detail {

/// What a match has that its response does not bear out.
constexpr void add_disagreements(const tables& t, word entry, const response& r, surprises& found) noexcept {
  if (compare_status(t, property_of(t, entry, p_statuses), r.status) == agreement::disagrees)
    found.add(surprise::unlisted_status);
  if (compare_message(t, entry, r.message) == agreement::disagrees ||
      compare_index(t, property_of(t, entry, p_surfaces), static_cast<word>(r.surface)) ==
          agreement::disagrees ||
      compare_index(t, property_of(t, entry, p_operations), static_cast<word>(r.operation)) ==
          agreement::disagrees ||
      compare_fields(t, entry, r).all == agreement::disagrees)
    found.add(surprise::disagreement);
}

/// The best row for a status; `ambiguous` if it, or a better one, is limited to a surface or operation that
/// the caller does not name. Such a row is taken only where it is alone in its rank.
struct status_choice {
  row_view row = {};
  bool ambiguous = false;
};
constexpr status_choice find_status(const tables& t, const response& r) noexcept {
  const situation now{{r.status, r.status}, r.surface, r.operation};
  const word list = header_of(t, h_statuses);
  row_view limited;
  bool alone = false;
  for (word i = 0; r.status != 0 && i < list_size(t, list); ++i) {
    const row_view row = list_row(t, list, status_width, i);
    if (!covers(row, now.status)) continue;
    const bool next_rank = limited && row[s_rank] != limited[s_rank];
    if (next_rank && alone) break;
    const agreement here = applies(t, row[s_entry], now);
    if (here == agreement::agrees) return {row, static_cast<bool>(limited)};
    if (here != agreement::unknown) continue;
    alone = !limited || next_rank;
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

/// The steps of `classify`, from the most exact; each leaves what it could not decide to the next.
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
    const bool found = (may_succeed && by_outcome()) || by_code() || by_message() || by_status();
    if (!found) by_transport();
    if (found_.how == rung::outcome && response_.code) note_unknown_code();
    if (found_.how > rung::transport)
      add_disagreements(tables_, found_.what.index(), response_, found_.surprising);
    if (header_of(tables_, h_never_sent) != 0) note_never_sent();
    return found_;
  }

 private:
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
    if (!response_.code) return false;
    seen_ = false;
    const word plan = header_of(tables_, h_codes);
    const key_candidates known(tables_, plan, find_key(tables_, plan, response_.code.text()));
    const auto chosen = [&](source from) noexcept {
      return choose(tables_, response_, {tables_, response_, from, known}, false);
    };
    if (known.size() != 0) {
      if (take(chosen(source::code), rung::code)) return true;
      if (take(chosen(source::alias), rung::alias)) return true;
    }
    if (header_of(tables_, h_code_patterns) != 0 && take(chosen(source::code_pattern), rung::code))
      return true;
    if (!seen_) found_.surprising.add(surprise::unknown_code);
    return false;
  }

  constexpr bool by_message() noexcept {
    const word plan = header_of(tables_, h_messages);
    const bool has_message = !response_.message.empty();
    if (!has_message && header_of(tables_, h_fields) == 0) return false;
    const key_candidates known(tables_, plan,
                               has_message ? find_key(tables_, plan, response_.message) : no_row);
    return take(choose(tables_, response_, {tables_, response_, source::message, known}, false),
                rung::message);
  }

  constexpr bool by_status() noexcept {
    const status_choice best = find_status(tables_, response_);
    if (best.ambiguous) found_.surprising.add(surprise::ambiguous);
    if (!best.row) return false;
    found_.what = entry(tables_, best.row[s_entry]);
    found_.how = rung_of(best.row[s_rank]);
    return true;
  }

  constexpr void by_transport() noexcept {
    if (response_.transport == transport_failure::none) return;
    const word found =
        header_of(tables_, response_.transport == transport_failure::network ? h_network : h_timeout);
    if (found == 0) return;
    found_.what = entry(tables_, found - 1);
    found_.how = rung::transport;
  }

  constexpr void note_unknown_code() noexcept {
    const std::string_view code = response_.code.text();
    candidates patterns(tables_, response_, source::code_pattern);
    if (find_key(tables_, header_of(tables_, h_codes), code) == no_row && patterns.next() == nothing)
      found_.surprising.add(surprise::unknown_code);
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

/// Apart, and by pointers: where they are constants, GCC would store them as a pair that it keeps in data,
/// which a loader then has to relocate.
template <class Error>
[[gnu::noinline]] constexpr match<Error> classify_by(const cell* cells, const char* pool,
                                                     const response& r) noexcept {
  return classification({cells, pool}, r).run();
}

}  // namespace detail

/// Finds what a response means, by the rungs from the most exact: an outcome whose fields all hold (on 2xx,
/// or where no status is known, as in callbacks), the code, an alias, a code with placeholders, the message
/// of an error without a code, the row for the status, the transport failure. Entries that share what matched
/// are told apart by the matchers in which they differ; nothing is guessed. Of an unknown code the answer is
/// what its status allows.
template <class Error>
constexpr match<Error> classify(const detail::tables& t, const response& r) noexcept {
  return detail::classify_by<Error>(t.cells, t.pool, r);
}

namespace detail {

/// Apart for the same reason.
template <class Error>
[[gnu::noinline]] constexpr Error find_code_by(const cell* cells, const char* pool,
                                               std::string_view code) noexcept {
  const tables t{cells, pool};
  // Outcomes come before codes, and a field may be where the code is.
  if (header_of(t, h_outcomes) == 0 && header_of(t, h_fields) == 0) {
    const word plan = header_of(t, h_codes);
    const word index = find_key(t, plan, code);
    const word number =
        index == no_row ? 0 : t.cells[plan_value(t, plan, pl_rows) + index * key_width + k_number];
    if (number != 0) return static_cast<Error>(static_cast<std::int32_t>(number));
    if (index == no_row && header_of(t, h_code_patterns) == 0) return Error{};
  }
  return classify_by<Error>(cells, pool, response{0, code}).code;
}

}  // namespace detail

/// The error that `classify` finds for a code alone, `Error{}` if there is none.
template <class Error>
constexpr Error find_code(const detail::tables& t, std::string_view code) noexcept {
  return detail::find_code_by<Error>(t.cells, t.pool, code);
}

}  // namespace v1
}  // namespace errcat
