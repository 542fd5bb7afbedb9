#pragma once
#include "catalog/catalog.hpp"
#include "diagnostics/findings.hpp"

namespace generator::catalog {

/// The data that every vendor's catalog takes from the spec of kinds.
struct kind_set {
  written_part<spec::kinds_spec> written;
  std::vector<std::string_view> locales;
  std::vector<kind> kinds;  ///< with indexes into `user_messages`
  std::vector<user_message> user_messages;
  name_uses names;
};

kind_set build_kinds(const spec::kinds_spec& from, findings& out);

/// Resolves names and applies defaults. Undefined names, and names or numbers that are already taken, are
/// findings.
catalog build(spec::vendor_spec from, const kind_set& kinds, findings& out);

/// Like `build`, for one of errcat's own specs, whose name no vendor can have.
catalog build_own(spec::vendor_spec from, const kind_set& kinds, findings& out);

}  // namespace generator::catalog
