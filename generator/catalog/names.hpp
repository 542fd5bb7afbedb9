#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "catalog/catalog.hpp"
#include "catalog/name_uses.hpp"
#include "diagnostics/findings.hpp"

// Names and ids: how references are resolved, and what a name becomes in C++ and on the pages.
namespace generator::catalog {

/// The names of one section, for resolving references to them.
class name_table {
 public:
  /// @param what how findings call a thing in this section: "retry policy".
  explicit name_table(std::string_view what) : what_(what) {}
  /// @param uses where to record what is defined and resolved
  name_table(spec::section in, name_uses& uses) : what_(spec::one_of(in)), in_(in), uses_(&uses) {}

  /// If the name already exists, the first one stays.
  /// @param defined where; nothing for a built-in name
  void add(std::string_view name, index at, const span& defined = {});
  std::optional<index> find(std::string_view name) const;
  /// What stands around a name in its text, and has to stay.
  struct surroundings {
    std::string_view before;
    std::string_view after;
  };
  /// The named thing. Nothing, with a "did you mean" finding, if there is none.
  std::optional<index> resolve(const spec::text& name, findings& out) const { return resolve(name, out, {}); }
  std::optional<index> resolve(const spec::text& name, findings& out, const surroundings& around) const;
  std::vector<index> resolve(const spec::texts& names, findings& out) const;
  /// Records another place that has to keep a name, if the section has the name.
  void record(std::string_view name, const span& at) const;

 private:
  struct known {
    index at;
    std::size_t definition;  ///< index
  };

  std::string_view what_;
  spec::section in_ = spec::section::none;
  name_uses* uses_ = nullptr;
  std::vector<std::string_view> names_;  ///< in the order of the file
  std::unordered_map<std::string_view, known> known_;
};

/// Adds the finding for a name that cannot be the id of an entry.
void report_no_id(const spec::text& name, findings& out);

/// A C++ name for an id. Keywords, alternative tokens and macros that are defined without an include (`unix`
/// and `linux` in gnu++17) get a final underscore. Several underscores in a row become one.
std::string cpp_name(std::string_view id);

/// Why `name` cannot be the name of a vendor. Empty if it can.
std::string why_no_vendor_name(std::string_view name);

/// The fragment that GitHub and most site builders make from a heading.
std::string slug(std::string_view heading);

}  // namespace generator::catalog
