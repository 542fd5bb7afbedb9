#include "catalog/build.hpp"

#include "catalog/parts.hpp"

namespace generator::catalog {
namespace {

errcat::known known_of(const spec::flag& word) {
  if (!word.given) return errcat::known::unspecified;
  return word.value ? errcat::known::yes : errcat::known::no;
}

void add_names(const spec::vendor_spec& from, section_names& names, catalog& into, findings& out) {
  for (const auto& one : from.surfaces) {
    names.surfaces.add(one.name.value, into.surfaces.size());
    into.surfaces.push_back({one.name.value, one.value.value.value, cpp_name(one.name.value)});
  }
  for (const auto& one : from.environments) names.environments.add(one.name.value, 0);
  for (const auto& one : from.sources) names.sources.add(one.name.value, 0);
  for (const auto& one : from.categories) {
    names.categories.add(one.name.value, into.categories.size());
    into.categories.push_back({one.name.value, one.value.title.value});
  }
  for (const auto& one : from.operations) {
    names.operations.add(one.name.value, into.operations.size());
    into.operations.push_back({one.name.value, one.value.title.value, one.value.call.value, known_of(one.value.idempotent),
                               one.value.key.value, names.surfaces.resolve(one.value.surfaces, out),
                               cpp_name(one.name.value), one.value});
  }
}

}  // namespace

catalog build(const spec::vendor_spec& from, const kind_set& kinds, findings& out) {
  catalog into;
  into.written = from;
  into.vendor = from.vendor.value;
  into.name_space = cpp_name(from.vendor.value);
  into.title = from.title.value;
  into.summary = from.summary.value;
  if (const auto why = why_no_vendor_name(into.vendor); from.vendor.given && !why.empty())
    out.add(rule::invalid_name, from.vendor.at, {{"name", into.vendor}, {"what", "a vendor"}, {"why", why}});

  section_names names;
  add_names(from, names, into, out);
  names.policies = add_policies(from, into, out);
  names.messages = add_messages(from, kinds, into, out);
  for (index i = 0; i < into.kinds.size(); ++i) names.kinds.add(into.kinds[i].id, i);
  add_entries(from, names, into, out);
  settle_entries(into);
  check_references(from, names, into, out);
  return into;
}

}  // namespace generator::catalog
