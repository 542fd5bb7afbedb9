#include "comparison/mutants.hpp"

#include <set>

namespace {

/// Keys with values that only readers or the check of a spec need.
const std::set<std::string> for_readers{
    "errcat",          "from",    "basis",   "sources", "scope",          "environments", "examples",
    "quick_reference", "logging", "support", "samples", "contradictions", "reserved",     "allow",
    "advice",          "other",   "example"};
/// The same for a key in one map, if the key has a meaning elsewhere.
const std::set<std::string> paths_for_readers{"/notes",
                                              "/links",
                                              "/summary",
                                              "/idempotency/notes",
                                              "/operations/*/notes",
                                              "/retry_policies/*/notes",
                                              "/envelope/*/notes",
                                              "/envelope/notes"};

bool skips(const std::vector<std::string>& path) {
  if (path.empty()) return false;
  if (for_readers.count(path.back()) != 0) return true;
  std::string exact;
  std::string general;
  for (std::size_t i = 0; i < path.size(); ++i) {
    exact += '/' + path[i];
    general += '/' + (i == 1 ? std::string("*") : path[i]);
  }
  if (paths_for_readers.count(exact) != 0 || paths_for_readers.count(general) != 0) return true;
  // For an envelope's place, the tables store only the location; for links of causes and fixes, nothing.
  if (path.front() == "envelope" && path.size() > 2 &&
      (path.back() == "type" || (path.back() == "unit" && path[2] != "retry_after") ||
       path.back() == "optional" || path.back() == "audience" || path.back() == "meaning"))
    return true;
  if (path.size() > 2 && path.back() == "links" &&
      path[path.size() - 2].find_first_not_of("0123456789") == std::string::npos)
    return true;
  // Only pages say where a limit applies.
  for (std::size_t i = 0; i + 1 < path.size(); ++i)
    if (path[i] == "limits" && (path.back() == "surfaces" || path.back() == "operations")) return true;
  return false;
}

void visit(const YAML::Node& of, std::vector<std::string>& path, std::vector<change>& out) {
  if (skips(path)) return;
  const auto name = [&] {
    std::string text;
    for (const auto& one : path) text += '/' + one;
    return text;
  };
  if (of.IsScalar()) {
    out.push_back({path, false, name() + " has another value"});
  } else if (of.IsMap()) {
    for (const auto& one : of) {
      path.push_back(one.first.Scalar());
      visit(one.second, path, out);
      path.pop_back();
    }
  } else if (of.IsSequence()) {
    for (std::size_t i = 0; i < of.size(); ++i) {
      path.push_back(std::to_string(i));
      visit(of[i], path, out);
      path.pop_back();
    }
    out.push_back({path, true, name() + " lacks its last item"});
  }
}

/// A different value: a later number, a longer text.
std::string other_than(const std::string& value) {
  const bool digits = !value.empty() && value.find_first_not_of("0123456789") == std::string::npos;
  if (digits) return std::to_string(std::stoll(value) + 1);
  if (value == "true") return "false";
  if (value == "false") return "true";
  const bool amount = value.size() > 1 && value[0] >= '0' && value[0] <= '9' && value.size() < 8;
  return amount ? "1" + value : value + "X";
}

}  // namespace

std::vector<change> changes_of(const YAML::Node& spec) {
  std::vector<change> all;
  std::vector<std::string> path;
  visit(spec, path, all);
  constexpr std::size_t enough = 120;
  const std::size_t step = all.size() / enough + 1;
  std::vector<change> some;
  for (std::size_t i = 0; i < all.size(); i += step) some.push_back(all[i]);
  return some;
}

YAML::Node mutant_of(const YAML::Node& spec, const change& by) {
  YAML::Node mutant = YAML::Clone(spec);
  YAML::Node at = mutant;
  for (const auto& key : by.path) {
    YAML::Node next = at.IsSequence() ? at[std::stoul(key)] : at[key];
    at.reset(next);
  }
  if (by.removes) {
    at.remove(at.size() - 1);
  } else {
    const auto tag = at.Tag();
    at = other_than(at.Scalar());
    at.SetTag(tag);
  }
  return mutant;
}
