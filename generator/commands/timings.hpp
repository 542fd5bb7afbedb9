#pragma once
#include <iosfwd>

#include "progress/progress.hpp"

namespace generator::commands {

/// Prints where a finished run spent its time: a line for each stage that it was in.
void print_timings(const progress& of, std::ostream& to);

}  // namespace generator::commands
