#pragma once
#include <CLI/CLI.hpp>
#include <memory>
#include <string>

#include "commands/commands.hpp"

/// The command line of the program, in the one description that parsing, `--help` and the manual share.
namespace generator::command_line {

/// What a command line asks for. Only the part for the command on the command line counts.
struct request {
  commands::generate_options generate;
  commands::check_options check;
  commands::explain_options explain;
};

/// Describes the command line. Parsing with the result fills `into`, which must live as long. Subcommands
/// have the names of functions in commands.
std::unique_ptr<CLI::App> describe(request& into);

/// What is wrong with the first argument if it was meant as a command. Empty if nothing is. CLI11 only
/// reports that a command is missing.
std::string unknown_command(const CLI::App& app, int argc, const char* const* argv);

/// What is wrong with a command line that parsed. Empty if nothing is.
std::string mistake(const request& parsed);

}  // namespace generator::command_line
