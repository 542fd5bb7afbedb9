#pragma once
#include <string_view>

#include "diagnostics/findings.hpp"

namespace generator::catalog {

/// Reports an id whose enumerator is a macro without parameters in a well-known header of another library.
/// @param what it names, such as "error", for the other name that the help offers
void check_macros(std::string_view id, std::string_view enumerator, std::string_view what, const span& at,
                  findings& out);

}  // namespace generator::catalog
