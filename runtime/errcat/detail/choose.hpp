#pragma once
#include <cstdint>
#include <string_view>

#include "errcat/detail/candidates.hpp"
#include "errcat/detail/lookup.hpp"

/// Finds the entries that a response could mean, and chooses one of them.
namespace errcat {
inline namespace layout_11 {
namespace detail {

/// What entries are found by.
enum class source : std::uint8_t {
  code,
  alias,
  code_pattern,   ///< a code with placeholders
  alias_pattern,  ///< an alias with placeholders
  message,        ///< of errors without a code; also fields that alone identify one. Not if status or fields
                  ///< contradict
  outcome,        ///< fields: at least one agrees and none disagrees
};

/// The entries that a response could mean by one source, one after the other. There is one class for all
/// sources, so the code that chooses among them is compiled once.
class candidates {
 public:
  /// `known`: what the response's code or message leads to, for the sources that look it up.
  constexpr candidates(const tables& t, const response& r, source from,
                       const text_candidates& known = {}) noexcept
      : tables_(t), response_(&r), from_(from), known_(known) {}

  /// `nothing`: there are no more.
  constexpr word next() noexcept {
    // Not all cases are in the switch: for five cases, compilers make a table of addresses, which would be
    // data to relocate.
    if (from_ == source::code) return next_known(0);
    switch (from_) {
      case source::code:
        break;
      case source::alias:
        return next_known(alias_bit);
      case source::code_pattern:
      case source::alias_pattern:
        return next_pattern();
      case source::message:
        return next_message();
      case source::outcome:
        return next_outcome();
    }
    return nothing;
  }

 private:
  constexpr word next_known(word wanted) noexcept {
    while (at_ < known_.size()) {
      const word candidate = known_[at_++];
      if ((candidate & alias_bit) == wanted) return candidate >> 1;
    }
    return nothing;
  }

  /// The next element of a list in the header, or `nothing`.
  constexpr word next_of(header which, word& at) const noexcept {
    const word list = header_of(tables_, which);
    return at < list_size(tables_, list) ? list_value(tables_, list, at++) : nothing;
  }

  constexpr word next_pattern() noexcept {
    const bool of_alias = from_ == source::alias_pattern;
    const header list = of_alias ? h_alias_patterns : h_code_patterns;
    for (word candidate = 0; (candidate = next_of(list, at_)) != nothing;)
      if (of_alias ? has_alias(candidate)
                   : fits(text(tables_, property_of(tables_, candidate, p_code)), candidate))
        return candidate;
    return nothing;
  }

  constexpr bool has_alias(word candidate) const noexcept {
    for (const std::string_view alias : text_list(tables_, property_of(tables_, candidate, p_aliases)))
      if (fits(alias, candidate)) return true;
    return false;
  }

  /// Whether the response's code fits a pattern of an entry.
  constexpr bool fits(std::string_view pattern, word of) const noexcept {
    return fits_pattern(pattern, response_->code.text(),
                        placeholder_list(tables_, property_of(tables_, of, p_placeholders)));
  }

  constexpr word next_message() noexcept {
    while (at_ < known_.size()) {
      const word candidate = known_[at_++] >> 1;
      if (possible(candidate)) return candidate;
    }
    word candidate = 0;
    while (!response_->message.empty() && (candidate = next_of(h_message_patterns, pattern_at_)) != nothing)
      if (compare_message(tables_, candidate, response_->message) == agreement::agrees && possible(candidate))
        return candidate;
    while ((candidate = next_of(h_fields, field_at_)) != nothing)
      if (compare_fields(tables_, candidate, *response_).one_agrees && possible(candidate)) return candidate;
    return nothing;
  }

  constexpr word next_outcome() noexcept {
    for (word candidate = 0; (candidate = next_of(h_outcomes, at_)) != nothing;) {
      const fields_result fields = compare_fields(tables_, candidate, *response_);
      if (fields.one_agrees && fields.all != agreement::disagrees) return candidate;
    }
    return nothing;
  }

  constexpr bool possible(word candidate) const noexcept {
    return compare_status(tables_, property_of(tables_, candidate, p_statuses), response_->status) !=
               agreement::disagrees &&
           compare_fields(tables_, candidate, *response_).all != agreement::disagrees;
  }

  tables tables_;
  const response* response_;
  source from_;
  text_candidates known_;
  word at_ = 0;
  word pattern_at_ = 0;
  word field_at_ = 0;
};

/// Chooses among candidates. The matchers in which they differ must all agree. More matchers beat fewer, and
/// a tie means none. `all_fields`, for outcomes: fields must agree even if there is nothing to tell apart,
/// and in a tie the first is taken, because either one says that the answer is no.
constexpr choice choose(const tables& t, const response& r, const candidates& from,
                        bool all_fields) noexcept {
  candidates first_pass = from;
  word candidate = first_pass.next();
  if (candidate == nothing) return {};
  differences where(t, candidate);
  while ((candidate = first_pass.next()) != nothing) where.add(candidate);

  choice best;
  best.any = true;
  int best_matchers = -1;
  int missed_matchers = -1;
  bool tie = false;
  candidates second_pass = from;
  while ((candidate = second_pass.next()) != nothing) {
    if (candidate == best.entry) continue;
    const standing now = stand(t, candidate, r, where, all_fields || identified_by_fields(t, candidate));
    if (now.disagrees) continue;
    if (now.unknown) {
      if (now.matchers > missed_matchers) missed_matchers = now.matchers;
    } else if (now.matchers > best_matchers) {
      best.entry = candidate;
      best_matchers = now.matchers;
      tie = false;
    } else if (now.matchers == best_matchers) {
      tie = true;
    }
  }
  if (tie && !all_fields) best.entry = nothing;
  best.ambiguous = best.entry == nothing || tie || missed_matchers >= best_matchers;
  return best;
}

}  // namespace detail
}  // namespace layout_11
}  // namespace errcat
