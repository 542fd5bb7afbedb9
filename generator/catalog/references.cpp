#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>

#include "catalog/steps.hpp"
#include "spec/text_forms.hpp"

// Checks that the names in a spec refer to something, also where only readers use them.
namespace generator::catalog {
namespace {

/// What a citation has after its source: ":L35-42".
std::string passage_of(const spec::citation_ref& from) {
  if (from.first_line == 0) return fmt::format(":{}", from.anchor);
  if (from.last_line == from.first_line) return fmt::format(":L{}", from.first_line);
  return fmt::format(":L{}-{}", from.first_line, from.last_line);
}

/// The source that a citation names. A citation without a name means the first source.
std::optional<index> source_of(const spec::citation& from, const section_names& names, findings& out) {
  if (from.value.source.empty()) return 0;
  spec::text name;
  name.value = from.value.source;
  name.at = from.at;
  name.given = true;
  const auto passage = names.sources.find(name.value) ? std::string() : passage_of(from.value);
  return names.sources.resolve(name, out, {.before = {}, .after = passage});
}

void check_citations(const std::vector<spec::citation>& from, const section_names& names, findings& out) {
  for (const auto& one : from) {
    const auto source = source_of(one, names, out);
    if (!source || *source >= names.source_lines.size()) continue;
    const auto lines = names.source_lines[*source];
    if (lines > 0 && std::max(one.value.first_line, one.value.last_line) > lines)
      out.add(rule::citation_outside, one.at,
              {{"passage", passage_of(one.value).substr(1)}, {"lines", std::to_string(lines)}});
  }
}

void check_items(const std::vector<item>& items, const section_names& names, findings& out) {
  for (const auto& one : items) check_citations(one.written->from, names, out);
}

void refuse_both(const spec::quantity& one, std::string_view key, const spec::quantity& other,
                 std::string_view other_key, findings& out) {
  if (one.given && other.given) out.add(rule::conflicting_keys, one.at, {{"key", key}, {"other", other_key}});
}

void check_entry(const entry& one, const section_names& names, findings& out) {
  check_citations(one.written->from, names, out);
  check_items(one.causes, names, out);
  check_items(one.fixes, names, out);
  for (const auto& limit : one.written->limits) {
    refuse_both(limit.above, "above", limit.min, "min", out);
    refuse_both(limit.below, "below", limit.max, "max", out);
    names.surfaces.resolve(limit.surfaces, out);
    names.operations.resolve(limit.operations, out);
    names.environments.resolve(limit.environments, out);
    check_citations(limit.from, names, out);
  }
  for (const auto& example : one.written->examples) {
    names.surfaces.resolve(example.surfaces, out);
    names.operations.resolve(example.operations, out);
    check_citations(example.from, names, out);
  }
}

bool is_status(std::string_view word) {
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  if (word.size() == 3 && is_digit(word[0]) && word.ends_with("xx")) return true;
  if (word.starts_with('-')) word.remove_prefix(1);
  return word == "any" || (!word.empty() && std::all_of(word.begin(), word.end(), is_digit));
}

name_table transport_names() {
  name_table names("transport failure");
  names.add("not_sent", 0);
  names.add("network", 1);
  names.add("timeout", 2);
  return names;
}

/// Checks what a contradiction or an exception concerns: a status, an entry, or `section.name`.
void check_concern(const spec::text& concern, const section_names& names, findings& out) {
  if (!concern.given || is_status(concern.value)) return;
  const auto dot = concern.value.find('.');
  const auto section = concern.value.substr(0, dot);
  auto name = concern;
  name.value = concern.value.substr(dot + 1);
  const auto failures = transport_names();
  const std::pair<std::string_view, const name_table*> sections[] = {{"operations", &names.operations},
                                                                     {"retry_policies", &names.policies},
                                                                     {"surfaces", &names.surfaces},
                                                                     {"categories", &names.categories},
                                                                     {"user_messages", &names.messages},
                                                                     {"environments", &names.environments},
                                                                     {"sources", &names.sources},
                                                                     {"envelope", nullptr},
                                                                     {"transport", &failures},
                                                                     {"unlisted_code", nullptr},
                                                                     {"idempotency", nullptr},
                                                                     {"logging", nullptr},
                                                                     {"support", nullptr},
                                                                     {"quick_reference", nullptr},
                                                                     {"statuses", nullptr},
                                                                     {"scope", nullptr},
                                                                     {"samples", nullptr}};
  const auto found = std::find_if(std::begin(sections), std::end(sections),
                                  [&](const auto& one) { return one.first == section; });
  // This can mean a section as a whole, unless an entry has the same name.
  if (dot == std::string::npos) {
    if (found == std::end(sections) || names.entries.find(section)) names.entries.resolve(concern, out);
    return;
  }
  if (found == std::end(sections)) {
    std::vector<std::string_view> known;
    for (const auto& one : sections) known.push_back(one.first);
    out.add(rule::unknown_name, concern.at, {{"what", "section"}, {"name", section}}, [&] {
      auto help = what_to_write(section, known);
      for (auto& one : help.instead) one += concern.value.substr(dot);
      spec::keep_plain(help);
      return help;
    });
  } else if (found->second) {
    found->second->resolve(name, out, {.before = concern.value.substr(0, dot + 1), .after = {}});
  }
}

/// Exceptions concern names that findings are about. Those that the spec defines change with the definition.
void record_concerns(const spec::allowance& from, const section_names& names) {
  const name_table* tables[] = {&names.entries,    &names.policies, &names.messages,    &names.operations,
                                &names.categories, &names.surfaces, &names.environments};
  for (const auto& one : from.concerns) {
    const auto* owner = std::find_if(std::begin(tables), std::end(tables),
                                     [&](const name_table* each) { return each->find(one.value); });
    if (owner != std::end(tables)) (*owner)->record(one.value, one.at);
  }
}

/// Former ids still work, so no other entry can have them.
void check_former_ids(const spec::vendor_spec& from, const section_names& names, const catalog& in,
                      findings& out) {
  std::map<std::string, span> owners;
  const auto check = [&](const spec::text& owner, const spec::text& former) {
    if (!former.given) return;
    if (!spec::is_id(former.value)) report_no_id(former, out);
    const auto taken = [&](std::string_view by, const span& other) {
      out.add(rule::name_taken, former.at, {{"name", former.value}, {"by", by}})
          .remarks.push_back({other, "the other entry"});
    };
    if (const auto other = names.entries.find(former.value))
      return taken("another entry has it", in.entries[*other].at);
    const auto other = owners.emplace(former.value, owner.at).first->second;
    if (other != owner.at) taken("another entry had it", other);
    for (const auto& reserved : from.reserved)
      if (reserved.id.given && reserved.id.value == former.value)
        out.add(rule::name_reserved, former.at, {{"name", former.value}})
            .remarks.push_back({reserved.id.at, "reserved here"});
  };
  for (const auto& one : from.errors)
    for (const auto& former : one.value.other_ids) check(one.name, former);
  for (const auto& one : from.outcomes)
    for (const auto& former : one.value.other_ids) check(one.name, former);
}

void check_reserved(const spec::vendor_spec& from, const section_names& names, const catalog& in,
                    findings& out) {
  for (const auto& one : from.reserved) {
    names.entries.resolve(one.replaced_by, out);
    if (one.id.given && !spec::is_id(one.id.value)) report_no_id(one.id, out);
    for (const auto& entry : in.entries) {
      if (entry.number != 0 && entry.number == one.number.value)
        out.add(rule::number_reserved, entry.number_at, {{"number", std::to_string(entry.number)}})
            .remarks.push_back({one.number.at, "reserved here"});
      if (one.id.given && entry.id == one.id.value)
        out.add(rule::name_reserved, entry.at, {{"name", entry.id}})
            .remarks.push_back({one.id.at, "reserved here"});
    }
  }
}

/// Checks the defaults, even if no entry uses them.
void check_defaults(const spec::defaults& from, const section_names& names, findings& out) {
  names.kinds.resolve(from.kind, out);
  if (from.retry.own.empty()) names.policies.resolve(from.retry, out);
  names.surfaces.resolve(from.surfaces, out);
  names.categories.resolve(from.category, out);
  check_citations(from.from, names, out);
}

void check_envelope(const spec::envelope& from, const section_names& names, findings& out) {
  names.surfaces.resolve(from.surfaces, out);
  check_citations(from.from, names, out);
  if (from.code.base.given && from.code.base.value.find("://") == std::string::npos)
    out.add(rule::invalid_value, from.code.base.at,
            {{"value", from.code.base.value},
             {"expected", "a URI with a scheme, such as `https://acme.example/problems/`"}});
  for (const spec::place_map* one : spec::places_of(from)) check_citations(one->from, names, out);
  for (const auto& one : from.other) check_citations(one.value.from, names, out);
}

void check_reporting(const spec::reporting& from, const section_names& names, findings& out) {
  check_citations(from.from, names, out);
  for (const auto* items : {&from.include, &from.never})
    for (const auto& one : *items) check_citations(one.from, names, out);
}

/// Checks the citations of each member of a map.
template <class Named>
void check_members(const Named& from, const section_names& names, findings& out) {
  for (const auto& one : from) check_citations(one.value.from, names, out);
}

/// Checks the citations of each item of a list.
template <class Items>
void check_all(const Items& from, const section_names& names, findings& out) {
  for (const auto& one : from) check_citations(one.from, names, out);
}

/// Methods are compared byte by byte, so `get` would equal none.
void check_methods(const spec::idempotency& from, findings& out) {
  for (const auto& one : from.methods)
    if (!std::all_of(one.name.value.begin(), one.name.value.end(),
                     [](char c) { return (c >= 'A' && c <= 'Z') || c == '-'; }))
      out.add(rule::invalid_name, one.name.at,
              {{"name", one.name.value},
               {"what", "a method"},
               {"why", "methods are upper-case words such as `POST`"}},
              "Write the method alone, in upper case.");
}

void check_sections(const spec::vendor_spec& from, const section_names& names, findings& out) {
  for (const auto& one : from.envelope) check_envelope(one, names, out);
  for (const auto& one : from.categories) check_defaults(one.value.defaults, names, out);
  check_defaults(from.error_defaults, names, out);
  check_defaults(from.outcome_defaults, names, out);
  for (const auto& one : from.scope.elsewhere) {
    names.surfaces.resolve(one.surfaces, out);
    names.operations.resolve(one.operations, out);
    if (one.retry.given)
      out.add(rule::conflicting_keys, one.retry.at, {{"key", "retry"}, {"other", "elsewhere"}});
  }
  check_members(from.sources, names, out);
  check_members(from.surfaces, names, out);
  check_members(from.environments, names, out);
  check_members(from.categories, names, out);
  check_members(from.operations, names, out);
  check_members(from.retry_policies, names, out);
  check_all(from.scope.elsewhere, names, out);
  check_all(from.samples, names, out);
  check_all(from.reserved, names, out);
  check_all(from.allow, names, out);
  check_methods(from.idempotency, out);
  check_citations(from.from, names, out);
  check_citations(from.scope.from, names, out);
  check_citations(from.idempotency.from, names, out);
  check_reporting(from.logging, names, out);
  check_reporting(from.support, names, out);
}

}  // namespace

void check_references(const spec::vendor_spec& from, const section_names& names, const catalog& in,
                      findings& out) {
  for (const auto& one : in.entries) check_entry(one, names, out);
  for (const auto& one : from.allow) record_concerns(one, names);
  for (const auto& one : from.quick_reference) names.entries.resolve(one, out);
  for (const auto& one : from.contradictions) {
    for (const auto& concern : one.concerns) check_concern(concern, names, out);
    check_citations(one.from, names, out);
    for (const auto* side : {&one.in_effect, &one.overruled})
      for (const auto& statement : *side) check_citations(statement.from, names, out);
  }
  check_sections(from, names, out);
  check_former_ids(from, names, in, out);
  check_reserved(from, names, in, out);
}

}  // namespace generator::catalog
