#pragma once
#include <cstdint>
#include <string_view>

#include "errcat/detail/candidates.hpp"
#include "errcat/detail/keys.hpp"
#include "errcat/match.hpp"

namespace errcat {
inline namespace v1 {
namespace detail {

/// The entries that have a code: as theirs, or as an alias.
class code_candidates {
 public:
  constexpr code_candidates(const tables& t, const word* row, bool aliases)
      : tables_(t), candidates_(row == nullptr ? 0 : row[k_candidates]), wanted_(aliases ? alias_bit : 0) {}
  constexpr word next() noexcept {
    while (at_ < candidate_count(tables_, candidates_)) {
      const word candidate = candidate_at(tables_, candidates_, at_++);
      if ((candidate & alias_bit) == wanted_) return candidate >> 1;
    }
    return nothing;
  }

 private:
  tables tables_;
  word candidates_;
  word wanted_;
  word at_ = 0;
};

/// The entries that have a code with placeholders which the code matches.
class pattern_candidates {
 public:
  constexpr pattern_candidates(const tables& t, std::string_view code) : tables_(t), code_(code) {}
  constexpr word next() noexcept {
    const word list = tables_.words[h_code_patterns];
    while (at_ < list_size(tables_, list)) {
      const word candidate = *list_row(tables_, list, 1, at_++);
      const placeholder_list placeholders(tables_, property_of(tables_, candidate, p_placeholders));
      if (matches(text(tables_, entry_row(tables_, candidate)[e_code]), code_, placeholders))
        return candidate;
    }
    return nothing;
  }

 private:
  tables tables_;
  std::string_view code_;
  word at_ = 0;
};

/// The errors without a code whose message is that of the response, or that fields alone identify; none whose
/// status or fields speak against it.
class message_candidates {
 public:
  constexpr message_candidates(const tables& t, const response& r) noexcept : tables_(t), response_(&r) {
    const word* row = r.message.empty() ? nullptr : find_key(t, t.words[h_messages], r.message);
    if (row != nullptr) exact_ = row[k_candidates];
  }
  constexpr word next() noexcept {
    while (at_ < candidate_count(tables_, exact_)) {
      const word candidate = candidate_at(tables_, exact_, at_++) >> 1;
      if (possible(candidate)) return candidate;
    }
    const word patterns = tables_.words[h_message_patterns];
    while (!response_->message.empty() && pattern_at_ < list_size(tables_, patterns)) {
      const word candidate = *list_row(tables_, patterns, 1, pattern_at_++);
      if (compare_message(tables_, candidate, response_->message) == agreement::agrees && possible(candidate))
        return candidate;
    }
    const word fields = tables_.words[h_fields];
    while (field_at_ < list_size(tables_, fields)) {
      const word candidate = *list_row(tables_, fields, 1, field_at_++);
      if (compare_fields(tables_, candidate, *response_).one_agrees && possible(candidate)) return candidate;
    }
    return nothing;
  }

 private:
  constexpr bool possible(word candidate) const noexcept {
    return compare_status(tables_, property_of(tables_, candidate, p_statuses), response_->status) !=
               agreement::disagrees &&
           compare_fields(tables_, candidate, *response_).all != agreement::disagrees;
  }

  tables tables_;
  const response* response_;
  word exact_ = 0;
  word at_ = 0;
  word pattern_at_ = 0;
  word field_at_ = 0;
};

/// The outcomes of which a field agrees and none disagrees.
class outcome_candidates {
 public:
  constexpr outcome_candidates(const tables& t, const response& r) : tables_(t), response_(&r) {}
  constexpr word next() noexcept {
    const word list = tables_.words[h_outcomes];
    while (at_ < list_size(tables_, list)) {
      const word candidate = *list_row(tables_, list, 1, at_++);
      const fields_result fields = compare_fields(tables_, candidate, *response_);
      if (fields.one_agrees && fields.all != agreement::disagrees) return candidate;
    }
    return nothing;
  }

 private:
  tables tables_;
  const response* response_;
  word at_ = 0;
};

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
  const word* row = nullptr;
  bool ambiguous = false;
};
constexpr status_choice find_status(const tables& t, const response& r) noexcept {
  const situation now{{r.status, r.status}, r.surface, r.operation};
  const word list = t.words[h_statuses];
  const word* limited = nullptr;
  bool alone = false;
  for (word i = 0; r.status != 0 && i < list_size(t, list); ++i) {
    const word* row = list_row(t, list, status_width, i);
    if (!covers(row, now.status)) continue;
    const bool next_rank = limited != nullptr && row[s_rank] != limited[s_rank];
    if (next_rank && alone) break;
    const agreement here = applies(t, row[s_entry], now);
    if (here == agreement::agrees) return {row, limited != nullptr};
    if (here != agreement::unknown) continue;
    alone = limited == nullptr || next_rank;
    limited = row;
  }
  return {alone ? limited : nullptr, limited != nullptr};
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
    if (tables_.words[h_never_sent] != 0) note_never_sent();
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
    return take(choose(tables_, response_, outcome_candidates(tables_, response_), true), rung::outcome);
  }

  constexpr bool by_code() noexcept {
    if (!response_.code) return false;
    seen_ = false;
    const std::string_view code = response_.code.text();
    const word* row = find_key(tables_, tables_.words[h_codes], code);
    if (take(choose(tables_, response_, code_candidates(tables_, row, false), false), rung::code))
      return true;
    if (take(choose(tables_, response_, code_candidates(tables_, row, true), false), rung::alias))
      return true;
    if (take(choose(tables_, response_, pattern_candidates(tables_, code), false), rung::code)) return true;
    if (!seen_) found_.surprising.add(surprise::unknown_code);
    return false;
  }

  constexpr bool by_message() noexcept {
    return take(choose(tables_, response_, message_candidates(tables_, response_), false), rung::message);
  }

  constexpr bool by_status() noexcept {
    const status_choice best = find_status(tables_, response_);
    if (best.ambiguous) found_.surprising.add(surprise::ambiguous);
    if (best.row == nullptr) return false;
    found_.what = entry(tables_, best.row[s_entry]);
    found_.how = rung_of(best.row[s_rank]);
    return true;
  }

  constexpr void by_transport() noexcept {
    if (response_.transport == transport_failure::none) return;
    const word found =
        tables_.words[response_.transport == transport_failure::network ? h_network : h_timeout];
    if (found == 0) return;
    found_.what = entry(tables_, found - 1);
    found_.how = rung::transport;
  }

  constexpr void note_unknown_code() noexcept {
    const std::string_view code = response_.code.text();
    pattern_candidates patterns(tables_, code);
    if (find_key(tables_, tables_.words[h_codes], code) == nullptr && patterns.next() == nothing)
      found_.surprising.add(surprise::unknown_code);
  }

  constexpr void note_never_sent() noexcept {
    const word* row = find_status(tables_, response_).row;
    if (row != nullptr && entry(tables_, row[s_entry]).emission() == emission::never)
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
[[gnu::noinline]] constexpr match<Error> classify_by(const word* words, const char* pool,
                                                     const response& r) noexcept {
  return classification({words, pool}, r).run();
}

}  // namespace detail

/// Finds what a response means, by the rungs from the most exact: an outcome whose fields all hold (on 2xx,
/// or where no status is known, as in callbacks), the code, an alias, a code with placeholders, the message
/// of an error without a code, the row for the status, the transport failure. Entries that share what matched
/// are told apart by the matchers in which they differ; nothing is guessed. Of an unknown code the answer is
/// what its status allows.
template <class Error>
constexpr match<Error> classify(const detail::tables& t, const response& r) noexcept {
  return detail::classify_by<Error>(t.words, t.pool, r);
}

namespace detail {

/// Whether a code that has no number of its own is unknown, whatever else there is in the tables.
constexpr bool is_unknown(const tables& t, std::string_view code) noexcept {
  return t.words[h_outcomes] == 0 && t.words[h_fields] == 0 && t.words[h_code_patterns] == 0 &&
         find_key(t, t.words[h_codes], code) == nullptr;
}

/// Apart, so that finding a code does not pay for the registers that this takes.
template <class Error>
[[gnu::noinline]] constexpr Error classify_code(const word* words, const char* pool,
                                                std::string_view code) noexcept {
  const tables t{words, pool};
  return is_unknown(t, code) ? Error{} : classify<Error>(t, response{0, code}).code;
}

}  // namespace detail

/// The error that `classify` finds for a code alone, `Error{}` if there is none.
template <class Error>
constexpr Error find_code(const detail::tables& t, std::string_view code) noexcept {
  const detail::word* words = t.words;
  // Outcomes come before codes, and a field may be where the code is.
  if (words[detail::h_outcomes] == 0 && words[detail::h_fields] == 0 && words[detail::h_codes] != 0) {
    const detail::word* plan = words + words[detail::h_codes];
    const detail::word number = detail::find_number(t.pool, plan, code);
    const bool is_all = plan[detail::pl_undecided] == 0 && words[detail::h_code_patterns] == 0;
    if (is_all || number != 0) return static_cast<Error>(static_cast<std::int32_t>(number));
  }
  return detail::classify_code<Error>(words, t.pool, code);
}

}  // namespace v1
}  // namespace errcat
