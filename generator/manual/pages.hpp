#pragma once
#include <string>

#include "manual/facts.hpp"

// The pages of the manual.
namespace generator::manual {

/// The footer of a page.
struct edition {
  std::string version;  ///< such as "errcat 0.1.0"
  std::string date;     ///< the date of that version, in ISO 8601
};

/// The page of a command or of the program, in roff with the macros of man(7). It can refer to everything in
/// `program`.
std::string page_of(const command_facts& command, const command_facts& program, const edition& at);

/// The name of a page, such as "errcat-generate" for "errcat generate".
std::string page_name(const command_facts& command);

}  // namespace generator::manual
