#pragma once
#include <string>

#include "manual/facts.hpp"

namespace generator::manual {

/// A file for bash to source. It completes the commands of the program, their options and the values of
/// options. It needs only bash, not the package bash-completion.
std::string completion_of(const command_facts& program);

}  // namespace generator::manual
