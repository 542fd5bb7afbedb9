#pragma once
#include <optional>

#include "diagnostics/findings.hpp"
#include "yaml/limits.hpp"
#include "yaml/node.hpp"

// Parses the YAML of a spec into a tree.
namespace generator::yaml {

/// Reads one file of `sources`. Anything that the spec format does not allow (tags, several documents, keys
/// that are not scalars, duplicate keys, invalid UTF-8, control characters) is a finding at its exact
/// position. The tree has a copy of the original, with its spans, instead of each alias. If a key appears
/// twice in a map, the first one is kept. Merge keys and keys that are not scalars are left out.
/// @return nothing if the file could not be read as one YAML document.
std::optional<tree> parse(source_set& sources, file_id file, findings& out, const limits& bounds = {});

}  // namespace generator::yaml
