#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

/// What the maker knows about the catalog that it made up. Uses nothing from errcat, so you can compare
/// errcat's results with it.
namespace random_catalog {

enum class entry_type { status, transport, error, outcome, symptom, unlisted_code };

/// A status as it is written, and the statuses that it covers. `varies` covers none.
struct status {
  std::string written;
  std::vector<std::pair<int, int>> ranges;  ///< both ends inclusive
};

struct value {
  enum class type { text, integer, boolean, null };
  type kind = type::text;
  std::string text;  ///< as in JSON, but a text has no quotes
  friend bool operator==(const value&, const value&) = default;
};

struct field {
  std::string place;
  std::vector<value> values;
};

struct placeholder {
  std::string name;
  bool integer = false;
};

struct item {
  std::string text;
  std::string fix;
  std::string retry;  ///< empty: none
};

struct limit {
  std::string what, min, above, max, below, per;
};

/// A value of 0 is not stated.
struct policy {
  std::string id;
  std::string verb;
  std::string repeats;               ///< empty: as if `unless_unsafe`
  std::string jitter;                ///< empty, `none`, `full`, `equal` or a percentage
  int jitter_permille = 0;           ///< the percentage
  std::vector<std::int64_t> delays;  ///< ms
  bool about = false;                ///< its first delay is approximate
  int factor_milli = 0;
  std::int64_t cap = 0;  ///< ms
  bool uncapped = false;
  int attempts = 0;
  std::int64_t within = 0;        ///< ms
  std::string honor_retry_after;  ///< empty, `true` or `false`
};

struct kind {
  std::string id;
  int number = 0;
  std::vector<status> statuses;
  std::string transport;     ///< empty, `network` or `timeout`
  std::string effect;        ///< empty: not stated
  std::string user_message;  ///< name; empty: none
};

struct user_message {
  std::string name;
  std::map<std::string, std::string> texts;  ///< by locale
};

/// For a category, or for all errors.
struct defaults {
  std::vector<status> statuses;
  std::string kind, severity, audience, retry;
  std::vector<field> fields;
};

struct category {
  std::string id;
  std::string title;
  random_catalog::defaults defaults;
};

/// What an entry says itself. If a value is empty, knowledge.hpp tells what applies.
struct entry {
  entry_type type = entry_type::error;
  std::string id;
  int number = 0;
  std::string title, summary, action, kind, severity, audience, retry, effect, user_message, category;
  std::string code;  ///< as written, with `{{` for a brace
  std::string subcode;
  bool built_in = false;  ///< not in the spec: applies if the spec says nothing
  std::vector<std::string> aliases, messages, notes, other_ids;
  std::vector<status> statuses, except;
  std::vector<field> fields;
  std::vector<placeholder> placeholders;
  std::vector<std::size_t> surfaces, operations;  ///< indices
  std::vector<item> causes, fixes;
  bool causes_ordered = false, fixes_ordered = false;
  std::vector<std::pair<std::string, std::string>> links, formats;
  std::vector<limit> limits;
  std::string emitted, since, deprecated, replaced_by;
  std::string transport;  ///< `network` or `timeout`
};

/// A value of a response.
struct seen_field {
  std::string place;
  random_catalog::value value;
};

/// A response, and the result that it must give.
struct probe {
  std::string what;  ///< what it tests
  int status = 0;
  std::string code;
  std::optional<std::int64_t> integer;  ///< instead of `code`
  std::string message;
  std::vector<seen_field> fields;
  bool fields_complete = false;
  std::size_t surface = 0, operation = 0;  ///< index + 1; 0: not given
  std::string transport;
  std::string subcode;

  /// The entry to find, an index into `entries`. Empty: the answer for the status.
  std::optional<std::size_t> entry;
  std::string rung;  ///< of `entry`
  bool unlisted_status = false, unknown_code = false, disagreement = false, ambiguous = false;
  bool unknown_subcode = false;
  std::map<std::string, std::string> taken;  ///< by placeholder of the entry
};

struct made {
  std::uint64_t seed = 0;
  std::string vendor, title, summary;
  std::vector<std::string> kind_locales, locales;  ///< the latter empty: same as the kinds
  std::vector<kind> kinds;
  std::vector<user_message> common_messages;  ///< of the kinds
  std::vector<user_message> messages;         ///< of the vendor
  std::vector<std::string> surfaces, operations;
  std::vector<category> categories;
  defaults error_defaults;
  std::vector<std::string> success_codes;
  std::string code_at;          ///< where outcomes have their code
  bool list_of_errors = false;  ///< a body has a list of errors, not one error
  std::string type_base;        ///< for the codes of problem+json; empty: no such envelope
  std::vector<policy> policies;
  std::vector<entry> entries;  ///< rows, transport failures, errors, outcomes, symptoms, as in the spec
  std::vector<probe> probes;
};

}  // namespace random_catalog
