#include "commands/timings.hpp"

#include <fmt/format.h>

#include <ostream>

// Prints the time in each stage.
namespace generator::commands {

void print_timings(const progress& of, std::ostream& to) {
  const double total = of.total().count();
  const auto print = [&](std::string_view name, double seconds) {
    to << fmt::format("{:<7}  {:>7.2f}  {:>4.0f}%\n", name, seconds, total > 0 ? 100 * seconds / total : 0.);
  };
  to << fmt::format("{:<7}  seconds  share\n", "");
  for (std::size_t i = 0; i < static_cast<std::size_t>(stage::count); ++i) {
    const auto which = static_cast<stage>(i);
    if (const auto time = of.time_in(which)) print(name_of(which), time->count());
  }
  print("total", total);
}

}  // namespace generator::commands
