#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "targets/targets.hpp"

// Whether a request can be met: what it names has to be there.
namespace generator::targets {
namespace {

/// Reports units that no spec makes. The build step of such a unit would make nothing.
void check_units(const request& wanted, const std::vector<catalog::catalog>& vendors, source_set& sources,
                 findings& out) {
  for (const auto& unit : wanted.units) {
    const bool known =
        unit == kinds_unit || unit == index_unit || unit == runtime_unit ||
        std::any_of(vendors.begin(), vendors.end(), [&](const auto& one) { return one.vendor == unit; });
    if (known || out.has_errors()) continue;
    const auto at = vendors.empty() ? span{sources.add("--unit", {})} : vendors.front().written->vendor.at;
    out.add(rule::unknown_name, at, {{"what", "vendor"}, {"name", unit}},
            "name the spec's file or the unit after the vendor");
  }
}

/// A build step names its outputs in advance, so every requested locale must exist.
void check_locales(const request& wanted, const std::vector<catalog::catalog>& vendors, findings& out) {
  for (const auto& vendor : vendors)
    for (const auto& locale : wanted.locales)
      if (std::find(vendor.locales.begin(), vendor.locales.end(), locale) == vendor.locales.end())
        out.add(rule::unknown_name, vendor.written->vendor.at, {{"what", "locale"}, {"name", locale}},
                fmt::format("the spec has the locales {}", fmt::join(vendor.locales, ", ")));
}

}  // namespace

void check(const request& what, const std::vector<catalog::catalog>& vendors, source_set& sources,
           findings& out) {
  check_units(what, vendors, sources, out);
  check_locales(what, vendors, out);
}

}  // namespace generator::targets
