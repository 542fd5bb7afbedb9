#include "language_server/diagnostics.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "diagnostics/edits.hpp"
#include "diagnostics/printable.hpp"

// Turns findings into diagnostics and code actions.
namespace generator::language_server {
namespace {

using nlohmann::json;

constexpr std::string_view quick_fix = "quickfix";
constexpr std::string_view fix_all = "source.fixAll.errcat";

/// The text with its help. Editors show no more than that.
std::string message_of(const finding& one) {
  auto text = printable(one.text);
  if (!one.help.empty()) text += "\nhelp: " + printable(one.help);
  // What is about the whole file has no place of its own to go to.
  for (const remark& note : one.remarks)
    if (note.at.begin == span::whole) text += "\nnote: " + printable(note.text);
  return text;
}

json diagnostic_of(const editor_view& view, const finding& one) {
  json out{{"range", view.range(one.at)},
           {"severity", one.level == severity::error ? 1 : 2},
           {"code", code_of(one.id)},
           {"source", "errcat"},
           {"message", message_of(one)}};
  json related = json::array();
  for (const remark& note : one.remarks)
    if (auto at = view.location(note.at); !at.is_null())
      related.push_back({{"location", std::move(at)}, {"message", printable(note.text)}});
  if (!related.empty()) out["relatedInformation"] = std::move(related);
  return out;
}

/// A text within a title, of which editors show one line.
std::string shown(std::string_view text) {
  constexpr std::size_t most_columns = 60;
  std::string line(text.substr(0, text.find('\n')));
  auto cut = printable(line, most_columns);
  if (cut.size() < printable(line).size() || line.size() < text.size()) cut += "…";
  return cut;
}

std::string title_of(const edit& change, const source_set& sources) {
  const auto old = sources.text(change.at);
  auto with = std::string_view(change.with);
  while (with.ends_with('\n') || with.ends_with(' ')) with.remove_suffix(1);
  if (old.empty()) return fmt::format("Add `{}`", shown(with));
  if (with.empty()) return fmt::format("Remove `{}`", shown(old));
  return fmt::format("Replace `{}` with `{}`", shown(old), shown(with));
}

json workspace_edit(const editor_view& view, file_id file, const std::vector<edit>& edits) {
  json changes = json::array();
  for (const edit& one : edits)
    changes.push_back({{"range", view.range(one.at)}, {"newText", inserted_text(one, view.load().sources)}});
  return {{"changes", {{view.uri(file), std::move(changes)}}}};
}

bool wanted(std::string_view kind, const std::vector<std::string>& only) {
  return only.empty() || std::ranges::any_of(only, [&](const std::string& one) {
           return kind == one || (kind.starts_with(one) && kind[one.size()] == '.');
         });
}

}  // namespace

json diagnostics_of(const editor_view& view, file_id file, const std::vector<finding>& sorted) {
  json all = json::array();
  for (const finding& one : sorted)
    if (one.at.file == file) all.push_back(diagnostic_of(view, one));
  return all;
}

json code_actions(const editor_view& view, file_id file, std::size_t begin, std::size_t end,
                  const std::vector<std::string>& only) {
  json all = json::array();
  if (wanted(quick_fix, only))
    for (const finding& one : view.load().found.sorted()) {
      const bool touches = one.at.file == file && one.at.begin <= end && one.at.end >= begin;
      if (!touches) continue;
      for (const fix& way : one.fixes)
        all.push_back({{"title", title_of(way.change, view.load().sources)},
                       {"kind", quick_fix},
                       {"diagnostics", json::array({diagnostic_of(view, one)})},
                       {"isPreferred", way.certain},
                       {"edit", workspace_edit(view, way.change.at.file, {way.change})}});
    }
  const auto certain = wanted(fix_all, only) ? certain_edits(view.load().found, file) : std::vector<edit>();
  if (!certain.empty())
    all.push_back({{"title", "Mend what errcat is certain of"},
                   {"kind", fix_all},
                   {"edit", workspace_edit(view, file, certain)}});
  return all;
}

}  // namespace generator::language_server
