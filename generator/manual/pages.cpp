#include "manual/pages.hpp"

#include <CLI/StringTools.hpp>
#include <algorithm>
#include <string_view>

#include "manual/prose.hpp"

// Writes the pages of the manual.
namespace generator::manual {
namespace {

/// Escapes text inside a line, so that it has no meaning to roff.
std::string escape(std::string_view text) {
  std::string escaped;
  for (const char c : text) {
    switch (c) {
      case '\\':
        escaped += "\\e";
        break;
      case '-':
        escaped += "\\-";
        break;
      case '\'':
        escaped += "\\(aq";
        break;
      case '`':
        escaped += "\\(ga";
        break;
      case '^':
        escaped += "\\(ha";
        break;
      case '~':
        escaped += "\\(ti";
        break;
      case '"':
        escaped += "\\(dq";
        break;
      default:
        escaped += c;
    }
  }
  return escaped;
}

/// Text to be filled, as lines of fewer than 80 bytes. No line starts like a request.
std::string lines(std::string_view text) {
  std::string all, line;
  const auto flush = [&] {
    if (!line.empty()) all += (line[0] == '.' ? "\\&" : "") + line + "\n";
    line.clear();
  };
  for (const auto& word : CLI::detail::split(std::string(text), ' ')) {
    const std::string escaped = escape(word);
    if (line.size() + escaped.size() > 74) flush();
    line += (line.empty() ? "" : " ") + escaped;
  }
  flush();
  return all;
}

/// Text that keeps its line breaks.
std::string broken_lines(const std::string& text) {
  std::string all;
  for (const auto& line : CLI::detail::split(text, '\n')) all += (all.empty() ? "" : ".br\n") + lines(line);
  return all;
}

std::string bold(std::string_view text) {
  return "\\fB" + escape(text) + "\\fR";
}
std::string italic(std::string_view text) {
  return "\\fI" + escape(text) + "\\fR";
}

std::string joined(const std::vector<std::string>& words) {
  std::string all;
  for (const auto& word : words) all += (all.empty() ? "" : ", ") + word;
  return all;
}

std::string dashed(std::string name) {
  std::replace(name.begin(), name.end(), ' ', '-');
  return name;
}

std::string usage_of(const command_facts& command) {
  std::string text = bold(command.name);
  for (const auto& one : command.options)
    if (one.required) text += " " + bold(one.names.back()) + " " + italic(one.value);
  text += " [" + italic("OPTION") + "...]";
  for (const auto& one : command.positionals) {
    const std::string name = italic(one.value) + (one.repeated ? "..." : "");
    text += one.required ? " " + name : " [" + name + "]";
  }
  return text + "\n";
}

std::string term_of(const option_facts& option) {
  std::string names;
  for (const auto& name : option.names) names += (names.empty() ? "" : ", ") + bold(name);
  if (option.value.empty()) return names;
  return names + (names.empty() ? "" : " ") + italic(option.value) +
         (option.repeated && option.names.empty() ? "..." : "");
}

std::string entry_of(const option_facts& option) {
  std::string text = ".TP\n" + term_of(option) + "\n" + broken_lines(option.description);
  const auto note = [&](const std::string& what) { text += ".br\n" + lines(what); };
  if (!option.choices.empty()) note(option.value + " is one of " + joined(option.choices) + ".");
  if (!option.requirement.empty()) note(option.value + " must be " + option.requirement + ".");
  if (option.required) note("Required.");
  if (!option.needs.empty()) note("Needs " + joined(option.needs) + ".");
  if (!option.excludes.empty()) note("Excludes " + joined(option.excludes) + ".");
  return text;
}

std::string section(std::string_view title, const std::string& text) {
  return text.empty() ? "" : ".SH " + std::string(title) + "\n" + text;
}

std::string remarks(const std::vector<remark>& all) {
  std::string text;
  for (const auto& one : all) text += ".TP\n" + bold(one.term) + "\n" + lines(one.text);
  return text;
}

std::string commands_of(const command_facts& program) {
  std::string text;
  for (const auto& one : program.commands)
    text += ".TP\n" + bold(dashed(one.name)) + "(1)\n" + lines(one.description + ".");
  return text;
}

std::string see_also(const command_facts& command, const command_facts& program) {
  std::vector<std::string> names;
  if (command.name != program.name) names.push_back(program.name);
  for (const auto& one : program.commands)
    if (command.name != one.name) names.push_back(dashed(one.name));
  std::sort(names.begin(), names.end());
  std::string text;
  for (const auto& name : names) text += (text.empty() ? "" : ",\n") + bold(name) + "(1)";
  return text + "\n";
}

std::string_view exit_status() {
  return ".TP\n0\nSuccess.\n"
         ".TP\n1\nA spec has errors, a file is not up to date, nothing matched,\na change would add a "
         "finding, or a catalog has changed as you denied.\n"
         ".TP\n2\nThe usage is wrong, or errcat cannot read or write a file.\n";
}

}  // namespace

std::string page_name(const command_facts& command) {
  return dashed(command.name);
}

std::string page_of(const command_facts& command, const command_facts& program, const edition& at) {
  const prose& more = prose_of(command.name);
  std::string name = page_name(command);
  std::string description = command.description;
  if (description.back() == '.') description.pop_back();
  std::string synopsis, paragraphs, options;
  for (const auto& one : command.commands) synopsis += (synopsis.empty() ? "" : ".br\n") + usage_of(one);
  if (synopsis.empty()) synopsis = usage_of(command);
  for (const auto& one : more.description) paragraphs += (paragraphs.empty() ? "" : ".PP\n") + lines(one);
  for (const auto& one : command.positionals) options += entry_of(one);
  for (const auto& one : command.options) options += entry_of(one);

  std::string title = name;
  std::transform(title.begin(), title.end(), title.begin(),
                 [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
  return ".TH " + escape(title) + " 1 " + at.date + " \"" + escape(at.version) + "\" \"User Commands\"\n" +
         section("NAME", lines(name + " - " + description)) + section("SYNOPSIS", synopsis) +
         section("DESCRIPTION", paragraphs) + section("COMMANDS", commands_of(command)) +
         section("OPTIONS", options) + section("\"EXIT STATUS\"", std::string(exit_status())) +
         section("FILES", remarks(more.files)) + section("EXAMPLES", remarks(more.examples)) +
         section("\"SEE ALSO\"", see_also(command, program));
}

}  // namespace generator::manual
