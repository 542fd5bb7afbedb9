#pragma once
#include <string>

#include "manual/facts.hpp"

namespace generator::manual {

/// What stands at the foot of a page.
struct edition {
  std::string version;  ///< such as "errcat 0.1.0"
  std::string date;     ///< ISO 8601, of that version
};

/// The page of a command, or of the program, in roff with man(7)'s macros. `program` is all there is to refer
/// to.
std::string page_of(const command_facts& command, const command_facts& program, const edition& at);

/// Such as "errcat-generate" for "errcat generate".
std::string page_name(const command_facts& command);

}  // namespace generator::manual
