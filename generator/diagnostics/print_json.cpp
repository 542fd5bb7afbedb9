#include <nlohmann/json.hpp>

#include "diagnostics/edits.hpp"
#include "diagnostics/print.hpp"
#include "json/json.hpp"

// Prints findings for programs.
namespace generator {
namespace {

using json = nlohmann::ordered_json;

json json_of(const position& at, std::uint32_t byte) {
  return {{"line", at.line}, {"column", at.column}, {"byte", byte}};
}

/// The place of something. Without start and end, it is the whole file.
json json_of(const span& at, const source_set& sources) {
  json out{{"file", sources.path(at.file)}};
  if (at.begin == span::whole) return out;
  out["start"] = json_of(sources.start_of(at), at.begin);
  out["end"] = json_of(sources.end_of(at), std::max(at.begin, at.end));
  return out;
}

json json_of(const finding& one, const source_set& sources) {
  json out{{"rule", code_of(one.id)},
           {"severity", one.level == severity::error ? "error" : "warning"},
           {"at", json_of(one.at, sources)},
           {"message", one.text}};
  if (!one.help.empty()) out["help"] = one.help;
  if (!one.subject.empty()) out["subject"] = one.subject;
  for (const remark& note : one.remarks)
    out["notes"].push_back({{"at", json_of(note.at, sources)}, {"message", note.text}});
  for (const fix& way : one.fixes)
    out["fixes"].push_back({{"at", json_of(way.change.at, sources)},
                            {"with", inserted_text(way.change, sources)},
                            {"certain", way.certain}});
  return out;
}

}  // namespace

std::string to_json(const findings& all, const source_set& sources, std::string_view version) {
  json out{{"errcat", version},
           {"errors", all.count(severity::error)},
           {"warnings", all.count(severity::warning)},
           {"findings", json::array()}};
  for (const finding& one : all.sorted()) out["findings"].push_back(json_of(one, sources));
  return json_to_text(out, 2) + '\n';
}

}  // namespace generator
