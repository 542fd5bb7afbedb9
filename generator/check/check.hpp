#pragma once
#include <span>
#include <string_view>

#include "catalog/catalog.hpp"
#include "diagnostics/findings.hpp"

/// What can be wrong with a catalog although its spec is well formed.
namespace generator::check {

/// A rule as data: what it is for, and the function that looks for breaches of it.
struct check_rule {
  rule finds;
  std::string_view purpose;
  void (*run)(const catalog::catalog&, findings&);
};

std::span<const check_rule> all_rules();

/// Runs every rule, then takes back the findings that the spec allows, each with its reason.
void run(const catalog::catalog& on, findings& out);

}  // namespace generator::check
