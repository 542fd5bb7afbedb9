#include <fmt/format.h>

#include <algorithm>

#include "errcat/to_string.hpp"
#include "value/of_json.hpp"
#include "view/phrases.hpp"
#include "view/pieces.hpp"

// The sections of a spec other than entries, as values.
namespace generator::view {
namespace {

value written_statuses(const spec::statuses& from) {
  auto all = value::list();
  for (const auto& one : from) all.push_back(one.value.written);
  return all;
}

/// Names with their titles, for sections whose names are not resolved.
template <class Defined>
value named(const spec::texts& from, const std::vector<Defined>& in) {
  auto all = value::list();
  for (const auto& name : from)
    for (const auto& one : in)
      if (one.id == name.value)
        all.push_back({{"id", one.id}, {"title", one.title.empty() ? one.id : one.title}});
  return all;
}

value report_items(const std::vector<spec::report_item>& from) {
  auto all = value::list();
  for (const auto& one : from) {
    value added{{"text", one.value.value},
                {"at", one.at_place.value.written},
                {"place", one.at_place.given ? place_of(one.at_place.value.written) : value()},
                {"statuses", written_statuses(one.status)}};
    added.add_all(provenance(one));
    all.push_back(std::move(added));
  }
  return all;
}

std::string key_text(errcat::known accepts, std::string_view header) {
  if (accepts == errcat::known::no) return "Calls cannot carry an idempotency key.";
  if (accepts == errcat::known::unspecified) return "";
  return header.empty() ? "A call may carry an idempotency key."
                        : fmt::format("A call may carry an idempotency key in the header `{}`.", header);
}

std::string_view key_note(errcat::known accepts) {
  if (accepts == errcat::known::unspecified) return "";
  return accepts == errcat::known::yes ? "accepts an idempotency key" : "accepts no idempotency key";
}

/// Whether the spec has the section.
bool is_there(const spec::provenance& section) {
  return section.at.begin != span::whole;
}

std::string_view word_of(const spec::flag& from) {
  if (!from.given) return to_string(errcat::known::unspecified);
  return to_string(from.value ? errcat::known::yes : errcat::known::no);
}

}  // namespace

std::string citation_text(const spec::citation_ref& from) {
  auto text = from.source.empty() ? std::string() : std::string(from.source) + ':';
  if (from.first_line == 0) return text.append(from.anchor);
  text += fmt::format("L{}", from.first_line);
  return from.last_line == from.first_line ? text : fmt::format("{}-{}", text, from.last_line);
}

value texts(const spec::texts& from) {
  auto all = value::list();
  for (const auto& one : from)
    if (one.given) all.push_back(one.value);
  return all;
}

value links(const spec::links& from) {
  auto all = value::list();
  for (const auto& one : from) {
    const bool missing = one.value.url.value == "missing";
    const bool relative = !missing && one.value.url.value.find("://") == std::string::npos;
    all.push_back({{"title", one.name.value},
                   {"url", missing ? "" : one.value.url.value},
                   {"missing", missing},
                   {"relative", relative},
                   {"absolute", !missing && !relative}});
  }
  return all;
}

value citations(const std::vector<spec::citation>& from) {
  auto all = value::list();
  for (const auto& one : from)
    if (one.given) all.push_back(citation_text(one.value));
  return all;
}

value provenance(const spec::provenance& from) {
  return {{"from", citations(from.from)}, {"basis", from.basis.value}};
}

value items(const std::vector<spec::item>& from, const catalog::catalog& in) {
  auto all = value::list();
  for (const auto& one : from) {
    value added{{"text", one.value.value},
                {"fix", one.fix.value},
                {"retry", value()},
                {"links", links(one.links)},
                {"surfaces", named(one.surfaces, in.surfaces)},
                {"operations", named(one.operations, in.operations)}};
    added.add_all(provenance(one));
    all.push_back(std::move(added));
  }
  return all;
}

value policy(const catalog::policy& from) {
  value out{{"id", from.id},
            {"built_in", from.built_in},
            {"in_place", from.in_place},
            {"do", to_string(from.verb)},
            {"text", policy_text(from)},
            {"words", policy_words(from)},
            {"timeline", timeline_text(from)},
            {"basis_note", basis_note(from.written.basis.value)},
            {"anchor", anchor_of(from)},
            {"repeats", to_string(from.repeats)},
            {"honor_retry_after", from.honor_retry_after == errcat::known::yes},
            {"ignore_retry_after", from.honor_retry_after == errcat::known::no},
            {"delays_ms", from.delays_ms},
            {"about", from.about},
            {"factor_thousandths", from.factor_milli},
            {"cap_ms", from.cap_ms},
            {"no_cap", from.no_cap},
            {"jitter", to_string(from.jitter)},
            {"jitter_thousandths", from.jitter_permille},
            {"attempts", from.attempts},
            {"within_ms", from.within_ms},
            {"notes", texts(from.written.notes)}};
  out.add_all(provenance(from.written));
  return out;
}

value sources(const spec::vendor_spec& from) {
  auto all = value::list();
  for (const auto& one : from.sources) {
    value added{{"id", one.name.value},
                {"title", one.value.title.value},
                {"summary", one.value.summary.value},
                {"url", one.value.url.value},
                {"retrieved", one.value.retrieved.value},
                {"lines", one.value.lines.value}};
    added.add_all(provenance(one.value));
    all.push_back(std::move(added));
  }
  return all;
}

value scope(const catalog::catalog& in) {
  const auto& from = in.written->scope;
  if (from.covers.empty() && from.elsewhere.empty()) return nullptr;
  value added{{"covers", texts(from.covers)}, {"elsewhere", items(from.elsewhere, in)}};
  added.add_all(provenance(from));
  return added;
}

value defaults(const spec::defaults& from) {
  if (!is_there(from)) return nullptr;
  auto fields = value::list();
  for (const auto& one : from.fields) {
    auto values = value::list();
    for (const auto& wanted : one.value.values) values.push_back(of_json(*wanted.value));
    fields.push_back({{"place", one.name.value}, {"values", std::move(values)}});
  }
  value added{{"statuses", written_statuses(from.status)},
              {"category", from.category.value},
              {"kind", from.kind.value},
              {"severity", from.severity.value},
              {"audience", from.audience.value},
              {"retry", from.retry.value},
              {"surfaces", texts(from.surfaces)},
              {"code_at", from.code_at.value.written},
              {"fields", std::move(fields)}};
  added.add_all(provenance(from));
  return added;
}

value categories(const spec::vendor_spec& from) {
  auto all = value::list();
  for (const auto& one : from.categories) {
    value added{
        {"id", one.name.value}, {"title", one.value.title.value}, {"defaults", defaults(one.value.defaults)}};
    added.add_all(provenance(one.value));
    all.push_back(std::move(added));
  }
  return all;
}

value allowed(const spec::vendor_spec& from) {
  auto all = value::list();
  for (const auto& one : from.allow) {
    value added{{"finding", one.finding.value}, {"concerns", texts(one.concerns)}, {"why", one.why.value}};
    added.add_all(provenance(one));
    all.push_back(std::move(added));
  }
  return all;
}

value operations(const catalog::catalog& in) {
  auto all = value::list();
  for (catalog::index i = 0; i < in.operations.size(); ++i) {
    const auto& one = in.operations[i];
    value added{{"id", one.id},
                {"number", i + 1},
                {"enumerator", one.enumerator},
                {"title", one.title},
                {"call", one.call},
                {"idempotent", to_string(one.idempotent)},
                {"key", one.key},
                {"accepts_key", to_string(one.accepts_key)},
                {"key_note", key_note(one.accepts_key)},
                {"surfaces", texts(one.written.surfaces)},
                {"notes", texts(one.written.notes)}};
    added.add_all(provenance(one.written));
    all.push_back(std::move(added));
  }
  return all;
}

value idempotency(const spec::idempotency& from) {
  if (!is_there(from)) return nullptr;
  auto methods = value::list();
  for (const auto& one : from.methods)
    methods.push_back({{"method", one.name.value}, {"idempotent", word_of(one.value)}});
  const auto accepts = !from.accepts_key.given  ? errcat::known::unspecified
                       : from.accepts_key.value ? errcat::known::yes
                                                : errcat::known::no;
  value added{{"methods", std::move(methods)},
              {"accepts_key", to_string(accepts)},
              {"key_text", key_text(accepts, from.key_header.value)},
              {"key_header", from.key_header.value},
              {"advice", texts(from.advice)},
              {"notes", texts(from.notes)}};
  added.add_all(provenance(from));
  return added;
}

value reporting(const spec::reporting& from) {
  if (!is_there(from)) return nullptr;
  value added{{"when", texts(from.when)},          {"include", report_items(from.include)},
              {"never", report_items(from.never)}, {"example", texts(from.example)},
              {"links", links(from.links)},        {"notes", texts(from.notes)}};
  added.add_all(provenance(from));
  return added;
}

value samples(const std::vector<spec::sample>& from) {
  auto all = value::list();
  for (const auto& one : from) {
    value added{{"language", one.language.value},
                {"uses", one.uses.value},
                {"shows", texts(one.shows)},
                {"notes", texts(one.notes)}};
    added.add_all(provenance(one));
    all.push_back(std::move(added));
  }
  return all;
}

}  // namespace generator::view
