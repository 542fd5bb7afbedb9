#include <fmt/format.h>

#include <algorithm>

#include "catalog/parts.hpp"

namespace generator::catalog {
namespace {

/// Sources that citations name; the first is meant where none is.
void check_citations(const std::vector<spec::citation>& from, const section_names& names, findings& out) {
  for (const auto& one : from) {
    if (one.value.source.empty()) continue;
    spec::text name;
    name.value = one.value.source;
    name.at = one.at;
    name.given = true;
    names.sources.resolve(name, out);
  }
}

void check_items(const std::vector<item>& items, const section_names& names, findings& out) {
  for (const auto& one : items) check_citations(one.written.from, names, out);
}

void check_entry(const entry& one, const section_names& names, findings& out) {
  check_citations(one.written.from, names, out);
  check_items(one.causes, names, out);
  check_items(one.fixes, names, out);
  for (const auto& limit : one.written.limits) {
    names.surfaces.resolve(limit.surfaces, out);
    names.operations.resolve(limit.operations, out);
    names.environments.resolve(limit.environments, out);
    check_citations(limit.from, names, out);
  }
  for (const auto& example : one.written.examples) {
    names.surfaces.resolve(example.surfaces, out);
    names.operations.resolve(example.operations, out);
    check_citations(example.from, names, out);
  }
}

bool is_status(std::string_view word) {
  return word == "any" || (!word.empty() && std::all_of(word.begin(), word.end(), [](char c) {
           return (c >= '0' && c <= '9') || c == 'x' || c == '-';
         }));
}

/// What a contradiction or an exception concerns: a status, an entry, or `section.name`.
void check_concern(const spec::text& concern, const section_names& names, findings& out) {
  if (!concern.given || is_status(concern.value)) return;
  const auto dot = concern.value.find('.');
  if (dot == std::string::npos) {
    names.entries.resolve(concern, out);
    return;
  }
  const auto section = concern.value.substr(0, dot);
  auto name = concern;
  name.value = concern.value.substr(dot + 1);
  const std::pair<std::string_view, const name_table*> sections[] = {
      {"operations", &names.operations}, {"retry_policies", &names.policies},   {"surfaces", &names.surfaces},
      {"categories", &names.categories}, {"user_messages", &names.messages},    {"environments", &names.environments},
      {"sources", &names.sources},       {"envelope", nullptr},                 {"transport", nullptr},
      {"idempotency", nullptr},          {"samples", nullptr}};
  const auto found = std::find_if(std::begin(sections), std::end(sections), [&](const auto& one) { return one.first == section; });
  if (found == std::end(sections)) {
    std::vector<std::string_view> known;
    for (const auto& one : sections) known.push_back(one.first);
    out.add(rule::unknown_name, concern.at, {{"what", "section"}, {"name", section}}, did_you_mean(section, known));
  } else if (found->second) {
    found->second->resolve(name, out);
  }
}

void check_reserved(const spec::vendor_spec& from, const section_names& names, const catalog& in, findings& out) {
  for (const auto& one : from.reserved) {
    names.entries.resolve(one.replaced_by, out);
    for (const auto& entry : in.entries) {
      if (entry.number != 0 && entry.number == one.number.value)
        out.add(rule::number_reserved, entry.number_at, {{"number", std::to_string(entry.number)}})
            .remarks.push_back({one.number.at, "reserved here"});
      if (one.id.given && entry.id == one.id.value)
        out.add(rule::name_reserved, entry.at, {{"name", entry.id}}).remarks.push_back({one.id.at, "reserved here"});
    }
  }
}

/// A surface or kind of an envelope, an operation or a category's defaults.
void check_sections(const spec::vendor_spec& from, const section_names& names, findings& out) {
  for (const auto& one : from.envelope) {
    names.surfaces.resolve(one.surfaces, out);
    check_citations(one.from, names, out);
  }
  for (const auto& one : from.categories) {
    names.kinds.resolve(one.value.defaults.kind, out);
    names.policies.resolve(one.value.defaults.retry, out);
  }
  for (const auto& one : from.retry_policies) check_citations(one.value.from, names, out);
  for (const auto& one : from.samples) check_citations(one.from, names, out);
  for (const auto& one : from.scope.elsewhere) check_citations(one.from, names, out);
  check_citations(from.idempotency.from, names, out);
  check_citations(from.logging.from, names, out);
  check_citations(from.support.from, names, out);
}

}  // namespace

void check_references(const spec::vendor_spec& from, const section_names& names, const catalog& in, findings& out) {
  for (const auto& one : in.entries) check_entry(one, names, out);
  for (const auto& one : from.quick_reference) names.entries.resolve(one, out);
  for (const auto& one : from.contradictions) {
    for (const auto& concern : one.concerns) check_concern(concern, names, out);
    check_citations(one.from, names, out);
    for (const auto* side : {&one.in_effect, &one.overruled})
      for (const auto& statement : *side) check_citations(statement.from, names, out);
  }
  check_sections(from, names, out);
  check_reserved(from, names, in, out);
}

}  // namespace generator::catalog
