#pragma once
#include <string>

#include "manual/facts.hpp"

namespace generator::manual {

/// A file for bash to source: completes the program's commands, their options and the values of those. It
/// stands on bash alone, not on the package bash-completion.
std::string completion_of(const command_facts& program);

}  // namespace generator::manual
