#pragma once
#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "catalog/name_uses.hpp"
#include "errcat/retry_after.hpp"
#include "errcat/types.hpp"
#include "spec/model.hpp"

/// A vendor's errors with every name resolved, every default applied and every decision made. Later steps
/// only print or pack them. Texts that the spec has are views of the sources.
namespace generator::catalog {

/// An index into one of the lists of the catalog.
using index = std::size_t;

/// A part of the spec as it was written: what only readers need, in the one copy that there is. Never null.
template <class Part>
class written_part {
 public:
  written_part() : is_(nothing()) {}
  explicit written_part(Part whole) : is_(std::make_shared<const Part>(std::move(whole))) {}
  /// A part of another one.
  template <class Whole>
  written_part(const written_part<Whole>& of, const Part& part) : is_(of.share(), &part) {}

  const Part& operator*() const { return *is_; }
  const Part* operator->() const { return is_.get(); }
  const std::shared_ptr<const Part>& share() const { return is_; }

 private:
  static const std::shared_ptr<const Part>& nothing() {
    static const auto empty = std::make_shared<const Part>();
    return empty;
  }
  std::shared_ptr<const Part> is_;
};

struct status_range {
  std::int32_t first = 0;  ///< inclusive
  std::int32_t last = 0;   ///< inclusive
  friend bool operator==(const status_range&, const status_range&) = default;
};

enum class status_rank { one, several, status_class, any };

struct user_message {
  std::string_view name;
  std::vector<std::string_view>
      texts;            ///< one for each locale of the catalog; empty where the message lacks one
  bool common = false;  ///< from the kinds, not from the vendor's spec
  span at;
};

struct kind {
  std::string_view id;
  std::int32_t number = 0;
  std::string_view summary;
  std::vector<status_range> statuses;  ///< the statuses it is the default for; exact ones before classes
  std::optional<index> user_message;   ///< index into the catalog's user messages
  errcat::transport_failure transport = errcat::transport_failure::none;
  errcat::effect effect = errcat::effect::unspecified;
  span at;
};

struct policy {
  std::string id;
  bool built_in = false;
  bool in_place = false;  ///< written where it is used, so the spec cannot refer to its id
  errcat::retry_verb verb = errcat::retry_verb::unspecified;
  errcat::repeats repeats = errcat::repeats::unless_unsafe;
  errcat::known honor_retry_after = errcat::known::unspecified;
  std::vector<std::int64_t> delays_ms;  ///< empty if unspecified
  bool about = false;                   ///< whether any of its figures is approximate
  std::int32_t factor_milli = 0;        ///< thousandths; 0 if unspecified
  std::int64_t cap_ms = 0;              ///< 0 if unspecified
  bool no_cap = false;
  errcat::jitter jitter = errcat::jitter::unspecified;
  std::int32_t jitter_permille = 0;
  std::int64_t attempts = 0;   ///< calls in total, with the first; 0 if unspecified
  std::int64_t within_ms = 0;  ///< 0 if unspecified
  spec::retry_policy written;  ///< notes, citations, basis
};

struct surface {
  std::string_view id;
  std::string_view title;
  std::string enumerator;  ///< its C++ name
};

struct category {
  std::string_view id;
  std::string_view title;
};

struct operation {
  std::string_view id;
  std::string_view title;
  std::string_view call;
  errcat::known idempotent = errcat::known::unspecified;
  std::string_view key;  ///< the request field that it is idempotent on
  errcat::known accepts_key = errcat::known::unspecified;
  std::vector<index> surfaces;
  std::string enumerator;  ///< its C++ name
  spec::operation written;
};

struct item {
  std::string_view text;
  std::string_view fix;
  std::optional<index> policy;  ///< for a cause whose retry rule differs from the entry's
  std::vector<index> surfaces;
  std::vector<index> operations;
  written_part<spec::item> written;
};

struct field_value {
  enum class type { text, integer, boolean, null };
  type kind = type::text;
  std::string text;
  friend auto operator<=>(const field_value&, const field_value&) = default;
};

struct field_matcher {
  std::string place;  ///< as written: "/error/kind"
  std::vector<field_value> values;
};

/// Where a response gives the time to wait, and when that counts.
struct wait_place {
  std::string place;  ///< as written
  errcat::time_unit unit = errcat::time_unit::unspecified;
  std::string policies;             ///< the place of the policies, if the unit is `time_unit::rate_limit`
  std::vector<field_matcher> when;  ///< all must hold
};

struct placeholder {
  std::string_view name;
  bool integer = false;
};

/// Anything that the catalog describes.
struct entry {
  errcat::entry_type type = errcat::entry_type::error;
  std::string_view id;      ///< empty for a row without an id
  std::int32_t number = 0;  ///< 0 if it has no number
  std::string enumerator;   ///< its C++ name; empty if the number is 0
  std::string anchor;       ///< its fragment on the reference page
  std::string page;         ///< the page of its section; empty: the vendor's own (see pages.hpp)
  span at;                  ///< where its key or row stands
  bool built_in = false;    ///< not from the spec: errcat's own entry for what the spec leaves out

