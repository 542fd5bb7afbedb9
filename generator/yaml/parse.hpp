#pragma once
#include <cstddef>
#include <optional>

#include "diagnostics/findings.hpp"
#include "yaml/node.hpp"

// Parses the YAML of a spec into a tree.
namespace generator::yaml {

/// Limits on the input. A file that exceeds one gets a finding.
struct limits {
  std::size_t bytes = 64u << 20;
  std::size_t depth = 64;
  std::size_t nodes = 4u << 20;           ///< after aliases are expanded
  std::size_t copied_nodes = 256u << 10;  ///< nodes that aliases add
  std::size_t copied_bytes = 16u << 20;   ///< bytes of text that aliases add
  std::size_t ahead =
      1u << 20;                 ///< bytes of one scalar, comment or flow collection that must be read at once
  std::size_t findings = 1000;  ///< the parser stops reading the file after this many
};

/// Reads one file of `sources`. Anything that the spec format does not allow (tags, several documents, keys
/// that are not scalars, duplicate keys, invalid UTF-8, control characters) is a finding at its exact place.
/// The tree has a copy of the original, with its spans, in place of each alias. If a key appears twice in a
/// map, the first one is kept. Merge keys and keys that are not scalars are left out.
/// @return nothing if the file could not be read as one YAML document.
std::optional<node> parse(const source_set& sources, file_id file, findings& out, const limits& bounds = {});

}  // namespace generator::yaml
