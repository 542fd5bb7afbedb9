#include "catalog/defaults.hpp"

#include <fmt/format.h>

#include <map>

// Completes the defaults of each category.
namespace generator::catalog {
namespace {

/// The defaults of a category, completed with those of all errors.
spec::defaults merged(spec::defaults merged, const spec::defaults& common) {
  const auto take = [&](auto member) {
    if (!(merged.*member).given) merged.*member = common.*member;
  };
  if (merged.status.empty()) merged.status = common.status;
  if (merged.surfaces.empty()) merged.surfaces = common.surfaces;
  take(&spec::defaults::kind);
  take(&spec::defaults::severity);
  take(&spec::defaults::audience);
  take(&spec::defaults::retry);
  merged.fields.insert(merged.fields.end(), common.fields.begin(), common.fields.end());
  merged.code_at = common.code_at;
  return merged;
}

/// How many values an entry takes over.
std::size_t size_of(const spec::defaults& of) {
  std::size_t values = of.status.size() + of.surfaces.size();
  for (const auto& one : of.fields) values += 1 + one.value.values.size();
  return values;
}

/// The defaults, without their lists if the copies would have too many values in all.
spec::defaults bounded(spec::defaults of, std::string_view key, std::size_t copies, findings& out) {
  constexpr std::size_t most = 1'000'000;
  const std::size_t size = size_of(of);
  if (size == 0 || copies <= most / size) return of;
  out.add(rule::too_large, of.at,
          {{"what", fmt::format("`{}`", key)},
           {"size", fmt::format("{} values for each of {} entries", size, copies)},
           {"limit", fmt::format("{} in all", most)}},
          "Write the values at the entries that have them.");
  of.status.clear();
  of.surfaces.clear();
  of.fields.clear();
  return of;
}

}  // namespace

std::vector<spec::defaults> defaults_by_category(const spec::vendor_spec& from, std::string_view key,
                                                 const spec::defaults& common,
                                                 const std::vector<std::string_view>& categories,
                                                 findings& out) {
  std::map<std::string_view, std::size_t> uses;
  for (const auto one : categories) ++uses[one];
  // Each category completes its own defaults with these.
  const auto shared = bounded(common, key, categories.size() + from.categories.size(), out);
  std::vector<spec::defaults> all;
  for (const auto& one : from.categories)
    all.push_back(merged(bounded(one.value.defaults, "defaults", uses[one.name.value], out), shared));
  all.push_back(shared);
  return all;
}

}  // namespace generator::catalog
