#include "commands/fix.hpp"

#include <vector>

#include "diagnostics/edits.hpp"
#include "plan/unified_diff.hpp"

// Changes specs as findings ask.
namespace generator::commands {
namespace {

/// The text of a file as it was read.
std::string_view text_of(const std::string& path, const source_set& in) {
  for (file_id file = 0; file < in.size(); ++file)
    if (in.path(file) == path) return in.text(file);
  return {};
}

}  // namespace

unsaved_texts fixed_texts(const findings& found, const source_set& sources) {
  unsaved_texts all;
  for (file_id file = 0; file < sources.size(); ++file) {
    const auto edits = certain_edits(found, file);
    if (edits.empty()) continue;
    const std::string path(sources.path(file));
    all.insert_or_assign(identity_of(path), unsaved_text{path, edited(file, edits, sources)});
  }
  return all;
}

std::string diff_of(const unsaved_texts& after, const source_set& before) {
  std::string out;
  for (const auto& [identity, one] : after)
    out += plan::unified_diff(text_of(one.path, before), one.text, one.path, one.path + "\tfixed");
  return out;
}

std::optional<plan::refusal> write_fixed(const unsaved_texts& after, const source_set& before) {
  std::vector<plan::new_text> files;
  for (const auto& [identity, one] : after)
    files.push_back({one.path, std::string(text_of(one.path, before)), one.text});
  return plan::replace_files(files);
}

}  // namespace generator::commands
