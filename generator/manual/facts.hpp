#pragma once
#include <CLI/CLI.hpp>
#include <string>
#include <vector>

/// The manual and the completion of shells, from the description that the program parses by. Runs as errcat
/// is built.
namespace generator::manual {

/// An option, or an argument that stands by its place.
struct option_facts {
  std::vector<std::string> names;    ///< such as "-h" and "--help"; empty: it stands by its place
  std::string value;                 ///< what to write for its value, such as "DIR"; empty: it takes none
  std::string description;           ///< may have several lines
  std::vector<std::string> choices;  ///< what the value is one of; empty: anything
  std::string rule;                  ///< what else the value has to be, in CLI11's words
  std::vector<std::string> needs;    ///< options that have to stand beside it
  bool required = false;
  bool repeated = false;
};

struct command_facts {
  std::string name;  ///< as a person types it, such as "errcat generate"
  std::string description;
  std::vector<option_facts> options;
  std::vector<option_facts> positionals;
  std::vector<command_facts> commands;
};

/// `before` is what stands before the command's name.
command_facts facts_of(CLI::App& app, const std::string& before = "");

}  // namespace generator::manual
