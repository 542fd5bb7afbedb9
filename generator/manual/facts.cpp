#include "manual/facts.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>

// Reads the facts from CLI11's description of the command line.
namespace generator::manual {
namespace {

/// CLI11's description of the first check of an option, such as "{cpp,json}". Empty if there is none.
std::string requirement_of(CLI::Option& option) {
  try {
    return option.get_validator(0)->get_description();
  } catch (const CLI::OptionNotFound&) {
    return {};
  }
}

std::vector<std::string> split_set(const std::string& set) {
  return CLI::detail::split(set.substr(1, set.size() - 2), ',');
}

option_facts facts_of(CLI::Option& option) {
  option_facts facts;
  for (const auto& name : option.get_snames()) facts.names.push_back("-" + name);
  for (const auto& name : option.get_lnames()) facts.names.push_back("--" + name);
  facts.description = option.get_description();
  facts.required = option.get_required();
  facts.repeated = option.get_expected_max() == CLI::detail::expected_max_vector_size;
  for (const auto* needed : option.get_needs()) facts.needs.push_back(needed->get_name());
  std::sort(facts.needs.begin(), facts.needs.end());
  for (const auto* excluded : option.get_excludes()) facts.excludes.push_back(excluded->get_name());
  std::sort(facts.excludes.begin(), facts.excludes.end());

  const std::string requirement = requirement_of(option);
  if (option.get_positional()) {
    facts.value = option.get_name(true);
  } else if (option.get_type_size() != 0) {
    facts.value = option.get_type_name();
    // CLI11 appends the requirements to the type.
    if (!requirement.empty()) facts.value.resize(facts.value.size() - requirement.size() - 1);
  }
  if (requirement.size() > 2 && requirement.front() == '{' && requirement.back() == '}')
    facts.choices = split_set(requirement);
  else
    facts.requirement = requirement;
  return facts;
}

}  // namespace

command_facts facts_of(CLI::App& app, const std::string& before) {
  command_facts facts;
  facts.name = before + app.get_name();
  facts.description = app.get_description();
  for (auto* option : app.get_options())
    (option->get_positional() ? facts.positionals : facts.options).push_back(facts_of(*option));
  for (auto* command : app.get_subcommands([](CLI::App*) { return true; }))
    facts.commands.push_back(facts_of(*command, facts.name + " "));
  return facts;
}

}  // namespace generator::manual
