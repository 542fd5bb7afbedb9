#pragma once
#include <cstdint>
#include <string_view>

#include "errcat/detail/attributes.hpp"

/// The layout of a catalog's tables: one array of small integers and one pool of characters, so that they
/// need no relocation, no initializer and no heap. The generator packs them and the runtime reads them. No
/// other code should use them.
namespace errcat {
inline namespace layout_11 {
namespace detail {

/// The elements of tables.
using cell = std::uint16_t;
/// The values that are read from them.
using word = std::uint32_t;

/// A value takes one cell. If it is too large for one, the cell is `large`, and the value is in the list of
/// large ones. "Wide" below means two cells, the low one first, whatever the value.
///
/// Texts, lists and entries have a number or a position: the index of their first cell. Text 0 is empty, and
/// list 0 has no elements.
///
///  starts  where things of different sizes begin: a wide base for every 64 of them, then for each its
///          distance from the base; the last start is the end of the last thing
///  text    an index t: its characters are those of the pool from start t to start t + 1; the pool may be
///          printed as rows of equal length, and then an unused text covers what is left at the end of a row
///  list    a position: the number of elements, then the elements; an element is one cell or a row of
///          several, as the user of the list says
///  entry   an index e: value e of `h_shapes` is the position of its shape, and at start e are the values of
///          its own properties, in the order of the bits of the shape's `sh_own`
///  time    two wide values, the low one first: milliseconds
///
/// Equal texts, lists and shapes are stored once. So equal indices mean equal contents, and the reverse.
struct tables {
  const cell* cells = nullptr;
  const char* pool = nullptr;
};
inline constexpr cell large = 0xFFFF;
inline constexpr word in_a_base = 64;
/// Instead of an index or a position.
inline constexpr word nothing = 0xFFFFFFFF;

/// Tables as generated code has them. They are visible even in a shared library that hides its own symbols.
template <std::size_t Cells, std::size_t Rows, std::size_t Stride>
struct ERRCAT_VISIBLE table_data {
  alignas(8) cell cells[Cells];
  char pool[Rows][Stride];

  constexpr operator tables() const noexcept {
    return {cells, pool[0]};
  }
};

/// The first cells of the array. Each value is wide.
enum header : word {
  h_layout,            ///< `layout_version`
  h_large,             ///< position of the large values: their number, then for each where its cell is and
                       ///< its value, sorted; all wide
  h_texts,             ///< position of the starts of texts
  h_vendor,            ///< text: the vendor's name in specs and paths
  h_title,             ///< text
  h_entry_count,       ///< number of entries
  h_shapes,            ///< position of the shapes of entries: for each entry, the position of its shape
  h_entries,           ///< position of the starts of entries
  h_codes,             ///< position of a perfect hash: codes and aliases of errors and outcomes
  h_code_patterns,     ///< list of entries that have a code with placeholders
  h_alias_patterns,    ///< list of entries that have an alias with placeholders
  h_messages,          ///< position of a perfect hash: messages of errors without a code
  h_message_patterns,  ///< list of errors without a code that have a message with placeholders
  h_fields,            ///< list of errors that have fields, and neither code nor message
  h_outcomes,          ///< list of outcomes that have fields, those with more fields first
  h_statuses,          ///< list of rows of `status_width`, best rank first
  h_never_sent,        ///< 1 if a row of `h_statuses` is never sent
  h_http_statuses,     ///< 1 if HTTP answers for statuses that no row covers
  h_not_sent,          ///< entry + 1 for transport_failure::not_sent, or 0
  h_network,           ///< entry + 1 for transport_failure::network, or 0
  h_timeout,           ///< entry + 1 for transport_failure::timeout, or 0
  h_numbers,           ///< list of entries that have a number, sorted by it
  h_ids,               ///< list of entries that have an id, sorted by it
  h_former_ids,        ///< list of rows {text, entry}, sorted by the text
  h_policies,          ///< list of rows of `policy_width`
  h_locales,           ///< list of texts, the default first
  h_user_messages,     ///< list of lists: for each message a text for each locale, 0 if one is missing
  h_default_message,   ///< user message + 1: the vendor's default or else the common one, or 0
  h_kinds,             ///< list of rows of `kind_width`
  h_categories,        ///< list of rows {text id, text title}
  h_surfaces,          ///< list of rows {text id, text title}
  h_operations,        ///< list of rows of `operation_width`
  h_methods,           ///< list of rows {text method in upper case, known idempotent}
  h_accepts_key,       ///< known: whether calls may carry an idempotency key
  h_key_header,        ///< text: the header of idempotency keys
  h_places,            ///< list of rows of `place_width`: where in a response to look for values
  h_envelopes,         ///< list of rows of `envelope_width`
  h_success_codes,     ///< list of texts: codes that mean success
  h_unlisted_code,     ///< entry + 1 for a code that no entry has, or 0
  h_states_effects,    ///< 1 if any entry has `p_effect`
  header_size
};
/// The inline namespace of everything in the runtime has the same number, so that units which were compiled for
/// different layouts do not link.
inline constexpr word layout_version = 11;

/// A perfect hash, by which texts are found. The hash of a text (errcat/detail/lookup.hpp) selects a bucket,
/// the pilot of the bucket and the hash select a slot, and each slot is one row. The generator takes the
/// cheapest hash that tells all texts apart. There are stragglers only if even the last resort, the thorough
/// hash, does not. Each value is wide.
enum perfect_hash_word : word {
  ph_least,       ///< the size of the shortest text, at least 4 unless the hash is the thorough one
  ph_most,        ///< the size of the longest text
  ph_loads,       ///< how many positions in a text its hash reads: 1, 2, 3 or 5; 0: the thorough hash
  ph_seed,        ///< what the bytes at these positions are multiplied by
  ph_shift,       ///< 31 minus the number of bits in a bucket's number
  ph_slots,       ///< number of rows for slots; some rows may occur twice
  ph_rows,        ///< position of the rows of `lookup_width`; a multiple of `lookup_width`, so that no row
                  ///< spans two cache lines
  ph_pilots,      ///< position of the pilots, one cell for each bucket; 0: there is one bucket, with pilot 1
  ph_stragglers,  ///< number of further rows after the slots, for texts that have no slot
  ph_undecided,   ///< list of rows {index of a row without a number, list of its candidates}, sorted
  perfect_hash_size
};

/// The row of a text that is looked up.
enum lookup_cell : word {
  l_start,       ///< wide: where the text starts in the pool
  l_size = 2,    ///< the size of the text
  l_number = 3,  ///< the number of the only entry that the text leads to; 0: see `ph_undecided`
  lookup_width
};
/// The longest code that `find_number` finds in its caller. It compares a text before it knows whether the
/// one in the row is as long. So after the start of each code, the pool has at least as many characters as
/// the longest code.
inline constexpr word compared_ahead = 256;

/// A candidate is twice the index of an entry, plus this bit if the text is an alias of it.
inline constexpr word alias_bit = 1;

/// What many entries have in common. A shape is {facts, kind, wide mask of own properties, mask of shared
/// ones, then the values of the shared ones in the order of their bits}.
enum shape_cell : word {
  sh_facts,  ///< entry_type | severity << 4 | audience << 8 | emission << 12
  sh_kind,   ///< index of the kind + 1, or 0
  sh_own,    ///< wide: which properties an entry of this shape has
  sh_shared = 4,
  shape_width
};

enum property : word {
  p_number,    ///< absent: none
  p_id,        ///< text; absent on rows without an id
  p_code,      ///< text
  p_title,     ///< text
  p_summary,   ///< text
  p_action,    ///< text
  p_anchor,    ///< text: the fragment of the entry on the vendor's reference page; absent: its id
  p_aliases,   ///< list of texts, with `{name}` where an alias varies
  p_messages,  ///< list of texts, with `{name}` where the message varies
  p_fields,    ///< list of rows {text place, list of rows {field_type, text}}: each place must hold one of
               ///< its values
  p_placeholders,  ///< list of rows {text name, 1 if it takes only digits}
  p_causes,        ///< list of rows of `item_width`
  p_fixes,         ///< list of rows of `item_width`
  p_links,         ///< list of rows {text title, text url}
  p_notes,         ///< list of texts
  p_limits,        ///< list of rows {text what, text min, text above, text max, text below, text per}
  p_formats,       ///< list of rows {text field, text format}
  p_user_message,  ///< index of a user message, if the entry states one
  p_replaced_by,   ///< entry
  p_subcode,       ///< text
  p_first_text,    ///< text; the first of the properties that errcat/entry_texts.hpp names
  own_count = 32,

  p_policy = 32,  ///< index of a policy, if the entry states one; the first, so that it is found at once
  p_category,     ///< index of a category
  p_statuses,     ///< list of rows {first, last}, both inclusive and signed: expected ones, or those of a row
  p_surfaces,     ///< list of surfaces
  p_operations,   ///< list of operations
  p_ordered,      ///< bit 0: causes are in order; bit 1: fixes are
  p_effect,       ///< `effect`, if the entry states one
  property_end
};
inline constexpr word first_shared = p_policy;

inline constexpr word limit_width = 6;
inline constexpr word item_width =
    5;  ///< {text, text fix, policy + 1 or 0, list of surfaces, list of operations}

enum class field_type : word { text, integer, boolean, null };

enum status_word : word {
  s_first,  ///< signed, inclusive
  s_last,   ///< signed, inclusive
  s_entry,
  s_rank,  ///< `status_rank`; within a rank, rows with more fields come first
  status_width
};
enum class status_rank : word { one, several, status_class, any };

enum kind_word : word {
  kd_number,
  kd_id,            ///< text
  kd_user_message,  ///< index + 1, or 0
  kd_effect,        ///< `effect`
  kind_width
};

enum operation_word : word {
  o_id,           ///< text
  o_title,        ///< text
  o_call,         ///< text
  o_idempotent,   ///< known
  o_key,          ///< text: the request field that it is idempotent on
  o_accepts_key,  ///< known: whether its calls may carry an idempotency key
  o_surfaces,     ///< list of surfaces
  operation_width
};

/// Wide, except values that are never large, because `decide` reads nearly all of them.
enum policy_word : word {
  r_id,      ///< text
  r_facts,   ///< retry_verb | repeats << 4 | jitter << 8 | known honor_retry_after << 12 | about << 14 | no
             ///< cap << 15
  r_jitter,  ///< thousandths, with jitter::percent
  r_delays,  ///< wide: list of times; empty: unspecified
  r_factor = 5,    ///< wide: thousandths; 0: unspecified
  r_attempts = 7,  ///< wide: calls in total, the first included; 0: unspecified
  r_cap = 9,       ///< time; 0: unspecified
  r_within = 13,   ///< time; 0: unspecified
  policy_width = 17
};
inline constexpr word time_width = 4;

enum class place_form : word { pointer, header };
enum place_word : word {
  pl_text,  ///< text: the place as written, "/error/code" or "header:Retry-After"
  pl_form,  ///< `place_form`
  pl_path,  ///< list of texts: the segments of a pointer (a name, an array index, or `*` for every element of
            ///< an array or member of an object); or the name of a header, and of its parameter if there is
            ///< one
  pl_field,  ///< 1 if an entry's fields ask for it
  place_width
};

/// Where a response asks to wait.
enum wait_word : word {
  w_place,     ///< index of a place
  w_unit,      ///< `time_unit`
  w_policies,  ///< index of the place of the policies, with `time_unit::rate_limit`; otherwise the same as
               ///< `w_place`
  w_when,      ///< list of rows {index of a place, list of rows {field_type, text}}: each place must hold one
               ///< of its values; null also holds if nothing is there
  wait_width
};

/// A list of places is a list of indices into `h_places`. The first place that is present counts.
enum envelope_word : word {
  v_surfaces,      ///< list of the surfaces that use this envelope; empty: all
  v_code,          ///< list of places
  v_message,       ///< list of places
  v_details,       ///< list of places
  v_field,         ///< list of places
  v_request_id,    ///< list of places
  v_retry_after,   ///< list of rows of `wait_width`; the first that asks for a wait counts
  v_should_retry,  ///< list of places
  v_subcode,       ///< list of places
  v_media_type,    ///< text: the media type of the body, in lower case and without parameters; empty: any
  v_code_base,     ///< text: the base for a relative code (RFC 3986); empty: codes are not resolved
  v_code_after,    ///< text: the code begins after the last of these; empty: nothing comes before it
  v_code_before,   ///< text: the code ends before the first of these; empty: nothing comes after it
  envelope_width
};

}  // namespace detail
}  // namespace layout_11
}  // namespace errcat
