#pragma once
#include <optional>

#include "diagnostics/source.hpp"
#include "yaml/limits.hpp"
#include "yaml/node.hpp"

namespace generator::yaml {

/// Reads a file with libyaml, in a small part of the time that yaml-cpp takes. It reads only what nearly all
/// specs consist of. The characters have been checked.
/// @return nothing if the file has something that it does not read, or that a spec must not contain. Then
/// read_any reads the file and says what is wrong, if anything is. Otherwise the tree that read_any gives.
std::optional<tree> read_plain(source_set& sources, file_id file, const limits& bounds);

}  // namespace generator::yaml
