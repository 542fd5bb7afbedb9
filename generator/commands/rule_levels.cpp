#include "commands/rule_levels.hpp"

#include <fmt/format.h>

#include <ostream>
#include <set>

#include "commands/report.hpp"
#include "diagnostics/advice.hpp"
#include "diagnostics/printable.hpp"
#include "diagnostics/rule_text.hpp"

// Finds the rules that options name.
namespace generator::commands {
namespace {

/// Adds the rules with these ids to a set. `every` is what stands for all of them.
bool add_rules(const std::vector<std::string>& ids, std::string_view every, bool& all, std::set<rule>& into,
               const streams& to) {
  for (const auto& id : ids) {
    if (id == every) {
      all = true;
    } else if (const auto found = find_rule(id)) {
      into.insert(static_cast<rule>(found.number()));
    } else {
      auto known = rule_codes();
      known.push_back(every);
      to.error << fmt::format("errcat: no rule is called `{}`{}\n", printable(id),
                              with_help(did_you_mean(id, known).text));
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
