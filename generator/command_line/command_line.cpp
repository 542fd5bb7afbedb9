#include "command_line/command_line.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>
#include <map>
#include <string_view>
#include <vector>

#include "commands/explain_input.hpp"
#include "diagnostics/findings.hpp"
#include "spec/value_forms.hpp"
#include "targets/targets.hpp"

// Describes the options and commands.
namespace generator::command_line {
namespace {

std::vector<std::string> target_names() {
  std::vector<std::string> names;
  for (const auto& one : targets::all()) names.emplace_back(one.name);
  return names;
}

std::string target_help() {
  std::string text = "Render only this target; can be repeated:";
  for (const auto& one : targets::all()) text.append("\n").append(one.name).append(": ").append(one.purpose);
  return text;
}

/// Why a text is not a header. Empty if it is one.
std::string why_no_header(const std::string& line) {
  return commands::is_header(line) ? std::string()
                                   : "a header has the form 'Name: value', not '" + line + "'";
}

/// Why a text is not a length of time. Empty if it is one.
std::string why_no_duration(const std::string& text) {
  return spec::parse_duration(text) ? std::string()
                                    : "a time is written like 500ms, 90s, 5min or 2h, not '" + text + "'";
}

/// Why a text is no folder to write to. Empty if it may be one. An unset variable must not mean the current
/// folder.
std::string why_no_folder(const std::string& path) {
  return path.empty() ? "the name of the folder is empty" : "";
}

void add_timings(CLI::App& command, bool& timings) {
  command.add_flag("--timings", timings,
                   "Print to standard error how many seconds each stage of the run took");
}

void add_inputs(CLI::App& command, std::vector<std::string>& specs, std::string& kinds) {
  command.add_option("SPEC", specs, "Spec files or folders of spec files (default: the folder specs)");
  command.add_option("--kinds", kinds, "A spec of kinds to use instead of the built-in one");
}

/// Adds the options for build steps, each of which makes one unit.
void add_build_options(CLI::App& command, commands::generate_options& into) {
  command
      .add_option("--unit", into.units,
                  "Render only this unit: a vendor's name, _kinds or _index; can be repeated")
      ->allow_extra_args(false)
      ->type_name("NAME");
  command.add_flag("--complete", into.complete,
                   "Treat the specs as complete, and render the files that cover all vendors");
  command.add_flag("--flat", into.flat, "Omit the target's folder from paths; takes one --target");
  command.add_option("--locale", into.locales, "Render messages only for this locale; can be repeated")
      ->allow_extra_args(false)
      ->type_name("TAG");
  auto* stamp = command
                    .add_option("--stamp", into.stamp,
                                "A file to touch when all outputs are complete; errcat then prints nothing")
                    ->type_name("FILE");
  command
      .add_option("--depfile", into.depfile, "A file for make or ninja that lists what the stamp depends on")
      ->needs(stamp)
      ->type_name("FILE");
  command.add_flag("--depfile-lists-outputs", into.depfile_lists_outputs,
                   "For make: the stamp also depends on the outputs, so make restores a deleted output");
}

void add_generate(CLI::App& app, commands::generate_options& into) {
  auto& command = *app.add_subcommand("generate", "Render specs into a folder");
  add_inputs(command, into.specs, into.kinds);
  command.add_option("--out", into.out, "The folder to write to")
      ->required()
      ->check(why_no_folder, "")
      ->type_name("DIR");
  command.add_option("--target", into.targets, target_help())
      ->allow_extra_args(false)
      ->check(CLI::IsMember(target_names()))
      ->type_name("T");
  command
      .add_option("--templates", into.templates,
                  "A folder of templates that replace built-in ones of the same name")
      ->type_name("DIR");
  command.add_flag("--check", into.check,
                   "Write nothing; list files that are not up to date, and exit with 1 if there are any");
  command
      .add_option(
          "--jobs", into.jobs,
          "Read and render at most this many files at the same time; 0, the default: one for each processor")
      ->check(CLI::Range(0, 1024))
      ->type_name("N");
  add_timings(command, into.timings);
  add_build_options(command, into);
}

void add_check(CLI::App& app, commands::check_options& into) {
  auto& command = *app.add_subcommand("check", "Report what is wrong with specs");
  add_inputs(command, into.specs, into.kinds);
  using format = commands::report_format;
  static const std::map<std::string, format> formats{
      {"text", format::text}, {"json", format::json}, {"sarif", format::sarif}, {"github", format::github}};
  command
      .add_option_function<std::string>(
          "--format", [&into](const std::string& name) { into.format = formats.at(name); },
          "How to print the findings (default: text):\n"
          "text: for people, to standard error\n"
          "json: for programs, to standard output\n"
          "sarif: a SARIF 2.1.0 log for services that collect results, to standard output\n"
          "github: beside the lines of a pull request on GitHub, to standard output")
      ->check(CLI::IsMember(std::vector<std::string>{"text", "json", "sarif", "github"}))
      ->type_name("F");
  command
      .add_option("--warn", into.warn, "Report what this rule advises; can be repeated; all: of every rule")
      ->allow_extra_args(false)
      ->type_name("RULE");
  command
      .add_option("--deny", into.deny,
                  "Report findings of this rule as errors; can be repeated; warnings: of every rule")
      ->allow_extra_args(false)
      ->type_name("RULE");
  auto* fix =
      command.add_flag("--fix", into.fix, "Change the specs where only one thing can have been meant");
  command.add_flag("--dry-run", into.dry_run, "With --fix: print the changes instead, and write nothing")
      ->needs(fix);
  add_timings(command, into.timings);
}

void add_diff(CLI::App& app, commands::diff_options& into) {
  auto& command = *app.add_subcommand("diff", "Print what has changed in the catalogs, and whom it breaks");
  command.add_option("OLD", into.before, "A spec file or a folder of spec files, as they were")->required();
  command.add_option("NEW", into.after, "The same as they are now (default: the folder specs)");
  command.add_flag("--json", into.json, "Print JSON for programs");
  command
      .add_option("--deny", into.deny,
                  "Exit with 1 if there is a change that does this; can be repeated:\n"
                  "compile: programs that use what has changed do not compile\n"
                  "behavior: programs behave differently\n"
                  "text: people read something else")
      ->allow_extra_args(false)
      ->check(CLI::IsMember(std::vector<std::string>{"compile", "behavior", "text"}))
      ->type_name("WHAT");
  command.add_option("--kinds", into.kinds, "A spec of kinds to use instead of the built-in one")
      ->type_name("FILE");
  command.add_option("--old-kinds", into.old_kinds, "The same for OLD (default: as --kinds)")
      ->type_name("FILE");
  command
      .add_option("--templates", into.templates,
                  "A folder of templates that replace built-in ones of the same name")
      ->type_name("DIR");
}

void add_explain(CLI::App& app, commands::explain_options& into) {
  auto& command = *app.add_subcommand("explain", "Explain what a response means and what to do about it");
  command.add_option("VENDOR", into.vendor,
                     "The vendor's name in its spec (default: errcat asks all vendors), or the rule of a "
                     "finding alone, such as unknown-key");
  command.add_option("CODE", into.code,
                     "A code or a status from the vendor, or an id from the catalog; - reads a response from "
                     "standard input");
  command.add_option("--status", into.status, "The HTTP status of the response")->type_name("N");
  command
      .add_option(
          "--body", into.body,
          "A file with the response as you have it: body, raw HTTP, curl -v, HAR or a log line; - reads "
          "standard input")
      ->type_name("FILE");
  command.add_option("--header", into.headers, "A header of the response; can be repeated")
      ->allow_extra_args(false)
      ->check(why_no_header, "")
      ->type_name("'Name: value'");
  command.add_option("--message", into.message, "The message of the response")->type_name("TEXT");
  command.add_option("--surface", into.surface, "The id of the surface that answered")->type_name("ID");
  command.add_option("--operation", into.operation, "The id of the operation that was called")
      ->type_name("ID");
  command.add_option("--method", into.method, "The HTTP method of the call")->type_name("METHOD");
  command.add_flag("--sent-key", into.sent_key,
                   "The call carried an idempotency key, and each retry carries the same one");
  command.add_option("--made", into.made, "How many calls were made so far (default: 1)")
      ->check(CLI::Range(1, 1'000'000))
      ->type_name("N");
  command
      .add_option_function<std::string>(
          "--elapsed", [&into](const std::string& time) { into.elapsed_ms = spec::parse_duration(time)->ms; },
          "The time since the start of the first call, such as 90s or 5min")
      ->check(why_no_duration, "")
      ->type_name("TIME");
  command.add_flag("--refreshed", into.refreshed, "The credentials were renewed since the first call");
  command.add_option("--locale", into.locale, "The locale of the user message")->type_name("TAG");
  command
      .add_option("--search", into.search, "List the entries that have all these words in any of their texts")
      ->type_name("WORDS");
  auto* ticket =
      command.add_flag("--ticket", into.ticket, "Print a text for the vendor's support, without secrets");
  command.add_flag("--json", into.json, "Print JSON for programs")->excludes(ticket);
  command
      .add_option(
          "--specs", into.specs,
          "A spec file or a folder of spec files (default: the folder specs, then the specs installed "
          "with errcat)")
      ->allow_extra_args(false)
      ->type_name("PATH");
  command.add_option("--kinds", into.kinds, "A spec of kinds to use instead of the built-in one")
      ->type_name("FILE");
}

void add_lsp(CLI::App& app, commands::lsp_options& into) {
  auto& command = *app.add_subcommand("lsp", "Serve an editor that speaks the Language Server Protocol");
  add_inputs(command, into.specs, into.kinds);
}

void add_mcp(CLI::App& app, commands::mcp_options& into) {
  auto& command =
      *app.add_subcommand("mcp", "Serve coding agents and chat tools over the Model Context Protocol");
  command.add_option(
      "SPEC", into.specs,
      "Spec files or folders of spec files (default: the folder specs, then the specs installed "
      "with errcat)");
  command.add_option("--kinds", into.kinds, "A spec of kinds to use instead of the built-in one");
}

/// Adds the options of a command that edits a spec, behind its own arguments.
void add_edit_options(CLI::App& command, commands::edit_options& into) {
  command.add_flag("--dry-run", into.dry_run,
                   "Write nothing; print the difference that the command would make");
  command
      .add_option("--specs", into.specs, "A spec file or a folder of spec files (default: the folder specs)")
      ->allow_extra_args(false)
      ->type_name("PATH");
  command.add_option("--kinds", into.kinds, "A spec of kinds to use instead of the built-in one")
      ->type_name("FILE");
}

void add_new(CLI::App& app, commands::new_options& into) {
  auto& command = *app.add_subcommand("new", "Start the spec of a vendor");
  command.add_option("VENDOR", into.vendor, "A name in small letters, with hyphens, such as acme-verify")
      ->required();
  command.add_option("--title", into.title, "What people call the vendor")->type_name("TITLE");
  command.add_option("--url", into.url, "The vendor's page about errors")->type_name("URL");
  command.add_option("--code", into.code, "Where a response has the code of an error, such as /error/code")
      ->type_name("PLACE");
  command.add_option("--message", into.message, "Where it has the message")->type_name("PLACE");
  command.add_option("--locale", into.locales, "A language that end users read, such as en; can be repeated")
      ->allow_extra_args(false)
      ->type_name("TAG");
  command
      .add_option("--from", into.from,
                  "Files with error responses of the vendor, as explain --body takes them, with bodies in "
                  "JSON: errcat "
                  "finds code, message and first errors in them, and leaves out secrets")
      ->type_name("FILE");
  command.add_flag("--interactive", into.interactive, "Ask for all that no option says");
  command.add_option("--to", into.to, "The folder to write to (default: the folder specs)")->type_name("DIR");
  command.add_flag("--dry-run", into.dry_run, "Write nothing; print what the command would write");
  command.add_option("--kinds", into.kinds, "A spec of kinds to use instead of the built-in one")
      ->type_name("FILE");
}

void add_add(CLI::App& app, commands::add_options& into) {
  auto& command = *app.add_subcommand("add", "Add an error to a spec, with the next number");
  command.add_option("VENDOR", into.vendor, "The vendor's name in its spec")->required();
  command.add_option("ERROR", into.id, "The id of the new error, such as key_expired")->required();
  command.add_option("--code", into.code, "The vendor's code")->type_name("CODE");
  command.add_option("--subcode", into.subcode, "The vendor's second-level code")->type_name("CODE");
  command
      .add_option("--status", into.statuses,
                  "A status that the error comes with: 401, 5xx or varies; can be repeated")
      ->allow_extra_args(false)
      ->type_name("STATUS");
  command.add_option("--message", into.message, "The vendor's message, with {name} where it varies")
      ->type_name("MESSAGE");
  command.add_option("--category", into.category, "The category that it belongs to")->type_name("ID");
  command.add_option("--kind", into.kind, "The kind, if the status does not say it")->type_name("ID");
  command.add_option("--retry", into.retry, "The retry rule, if it is not that of the status")
      ->type_name("ID");
  command.add_option("--summary", into.summary, "What it means, in a sentence")->type_name("SENTENCE");
  command.add_option("--fix", into.fix, "How to remove the cause, in a sentence")->type_name("SENTENCE");
  command.add_flag("--outcome", into.outcome, "Add an outcome, a negative result in a successful response");
  add_edit_options(command, into);
}

void add_rename(CLI::App& app, commands::rename_options& into) {
  auto& command = *app.add_subcommand("rename", "Give an entry of a spec another id");
  command.add_option("VENDOR", into.vendor, "The vendor's name in its spec")->required();
  command.add_option("OLD", into.id, "The id that it has")->required();
  command.add_option("NEW", into.new_id, "The id that it gets")->required();
  add_edit_options(command, into);
}

void add_retire(CLI::App& app, commands::retire_options& into) {
  auto& command = *app.add_subcommand("retire", "Take an entry out of a spec, and reserve its number and id");
  command.add_option("VENDOR", into.vendor, "The vendor's name in its spec")->required();
  command.add_option("ERROR", into.id, "The id of the entry")->required();
  command.add_option("--replaced-by", into.replaced_by, "The id of the entry that takes its place")
      ->type_name("ID");
  add_edit_options(command, into);
}

void add_init(CLI::App& app, commands::init_options& into) {
  auto& command = *app.add_subcommand("init", "Write the files that make errcat part of a project");
  std::vector<std::string> names;
  std::string help = "What to write:";
  for (const auto& one : commands::project_parts()) {
    names.emplace_back(one.name);
    help.append("\n").append(one.name).append(": ").append(one.purpose);
  }
  command.add_option("PART", into.parts, help)->required()->check(CLI::IsMember(names));
  command
      .add_option("--specs", into.specs, "A spec file or a folder of spec files (default: the folder specs)")
      ->allow_extra_args(false)
      ->type_name("PATH");
  command.add_flag("--dry-run", into.dry_run, "Write nothing; print what the command would write");
}

/// What is wrong with the first argument if it was meant as a command. Empty if nothing is. CLI11 only
/// reports that a command is missing.
std::string unknown_command(const CLI::App& app, int argc, const char* const* argv) {
  const std::string_view word = argc > 1 ? argv[1] : "-";
  if (word.empty() || word[0] == '-') return {};
  std::vector<std::string> names;
  for (const auto* one : app.get_subcommands([](const CLI::App*) { return true; }))
    names.push_back(one->get_name());
  if (std::find(names.begin(), names.end(), word) != names.end()) return {};
  const auto help = did_you_mean(word, {names.begin(), names.end()}).text;
  return "errcat has no command `" + std::string(word) + "`" + (help.empty() ? "" : ": " + help);
}

/// What is wrong with a command line that parsed. Empty if nothing is.
std::string mistake(const request& parsed) {
  if (parsed.generate.flat && parsed.generate.targets.size() != 1) return "--flat takes exactly one --target";
  if (parsed.check.dry_run && parsed.check.format != commands::report_format::text)
    return "--dry-run prints a diff to standard output, where --format has no room left";
  return "";
}

int refuse(const std::string& mistake) {
  std::cerr << mistake << "\nRun with --help for more information.\n";
  return commands::failed;
}

command chosen(const CLI::App& app) {
  if (app.got_subcommand("generate")) return command::generate;
  if (app.got_subcommand("check")) return command::check;
  if (app.got_subcommand("diff")) return command::diff;
  if (app.got_subcommand("lsp")) return command::lsp;
  if (app.got_subcommand("mcp")) return command::mcp;
  if (app.got_subcommand("schema")) return command::schema;
  if (app.got_subcommand("new")) return command::start;
  if (app.got_subcommand("add")) return command::add;
  if (app.got_subcommand("rename")) return command::rename;
  if (app.got_subcommand("retire")) return command::retire;
  if (app.got_subcommand("init")) return command::init;
  return command::explain;
}

}  // namespace

std::string version() {
  return "errcat " ERRCAT_VERSION;
}

std::shared_ptr<CLI::App> describe(request& into) {
  auto app = std::make_shared<CLI::App>(
      "Generates C++, messages and reference pages from one spec per vendor API.", "errcat");
  app->set_version_flag("--version", version());
  app->require_subcommand(1);
  add_generate(*app, into.generate);
  add_check(*app, into.check);
  add_diff(*app, into.diff);
  add_explain(*app, into.explain);
  app->add_subcommand("schema", "Print the JSON Schema of specs, for editors");
  add_lsp(*app, into.lsp);
  add_mcp(*app, into.mcp);
  add_new(*app, into.start);
  add_add(*app, into.add);
  add_rename(*app, into.rename);
  add_retire(*app, into.retire);
  add_init(*app, into.init);
  return app;
}

std::optional<int> parse(int argc, const char* const* argv, request& into) {
  const auto app = describe(into);
  if (const auto unknown = unknown_command(*app, argc, argv); !unknown.empty()) return refuse(unknown);
  try {
    app->parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app->exit(error) == 0 ? commands::clean : commands::failed;
  }
  if (const auto wrong = mistake(into); !wrong.empty()) return refuse(wrong);
  into.command = chosen(*app);
  return {};
}

}  // namespace generator::command_line
