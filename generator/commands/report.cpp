#include "commands/report.hpp"

#include <algorithm>
#include <filesystem>
#include <ostream>
#include <system_error>

#include "diagnostics/print.hpp"

// Prints findings and chooses the exit code.
namespace generator::commands {

void report(const findings& all, const source_set& sources, std::string_view consequence, const streams& to) {
  if (all.empty()) return;
  to.error << to_text(all, sources, {.colour = to.colour}) << '\n' << tally(all);
  if (all.has_errors() && !consequence.empty()) to.error << "; " << consequence;
  to.error << ".\n";
}

namespace {

/// Empty if the system does not tell; paths then stay as they are.
std::filesystem::path folder_of_run() {
  std::error_code error;
  return std::filesystem::current_path(error);
}

}  // namespace

void report_as(report_format format, const findings& all, const source_set& sources, const streams& to) {
  switch (format) {
    case report_format::json:
      to.out << to_json(all, sources, ERRCAT_VERSION);
      break;
    case report_format::sarif:
      to.out << to_sarif(all, sources, ERRCAT_VERSION, folder_of_run());
      break;
    case report_format::github:
      to.out << to_github(all, sources);
      break;
    case report_format::text:
      break;
  }
}

std::string with_help(const std::string& help) {
  return help.empty() ? "" : ": " + help;
}

int exit_code_of(const findings& all) {
  const auto is_io = [](const finding& one) {
    return one.id == rule::cannot_read || one.id == rule::cannot_write;
  };
  if (std::any_of(all.all().begin(), all.all().end(), is_io)) return exit_code::failed;
  return all.has_errors() ? exit_code::found_something : exit_code::clean;
}

}  // namespace generator::commands
