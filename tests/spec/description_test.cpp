#include <algorithm>

#include "catch.hpp"
#include "spec/entry_texts.hpp"
#include "spec/format.hpp"

using namespace generator::spec;

namespace {

using key_list = std::vector<std::string>;

/// "status * = a | b": the key, `!` if it is the main key, `*` if it is required, and its words.
std::string line_of(const key_info& from) {
  std::string line(from.name);
  if (from.main) line += " !";
  if (from.required) line += " *";
  for (const auto word : from.words)
    line += (word == *from.words.begin() ? " = " : " | ") + std::string(word);
  return line;
}

template <class Owner>
key_list described() {
  key_list all;
  for (const auto& one : shape_of<Owner>().keys) all.push_back(line_of(one.info));
  std::sort(all.begin(), all.end());
  return all;
}

key_list sorted(key_list all) {
  std::sort(all.begin(), all.end());
  return all;
}

const key_list provenance_keys{"from", "basis = table | prose | example | sample | ours"};

key_list with(key_list first, const key_list& second) {
  first.insert(first.end(), second.begin(), second.end());
  return sorted(std::move(first));
}

/// The keys of the texts that errcat passes on.
key_list text_keys(bool errors_alone) {
  key_list all;
  for (const auto& one : entry_texts)
    if (one.errors_alone == errors_alone) all.emplace_back(one.name);
  return all;
}

/// The keys that statuses, transport failures, errors, outcomes and symptoms share.
key_list entry_keys(const std::string& summary) {
  return with(with({"title",
                    summary,
                    "causes",
                    "fixes",
                    "ordered = causes | fixes",
                    "action",
                    "kind",
                    "severity = note | warning | error | critical",
                    "audience = end_user | developer | any",
                    "retry",
                    "effect = none | maybe | done",
                    "user_message",
                    "placeholders = text | integer",
                    "surfaces",
                    "operations",
                    "formats",
                    "limits",
                    "examples",
                    "links",
                    "notes"},
                   provenance_keys),
              text_keys(false));
}

const key_list error_keys{"number *", "code",   "subcode",  "aliases",     "status",
                          "message",  "fields", "category", "replaced_by", "other_ids"};

/// Calls `visit` with each key of each map in the format.
template <class... Owners, class Visit>
void visit_all(Visit visit) {
  const auto visit_one = [&](const auto& shape) {
    for (const auto& one : shape.keys) visit(std::string(shape.name), one.info);
  };
  (visit_one(shape_of<Owners>()), ...);
}

template <class Visit>
void each_key(Visit visit) {
  visit_all<item, report_item, limit, example, status_row, transport_row, unlisted_code, error, outcome,
            symptom, source, scope, title, defaults, category, place_map, code_place, wait_place, other_place,
            envelope, operation, idempotency, retry_policy, transport, reporting, sample, statement,
            contradiction, reserved, allowance, vendor_spec, spec_part, kind, kinds_spec>(visit);
}

}  // namespace

TEST_CASE("the description has the keys of a spec") {
  const key_list shared =
      with({"sources", "links", "notes", "surfaces", "environments", "categories", "envelope", "operations",
            "retry_policies", "statuses", "errors", "outcomes", "symptoms", "user_messages",
            "quick_reference", "samples", "contradictions", "reserved", "allow"},
           provenance_keys);
  CHECK(described<vendor_spec>() ==
        with({"errcat *", "vendor *", "title *", "summary", "parts", "scope", "locales", "idempotency",
              "transport", "http_statuses", "unlisted_code", "error_defaults", "outcome_defaults", "logging",
              "support"},
             shared));
  CHECK(described<spec_part>() == with({"errcat *", "part_of *"}, shared));
}

TEST_CASE("the description has the keys of entries") {
  CHECK(described<status_row>() == with(entry_keys("summary"), {"status *", "except", "fields",
                                                                "emitted = rarely | never", "id", "number"}));
  CHECK(described<transport_row>() == entry_keys("summary"));
  CHECK(described<unlisted_code>() == entry_keys("summary"));
  CHECK(described<error>() == with(with(entry_keys("summary *"), error_keys), text_keys(true)));
  CHECK(described<outcome>() == described<error>());
  CHECK(described<symptom>() == with(entry_keys("summary *"), {"category"}));
}

TEST_CASE("the description has the keys of what entries hold") {
  CHECK(described<item>() ==
        with({"text ! *", "fix", "retry", "links", "surfaces", "operations"}, provenance_keys));
  CHECK(described<limit>() ==
        with({"what *", "min", "above", "max", "below", "per", "surfaces", "operations", "environments"},
             provenance_keys));
  CHECK(described<example>() ==
        with({"title", "status", "headers", "body", "surfaces", "operations"}, provenance_keys));
}

