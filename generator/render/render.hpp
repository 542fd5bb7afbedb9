#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "diagnostics/findings.hpp"
#include "value/value.hpp"

// Renders templates.
namespace generator::render {

/// The templates of a run, by their path in the templates folder, such as "cpp/vendor.hpp.mustache". Each is
/// registered in a source_set, so that findings can point into it.
using template_set = std::map<std::string, file_id, std::less<>>;

/// Renders the template `name` with the values of `view`. Partials come from the same set. A name that the
/// view does not have, a value that its tag or its filter cannot use, and a malformed tag are findings at
/// template:line:column.
/// @param to takes the text in pieces; after a finding, they are useless
/// @return whether there was no such finding.
bool render(std::string_view name, const template_set& templates, const source_set& sources,
            const value& view, const text_sink& to, findings& out);

/// The same as one text.
/// @return nothing if there was a finding.
std::optional<std::string> render(std::string_view name, const template_set& templates,
                                  const source_set& sources, const value& view, findings& out);

}  // namespace generator::render
