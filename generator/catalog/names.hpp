#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "catalog/catalog.hpp"
#include "diagnostics/findings.hpp"

namespace generator::catalog {

/// The names of one section, for resolving uses of them.
class name_table {
 public:
  /// @param what how findings call a thing of the section: "retry policy".
  explicit name_table(std::string_view what) : what_(what) {}

  /// Of a name that is there already the first stays.
  void add(std::string_view name, index at);
  std::optional<index> find(std::string_view name) const;
  /// The named thing, or nothing after a finding with "did you mean".
  std::optional<index> resolve(const spec::text& name, findings& out) const;
  std::vector<index> resolve(const spec::texts& names, findings& out) const;

 private:
  std::string_view what_;
  std::vector<std::string> names_;  ///< in the order of the file
  std::unordered_map<std::string, index> places_;
};

/// The finding on a name that cannot be the id of an entry.
void report_no_id(const spec::text& name, findings& out);

/// A C++ name for an id: keywords, alternative tokens and macros that are defined without anyone's include
/// (gnu++17's `unix` and `linux`) get a final underscore, runs of underscores become one.
std::string cpp_name(std::string_view id);

/// Why `name` cannot name a vendor; empty if it can.
std::string why_no_vendor_name(std::string_view name);

/// The fragment that GitHub and most site builders give to a heading.
std::string slug(std::string_view heading);

}  // namespace generator::catalog
