#pragma once
#include "catalog/catalog.hpp"
#include "diagnostics/findings.hpp"

/// The codes of errors as a response has them.
namespace generator::catalog {

/// Adds the forms in which vendors send a 32-bit code: hexadecimal in upper and lower case, signed, and
/// unsigned.
void add_other_forms(entry& to);

/// A code that contains the separator of every envelope can never be read.
void check_separators(const spec::vendor_spec& from, const spec::text& code, findings& out);

}  // namespace generator::catalog
