#include "render/scope.hpp"

#include <array>
#include <vector>

// Looks up the names in templates.
namespace generator::render {
namespace {

constexpr std::array<std::string_view, 4> facts{"@first", "@last", "@index", "@number"};

/// @return null if there is no such fact
value fact_of(std::string_view name, const scope& at) {
  if (at.count == 0) return {};
  if (name == facts[0]) return at.index == 0;
  if (name == facts[1]) return at.index + 1 == at.count;
  if (name == facts[2]) return at.index;
  if (name == facts[3]) return at.index + 1;
  return {};
}

const value* step_into(const value* from, std::string_view step) {
  return from == nullptr ? nullptr : from->find(step);
}

const scope* outward(const scope* from, std::size_t steps) {
  for (; from != nullptr && steps > 0; --steps) from = from->outer;
  return from;
}

/// The names that exist where `name` has its first unknown step, each with the text before that step.
std::vector<std::string> names_beside(const name_path& name, const scope& at) {
  const value* seen = at.is;
  std::string before;
  for (std::size_t i = 0; i < name.outer; ++i) before += "../";
  std::vector<std::string> names;
  for (const std::string_view step : name.steps) {
    const value* next = step_into(seen, step);
    if (next == nullptr) break;
    seen = next;
    before.append(step) += '.';
  }
  if (seen->is_object()) {
    for (const member& one : seen->members()) names.push_back(before + std::string(one.name));
  }
  if (seen == at.is && at.count > 0) {
    for (const std::string_view fact : facts) names.push_back(before + std::string(fact));
  }
  return names;
}

}  // namespace

const value* look_up(const name_path& name, const scope& from, value& fact) {
  const scope* at = outward(&from, name.outer);
  if (at == nullptr) return nullptr;
  if (name.steps.size() == 1 && name.steps[0].starts_with('@')) {
    fact = fact_of(name.steps[0], *at);
    return fact.is_null() ? nullptr : &fact;
  }
  const value* found = at->is;
  for (const std::string_view step : name.steps) found = step_into(found, step);
  return found;
}

std::string hint_for(const name_path& name, const scope& from) {
  value fact;
  name_path elsewhere = name;
  elsewhere.outer = 0;
  std::string prefix;
  for (const scope* at = &from; at != nullptr; at = at->outer, ++elsewhere.outer, prefix += "../") {
    if (look_up(elsewhere, from, fact) == nullptr) continue;
    return "did you mean `" + prefix + std::string(name.text.substr(3 * name.outer)) + "`?";
  }
  const scope* at = outward(&from, name.outer);
  if (at == nullptr) return "There are not that many scopes around this one.";
  const std::vector<std::string> names = names_beside(name, *at);
  return did_you_mean(name.text, {names.begin(), names.end()}).text;
}

}  // namespace generator::render
