#pragma once
#include <cstddef>

namespace generator::yaml {

/// Limits on the input. A file that exceeds one gets a finding.
struct limits {
  std::size_t bytes = 1u << 30;
  std::size_t depth = 64;
  std::size_t nodes = 64u << 20;          ///< after aliases are expanded
  std::size_t copied_nodes = 256u << 10;  ///< nodes that aliases add
  std::size_t copied_bytes = 16u << 20;   ///< bytes of text that aliases add
  std::size_t ahead =
      1u << 20;                 ///< bytes of one scalar, comment or flow collection that must be read at once
  std::size_t findings = 1000;  ///< the parser stops reading the file after this many
};

}  // namespace generator::yaml
