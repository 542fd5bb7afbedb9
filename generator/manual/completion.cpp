#include "manual/completion.hpp"

#include <fmt/format.h>

#include <algorithm>

// Writes the completion script for bash.
namespace generator::manual {
namespace {

constexpr std::string_view head =
    R"(# bash completion for {0}(1), made from what the program knows of its command line

_{0}() {{
  local word=${{COMP_WORDS[COMP_CWORD]}} option=${{COMP_WORDS[COMP_CWORD - 1]}} command='' i
  # bash takes --option=value for three words.
  if [[ $word == '=' ]]; then
    word=''
  elif [[ $option == '=' ]]; then
    option=${{COMP_WORDS[COMP_CWORD - 2]}}
  fi
  for ((i = 1; i < COMP_CWORD && ${{#command}} == 0; i++)); do
    [[ ${{COMP_WORDS[i]}} == -* ]] || command=${{COMP_WORDS[i]}}
  done
  COMPREPLY=()

  # No reply leaves files and folders to bash; compopt tells it otherwise.
  case "$command $option" in
)";
constexpr std::string_view between = R"(  esac

  local words=''
  case "$command $word" in
)";
constexpr std::string_view tail = R"(  esac
  mapfile -t COMPREPLY < <(compgen -W "$words" -- "$word")
}}
complete -o bashdefault -o default -F _{0} {0}
)";

/// How bash completes the value of an option.
enum class way { nothing, files, folders };

/// CLI11 calls values without a type name of their own TEXT. These include files.
way way_of(const std::string& value) {
  if (value == "DIR") return way::folders;
  return value == "FILE" || value == "PATH" || value == "SPEC" || value == "TEXT" ? way::files : way::nothing;
}

std::string short_name(const command_facts& command) {
  return command.name.substr(command.name.rfind(' ') + 1);
}

/// The commands in the `case` for `way`. They leave COMPREPLY empty.
std::string_view reply_of(way how) {
  switch (how) {
    case way::files:
      return "return";
    case way::folders:
      return "compopt -o dirnames +o default +o bashdefault 2>/dev/null; return";
    case way::nothing:
      return "compopt +o default +o bashdefault 2>/dev/null; return";
  }
  return "";
}

std::string values_of(const command_facts& command) {
  std::string text;
  for (const auto& option : command.options) {
    if (option.value.empty()) continue;
    for (const auto& name : option.names) {
      text += fmt::format("    '{} {}') ", short_name(command), name);
      text += option.choices.empty()
                  ? fmt::format("{} ;;\n", reply_of(way_of(option.value)))
                  : fmt::format("mapfile -t COMPREPLY < <(compgen -W '{}' -- \"$word\"); return ;;\n",
                                fmt::join(option.choices, " "));
    }
  }
  return text;
}

std::string option_names(const command_facts& command) {
  std::vector<std::string> names;
  for (const auto& option : command.options)
    names.insert(names.end(), option.names.begin(), option.names.end());
  return fmt::format("{}", fmt::join(names, " "));
}

/// The case for arguments without a name.
std::string positionals_of(const command_facts& command) {
  const bool files = std::any_of(command.positionals.begin(), command.positionals.end(),
                                 [](const auto& one) { return way_of(one.value) == way::files; });
  return fmt::format("    '{} '*) {} ;;\n", short_name(command), reply_of(files ? way::files : way::nothing));
}

}  // namespace

std::string completion_of(const command_facts& program) {
  std::string values, words, names;
  for (const auto& command : program.commands) {
    values += values_of(command);
    words += fmt::format("    '{} -'*) words='{}' ;;\n", short_name(command), option_names(command));
    words += positionals_of(command);
    names += (names.empty() ? "" : " ") + short_name(command);
  }
  words = fmt::format("    ' -'*) words='{}' ;;\n    ' '*) words='{}' ;;\n", option_names(program), names) +
          words;
  return fmt::format(head, program.name) + values + std::string(between) + words +
         fmt::format(tail, program.name);
}

}  // namespace generator::manual