  std::string_view title;
  std::string_view summary;
  std::string_view action;
  std::vector<item> causes;
  std::vector<item> fixes;
  bool causes_ordered = false;
  bool fixes_ordered = false;

  std::optional<index> kind;  ///< only a symptom can have none
  errcat::severity severity = errcat::severity::unspecified;
  errcat::audience audience = errcat::audience::any;
  errcat::emission emission = errcat::emission::usual;
  errcat::effect effect = errcat::effect::unspecified;  ///< as the entry itself states
  std::optional<index> policy;        ///< as the entry itself states; see `effective_policy`
  std::optional<index> user_message;  ///< as the entry itself states
  std::optional<index> category;

  std::string_view code;     ///< the code in a response; empty if none
  std::string_view subcode;  ///< the second-level code; empty if none
  std::vector<std::string> aliases;
  std::vector<status_range> statuses;      ///< expected ones of an error, or those that a row covers
  std::vector<std::string_view> messages;  ///< `{name}` where the message varies
  std::vector<field_matcher> fields;
  std::vector<placeholder> placeholders;
  std::vector<index> surfaces;
  std::vector<index> operations;
  status_rank rank = status_rank::one;                                    ///< for a status row
  errcat::transport_failure transport = errcat::transport_failure::none;  ///< for a transport entry

  std::array<std::string_view, errcat::detail::entry_text_count> other_texts;  ///< see spec/entry_texts.hpp
  std::optional<index> replaced_by;                                            ///< an entry
  std::vector<std::string_view> other_ids;

  /// For readers: what applies on the first status on which the entry is expected.
  std::optional<index> effective_policy;
  std::optional<index> policy_from;  ///< the status row that `effective_policy` comes from
  std::optional<index> effective_message;

  written_part<spec::entry> written;        ///< limits, examples, links, notes, citations, formats
  std::vector<std::string> status_written;  ///< "404", "5xx", "varies", as in the spec
  std::vector<std::string> except_written;  ///< for a status row
  span id_at;
  span code_at;
  span number_at;
};

struct catalog {
  written_part<spec::vendor_spec> written;  ///< sources, scope, envelope, samples, contradictions ...
  std::string_view vendor;                  ///< "idenfy"
  std::string name_space;                   ///< "idenfy", the vendor's name as a C++ identifier
  std::string_view title;
  std::string_view summary;

  std::vector<std::string_view> locales;  ///< the default first
  std::vector<kind> kinds;
  std::vector<category> categories;
  std::vector<surface> surfaces;
  std::vector<operation> operations;
  std::vector<policy> policies;  ///< the built-in ones that are used, and the vendor's
  std::vector<user_message> user_messages;
  std::optional<index> default_message;

  std::vector<entry>
      entries;  ///< statuses, transport, errors, outcomes, symptoms, each in the order of the file
  bool http_statuses = false;                   ///< statuses that no row covers fall back to HTTP's
  std::vector<std::string_view> success_codes;  ///< of all envelopes
  std::vector<index>
      statuses_by_rank;  ///< status rows; the first that covers a status and applies gives the answer
  name_uses names;
  bool is_shed = false;  ///< only what pages across vendors need is left (see shed.hpp)
};

/// The places where an envelope gives a time to wait. Each has its unit and its conditions, which are stated
/// in the spec or follow from the name of the header.
std::vector<wait_place> waits_of(const spec::envelope& from);

/// One of the texts of an entry that errcat passes on.
inline std::string_view text_of(const entry& from, errcat::detail::entry_text which) {
  return from.other_texts[static_cast<std::size_t>(which)];
}

/// The name of an entry without id, status and title: "No answer", "No connection", "Unlisted code".
std::string_view plain_name(const entry& of);

/// Whether the reference page has a section for the entry, which its anchor then points to. An entry without
/// an id gets one only if it has more to say than fits into a table row.
bool has_details(const entry& of);

/// Whether the heading of an entry contains its code and second-level code. Both must be plain, so that every
/// site builder makes the same anchor from the heading.
bool heading_tells_codes(const entry& of);

/// The name of an entry in findings: its id or, for a row without one, its statuses as written.
std::string name_of(const entry& of);

/// The entries of one type, in the order of the file.
std::vector<index> entries_of(const catalog& from, errcat::entry_type type);

}  // namespace generator::catalog
