#include "commands/rule_levels.hpp"

#include <fmt/ostream.h>

#include <algorithm>
#include <ostream>
#include <set>

#include "diagnostics/findings.hpp"
#include "diagnostics/printable.hpp"
#include "diagnostics/rule_text.hpp"

// Finds the rules that options name.
namespace generator::commands {
namespace {

/// Adds the rules with these ids to a set. `every` is what stands for all of them.
bool add_rules(const std::vector<std::string>& ids, std::string_view every, bool& all, std::set<rule>& into,
               const streams& to) {
  const auto rules = every_rule();
  for (const auto& id : ids) {
    const auto found = std::ranges::find(rules, id, code_of);
    if (id == every) {
      all = true;
    } else if (found != rules.end()) {
      into.insert(*found);
    } else {
      std::vector<std::string_view> known{every};
      for (const auto one : rules) known.push_back(code_of(one));
      const auto help = did_you_mean(id, known).text;
      fmt::print(to.error, "errcat: no rule is called `{}`{}{}\n", printable(id), help.empty() ? "" : ": ",
                 help);
      return false;
    }
  }
  return true;
}

}  // namespace

std::optional<levels> levels_of(const check_options& options, const streams& to) {
  levels out;
  if (!add_rules(options.warn, "all", out.warn_all, out.warned, to)) return {};
  if (!add_rules(options.deny, "warnings", out.deny_warnings, out.denied, to)) return {};
  return out;
}

}  // namespace generator::commands
