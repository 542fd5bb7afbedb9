#include <unistd.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdlib>
#include <iostream>

#include "commands/commands.hpp"
#include "diagnostics/findings.hpp"
#include "targets/targets.hpp"

namespace {

namespace commands = generator::commands;

/// Colour only where a person looks, and only if nobody asked for none (no-color.org).
bool wants_colour() {
  const char* no_colour = std::getenv("NO_COLOR");
  const char* terminal = std::getenv("TERM");
  return isatty(STDERR_FILENO) != 0 && (no_colour == nullptr || *no_colour == '\0') &&
         (terminal == nullptr || std::string_view(terminal) != "dumb");
}

std::vector<std::string> target_names() {
  std::vector<std::string> names;
  for (const auto& one : generator::targets::all()) names.emplace_back(one.name);
  return names;
}

std::string target_help() {
  std::string text = "Render only this target; may be given several times:";
  for (const auto& one : generator::targets::all())
    text.append("\n").append(one.name).append(": ").append(one.purpose);
  return text;
}

/// Why a text is no header; empty: it is one.
std::string is_header(const std::string& line) {
  const auto colon = line.find(':');
  return colon == std::string::npos || colon == 0
             ? "a header is written as 'Name: value', not as '" + line + "'"
             : std::string();
}

/// What is wrong with the first argument, if a command was meant by it; CLI11 would only miss one.
std::string unknown_command(const CLI::App& app, int argc, char* argv[]) {
  const std::string_view word = argc > 1 ? argv[1] : "-";
  if (word.empty() || word[0] == '-') return {};
  std::vector<std::string> names;
  for (const auto* one : app.get_subcommands([](const CLI::App*) { return true; }))
    names.push_back(one->get_name());
  if (std::find(names.begin(), names.end(), word) != names.end()) return {};
  const auto help = generator::did_you_mean(word, {names.begin(), names.end()});
  return "errcat has no command `" + std::string(word) + "`" + (help.empty() ? "" : ": " + help);
}

void add_inputs(CLI::App& command, std::vector<std::string>& specs, std::string& kinds) {
  command.add_option("SPEC", specs, "Spec files, or folders of them (default: the folder specs)");
  command.add_option("--kinds", kinds, "A spec of kinds in place of the built-in one");
}

/// For build steps, of which each makes a unit.
void add_build_options(CLI::App& command, commands::generate_options& into) {
  command
      .add_option("--unit", into.units,
                  "Render only this unit; may be given several times: a vendor's name, _kinds or _index")
      ->allow_extra_args(false)
      ->type_name("NAME");
  command.add_flag("--complete", into.complete,
                   "The specs are all that there are: render what goes across vendors");
  command.add_flag("--flat", into.flat, "Leave out the folder of the target; takes one --target");
  command.add_option("--locale", into.locales, "Messages for this locale alone; may be given several times")
      ->allow_extra_args(false)
      ->type_name("TAG");
  auto* stamp =
      command
          .add_option("--stamp", into.stamp, "A file to touch when all is written; nothing is printed then")
          ->type_name("FILE");
  command.add_option("--depfile", into.depfile, "Where to tell make or ninja what the stamp depends on")
      ->needs(stamp)
      ->type_name("FILE");
  command.add_flag("--depfile-lists-outputs", into.depfile_lists_outputs,
                   "For make: the stamp depends on the outputs too, so that one that is deleted comes back");
}

}  // namespace

int main(int argc, char* argv[]) {
  CLI::App app("Generates C++, messages and reference pages from one spec per vendor API.", "errcat");
  app.set_version_flag("--version", "errcat " ERRCAT_VERSION);
  app.require_subcommand(1);

  commands::generate_options generate;
  auto* generate_command = app.add_subcommand("generate", "Render specs into a folder");
  add_inputs(*generate_command, generate.specs, generate.kinds);
  generate_command->add_option("--out", generate.out, "The folder to write to")->required()->type_name("DIR");
  generate_command->add_option("--target", generate.targets, target_help())
      ->allow_extra_args(false)
      ->check(CLI::IsMember(target_names()))
      ->type_name("T");
  generate_command
      ->add_option("--templates", generate.templates, "Templates that replace built-in ones of the same name")
      ->type_name("DIR");
  generate_command->add_flag("--check", generate.check,
                             "Write nothing; list what is not fresh, and exit 1 if anything is");
  add_build_options(*generate_command, generate);

  commands::check_options check;
  auto* check_command = app.add_subcommand("check", "Report what is wrong with specs");
  add_inputs(*check_command, check.specs, check.kinds);

  commands::explain_options explain;
  auto* explain_command = app.add_subcommand("explain", "Tell what a response means and what to do about it");
  explain_command->add_option("VENDOR", explain.vendor, "The vendor's name in its spec")->required();
  explain_command->add_option("CODE", explain.code, "A code of the vendor's, or an id of the catalog");
  explain_command->add_option("--status", explain.status, "The HTTP status of the response")->type_name("N");
  explain_command
      ->add_option("--body", explain.body, "A file with the body of the response; - reads the input")
      ->type_name("FILE");
  explain_command
      ->add_option("--header", explain.headers, "A header of the response; may be given several times")
      ->allow_extra_args(false)
      ->check(is_header, "")
      ->type_name("'Name: value'");
  explain_command->add_option("--message", explain.message, "The message of the response")->type_name("TEXT");
  explain_command->add_option("--surface", explain.surface, "The surface that answered, by its id")
      ->type_name("ID");
  explain_command->add_option("--operation", explain.operation, "The operation that was called, by its id")
      ->type_name("ID");
  explain_command->add_option("--method", explain.method, "The method of the call")->type_name("METHOD");
  explain_command->add_option("--made", explain.made, "How many calls were made so far (default: 1)")
      ->check(CLI::Range(1, 1'000'000))
      ->type_name("N");
  explain_command->add_option("--locale", explain.locale, "The locale of the user message")->type_name("TAG");
  explain_command
      ->add_option("--specs", explain.specs, "A spec file, or a folder of them (default: the folder specs)")
      ->allow_extra_args(false)
      ->type_name("PATH");
  explain_command->add_option("--kinds", explain.kinds, "A spec of kinds in place of the built-in one")
      ->type_name("FILE");

  if (const auto mistaken = unknown_command(app, argc, argv); !mistaken.empty()) {
    std::cerr << mistaken << "\nRun with --help for more information.\n";
    return commands::failed;
  }
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? commands::clean : commands::failed;
  }

  if (generate.flat && generate.targets.size() != 1) {
    std::cerr << "--flat takes exactly one --target\nRun with --help for more information.\n";
    return commands::failed;
  }
  const commands::streams to{std::cout, std::cerr, wants_colour()};
  if (generate_command->parsed()) return commands::generate(generate, to);
  if (check_command->parsed()) return commands::check(check, to);
  return commands::explain(explain, to);
}