TEST_CASE("the description has the keys of sections") {
  CHECK(described<source>() == with({"title ! *", "summary", "url", "retrieved", "lines"}, provenance_keys));
  CHECK(described<scope>() == with({"covers", "elsewhere"}, provenance_keys));
  CHECK(described<title>() == with({"title ! *"}, provenance_keys));
  CHECK(described<category>() == with({"title ! *", "defaults"}, provenance_keys));
  CHECK(described<defaults>() ==
        with({"status", "category", "kind", "severity = note | warning | error | critical",
              "audience = end_user | developer | any", "retry", "surfaces", "code_at", "fields"},
             provenance_keys));
  CHECK(described<reporting>() ==
        with({"when", "include", "never", "example", "links", "notes"}, provenance_keys));
  CHECK(described<report_item>() == with({"text ! *", "at", "status"}, provenance_keys));
  CHECK(described<sample>() == with({"language *", "uses", "shows", "notes"}, provenance_keys));
  CHECK(described<contradiction>() ==
        with({"concerns *", "in_effect *", "overruled *", "why *"}, provenance_keys));
  CHECK(described<statement>() == with({"text ! *"}, provenance_keys));
  CHECK(described<reserved>() == with({"number ! *", "id", "replaced_by"}, provenance_keys));
  CHECK(described<allowance>() == with({"finding *", "concerns", "why *"}, provenance_keys));
}

TEST_CASE("the description has the keys of envelopes") {
  const key_list place_keys{"type", "unit = s | ms | epoch_s | epoch_ms | http_date | reset | rate_limit",
                            "optional", "audience = end_user | developer | any"};
  CHECK(described<envelope>() ==
        with({"surfaces", "content_type", "code", "subcode", "message", "details", "field", "retry_after",
              "should_retry", "request_id", "success_codes", "other", "example", "notes"},
             provenance_keys));
  CHECK(described<code_place>() ==
        with(with({"at ! *", "base", "after", "before", "form = hex32", "meaning"}, place_keys),
             provenance_keys));
  CHECK(described<wait_place>() == with(with({"at ! *", "when", "meaning"}, place_keys), provenance_keys));
  CHECK(described<place_map>() == with(with({"at ! *", "meaning"}, place_keys), provenance_keys));
  CHECK(described<other_place>() == with(with({"meaning !"}, place_keys), provenance_keys));
}

TEST_CASE("the description has the keys of repeats") {
  CHECK(described<retry_policy>() ==
        with({"do * = never | fix_input | refresh | wait_for_change | wait | backoff", "honor_retry_after",
              "delay", "factor", "cap", "jitter", "attempts", "within",
              "repeats = unless_unsafe | idempotent | any", "notes"},
             provenance_keys));
  CHECK(described<idempotency>() ==
        with({"methods", "accepts_key", "key_header", "advice", "notes"}, provenance_keys));
  CHECK(described<operation>() ==
        with({"title", "call", "idempotent", "key", "accepts_key", "surfaces", "notes"}, provenance_keys));
  CHECK(described<transport>() == with({"not_sent", "network", "timeout"}, provenance_keys));
}

TEST_CASE("the description has the keys of kinds") {
  CHECK(described<kinds_spec>() ==
        with({"errcat *", "locales *", "kinds *", "user_messages"}, provenance_keys));
  CHECK(described<kind>() == with({"number *", "status", "transport = network | timeout",
                                   "effect = none | maybe | done", "summary *", "user_message"},
                                  provenance_keys));
}

TEST_CASE("every key has a meaning that ends with a stop, and a type") {
  each_key([](const std::string& owner, const key_info& one) {
    CAPTURE(owner, one.name);
    CHECK(one.meaning.ends_with('.'));
    CHECK(one.meaning.size() > 3);
    CHECK_FALSE(label_of(*one.type).empty());
  });
}

TEST_CASE("no map has two keys of one name or two main keys") {
  std::vector<std::string> seen;
  std::vector<std::string> main;
  each_key([&](const std::string& owner, const key_info& one) {
    CAPTURE(owner, one.name);
    const auto key = owner + '/' + std::string(one.name);
    CHECK(std::find(seen.begin(), seen.end(), key) == seen.end());
    seen.push_back(key);
    if (!one.main) return;
    CHECK(std::find(main.begin(), main.end(), owner) == main.end());
    main.push_back(owner);
  });
}

TEST_CASE("types are called by what a reader has to write") {
  CHECK(label_of(value_type_of<texts>) == "list of text");
  CHECK(label_of(value_type_of<named_list<flag>>) == "map of true or false");
  CHECK(label_of(value_type_of<std::vector<item>>) == "list of item");
  CHECK(label_of(value_type_of<statuses>) == "list of status");
  CHECK(label_of(value_type_of<durations>) == "list of duration");
  CHECK(label_of(value_type_of<located<duration>>) == "duration");
  CHECK(label_of(value_type_of<named_list<user_message>>) == "map of text for each locale");
}
