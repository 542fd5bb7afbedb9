#pragma once
#include <CLI/CLI.hpp>
#include <memory>
#include <string>

#include "commands/commands.hpp"

/// The command line of the program: the one description that parsing, `--help` and the manual have in common.
namespace generator::command_line {

/// What a command line asks for; of the command that stands on it, that is.
struct request {
  commands::generate_options generate;
  commands::check_options check;
  commands::explain_options explain;
};

/// Parsing with it fills `into`, which has to live as long. Its subcommands are named like functions of
/// commands.
std::unique_ptr<CLI::App> describe(request& into);

/// What is wrong with the first argument, if a command was meant by it; CLI11 would only miss one. Empty:
/// nothing.
std::string unknown_command(const CLI::App& app, int argc, const char* const* argv);

/// What is wrong with a command line that parsed; empty: nothing.
std::string mistake(const request& parsed);

}  // namespace generator::command_line
