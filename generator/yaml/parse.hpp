#pragma once
#include <cstddef>
#include <optional>

#include "diagnostics/findings.hpp"
#include "yaml/node.hpp"

namespace generator::yaml {

/// Bounds on what a spec may ask of us; a file beyond one of them gets a finding.
struct limits {
  std::size_t bytes = 64u << 20;
  std::size_t depth = 64;
  std::size_t nodes = 4u << 20;           ///< after aliases are expanded
  std::size_t copied_nodes = 256u << 10;  ///< of the nodes, those that aliases add
  std::size_t copied_bytes = 16u << 20;   ///< of text, that aliases add
  std::size_t ahead =
      1u << 20;                 ///< bytes of one scalar, comment or flow collection that must be read at once
  std::size_t findings = 1000;  ///< then the file is not read any further
};

/// Reads one file of `sources`. Everything that the format does not have (tags, several documents, keys that
/// are no scalars, duplicate keys, invalid UTF-8, control characters) is a finding at its exact place. Where
/// an alias stands the tree has a copy of what it refers to, with the spans of the original. Of a key that
/// stands twice in a map the first is kept; merge keys, and keys that are no scalars, are left out.
/// @return nothing if the file could not be read as one YAML document.
std::optional<node> parse(const source_set& sources, file_id file, findings& out, const limits& bounds = {});

}  // namespace generator::yaml
