#include "command_line/command_line.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include "diagnostics/findings.hpp"
#include "targets/targets.hpp"

namespace generator::command_line {
namespace {

std::vector<std::string> target_names() {
  std::vector<std::string> names;
  for (const auto& one : targets::all()) names.emplace_back(one.name);
  return names;
}

std::string target_help() {
  std::string text = "Render only this target; may be given several times:";
  for (const auto& one : targets::all()) text.append("\n").append(one.name).append(": ").append(one.purpose);
  return text;
}

/// Why a text is no header; empty: it is one.
std::string is_header(const std::string& line) {
  const auto colon = line.find(':');
  return colon == std::string::npos || colon == 0
             ? "a header is written as 'Name: value', not as '" + line + "'"
             : std::string();
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

void add_generate(CLI::App& app, commands::generate_options& into) {
  auto& command = *app.add_subcommand("generate", "Render specs into a folder");
  add_inputs(command, into.specs, into.kinds);
  command.add_option("--out", into.out, "The folder to write to")->required()->type_name("DIR");
  command.add_option("--target", into.targets, target_help())
      ->allow_extra_args(false)
      ->check(CLI::IsMember(target_names()))
      ->type_name("T");
  command.add_option("--templates", into.templates, "Templates that replace built-in ones of the same name")
      ->type_name("DIR");
  command.add_flag("--check", into.check, "Write nothing; list what is not fresh, and exit 1 if anything is");
  add_build_options(command, into);
}

void add_check(CLI::App& app, commands::check_options& into) {
  auto& command = *app.add_subcommand("check", "Report what is wrong with specs");
  add_inputs(command, into.specs, into.kinds);
}

void add_explain(CLI::App& app, commands::explain_options& into) {
  auto& command = *app.add_subcommand("explain", "Tell what a response means and what to do about it");
  command.add_option("VENDOR", into.vendor, "The vendor's name in its spec")->required();
  command.add_option("CODE", into.code, "A code of the vendor's, or an id of the catalog");
  command.add_option("--status", into.status, "The HTTP status of the response")->type_name("N");
  command.add_option("--body", into.body, "A file with the body of the response; - reads the input")
      ->type_name("FILE");
  command.add_option("--header", into.headers, "A header of the response; may be given several times")
      ->allow_extra_args(false)
      ->check(is_header, "")
      ->type_name("'Name: value'");
  command.add_option("--message", into.message, "The message of the response")->type_name("TEXT");
  command.add_option("--surface", into.surface, "The surface that answered, by its id")->type_name("ID");
  command.add_option("--operation", into.operation, "The operation that was called, by its id")
      ->type_name("ID");
  command.add_option("--method", into.method, "The method of the call")->type_name("METHOD");
  command.add_flag("--sent-key", into.sent_key,
                   "The call carried an idempotency key, and each repeat will carry the same");
  command.add_option("--made", into.made, "How many calls were made so far (default: 1)")
      ->check(CLI::Range(1, 1'000'000))
      ->type_name("N");
  command.add_option("--locale", into.locale, "The locale of the user message")->type_name("TAG");
  command.add_option("--specs", into.specs, "A spec file, or a folder of them (default: the folder specs)")
      ->allow_extra_args(false)
      ->type_name("PATH");
  command.add_option("--kinds", into.kinds, "A spec of kinds in place of the built-in one")
      ->type_name("FILE");
}

}  // namespace

std::unique_ptr<CLI::App> describe(request& into) {
  auto app = std::make_unique<CLI::App>(
      "Generates C++, messages and reference pages from one spec per vendor API.", "errcat");
  app->set_version_flag("--version", "errcat " ERRCAT_VERSION);
  app->require_subcommand(1);
  add_generate(*app, into.generate);
  add_check(*app, into.check);
  add_explain(*app, into.explain);
  return app;
}

std::string unknown_command(const CLI::App& app, int argc, const char* const* argv) {
  const std::string_view word = argc > 1 ? argv[1] : "-";
  if (word.empty() || word[0] == '-') return {};
  std::vector<std::string> names;
  for (const auto* one : app.get_subcommands([](const CLI::App*) { return true; }))
    names.push_back(one->get_name());
  if (std::find(names.begin(), names.end(), word) != names.end()) return {};
  const auto help = did_you_mean(word, {names.begin(), names.end()});
  return "errcat has no command `" + std::string(word) + "`" + (help.empty() ? "" : ": " + help);
}

std::string mistake(const request& parsed) {
  return parsed.generate.flat && parsed.generate.targets.size() != 1 ? "--flat takes exactly one --target"
                                                                     : "";
}

}  // namespace generator::command_line
