#include "catalog/defaults.hpp"

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

}  // namespace

std::vector<spec::defaults> defaults_by_category(const spec::vendor_spec& from,
                                                 const spec::defaults& common) {
  std::vector<spec::defaults> all;
  for (const auto& one : from.categories) all.push_back(merged(one.value.defaults, common));
  all.push_back(common);
  return all;
}

}  // namespace generator::catalog
