#pragma once
#include <string>
#include <vector>

namespace CLI {
class App;
}

/// The manual and the shell completion, made from the description that the program uses to parse its command
/// line. Runs during the build of errcat.
namespace generator::manual {

/// An option, or a positional argument.
struct option_facts {
  std::vector<std::string> names;    ///< such as "-h" and "--help"; empty for a positional argument
  std::string value;                 ///< the placeholder for its value, such as "DIR"; empty if it takes none
  std::string description;           ///< can have several lines
  std::vector<std::string> choices;  ///< the possible values; empty if any value is possible
  std::string requirement;           ///< other requirements for the value, in CLI11's words
  std::vector<std::string> needs;    ///< options that must be given too
  std::vector<std::string> excludes;  ///< options that must not be given too
  bool required = false;
  bool repeated = false;
};

struct command_facts {
  std::string name;  ///< as a user types it, such as "errcat generate"
  std::string description;
  std::vector<option_facts> options;
  std::vector<option_facts> positionals;
  std::vector<command_facts> commands;
};

/// @param before the text before the name of the command
command_facts facts_of(CLI::App& app, const std::string& before = "");

}  // namespace generator::manual
