#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "diagnostics/findings.hpp"
#include "value/value.hpp"

namespace generator::render {

/// The templates of a run by path relative to the templates' folder, such as "cpp/vendor.hpp.mustache".
/// Each is registered in a source_set, so that findings point into it.
using template_set = std::map<std::string, file_id, std::less<>>;

/// Renders the template `name` over `view`; partials are looked up in the same set.
/// A name that the view lacks, a value that does not fit its tag or its place, and a malformed tag are
/// findings at template:line:column.
/// @return nothing if there was such a finding.
std::optional<std::string> render(std::string_view name, const template_set& templates,
                                  const source_set& sources, const value& view, findings& out);

}  // namespace generator::render
