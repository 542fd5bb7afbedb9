#include "commands/report.hpp"

#include <algorithm>
#include <ostream>

// Prints findings and chooses the exit code.
namespace generator::commands {

void report(const findings& all, const source_set& sources, std::string_view consequence, const streams& to) {
  if (all.empty()) return;
  to.error << to_text(all, sources, {.colour = to.colour}) << '\n' << tally(all);
  if (all.has_errors() && !consequence.empty()) to.error << "; " << consequence;
  to.error << ".\n";
}

int exit_code_of(const findings& all) {
  const auto is_io = [](const finding& one) {
    return one.id == rule::cannot_read || one.id == rule::cannot_write;
  };
  if (std::any_of(all.all().begin(), all.all().end(), is_io)) return exit_code::failed;
  return all.has_errors() ? exit_code::found_something : exit_code::clean;
}

}  // namespace generator::commands
