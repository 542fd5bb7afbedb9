#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <set>

#include "diagnostics/edits.hpp"
#include "diagnostics/print.hpp"
#include "diagnostics/rule_text.hpp"
#include "json/json.hpp"

// Prints findings for services that collect the results of checks.
namespace generator {
namespace {

using json = nlohmann::ordered_json;

namespace fs = std::filesystem;

/// Where the places of findings are.
struct origin {
  const source_set& sources;
  const fs::path& folder;  ///< of the run
};

/// A file as a URI, relative to the folder of the run if it is below that.
json artifact(file_id file, const origin& in) {
  const std::string_view written = in.sources.path(file);
  fs::path path = std::u8string(written.begin(), written.end());
  if (path.is_absolute())
    if (const auto below = path.lexically_relative(in.folder); !below.empty() && *below.begin() != "..")
      path = below;
  constexpr std::string_view plain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";
  std::string uri = path.is_absolute() ? "file://" : "";
  for (const char8_t c : path.lexically_normal().generic_u8string()) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    if (plain.find(static_cast<char>(c)) != std::string_view::npos)
      uri += static_cast<char>(c);
    else
      uri.append({'%', digits[c >> 4], digits[c & 15]});
  }
  return {{"uri", uri}};
}

json region(const span& at, const origin& in) {
  const position start = in.sources.start_of(at, column_unit::utf16_unit);
  const position end = in.sources.end_of(at, column_unit::utf16_unit);
  return {{"startLine", start.line},
          {"startColumn", start.column},
          {"endLine", end.line},
          {"endColumn", end.column}};
}

json location(const span& at, const origin& in) {
  json physical{{"artifactLocation", artifact(at.file, in)}};
  if (at.begin != span::whole) physical["region"] = region(at, in);
  return {{"physicalLocation", physical}};
}

json fix_of(const edit& one, const origin& in) {
  const json replaced{{"deletedRegion", region(one.at, in)},
                      {"insertedContent", {{"text", inserted_text(one, in.sources)}}}};
  const json change{{"artifactLocation", artifact(one.at.file, in)},
                    {"replacements", json::array({replaced})}};
  return {{"artifactChanges", json::array({change})}};
}

json result_of(const finding& one, std::size_t rule_index, const origin& in) {
  json out{{"ruleId", code_of(one.id)},
           {"ruleIndex", rule_index},
           {"level", one.level == severity::error ? "error" : "warning"},
           {"message", {{"text", one.help.empty() ? one.text : one.text + "\n" + one.help}}},
           {"locations", json::array({location(one.at, in)})}};
  for (std::size_t i = 0; i < one.remarks.size(); ++i) {
    json note = location(one.remarks[i].at, in);
    note["id"] = i;
    note["message"] = {{"text", one.remarks[i].text}};
    out["relatedLocations"].push_back(std::move(note));
  }
  for (const fix& way : one.fixes) out["fixes"].push_back(fix_of(way.change, in));
  return out;
}

json rule_of(rule id) {
  const rule_text text = text_of(id);
  return {{"id", text.code},
          {"shortDescription", {{"text", text.summary}}},
          {"help", {{"text", text.fix}}},
          {"defaultConfiguration", {{"level", text.level == severity::error ? "error" : "warning"}}}};
}

}  // namespace

std::string to_sarif(const findings& all, const source_set& sources, std::string_view version,
                     const fs::path& folder) {
  const auto found = all.sorted();
  std::set<rule> ids;
  for (const finding& one : found) ids.insert(one.id);
  json rules = json::array();
  for (const rule id : ids) rules.push_back(rule_of(id));
  json results = json::array();
  for (const finding& one : found)
    results.push_back(result_of(one, static_cast<std::size_t>(std::distance(ids.begin(), ids.find(one.id))),
                                {sources, folder}));
  const json driver{{"name", "errcat"}, {"version", version}, {"rules", rules}};
  const json run{{"tool", {{"driver", driver}}}, {"columnKind", "utf16CodeUnits"}, {"results", results}};
  const json log{{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
                 {"version", "2.1.0"},
                 {"runs", json::array({run})}};
  return json_to_text(log, 2) + '\n';
}

}  // namespace generator
