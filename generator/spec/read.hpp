#pragma once
#include <variant>

#include "diagnostics/findings.hpp"
#include "spec/model.hpp"
#include "yaml/node.hpp"

namespace generator::spec {

/// What a file contains. A file with `kinds` and without `vendor` describes kinds. A file with `part_of` adds
/// to another file.
enum class spec_type { vendor, part, kinds };
spec_type type_of(const yaml::node& root);

/// Decodes a document. What does not fit the format gets a finding, and the rest is returned.
vendor_spec read_vendor(const yaml::node& root, findings& out);
spec_part read_part(const yaml::node& root, findings& out);
kinds_spec read_kinds(const yaml::node& root, findings& out);

}  // namespace generator::spec
