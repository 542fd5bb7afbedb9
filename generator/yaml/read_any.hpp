#pragma once
#include <optional>

#include "diagnostics/findings.hpp"
#include "yaml/limits.hpp"
#include "yaml/node.hpp"

namespace generator::yaml {

struct any_read {
  std::optional<tree> value;  ///< nothing if the file has no document
  bool complete = false;      ///< false after a finding that made yaml-cpp stop
};

/// Reads any file with yaml-cpp, which defines what a spec means, and adds a finding for all that a spec must
/// not contain. The characters have been checked.
any_read read_any(source_set& sources, file_id file, findings& out, const limits& bounds);

}  // namespace generator::yaml
