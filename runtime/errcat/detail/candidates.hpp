#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "errcat/detail/inherited.hpp"
#include "errcat/detail/pattern.hpp"
#include "errcat/response.hpp"

/// Tells apart several entries that a response could mean.
namespace errcat {
inline namespace layout_11 {
namespace detail {

constexpr bool is_success(std::int32_t status) noexcept {
  return status >= 200 && status <= 299;
}

constexpr agreement compare_status(const tables& t, word list, std::int32_t status) noexcept {
  if (list == 0) return agreement::absent;
  if (status == 0) return agreement::unknown;
  for (const status_range range : status_list(t, list))
    if (range.contains(status)) return agreement::agrees;
  return agreement::disagrees;
}

constexpr agreement compare_message(const tables& t, word entry, std::string_view message) noexcept {
  const word list = property_of(t, entry, p_messages);
  if (list == 0) return agreement::absent;
  if (message.empty()) return agreement::unknown;
  const placeholder_list placeholders(t, property_of(t, entry, p_placeholders));
  for (const std::string_view pattern : text_list(t, list))
    if (fits_pattern(pattern, message, placeholders)) return agreement::agrees;
  return agreement::disagrees;
}

/// Whether a message has enough text of its own to tell it from others. A pattern of only placeholders fits
/// everything.
constexpr bool is_telling(std::string_view pattern) noexcept {
  constexpr std::size_t enough = 8;
  std::size_t literal = 0;
  for (std::size_t at = 0; at < pattern.size();) {
    const token next = token_at(pattern, at);
    literal += next.kind == token::type::literal ? 1 : 0;
    at = next.next;
  }
  return literal >= enough;
}

/// Compares a row {type, text} of a field matcher with a value that the caller knows.
constexpr bool equal_value(const row_view& row, const field_value& known) noexcept {
  return row[0] == static_cast<word>(known.kind()) && text(row.tables(), row[1]) == known.text();
}

/// `field`: a row {text place, list of values} of the entry. An outcome's code is a field too: it may be
/// given as the response's code.
constexpr agreement compare_field(const tables& t, word entry, const row_view& field,
                                  const response& r) noexcept {
  const std::string_view place = text(t, field[0]);
  for (std::size_t i = 0; i < r.field_count; ++i) {
    if (r.fields[i].place != place) continue;
    for (word v = 0; v < list_size(t, field[1]); ++v)
      if (equal_value(list_row(t, field[1], 2, v), r.fields[i].value)) return agreement::agrees;
    return agreement::disagrees;
  }
  const agreement absent = r.fields_complete ? agreement::disagrees : agreement::unknown;
  if (type_of(t, entry) != entry_type::outcome || !r.code) return absent;
  for (word v = 0; v < list_size(t, field[1]); ++v) {
    const word value = list_row(t, field[1], 2, v)[1];
    if (value == property_of(t, entry, p_code) && text(t, value) == r.code.text()) return agreement::agrees;
  }
  return absent;
}

/// Whether all of an entry's fields hold: `disagrees` if one disagrees, else `unknown` if one is not known,
/// else `agrees`.
struct fields_result {
  agreement all = agreement::absent;
  bool one_agrees = false;
};
constexpr fields_result compare_fields(const tables& t, word entry, const response& r) noexcept {
  fields_result result;
  const word list = property_of(t, entry, p_fields);
  for (word i = 0; i < list_size(t, list); ++i) {
    const agreement one = compare_field(t, entry, list_row(t, list, 2, i), r);
    if (one == agreement::agrees) result.one_agrees = true;
    if (one == agreement::disagrees || result.all == agreement::absent || result.all == agreement::agrees)
      result.all = one;
    if (one == agreement::disagrees) return result;
  }
  return result;
}

/// Whether an entry's surfaces, operations and fields apply, above all a status row's. `unknown` if that
/// depends on what the caller does not say.
constexpr agreement applies(const tables& t, word row_entry, const response& r) noexcept {
  const agreement all[] = {
      compare_index(t, property_of(t, row_entry, p_surfaces), static_cast<word>(r.surface)),
      compare_index(t, property_of(t, row_entry, p_operations), static_cast<word>(r.operation)),
      compare_fields(t, row_entry, r).all};
  agreement result = agreement::agrees;
  for (const agreement one : all) {
    if (one == agreement::disagrees) return one;
    if (one == agreement::unknown) result = one;
  }
  return result;
}

constexpr agreement compare_subcode(const tables& t, word entry, const response& r) noexcept {
  const word own = property_of(t, entry, p_subcode);
  if (own == 0) return agreement::absent;
  if (!r.subcode) return r.fields_complete ? agreement::disagrees : agreement::unknown;
  return text(t, own) == r.subcode.text() ? agreement::agrees : agreement::disagrees;
}

/// Whether an entry has a response's message, and nothing else contradicts it.
constexpr bool tells_message(const tables& t, word entry, const response& r) noexcept {
  const placeholder_list placeholders(t, property_of(t, entry, p_placeholders));
  bool has_it = false;
  for (const std::string_view pattern : text_list(t, property_of(t, entry, p_messages)))
    has_it = has_it || (is_telling(pattern) && fits_pattern(pattern, r.message, placeholders));
  return has_it && compare_status(t, property_of(t, entry, p_statuses), r.status) != agreement::disagrees &&
         applies(t, entry, r) != agreement::disagrees && compare_subcode(t, entry, r) != agreement::disagrees;
}

/// The matchers in which some candidates differ from the first. Equal lists have equal indices.
class differences {
 public:
  constexpr differences(const tables& t, word first) : tables_(t), first_(first) {}

  constexpr void add(word entry) noexcept {
    status_ = status_ || differs(entry, p_statuses);
    message_ = message_ || differs(entry, p_messages);
    subcode_ = subcode_ || differs(entry, p_subcode);
    surface_ = surface_ || differs(entry, p_surfaces);
    operation_ = operation_ || differs(entry, p_operations);
    const word list = property_of(tables_, first_, p_fields);
    for (word i = 0; i < list_size(tables_, list) && i < 32; ++i)
      if (!has_field(entry, list_row(tables_, list, 2, i))) differing_fields_ |= word{1} << i;
  }

  constexpr bool status() const noexcept { return status_; }
  constexpr bool message() const noexcept { return message_; }
  constexpr bool subcode() const noexcept { return subcode_; }
  constexpr bool surface() const noexcept { return surface_; }
  constexpr bool operation() const noexcept { return operation_; }
  /// Whether a field of a candidate is not the same in all of them.
  constexpr bool field(const row_view& row) const noexcept {
    const word list = property_of(tables_, first_, p_fields);
    for (word i = 0; i < list_size(tables_, list) && i < 32; ++i) {
      const row_view common = list_row(tables_, list, 2, i);
      if (common[0] == row[0] && common[1] == row[1]) return (differing_fields_ >> i & 1) != 0;
    }
    return true;
  }

 private:
  constexpr bool differs(word entry, property which) const noexcept {
    return property_of(tables_, entry, which) != property_of(tables_, first_, which);
  }
  constexpr bool has_field(word entry, const row_view& row) const noexcept {
    const word list = property_of(tables_, entry, p_fields);
    for (word i = 0; i < list_size(tables_, list); ++i) {
      const row_view own = list_row(tables_, list, 2, i);
      if (own[0] == row[0] && own[1] == row[1]) return true;
    }
    return false;
  }

  tables tables_;
  word first_;
  word differing_fields_ = 0;
  bool status_ = false;
  bool message_ = false;
  bool subcode_ = false;
  bool surface_ = false;
  bool operation_ = false;
};

/// How many of the matchers that count a candidate has, and how they compare.
struct standing {
  int matchers = 0;
  bool disagrees = false;
  bool unknown = false;

  constexpr void add(agreement one) noexcept {
    if (one == agreement::absent) return;
    ++matchers;
    disagrees = disagrees || one == agreement::disagrees;
    unknown = unknown || one == agreement::unknown;
  }
};

constexpr standing stand(const tables& t, word entry, const response& r, const differences& where,
                         bool all_fields) noexcept {
  standing result;
  if (where.status()) result.add(compare_status(t, property_of(t, entry, p_statuses), r.status));
  if (where.message()) result.add(compare_message(t, entry, r.message));
  if (where.subcode()) result.add(compare_subcode(t, entry, r));
  if (where.surface())
    result.add(compare_index(t, property_of(t, entry, p_surfaces), static_cast<word>(r.surface)));
  if (where.operation())
    result.add(compare_index(t, property_of(t, entry, p_operations), static_cast<word>(r.operation)));
  const word list = property_of(t, entry, p_fields);
  for (word i = 0; i < list_size(t, list); ++i) {
    const row_view field = list_row(t, list, 2, i);
    if (all_fields || where.field(field)) result.add(compare_field(t, entry, field, r));
  }
  return result;
}

constexpr bool identified_by_fields(const tables& t, word entry) noexcept {
  return property_of(t, entry, p_code) == 0 && property_of(t, entry, p_messages) == 0 &&
         property_of(t, entry, p_aliases) == 0;
}

/// One of several entries, or none.
struct choice {
  word entry = nothing;
  bool any = false;        ///< there were candidates
  bool ambiguous = false;  ///< more than one could be meant, or one that needs something that is not known
};

}  // namespace detail
}  // namespace layout_11
}  // namespace errcat
