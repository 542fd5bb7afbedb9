#pragma once
#include <memory>
#include <optional>
#include <string>

#include "commands/commands.hpp"

namespace CLI {
class App;
}

/// The command line of the program, in the one description that parsing, `--help` and the manual share. Files
/// that include this header do not compile CLI11, which takes seconds.
namespace generator::command_line {

enum class command { generate, check, diff, explain, lsp, mcp, schema, start, add, rename, retire, init };

/// What a command line asks for. Only the part for its command counts.
struct request {
  command_line::command command{};
  commands::generate_options generate;
  commands::check_options check;
  commands::diff_options diff;
  commands::explain_options explain;
  commands::lsp_options lsp;
  commands::mcp_options mcp;
  commands::new_options start;
  commands::add_options add;
  commands::rename_options rename;
  commands::retire_options retire;
  commands::init_options init;
};

/// Describes the command line. Parsing with the result fills `into`, which must live as long. Subcommands
/// have the names of functions in commands.
std::shared_ptr<CLI::App> describe(request& into);

/// The name and the version of the program, such as "errcat 0.1.0".
std::string version();

/// Parses a command line into `into`. Returns an exit code if there is nothing more to do, after it printed
/// the help, the version or what is wrong.
std::optional<int> parse(int argc, const char* const* argv, request& into);

}  // namespace generator::command_line
