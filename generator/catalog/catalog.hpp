#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "errcat/retry_after.hpp"
#include "errcat/types.hpp"
#include "spec/model.hpp"

/// A vendor's errors with every name resolved, every default applied and every decision taken, so that what
/// follows only prints or packs it.
namespace generator::catalog {

/// An index into one of the catalog's lists.
using index = std::size_t;

struct status_range {
  std::int32_t first = 0;  ///< inclusive
  std::int32_t last = 0;   ///< inclusive
  friend bool operator==(const status_range&, const status_range&) = default;
};

enum class status_rank { one, several, status_class, any };

struct user_message {
  std::string name;
  std::vector<std::string> texts;  ///< one for each of the catalog's locales; empty where it lacks one
  bool common = false;             ///< from the kinds, not from the vendor's spec
  span at;
};

struct kind {
  std::string id;
  std::int32_t number = 0;
  std::string summary;
  std::vector<status_range> statuses;  ///< whose default it is; exact ones before classes
  std::optional<index> user_message;   ///< into the catalog's user messages
  errcat::transport_failure transport = errcat::transport_failure::none;
  errcat::effect effect = errcat::effect::unspecified;
  span at;
};

struct policy {
  std::string id;
  bool built_in = false;
  bool in_place = false;  ///< written where it is used, so that its id is no name of the spec's
  errcat::retry_verb verb = errcat::retry_verb::unspecified;
  errcat::repeats repeats = errcat::repeats::unless_unsafe;
  errcat::known honor_retry_after = errcat::known::unspecified;
  std::vector<std::int64_t> delays_ms;  ///< empty: unspecified
  bool about = false;                   ///< a figure of it is approximate
  std::int32_t factor_milli = 0;        ///< thousandths; 0: unspecified
  std::int64_t cap_ms = 0;              ///< 0: unspecified
  bool no_cap = false;
  errcat::jitter jitter = errcat::jitter::unspecified;
  std::int32_t jitter_permille = 0;
  std::int64_t attempts = 0;   ///< calls in total, the first included; 0: unspecified
  std::int64_t within_ms = 0;  ///< 0: unspecified
  spec::retry_policy written;  ///< notes, citations, basis
};

struct surface {
  std::string id;
  std::string title;
  std::string enumerator;  ///< its C++ name
};

struct category {
  std::string id;
  std::string title;
};

struct operation {
  std::string id;
  std::string title;
  std::string call;
  errcat::known idempotent = errcat::known::unspecified;
  std::string key;
  errcat::known accepts_key = errcat::known::unspecified;
  std::vector<index> surfaces;
  std::string enumerator;  ///< its C++ name
  spec::operation written;
};

struct item {
  std::string text;
  std::string fix;
  std::optional<index> policy;  ///< of a cause whose rule is not the entry's
  std::vector<index> surfaces;
  std::vector<index> operations;
  spec::item written;
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

/// Where a response asks to wait, and when that counts.
struct wait_place {
  std::string place;  ///< as written
  errcat::time_unit unit = errcat::time_unit::unspecified;
  std::string policies;             ///< the place of the policies, with `time_unit::rate_limit`
  std::vector<field_matcher> when;  ///< all must hold
};

struct placeholder {
  std::string name;
  bool integer = false;
};

/// Anything that the catalog describes.
struct entry {
  errcat::entry_type type = errcat::entry_type::error;
  std::string id;           ///< empty on rows without one
  std::int32_t number = 0;  ///< 0 on what has none
  std::string enumerator;   ///< its C++ name; empty where the number is 0
  std::string anchor;       ///< its fragment on the reference page
  span at;                  ///< of its key, or of its row
  bool built_in = false;    ///< not of the spec: what errcat itself says where the spec says nothing

  std::string title;
  std::string summary;
  std::string action;
  std::vector<item> causes;
  std::vector<item> fixes;
  bool causes_ordered = false;
  bool fixes_ordered = false;

  std::optional<index> kind;  ///< only a symptom may have none
  errcat::severity severity = errcat::severity::unspecified;
  errcat::audience audience = errcat::audience::any;
  errcat::emission emission = errcat::emission::usual;
  errcat::effect effect = errcat::effect::unspecified;  ///< stated by itself
  std::optional<index> policy;        ///< stated by itself; see `effective_policy` for what holds
  std::optional<index> user_message;  ///< stated by itself
  std::optional<index> category;

  std::string code;     ///< wire identity; empty: none
  std::string subcode;  ///< the second-level code; empty: none
  std::vector<std::string> aliases;
  std::vector<status_range> statuses;  ///< expected ones of an error, those covered by a status row
  std::vector<std::string> messages;   ///< `{name}` where the message varies
  std::vector<field_matcher> fields;
  std::vector<placeholder> placeholders;
  std::vector<index> surfaces;
  std::vector<index> operations;
  status_rank rank = status_rank::one;                                    ///< of a status row
  errcat::transport_failure transport = errcat::transport_failure::none;  ///< of a transport entry

  std::string since;
  std::string deprecated;
  std::optional<index> replaced_by;  ///< an entry
  std::vector<std::string> other_ids;

  /// For readers: what holds on the (first) status that the entry is expected on.
  std::optional<index> effective_policy;
  std::optional<index> policy_from;  ///< the status row that `effective_policy` was taken from
  std::optional<index> effective_message;

  spec::entry written;                      ///< limits, examples, links, notes, citations, formats
  std::vector<std::string> status_written;  ///< "404", "5xx", "varies", as in the spec
  std::vector<std::string> except_written;  ///< of a status row
  span code_at;
  span number_at;
};

struct catalog {
  spec::vendor_spec
      written;             ///< what only readers need: sources, scope, envelope, samples, contradictions ...
  std::string vendor;      ///< "idenfy"
  std::string name_space;  ///< "idenfy", the vendor's name as a C++ name
  std::string title;
  std::string summary;

  std::vector<std::string> locales;  ///< the default first
  std::vector<kind> kinds;
  std::vector<category> categories;
  std::vector<surface> surfaces;
  std::vector<operation> operations;
  std::vector<policy> policies;  ///< the built-in ones that are used, and the vendor's
  std::vector<user_message> user_messages;
  std::optional<index> default_message;

  std::vector<entry>
      entries;  ///< statuses, transport, errors, outcomes, symptoms, each in the order of the file
  bool http_statuses = false;              ///< HTTP answers for statuses that no row covers
  std::vector<std::string> success_codes;  ///< of all envelopes
  std::vector<index>
      statuses_by_rank;  ///< status rows, the first that covers a status and applies is the answer
};

/// Where an envelope has times to wait: each place with its unit and its conditions, stated or by the name of
/// the header.
std::vector<wait_place> waits_of(const spec::envelope& from);

/// What an entry without id and status is called that has no title: "No answer", "No connection", "Unlisted
/// code".
std::string_view plain_name(const entry& of);

/// Whether an entry without an id has more to say than a row of a table holds, so that the
/// reference page gives it a section, which its anchor then leads to.
bool has_details(const entry& of);

/// Whether the heading of an entry has its code and second-level code: they are plain, so that every builder
/// of sites makes the same anchor of it.
bool heading_tells_codes(const entry& of);

/// What findings call an entry: its id, or of a row without one its statuses as written.
std::string name_of(const entry& of);

/// The entries of one type, in the order of the file.
std::vector<index> entries_of(const catalog& from, errcat::entry_type type);

}  // namespace generator::catalog
