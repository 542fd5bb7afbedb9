#include "catalog/build.hpp"

#include <algorithm>
#include <unordered_map>

#include "catalog/macro_names.hpp"
#include "catalog/pages.hpp"
#include "catalog/steps.hpp"
#include "errcat/detail/http_tables.hpp"
#include "errcat/detail/inherited.hpp"

// Builds a catalog step by step.
namespace generator::catalog {
namespace {

/// Two ids can become the same C++ name.
template <class Things, class Defined>
void check_enumerators(const Things& things, const Defined& defined, std::string_view what, findings& out) {
  std::unordered_map<std::string, index> first_of;
  for (index i = 0; i < things.size(); ++i) {
    check_macros(things[i].id, things[i].enumerator, what, defined[i].name.at, out);
    const auto first = first_of.emplace(things[i].enumerator, i).first->second;
    if (first != i)
      out.add(rule::enumerator_taken, defined[i].name.at,
              {{"name", things[i].id}, {"other", things[first].id}, {"enumerator", things[i].enumerator}})
          .remarks.push_back({defined[first].name.at, "the other one"});
  }
}

void add_names(const spec::vendor_spec& from, section_names& names, catalog& into, findings& out) {
  for (const auto& one : from.surfaces) {
    names.surfaces.add(one.name.value, into.surfaces.size(), one.name.at);
    into.surfaces.push_back({one.name.value, one.value.value.value, cpp_name(one.name.value)});
  }
  for (const auto& one : from.environments) names.environments.add(one.name.value, 0, one.name.at);
  for (const auto& one : from.sources) {
    names.sources.add(one.name.value, names.source_lines.size(), one.name.at);
    names.source_lines.push_back(one.value.lines.given ? one.value.lines.value : 0);
  }
  for (const auto& one : from.categories) {
    names.categories.add(one.name.value, into.categories.size(), one.name.at);
    into.categories.push_back({one.name.value, one.value.title.value});
  }
  for (const auto& one : from.operations) {
    names.operations.add(one.name.value, into.operations.size(), one.name.at);
    into.operations.push_back(
        {one.name.value, one.value.title.value, one.value.call.value, known_of(one.value.idempotent),
         one.value.key.value, known_of(one.value.accepts_key),
         names.surfaces.resolve(one.value.surfaces, out), cpp_name(one.name.value), one.value});
  }
  check_enumerators(into.surfaces, from.surfaces, "surface", out);
  check_enumerators(into.operations, from.operations, "operation", out);
}

/// Whether the kinds of the HTTP statuses exist with their numbers. A project can have its own kinds.
bool has_kinds_of_http(const kind_set& kinds) {
  namespace tables = errcat::detail;
  if (!tables::http_tables_are_current) return false;
  const tables::tables http = tables::http_tables;
  for (tables::word i = 0; i < tables::entry_count(http); ++i) {
    const auto row = tables::kind_of(http, i);
    if (tables::type_of(http, i) == errcat::entry_type::status &&
        std::none_of(kinds.kinds.begin(), kinds.kinds.end(), [&](const kind& one) {
          return one.id == tables::text(http, row[tables::kd_id]) &&
                 static_cast<tables::word>(one.number) == row[tables::kd_number];
        }))
      return false;
  }
  return true;
}

/// What the spec says about `http_statuses`, if the kinds allow it.
bool asks_http(const spec::flag& written, const kind_set& kinds, findings& out) {
  const bool can_hold = has_kinds_of_http(kinds);
  if (written.given && written.value && !can_hold)
    out.add(rule::invalid_value, written.at,
            {{"value", "true"}, {"expected", "possible here: this run does not use errcat's kinds"}},
            "Give your kinds the ids and numbers of errcat's kinds.");
  return can_hold && (!written.given || written.value);
}

}  // namespace

catalog build_own(spec::vendor_spec whole, const kind_set& kinds, findings& out) {
  catalog into;
  into.written = written_part(std::move(whole));
  const auto& from = *into.written;
  into.vendor = from.vendor.value;
  into.name_space = cpp_name(from.vendor.value);
  into.title = from.title.value;
  into.summary = from.summary.value;
  into.http_statuses = asks_http(from.http_statuses, kinds, out);

  section_names names(into.names);
  add_names(from, names, into, out);
  for (const auto& one : from.envelope)
    for (const auto& code : one.success_codes)
      if (code.given) into.success_codes.push_back(code.value);
  names.policies = add_policies(from, into, out);
  names.messages = add_messages(from, kinds, into, out);
  for (index i = 0; i < into.kinds.size(); ++i) names.kinds.add(into.kinds[i].id, i, into.kinds[i].at);
  add_entries(names, into, out);
  add_successors(names, into, out);
  settle_entries(into);
  check_references(from, names, into, out);
  spread_over_pages(into);
  return into;
}

catalog build(spec::vendor_spec from, const kind_set& kinds, findings& out) {
  if (const auto why = why_no_vendor_name(from.vendor.value); from.vendor.given && !why.empty())
    out.add(rule::invalid_name, from.vendor.at,
            {{"name", from.vendor.value}, {"what", "a vendor"}, {"why", why}});
  return build_own(std::move(from), kinds, out);
}

}  // namespace generator::catalog
