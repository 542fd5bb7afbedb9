#include "expectation.hpp"

#include <algorithm>
#include <map>
#include <stdexcept>

namespace expectation {
namespace {

bool has(const json& texts, const std::string& wanted) {
  return std::find(texts.begin(), texts.end(), wanted) != texts.end();
}

/// 0: one status, 1: several, 2: a class, 3: any.
int rank_of(const json& row) {
  const auto& written = row.at("statuses");
  if (has(written, "any")) return 3;
  for (const auto& one : written)
    if (one.get<std::string>().find('x') != std::string::npos) return 2;
  return written.size() > 1 ? 1 : 0;
}

bool is_meant(const std::string& written, int status) {
  if (written == "any") return status < 200 || status > 299;
  if (written.find('x') != std::string::npos) return status >= 0 && status / 100 == written[0] - '0';
  return written == std::to_string(status);
}

bool covers(const json& row, int status) {
  const auto means = [&](const json& written) { return is_meant(written.get<std::string>(), status); };
  const auto& except = row.at("except");
  const auto& statuses = row.at("statuses");
  return std::any_of(statuses.begin(), statuses.end(), means) &&
         std::none_of(except.begin(), except.end(), means);
}

const entry* row_for(const std::vector<entry>& catalog, int status) {
  const entry* best = nullptr;
  for (const auto& one : catalog)
    if (one.facts.at("type") == "status" && status != 0 && covers(one.facts, status) &&
        (best == nullptr || rank_of(one.facts) < rank_of(best->facts)))
      best = &one;
  return best;
}

answer by_status(const std::vector<entry>& catalog, int status) {
  const entry* row = row_for(catalog, status);
  if (row == nullptr) return {};
  constexpr const char* rungs[] = {"status", "status", "status_class", "any_status"};
  return {row->key, rungs[rank_of(row->facts)], {}};
}

answer found(const std::vector<entry>& catalog, const response& came) {
  for (const auto& one : catalog)
    if (!came.code.empty() && one.facts.at("code") == came.code) return {one.key, "code", {}};
  for (const auto& one : catalog)
    if (!came.code.empty() && has(one.facts.at("aliases"), came.code)) return {one.key, "alias", {}};
  for (const auto& one : catalog)
    if (one.facts.at("code") == "" && has(one.facts.at("messages"), came.message) &&
        lists(one.facts, came.status))
      return {one.key, "message", {}};
  if (auto row = by_status(catalog, came.status); !row.key.empty()) return row;
  for (const auto& one : catalog)
    if (one.facts.at("type") == "transport" && one.facts.at("transport") == came.transport)
      return {one.key, "transport", {}};
  return {};
}

}  // namespace

std::vector<entry> entries_of(const json& vendor) {
  std::vector<entry> all;
  std::map<std::string, int> nameless;
  const auto add = [&](const json& facts) {
    const auto id = facts.at("id").get<std::string>();
    const auto type = facts.at("type").get<std::string>();
    if (!facts.at("fields").empty()) throw std::runtime_error("fields are beyond these tests: " + id);
    all.push_back({id.empty() ? type + ' ' + std::to_string(nameless[type]++) : id, facts});
  };
  for (const auto* section : {"statuses", "transport", "symptoms"})
    for (const auto& one : vendor.at(section)) add(one);
  for (const auto* section : {"error_chapters", "outcome_chapters"})
    for (const auto& chapter : vendor.at(section))
      for (const auto& one : chapter.at("entries")) add(one);
  return all;
}

bool lists(const json& facts, int status) {
  const auto& written = facts.at("statuses");
  return std::any_of(written.begin(), written.end(),
                     [&](const json& one) { return is_meant(one.get<std::string>(), status); });
}

answer expected(const std::vector<entry>& catalog, const response& came) {
  auto answer = found(catalog, came);
  const bool known = answer.rung == "code" || answer.rung == "alias";
  if (!came.code.empty() && !known) answer.surprises.push_back("unknown_code");
  for (const auto& one : catalog) {
    if (one.key != answer.key || !known) continue;
    const auto& expected_on = one.facts.at("statuses");
    const bool any_will_do = expected_on.empty() || has(expected_on, "varies");
    if (came.status != 0 && !any_will_do && !lists(one.facts, came.status))
      answer.surprises.push_back("unlisted_status");
    const auto& messages = one.facts.at("messages");
    if (!messages.empty() && !came.message.empty() && !has(messages, came.message))
      answer.surprises.push_back("disagreement");
  }
  if (const entry* row = row_for(catalog, came.status); row != nullptr && row->facts.at("emitted") == "never")
    answer.surprises.push_back("never_sent");
  std::sort(answer.surprises.begin(), answer.surprises.end());
  return answer;
}

}  // namespace expectation
