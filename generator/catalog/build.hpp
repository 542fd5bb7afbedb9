#pragma once
#include "catalog/catalog.hpp"
#include "diagnostics/findings.hpp"

namespace generator::catalog {

/// What every vendor's catalog takes from the spec of kinds.
struct kind_set {
  std::vector<std::string> locales;
  std::vector<kind> kinds;  ///< with indices into `user_messages`
  std::vector<user_message> user_messages;
};

kind_set build_kinds(const spec::kinds_spec& from, findings& out);

/// Resolves names and applies defaults. Names that nothing defines, and names or numbers that are taken, are
/// findings.
catalog build(const spec::vendor_spec& from, const kind_set& kinds, findings& out);

/// The same of a spec of errcat's own, whose name no vendor can have.
catalog build_own(const spec::vendor_spec& from, const kind_set& kinds, findings& out);

}  // namespace generator::catalog
