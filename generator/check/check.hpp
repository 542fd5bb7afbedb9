#pragma once
#include <chrono>
#include <optional>
#include <span>
#include <string_view>

#include "catalog/catalog.hpp"
#include "diagnostics/findings.hpp"

/// Checks for mistakes in a catalog whose spec is well formed.
namespace generator::check {

/// A rule as data: its purpose, and the function that looks for violations.
struct check_rule {
  rule finds;
  std::string_view purpose;
  void (*run)(const catalog::catalog&, findings&);
};

std::span<const check_rule> all_rules();

/// Whether a spec can accept findings of a rule with `allow`.
bool can_allow(rule id);

/// Runs every rule that is on. Findings that the spec allows, each with a reason, are dropped.
/// @param today without it, no source is too old
void run(const catalog::catalog& on, findings& out, std::optional<std::chrono::sys_days> today = {});

}  // namespace generator::check
