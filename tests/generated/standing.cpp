#include "standing.hpp"

#include <algorithm>

#include "patterns.hpp"

namespace expectation {
namespace {

standing compare_id(const std::set<std::string>& with, const std::string& given) {
  if (with.empty()) return standing::silent;
  if (given.empty()) return standing::open;
  return with.count(given) != 0 ? standing::agrees : standing::disagrees;
}

/// `disagrees` if any disagrees, else `open` if any is open, else `agrees`.
standing all_of(const std::vector<standing>& each) {
  for (const auto one : {standing::disagrees, standing::open, standing::agrees})
    if (std::find(each.begin(), each.end(), one) != each.end()) return one;
  return standing::silent;
}

using field_matcher = std::pair<const std::string, std::set<std::pair<std::string, std::string>>>;

standing compare_field(const entry& one, const field_matcher& matcher, const response& came,
                       const std::string& code_at) {
  for (const auto& known : came.fields)
    if (known.place == matcher.first)
      return matcher.second.count({known.type, known.value}) != 0 ? standing::agrees : standing::disagrees;
  // The response's code may be the code of an outcome.
  if (one.type == "outcome" && matcher.first == code_at && !one.code.empty() && came.code == one.code)
    return standing::agrees;
  return came.complete ? standing::disagrees : standing::open;
}

std::vector<standing> each_field(const entry& one, const response& came, const std::string& code_at) {
  std::vector<standing> all;
  for (const auto& matcher : one.fields) all.push_back(compare_field(one, matcher, came, code_at));
  return all;
}

/// The matchers in which some entries differ.
class differences {
 public:
  explicit differences(const std::vector<const entry*>& of) : of_(of) {}

  bool in(std::set<std::string> entry::*member) const {
    return std::any_of(of_.begin(), of_.end(),
                       [&](const entry* one) { return one->*member != of_.front()->*member; });
  }
  bool in(const field_matcher& matcher) const {
    return std::any_of(of_.begin(), of_.end(), [&](const entry* one) {
      const auto own = one->fields.find(matcher.first);
      return own == one->fields.end() || own->second != matcher.second;
    });
  }

 private:
  const std::vector<const entry*>& of_;
};

/// How each matcher of an entry compares, for the matchers that count.
std::vector<standing> counted(const entry& one, const response& came, const differences& where,
                              bool all_fields, const std::string& code_at) {
  std::vector<standing> all;
  if (where.in(&entry::statuses)) all.push_back(compare_status(one, came));
  if (where.in(&entry::messages)) all.push_back(compare_message(one, came));
  if (where.in(&entry::subcodes)) all.push_back(compare_subcode(one, came));
  if (where.in(&entry::surfaces)) all.push_back(compare_surface(one, came));
  if (where.in(&entry::operations)) all.push_back(compare_operation(one, came));
  for (const auto& matcher : one.fields)
    if (all_fields || where.in(matcher)) all.push_back(compare_field(one, matcher, came, code_at));
  all.erase(std::remove(all.begin(), all.end(), standing::silent), all.end());
  return all;
}

choice choose_by(const std::vector<const entry*>& from, const response& came, bool outcomes,
                 const std::string& code_at) {
  const differences where(from);
  std::vector<const entry*> best;
  std::size_t most = 0;
  std::size_t most_open = 0;
  bool open = false;
  for (const auto* one : from) {
    const bool by_fields_alone = one->code.empty() && one->aliases.empty() && one->messages.empty();
    const auto all = counted(*one, came, where, outcomes || by_fields_alone, code_at);
    const auto whole = all_of(all);
    if (whole == standing::disagrees) continue;
    if (whole == standing::open) {
      open = true;
      most_open = std::max(most_open, all.size());
      continue;
    }
    if (best.empty() || all.size() > most) best.clear();
    if (best.empty() || all.size() == most) {
      best.push_back(one);
      most = all.size();
    }
  }
  choice chosen;
  if (from.empty()) return chosen;
  // An open entry could still be meant, unless it has fewer matchers than the best one that agrees.
  chosen.ambiguous = best.size() != 1 || (open && most_open >= most);
  if (best.size() == 1 || (outcomes && !best.empty())) chosen.one = best.front();
  return chosen;
}

}  // namespace

standing compare_status(const entry& one, const response& came) {
  if (one.statuses.empty()) return standing::silent;
  if (came.status == 0) return standing::open;
  return lists(one, came.status) ? standing::agrees : standing::disagrees;
}

standing compare_message(const entry& one, const response& came) {
  if (one.messages.empty()) return standing::silent;
  if (came.message.empty()) return standing::open;
  const auto fits = [&](const std::string& m) { return patterns::fits(came.message, m, one.integers); };
  const bool agrees = std::any_of(one.messages.begin(), one.messages.end(), fits);
  return agrees ? standing::agrees : standing::disagrees;
}

standing compare_subcode(const entry& one, const response& came) {
  if (!one.subcodes.empty() && came.subcode.empty() && came.complete) return standing::disagrees;
  return compare_id(one.subcodes, came.subcode);
}

standing compare_surface(const entry& one, const response& came) {
  return compare_id(one.surfaces, came.surface);
}

standing compare_operation(const entry& one, const response& came) {
  return compare_id(one.operations, came.operation);
}

standing compare_place(const entry& one, const response& came) {
  return all_of({compare_surface(one, came), compare_operation(one, came), compare_fields(one, came, {})});
}

standing compare_fields(const entry& one, const response& came, const std::string& code_at) {
  return all_of(each_field(one, came, code_at));
}

bool some_field_holds(const entry& one, const response& came, const std::string& code_at) {
  const auto all = each_field(one, came, code_at);
  return all_of(all) != standing::disagrees &&
         std::find(all.begin(), all.end(), standing::agrees) != all.end();
}

choice choose(const std::vector<const entry*>& from, const response& came, const std::string& code_at) {
  return choose_by(from, came, false, code_at);
}

choice choose_outcome(const std::vector<const entry*>& from, const response& came,
                      const std::string& code_at) {
  return choose_by(from, came, true, code_at);
}

}  // namespace expectation
