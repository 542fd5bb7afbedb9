#pragma once
#include <cstdint>
#include <string_view>

/// The layout of a catalog's tables: one array of integers and one pool of characters, so that they need no
/// relocation, no initialiser and no heap. The generator packs them, the runtime reads them; nobody else
/// should.
namespace errcat {
inline namespace v1 {
namespace detail {

using word = std::uint32_t;

/// Texts, lists and records are indices into `words` or, for characters, into `pool`. Index 0 stands for
/// "nothing": text 0 is empty, list 0 has no element, record 0 no property.
///
///  text    an index t: its characters are pool[words[texts + t] .. words[texts + t + 1]); the pool may be
///  printed as
///          rows of one length, then a text that nobody uses covers what is left at the end of a row
///  list    an index i: words[i] elements follow; an element is one word or a row of several, as its user
///  says record  an index i: words[i] is a bit set of properties, their values follow in the order of the
///  bits time    two words, the low one first: milliseconds
///
/// Equal texts, lists and records are stored once, so that equal indices are equal contents and the reverse.
struct tables {
  const word* words = nullptr;
  const char* pool = nullptr;
};

/// The first words of the array.
enum header : word {
  h_layout,            ///< `layout_version`
  h_texts,             ///< where the starts of the texts are
  h_vendor,            ///< text: the vendor's name in specs and paths
  h_title,             ///< text
  h_entries,           ///< list of rows of `entry_width`
  h_codes,             ///< plan of `plan_word`: codes and aliases of errors and outcomes
  h_code_patterns,     ///< list of entries that have a code with placeholders
  h_messages,          ///< plan of `plan_word`: messages of errors without a code
  h_message_patterns,  ///< list of errors without a code that have a message with placeholders
  h_fields,            ///< list of errors that have fields, and neither code nor message
  h_outcomes,          ///< list of outcomes that have fields, those with more fields first
  h_statuses,          ///< list of rows of `status_width`, best rank first
  h_never_sent,        ///< 1 if a row of `h_statuses` is never sent
  h_network,           ///< entry + 1 for transport_failure::network, or 0
  h_timeout,           ///< entry + 1 for transport_failure::timeout, or 0
  h_numbers,           ///< list of rows {number, entry}, sorted
  h_ids,               ///< plan of `plan_word`: ids and former ids, each with one candidate
  h_policies,          ///< list of rows of `policy_width`
  h_locales,           ///< list of texts, the default first
  h_user_messages,     ///< list of lists: for each message a text for each locale, 0 where one lacks
  h_default_message,   ///< user message + 1: the vendor's or else the common default, or 0
  h_kinds,             ///< list of rows of `kind_width`
  h_categories,        ///< list of rows {text id, text title}
  h_surfaces,          ///< list of rows {text id, text title}
  h_operations,        ///< list of rows of `operation_width`
  h_methods,           ///< list of rows {text method in upper case, known idempotent}
  h_accepts_key,       ///< known: whether calls may carry an idempotency key
  h_key_header,        ///< text: the header of that key
  h_places,            ///< list of rows of `place_width`: where in a response something is looked for
  h_envelopes,         ///< list of rows of `envelope_width`
  header_size
};
inline constexpr word layout_version = 4;

/// A plan to find texts: the hash of a key (errcat/detail/keys.hpp) numbers a bucket, the pilot of the bucket
/// and the hash a slot, and each slot is one row. The generator takes the cheapest hash that tells all texts
/// apart; only where the last resort, the thorough one, does not, are there stragglers.
enum plan_word : word {
  pl_least,       ///< the size of the shortest text, at least 4 unless the hash is the thorough one
  pl_most,        ///< the size of the longest
  pl_loads,       ///< how many places of a text its hash is made of: 1, 2, 3 or 5; 0: the thorough hash
  pl_seed,        ///< what they are multiplied with
  pl_shift,       ///< 31 less the bits of a bucket's number
  pl_slots,       ///< rows that slots number, of which some may be there twice
  pl_stragglers,  ///< further rows behind them, for texts that have no slot
  pl_undecided,   ///< 1 if there is a row without a `k_number`
  pl_rows,        ///< where the rows of `key_width` begin, counted from the plan on: at a multiple of
                  ///< `key_width` of all words, so that no row is in two lines of a cache
  pl_pilots       ///< and from here on a pilot for each bucket
};

enum key_word : word {
  k_start,  ///< where the text starts in the pool
  k_check,  ///< the text's size; with a hash of more than two places, and if `pl_most` is of 16 bits, beside
            ///< it the upper half of the hash, so that most texts that are no key are seen to be none
  k_candidates,  ///< a candidate and `single_bit`, or list of candidates: entry * 2, plus `alias_bit` if the
                 ///< text is an alias or a former id of it
  k_number,      ///< of a single candidate: its `e_number`, or 0 where more than the text must be known
  key_width
};
inline constexpr word alias_bit = 1;
inline constexpr word single_bit = word{1} << 31;

enum entry_word : word {
  e_number,  ///< 0: none
  e_code,    ///< text
  e_facts,   ///< entry_type | severity << 4 | audience << 8 | emission << 12 | (index of its kind + 1, or 0)
             ///< << 16
  e_record,  ///< record of `property`
  entry_width
};

enum property : word {
  p_id,        ///< text; absent on rows without an id
  p_title,     ///< text
  p_summary,   ///< text
  p_action,    ///< text
  p_anchor,    ///< text: the fragment of the entry on the vendor's reference page
  p_category,  ///< index of a category
  p_aliases,   ///< list of texts
  p_statuses,  ///< list of rows {first, last}, both inclusive and signed: expected ones, or those of a row
  p_messages,  ///< list of texts, `{name}` where the message varies
  p_fields,    ///< list of rows {text place, list of rows {field_type, text}}: all places must hold one value
  p_surfaces,  ///< list of surfaces
  p_operations,    ///< list of operations
  p_causes,        ///< list of rows of `item_width`
  p_fixes,         ///< list of rows of `item_width`
  p_ordered,       ///< bit 0: causes are in order; bit 1: fixes are
  p_links,         ///< list of rows {text title, text url}
  p_notes,         ///< list of texts
  p_placeholders,  ///< list of rows {text name, 1 if only digits match}
  p_limits,        ///< list of rows {text what, text min, text above, text max, text below, text per}
  p_formats,       ///< list of rows {text field, text format}
  p_policy,        ///< index of a policy, where the entry states one
  p_user_message,  ///< index of a user message, where the entry states one
  p_since,         ///< text
  p_deprecated,    ///< text
  p_replaced_by,   ///< entry
  property_count
};
inline constexpr word limit_width = 6;
inline constexpr word item_width =
    5;  ///< {text, text fix, policy + 1 or 0, list of surfaces, list of operations}

enum class field_type : word { text, integer, boolean, null };

enum status_word : word {
  s_first,  ///< signed, inclusive
  s_last,   ///< signed, inclusive
  s_entry,
  s_rank,  ///< `status_rank`
  status_width
};
enum class status_rank : word { one, several, status_class, any };

enum kind_word : word { kd_number, kd_id, kd_user_message /**< + 1, or 0 */, kind_width };

enum operation_word : word {
  o_id,           ///< text
  o_title,        ///< text
  o_call,         ///< text
  o_idempotent,   ///< known
  o_key,          ///< text
  o_accepts_key,  ///< known: whether its calls may carry an idempotency key
  o_surfaces,     ///< list of surfaces
  operation_width
};

enum policy_word : word {
  r_id,      ///< text
  r_facts,   ///< retry_verb | repeats << 4 | jitter << 8 | honor_retry_after << 12 | about << 13 | no cap <<
             ///< 14
  r_delays,  ///< list of times; empty: unspecified
  r_factor,  ///< thousandths; 0: unspecified
  r_cap,     ///< time; 0: unspecified
  r_cap_high,
  r_attempts,  ///< calls in total, the first included; 0: unspecified
  r_within,    ///< time; 0: unspecified
  r_within_high,
  r_jitter,  ///< thousandths, with jitter::percent
  policy_width
};
inline constexpr word time_width = 2;

enum class place_form : word { pointer, header };
enum place_word : word {
  pl_text,   ///< text: the place as the spec writes it, "/error/code" or "header:Retry-After"
  pl_form,   ///< `place_form`
  pl_path,   ///< list of texts: the keys and array indices of a pointer, or the one name of a header
  pl_field,  ///< 1 if an entry's fields ask for it
  place_width
};

/// Lists of places are lists of indices into `h_places`; the first that is present counts.
enum envelope_word : word {
  v_surfaces,     ///< list of surfaces whose envelope it is; empty: all
  v_code,         ///< list of places
  v_message,      ///< list of places
  v_details,      ///< list of places
  v_field,        ///< list of places
  v_request_id,   ///< list of places
  v_retry_after,  ///< list of places
  v_retry_unit,   ///< `time_unit`
  envelope_width
};

constexpr std::string_view text(const tables& t, word index) {
  const word* starts = t.words + t.words[h_texts];
  return {t.pool + starts[index], starts[index + 1] - starts[index]};
}
constexpr word list_size(const tables& t, word list) {
  return list == 0 ? 0 : t.words[list];
}
constexpr const word* list_row(const tables& t, word list, word width, word index) {
  return t.words + list + 1 + index * width;
}
constexpr std::int64_t time_at(const word* low) {
  return static_cast<std::int64_t>(std::uint64_t{low[1]} << 32 | low[0]);
}
constexpr word entry_count(const tables& t) {
  return list_size(t, t.words[h_entries]);
}
constexpr const word* entry_row(const tables& t, word entry) {
  return list_row(t, t.words[h_entries], entry_width, entry);
}

/// The value of a property of an entry, or `absent`.
constexpr word property_of(const tables& t, word entry, property which, word absent = 0) {
  const word record = entry_row(t, entry)[e_record];
  const word bit = word{1} << which;
  if (record == 0 || (t.words[record] & bit) == 0) return absent;
  word below = t.words[record] & (bit - 1);
  word skipped = 1;
  for (; below != 0; below &= below - 1) ++skipped;
  return t.words[record + skipped];
}

}  // namespace detail
}  // namespace v1
}  // namespace errcat
