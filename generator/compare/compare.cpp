#include "compare/compare.hpp"

#include <algorithm>

#include "compare/effects.hpp"
#include "compare/pairs.hpp"
#include "compare/walk.hpp"
#include "spec/format.hpp"

// Compares the catalogs of two runs, vendor by vendor.
namespace generator::compare {
namespace {

using catalog::kind_set;
using spec::impact;

std::vector<change> changes_of(const catalog::catalog& before, const catalog::catalog& after) {
  std::vector<change> all;
  auto was = spec::written_of(*before.written);
  auto is = spec::written_of(*after.written);
  const auto ids = compare_entries(was, is, {"errors", "outcomes"}, all);
  walk(was, is, nullptr, "", all);
  compare_inherited(before, after, ids, all);
  return all;
}

std::vector<change> changes_of(const kind_set& before, const kind_set& after) {
  std::vector<change> all;
  auto was = spec::written_of(*before.written);
  auto is = spec::written_of(*after.written);
  compare_entries(was, is, {"kinds"}, all);
  walk(was, is, nullptr, "", all);
  return all;
}

/// A vendor that came or went: one change says it all.
vendor_changes whole(const catalog::catalog& vendor, vendor_changes::state is) {
  const bool added = is == vendor_changes::state::added;
  const std::string name(vendor.vendor);
  change only{added ? change::type::added : change::type::removed, added ? impact::text : impact::compile,
              "vendor", added ? "" : name, added ? name : ""};
  return {name, std::string(vendor.title), is, {std::move(only)}};
}

/// The gravest first, otherwise in the order of the spec.
void sort(std::vector<change>& all) {
  std::ranges::stable_sort(all, std::ranges::greater(), &change::impact);
}

const catalog::catalog* find(const std::vector<catalog::catalog>& in, std::string_view vendor) {
  const auto at = std::ranges::find(in, vendor, &catalog::catalog::vendor);
  return at == in.end() ? nullptr : &*at;
}

}  // namespace

comparison compare(const catalogs& before, const catalogs& after) {
  comparison out;
  out.kinds = changes_of(before.kinds, after.kinds);
  sort(out.kinds);
  for (const auto& one : before.vendors) {
    const auto* now = find(after.vendors, one.vendor);
    if (!now) {
      out.vendors.push_back(whole(one, vendor_changes::state::removed));
    } else if (auto all = changes_of(one, *now); !all.empty()) {
      sort(all);
      out.vendors.push_back({std::string(now->vendor), std::string(now->title),
                             vendor_changes::state::changed, std::move(all)});
    }
  }
  for (const auto& one : after.vendors)
    if (!find(before.vendors, one.vendor)) out.vendors.push_back(whole(one, vendor_changes::state::added));
  std::ranges::stable_sort(out.vendors, {}, &vendor_changes::vendor);
  return out;
}

std::set<impact> impacts_of(const comparison& from) {
  std::set<impact> all;
  for (const auto& one : from.kinds) all.insert(one.impact);
  for (const auto& vendor : from.vendors)
    for (const auto& one : vendor.all) all.insert(one.impact);
  return all;
}

}  // namespace generator::compare
