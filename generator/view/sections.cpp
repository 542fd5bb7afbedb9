#include <fmt/format.h>

#include <algorithm>

#include "view/parts.hpp"
#include "view/phrases.hpp"

namespace generator::view {
namespace {

std::string citation_text(const spec::citation_ref& from) {
  auto text = from.source.empty() ? std::string() : from.source + ':';
  if (from.first_line == 0) return text + from.anchor;
  text += fmt::format("L{}", from.first_line);
  return from.last_line == from.first_line ? text : fmt::format("{}-{}", text, from.last_line);
}

json written_statuses(const spec::statuses& from) {
  auto all = json::array();
  for (const auto& one : from) all.push_back(one.value.written);
  return all;
}

json place_of(const std::string& written) {
  const auto colon = written.find(':');
  const bool in_header = written.starts_with("header:");
  const bool in_query = written.starts_with("query:");
  return {{"at", written},
          {"name", in_header || in_query ? written.substr(colon + 1) : written},
          {"in_body", written.starts_with('/')},
          {"in_header", in_header},
          {"in_query", in_query},
          {"not_stated", !written.starts_with('/') && !in_header && !in_query}};
}

/// Names with their titles, for sections whose names are not resolved.
template <class Defined>
json named(const spec::texts& from, const std::vector<Defined>& in) {
  auto all = json::array();
  for (const auto& name : from)
    for (const auto& one : in)
      if (one.id == name.value)
        all.push_back({{"id", one.id}, {"title", one.title.empty() ? one.id : one.title}});
  return all;
}

/// What a field that errcat knows the use of holds.
std::string_view label_of(std::string_view name) {
  constexpr std::pair<std::string_view, std::string_view> labels[] = {{"code", "the code"},
                                                                      {"message", "the message"},
                                                                      {"details", "details"},
                                                                      {"field", "the field at fault"},
                                                                      {"retry_after", "the time to wait"},
                                                                      {"request_id", "the request's id"}};
  for (const auto& [known, label] : labels)
    if (known == name) return label;
  return "";
}

std::string_view unit_text(std::string_view unit) {
  constexpr std::pair<std::string_view, std::string_view> texts[] = {{"s", "in seconds"},
                                                                     {"ms", "in milliseconds"},
                                                                     {"epoch_s", "seconds since 1970"},
                                                                     {"epoch_ms", "milliseconds since 1970"},
                                                                     {"http_date", "an HTTP date"}};
  for (const auto& [known, text] : texts)
    if (known == unit) return text;
  return "";
}

json place(const spec::place_map& from, std::string_view name) {
  auto places = json::array();
  for (const auto& one : from.places) places.push_back(place_of(one.value.written));
  json added{{"name", name},
             {"label", label_of(name)},
             {"places", places},
             {"type", from.type.value},
             {"unit", from.unit.value},
             {"unit_text", unit_text(from.unit.value)},
             {"optional", from.optional.value},
             {"audience", from.audience.value},
             {"for_developers", from.audience.value == "developer"},
             {"meaning", from.meaning.value}};
  added.update(provenance(from));
  return added;
}

json report_items(const std::vector<spec::report_item>& from) {
  auto all = json::array();
  for (const auto& one : from) {
    json added{{"text", one.value.value},
               {"at", one.at_place.value.written},
               {"place", one.at_place.given ? place_of(one.at_place.value.written) : json()},
               {"statuses", written_statuses(one.status)}};
    added.update(provenance(one));
    all.push_back(std::move(added));
  }
  return all;
}

bool has(const std::vector<std::string>& list, const std::string& one) {
  return std::find(list.begin(), list.end(), one) != list.end();
}

/// Where it stands and in what kind of passage: "Error Handling L78, prose"; the document only where there
/// are several.
std::string cited(const spec::provenance& from, const spec::vendor_spec& in) {
  std::vector<std::string> parts;
  for (const auto& one : from.from)
    for (const auto& source : in.sources) {
      const bool meant =
          one.value.source.empty() ? &source == &in.sources.front() : source.name.value == one.value.source;
      auto where = one.value;
      where.source.clear();
      if (meant)
        parts.push_back((in.sources.size() > 1 ? source.value.title.value + ' ' : std::string()) +
                        citation_text(where));
    }
  if (from.basis.given) parts.push_back(from.basis.value == "ours" ? "our conclusion" : from.basis.value);
  return joined(parts, ", ");
}

json statements(const std::vector<spec::statement>& from, const catalog::catalog& in) {
  auto all = json::array();
  for (const auto& one : from) {
    json added{{"text", one.value.value}, {"cited", cited(one, in.written)}};
    added.update(provenance(one));
    all.push_back(std::move(added));
  }
  return all;
}

/// What a contradiction concerns: an entry can be linked to, a status or a section only named.
json concern(const std::string& written, const catalog::catalog& in) {
  json added{{"name", written}, {"anchor", ""}};
  for (const auto& one : in.entries)
    if (one.id == written || (one.type == errcat::entry_type::status && has(one.status_written, written)))
      added["anchor"] = one.anchor;
  const auto section = written.substr(0, written.find('.'));
  constexpr std::pair<std::string_view, std::string_view> headings[] = {
      {"retry_policies", "repeating-calls"},
      {"operations", "operations"},
      {"transport", "statuses"},
      {"statuses", "statuses"},
      {"idempotency", "calls-that-may-be-repeated"},
      {"user_messages", "what-end-users-read"},
      {"logging", "logging"},
      {"support", "support"},
      {"samples", "the-vendors-sample-code"},
      {"quick_reference", "at-a-glance"},
      {"envelope", "how-an-error-looks"},
      {"sources", "sources"}};
  for (const auto& [name, anchor] : headings)
    if (added.at("anchor") == "" && section == name) added["anchor"] = anchor;
  return added;
}

std::string key_text(errcat::known accepts, const std::string& header) {
  if (accepts == errcat::known::no) return "There is no idempotency key.";
  if (accepts == errcat::known::unspecified) return "";
  return header.empty() ? "A call may carry an idempotency key."
                        : fmt::format("A call may carry an idempotency key in the header `{}`.", header);
}

/// Whether the spec has the section at all.
bool is_there(const spec::provenance& section) {
  return section.at.begin != span::whole;
}

std::string_view word_of(const spec::flag& from) {
  if (!from.given) return word(errcat::known::unspecified);
  return word(from.value ? errcat::known::yes : errcat::known::no);
}

}  // namespace

json texts(const spec::texts& from) {
  auto all = json::array();
  for (const auto& one : from)
    if (one.given) all.push_back(one.value);
  return all;
}

json links(const spec::links& from) {
  auto all = json::array();
  for (const auto& one : from) {
    const bool missing = one.value.url.value == "missing";
    all.push_back(
        {{"title", one.name.value}, {"url", missing ? "" : one.value.url.value}, {"missing", missing}});
  }
  return all;
}

json citations(const std::vector<spec::citation>& from) {
  auto all = json::array();
  for (const auto& one : from)
    if (one.given) all.push_back(citation_text(one.value));
  return all;
}

json provenance(const spec::provenance& from) {
  return {{"from", citations(from.from)}, {"basis", from.basis.value}};
}

json items(const std::vector<spec::item>& from, const catalog::catalog& in) {
  auto all = json::array();
  for (const auto& one : from) {
    json added{{"text", one.value.value},
               {"fix", one.fix.value},
               {"links", links(one.links)},
               {"surfaces", named(one.surfaces, in.surfaces)},
               {"operations", named(one.operations, in.operations)}};
    added.update(provenance(one));
    all.push_back(std::move(added));
  }
  return all;
}

json policy(const catalog::policy& from) {
  json out{{"id", from.id},
           {"built_in", from.built_in},
           {"do", word(from.verb)},
           {"text", policy_text(from)},
           {"repeats", word(from.repeats)},
           {"honor_retry_after", from.honor_retry_after},
           {"delays_ms", from.delays_ms},
           {"about", from.about},
           {"factor_thousandths", from.factor_milli},
           {"cap_ms", from.cap_ms},
           {"no_cap", from.no_cap},
           {"jitter", word(from.jitter)},
           {"jitter_thousandths", from.jitter_permille},
           {"attempts", from.attempts},
           {"within_ms", from.within_ms},
           {"notes", texts(from.written.notes)}};
  out.update(provenance(from.written));
  return out;
}

json sources(const spec::vendor_spec& from) {
  auto all = json::array();
  for (const auto& one : from.sources) {
    json added{{"id", one.name.value},
               {"title", one.value.title.value},
               {"summary", one.value.summary.value},
               {"url", one.value.url.value},
               {"retrieved", one.value.retrieved.value}};
    added.update(provenance(one.value));
    all.push_back(std::move(added));
  }
  return all;
}

json scope(const catalog::catalog& in) {
  const auto& from = in.written.scope;
  if (from.covers.empty() && from.elsewhere.empty()) return nullptr;
  json added{{"covers", texts(from.covers)}, {"elsewhere", items(from.elsewhere, in)}};
  added.update(provenance(from));
  return added;
}

json defaults(const spec::defaults& from) {
  if (!is_there(from)) return nullptr;
  auto fields = json::array();
  for (const auto& one : from.fields) {
    auto values = json::array();
    for (const auto& value : one.value.values) values.push_back(value.value);
    fields.push_back({{"place", one.name.value}, {"values", values}});
  }
  json added{{"statuses", written_statuses(from.status)},
             {"category", from.category.value},
             {"kind", from.kind.value},
             {"severity", from.severity.value},
             {"audience", from.audience.value},
             {"retry", from.retry.value},
             {"surfaces", texts(from.surfaces)},
             {"code_at", from.code_at.value.written},
             {"fields", fields}};
  added.update(provenance(from));
  return added;
}

json categories(const spec::vendor_spec& from) {
  auto all = json::array();
  for (const auto& one : from.categories) {
    json added{
        {"id", one.name.value}, {"title", one.value.title.value}, {"defaults", defaults(one.value.defaults)}};
    added.update(provenance(one.value));
    all.push_back(std::move(added));
  }
  return all;
}

json allowed(const spec::vendor_spec& from) {
  auto all = json::array();
  for (const auto& one : from.allow) {
    json added{{"finding", one.finding.value}, {"concerns", texts(one.concerns)}, {"why", one.why.value}};
    added.update(provenance(one));
    all.push_back(std::move(added));
  }
  return all;
}

json envelopes(const catalog::catalog& in) {
  auto all = json::array();
  for (const auto& one : in.written.envelope) {
    auto fields = json::array();
    const std::pair<std::string_view, const spec::place_map*> known[] = {
        {"code", &one.code},   {"message", &one.message},         {"details", &one.details},
        {"field", &one.field}, {"retry_after", &one.retry_after}, {"request_id", &one.request_id}};
    for (const auto& [name, at] : known)
      if (!at->places.empty()) fields.push_back(place(*at, name));
    for (const auto& other : one.other) {
      auto added = place(other.value, "");
      added["places"] = json::array({place_of(other.name.value)});
      fields.push_back(std::move(added));
    }
    json added{{"surfaces", texts(one.surfaces)},
               {"content_type", one.content_type.value},
               {"fields", fields},
               {"example", one.example.given ? one.example.value : json()},
               {"example_text", one.example.given ? one.example.value.dump(2) : std::string()},
               {"notes", texts(one.notes)}};
    added.update(provenance(one));
    all.push_back(std::move(added));
  }
  return all;
}

json operations(const catalog::catalog& in) {
  auto all = json::array();
  for (catalog::index i = 0; i < in.operations.size(); ++i) {
    const auto& one = in.operations[i];
    json added{{"id", one.id},
               {"number", i + 1},
               {"enumerator", one.enumerator},
               {"title", one.title},
               {"call", one.call},
               {"idempotent", word(one.idempotent)},
               {"key", one.key},
               {"surfaces", texts(one.written.surfaces)},
               {"notes", texts(one.written.notes)}};
    added.update(provenance(one.written));
    all.push_back(std::move(added));
  }
  return all;
}

json idempotency(const spec::idempotency& from) {
  if (!is_there(from)) return nullptr;
  auto methods = json::array();
  for (const auto& one : from.methods)
    methods.push_back({{"method", one.name.value}, {"idempotent", word_of(one.value)}});
  const auto accepts = !from.accepts_key.given  ? errcat::known::unspecified
                       : from.accepts_key.value ? errcat::known::yes
                                                : errcat::known::no;
  json added{{"methods", methods},
             {"accepts_key", word(accepts)},
             {"key_text", key_text(accepts, from.key_header.value)},
             {"key_header", from.key_header.value},
             {"advice", texts(from.advice)},
             {"notes", texts(from.notes)}};
  added.update(provenance(from));
  return added;
}

json reporting(const spec::reporting& from) {
  if (!is_there(from)) return nullptr;
  json added{{"when", texts(from.when)},          {"include", report_items(from.include)},
             {"never", report_items(from.never)}, {"example", texts(from.example)},
             {"links", links(from.links)},        {"notes", texts(from.notes)}};
  added.update(provenance(from));
  return added;
}

json samples(const std::vector<spec::sample>& from) {
  auto all = json::array();
  for (const auto& one : from) {
    json added{{"language", one.language.value},
               {"uses", one.uses.value},
               {"shows", texts(one.shows)},
               {"notes", texts(one.notes)}};
    added.update(provenance(one));
    all.push_back(std::move(added));
  }
  return all;
}

json contradictions(const catalog::catalog& in) {
  auto all = json::array();
  for (const auto& one : in.written.contradictions) {
    auto concerns = json::array();
    for (const auto& name : one.concerns) concerns.push_back(concern(name.value, in));
    json added{{"concerns", concerns},
               {"in_effect", statements(one.in_effect, in)},
               {"overruled", statements(one.overruled, in)},
               {"why", texts(one.why)}};
    added.update(provenance(one));
    all.push_back(std::move(added));
  }
  return all;
}

}  // namespace generator::view
