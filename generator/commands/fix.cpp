#include "commands/fix.hpp"

#include <fmt/format.h>
#include <fmt/ostream.h>

#include <ostream>

#include "diagnostics/edits.hpp"
#include "diagnostics/printable.hpp"
#include "plan/replace_file.hpp"
#include "plan/unified_diff.hpp"

// Changes specs.
namespace generator::commands {

fixed_files fix_files(const findings& found, const source_set& sources, const streams& to) {
  fixed_files done;
  for (file_id file = 0; file < sources.size(); ++file) {
    const auto edits = certain_edits(found, file);
    if (edits.empty()) continue;
    const std::string path(sources.path(file));
    if (const auto error = plan::replace_file(path, edited(file, edits, sources))) {
      ++done.failed;
      fmt::print(to.error, "errcat: cannot write `{}`: {}\n", printable(path), error.message());
    } else {
      ++done.changed;
      fmt::print(to.error, "fixed {}: {} change{}\n", printable(path), edits.size(),
                 edits.size() == 1 ? "" : "s");
    }
  }
  return done;
}

std::string diff_of_fixes(const findings& found, const source_set& sources) {
  std::string out;
  for (file_id file = 0; file < sources.size(); ++file) {
    const std::string path(sources.path(file));
    if (const auto edits = certain_edits(found, file); !edits.empty())
      out += plan::unified_diff(sources.text(file), edited(file, edits, sources), path, path + "\tfixed");
  }
  return out;
}

}  // namespace generator::commands
