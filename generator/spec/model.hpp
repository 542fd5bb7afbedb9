#pragma once
#include <array>
#include <string>
#include <vector>

#include "errcat/entry_texts.hpp"
#include "spec/values.hpp"

/// A spec as it was written. Each map of the format has one struct. Names are not resolved, and defaults are
/// not applied.
namespace generator::spec {

struct provenance {
  span at;
  std::vector<citation> from;
  text basis;
};

struct link {
  text url;  ///< `missing` if our copy of the source has lost the target
};
using links = named_list<link>;

struct retry_policy;

/// The name of a retry policy, or a policy written instead of the name.
struct retry_use : text {
  std::vector<retry_policy> own;  ///< at most one
};

struct item : provenance {
  text value;
  text fix;
  retry_use retry;
  spec::links links;
  texts surfaces;
  texts operations;
};

/// Something to log or send, or something that must never be.
struct report_item : provenance {
  text value;
  place at_place;
  spec::statuses status;
};

struct limit : provenance {
  text what;
  quantity min;
  quantity above;
  quantity max;
  quantity below;
  text per;
  texts surfaces;
  texts operations;
  texts environments;
};

struct example : provenance {
  text title;
  number status;
  named_list<text> headers;
  wire_json body;
  texts surfaces;
  texts operations;
};

/// The keys that statuses, transport failures, errors, outcomes and symptoms share.
struct entry : provenance {
  text title;
  text summary;
  std::vector<item> causes;
  std::vector<item> fixes;
  texts ordered;
  text action;
  text kind;
  text severity;
  text audience;
  retry_use retry;
  text effect;
  text user_message;
  named_list<text> placeholders;
  texts surfaces;
  texts operations;
  named_list<text> formats;
  std::vector<limit> limits;
  std::vector<example> examples;
  spec::links links;
  texts notes;
  std::array<text, errcat::detail::entry_text_count> other_texts;  ///< see spec/entry_texts.hpp
};

/// The values that a field can have, compared as JSON.
struct field_matcher {
  std::vector<wire_json> values;
};

struct status_row : entry {
  spec::statuses status;
  spec::statuses except;
  named_list<field_matcher> fields;
  text emitted;
  text id;
  spec::number number;
};

struct transport_row : entry {};

/// The meaning of a code that has no entry.
struct unlisted_code : entry {};

struct error : entry {
  spec::number number;
  text code;
  text subcode;
  texts aliases;
  spec::statuses status;
  texts message;
  named_list<field_matcher> fields;
  text category;
  text replaced_by;
  texts other_ids;
};

struct outcome : error {};

struct symptom : entry {
  text category;
};

struct source : provenance {
  text title;
  text summary;
  text url;
  date retrieved;
  number lines;
};

struct scope : provenance {
  texts covers;
  std::vector<item> elsewhere;
};

struct title : provenance {
  text value;
};

struct defaults : provenance {
  spec::statuses status;
  text category;
  text kind;
  text severity;
  text audience;
  retry_use retry;
  texts surfaces;
  place code_at;                     ///< in outcome_defaults
  named_list<field_matcher> fields;  ///< in a category's defaults
};

struct category : provenance {
  text title;
  spec::defaults defaults;
};

struct place_map : provenance {
  std::vector<place> places;
  text type;
  text unit;
  flag optional;
  text audience;
  text meaning;
};

/// The place of the code, which can be a reference that needs resolving.
struct code_place : place_map {
  text base;
  text after;
  text before;
  text form;
};

/// Where a response gives the time to wait, and when that counts.
struct wait_place : place_map {
  named_list<field_matcher> when;
};

/// Another field. Its key is the place, and its short form is the meaning.
struct other_place : place_map {};

struct envelope : provenance {
  texts surfaces;
  text content_type;
  code_place code;
  place_map subcode;
  place_map message;
  place_map details;
  place_map field;
  std::vector<wait_place> retry_after;
  place_map should_retry;
  place_map request_id;
  texts success_codes;
  named_list<other_place> other;
  wire_json example;
  texts notes;
};

/// The parts of an envelope that errcat reads.
inline std::vector<const place_map*> places_of(const envelope& from) {
  std::vector<const place_map*> all{&from.code,  &from.subcode,      &from.message,   &from.details,
                                    &from.field, &from.should_retry, &from.request_id};
  for (const auto& one : from.retry_after) all.push_back(&one);
  return all;
}

struct operation : provenance {
  text title;
  text call;
  flag idempotent;
  text key;
  flag accepts_key;
  texts surfaces;
  texts notes;
};

struct idempotency : provenance {
  named_list<flag> methods;
  flag accepts_key;
  text key_header;
  texts advice;
  texts notes;
};

struct retry_policy : provenance {
  text verb;
  flag honor_retry_after;
  durations delay;
  spec::factor factor;
  spec::cap cap;
  spec::jitter jitter;
  number attempts;
  located<duration> within;
  text repeats;
  texts notes;
};

struct transport : provenance {
  transport_row not_sent;
  transport_row network;
  transport_row timeout;
};

struct reporting : provenance {
  texts when;
  std::vector<report_item> include;
  std::vector<report_item> never;
  texts example;
  spec::links links;
  texts notes;
};

struct sample : provenance {
  text language;
  text uses;
  texts shows;
  texts notes;
};

struct statement : provenance {
  text value;
};

struct contradiction : provenance {
  texts concerns;
  std::vector<statement> in_effect;
  std::vector<statement> overruled;
  texts why;
};

struct reserved : provenance {
  spec::number number;
  text id;
  text replaced_by;
};

struct allowance : provenance {
  text finding;
  texts concerns;
  text why;
};

/// A text for end users, in each locale.
struct user_message {
  named_list<text> texts;
  spec::texts more_names;  ///< the same name, in the parts that add locales
  span at;
};

/// The maps and lists of a catalog, which a spec and its parts can have.
struct sections : provenance {
  number errcat;
  named_list<source> sources;
  spec::links links;
  texts notes;
  named_list<spec::title> surfaces;
  named_list<spec::title> environments;
  named_list<category> categories;
  std::vector<spec::envelope> envelope;
  named_list<operation> operations;
  named_list<retry_policy> retry_policies;
  std::vector<status_row> statuses;
  named_list<error> errors;
  named_list<outcome> outcomes;
  named_list<symptom> symptoms;
  named_list<user_message> user_messages;
  texts quick_reference;
  std::vector<sample> samples;
  std::vector<contradiction> contradictions;
  std::vector<spec::reserved> reserved;
  std::vector<allowance> allow;
};

/// One vendor's spec.
struct vendor_spec : sections {
  text vendor;
  text title;
  text summary;
  std::vector<part_path> parts;
  spec::scope scope;
  texts locales;
  spec::idempotency idempotency;
  spec::transport transport;
  flag http_statuses;
  spec::unlisted_code unlisted_code;
  defaults error_defaults;
  defaults outcome_defaults;
  reporting logging;
  reporting support;
};

/// What another file adds to the spec that lists it.
struct spec_part : sections {
  text part_of;
};

struct kind : provenance {
  spec::number number;
  spec::statuses status;
  text transport;
  text effect;
  text summary;
  text user_message;
};

/// The vendor-neutral kinds and their messages.
struct kinds_spec : provenance {
  number errcat;
  texts locales;
  named_list<kind> kinds;
  named_list<user_message> user_messages;
};

}  // namespace generator::spec
