#pragma once
#include <variant>

#include "diagnostics/findings.hpp"
#include "spec/model.hpp"
#include "yaml/node.hpp"

namespace generator::spec {

/// Which of the two kinds of spec a file holds: one with `kinds` and no `vendor` describes kinds.
enum class spec_type { vendor, kinds };
spec_type type_of(const yaml::node& root);

/// Decodes a document. What does not fit the format is a finding; the rest is there.
vendor_spec read_vendor(const yaml::node& root, findings& out);
kinds_spec read_kinds(const yaml::node& root, findings& out);

}  // namespace generator::spec
