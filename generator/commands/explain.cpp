#include <fmt/format.h>

#include <ostream>

#include "commands/commands.hpp"
#include "commands/explain_result.hpp"
#include "commands/explain_rule.hpp"
#include "commands/report.hpp"
#include "commands/wrap.hpp"

// The command `explain`.
namespace generator::commands {
namespace {

void print(std::string text, const streams& to) {
  if (to.out_columns != 0) text = wrapped(text, to.out_columns);
  if (to.out_links) text = with_links(text);
  to.out << text;
}

}  // namespace

int explain(const explain_options& options, const streams& to) {
  progress on(to.error, to.columns);
  source_set sources;
  findings found;
  const auto vendors = load_vendors(options.specs, options.kinds, options.vendor, sources, found, on);
  on.finish();
  if (const auto code = explain_rule(options, vendors, to)) return *code;
  if (found.has_errors()) {
    report(found, sources, "errcat looked up nothing", to);
    return exit_code_of(found);
  }
  const auto said = look_up(options, to.has_input, vendors, sources);
  for (const auto& one : said.remarks_on_input) to.error << fmt::format("errcat: {}\n", one);
  if (options.json)
    to.out << said.json;
  else
    print(said.text, to);
  if (!said.failure.empty()) to.error << fmt::format("errcat: {}\n", said.failure);
  return said.code;
}

}  // namespace generator::commands
