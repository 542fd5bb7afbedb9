#include <algorithm>

#include "check/pattern.hpp"
#include "check/rules.hpp"

namespace generator::check {
namespace {

using catalog::entry;

template <class T>
bool meet(const std::vector<T>& a, const std::vector<T>& b) {
  return std::any_of(a.begin(), a.end(), [&](const T& one) { return std::find(b.begin(), b.end(), one) != b.end(); });
}

bool ranges_meet(const std::vector<catalog::status_range>& a, const std::vector<catalog::status_range>& b) {
  return std::any_of(a.begin(), a.end(), [&](const auto& x) {
    return std::any_of(b.begin(), b.end(), [&](const auto& y) { return x.first <= y.last && y.first <= x.last; });
  });
}

bool messages_meet(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return std::any_of(a.begin(), a.end(), [&](const auto& x) {
    return std::any_of(b.begin(), b.end(), [&](const auto& y) { return patterns_meet(x, y); });
  });
}

const catalog::field_matcher* field_at(const entry& in, const std::string& place) {
  const auto found = std::find_if(in.fields.begin(), in.fields.end(), [&](const auto& one) { return one.place == place; });
  return found == in.fields.end() ? nullptr : &*found;
}

/// Whether a field that both name must have different values.
bool fields_part(const entry& a, const entry& b) {
  return std::any_of(a.fields.begin(), a.fields.end(), [&](const auto& one) {
    const auto* other = field_at(b, one.place);
    return other && !meet(one.values, other->values);
  });
}

template <class T, class Meet>
bool parts(const std::vector<T>& a, const std::vector<T>& b, Meet meets) {
  return !a.empty() && !b.empty() && !meets(a, b);
}

/// Whether one matcher that both have can never agree with both.
bool told_apart(const entry& a, const entry& b) {
  return parts(a.statuses, b.statuses, ranges_meet) || parts(a.messages, b.messages, messages_meet) || fields_part(a, b) ||
         parts(a.surfaces, b.surfaces, meet<catalog::index>) || parts(a.operations, b.operations, meet<catalog::index>);
}

/// Whether `a` has every matcher of `b` and at least one more, so that it goes first where both agree.
bool more_exact(const entry& a, const entry& b) {
  bool more = false;
  const auto covers = [&](bool of_a, bool of_b) {
    more = more || (of_a && !of_b);
    return of_a || !of_b;
  };
  bool all = covers(!a.statuses.empty(), !b.statuses.empty()) && covers(!a.messages.empty(), !b.messages.empty()) &&
             covers(!a.surfaces.empty(), !b.surfaces.empty()) && covers(!a.operations.empty(), !b.operations.empty());
  for (const auto& one : b.fields) all = all && field_at(a, one.place);
  return all && (more || a.fields.size() > b.fields.size());
}

std::vector<std::string> codes_of(const entry& from) {
  auto all = from.aliases;
  if (!from.code.empty()) all.push_back(from.code);
  return all;
}

/// Whether a response could lead to both: by a code, or for those without one by a message.
bool compete(const entry& a, const entry& b) {
  const auto ours = codes_of(a);
  const auto theirs = codes_of(b);
  if (!ours.empty() || !theirs.empty()) return meet(ours, theirs);
  return messages_meet(a.messages, b.messages) || (a.messages.empty() && b.messages.empty());
}

void report_pair(const catalog::catalog& on, rule which, catalog::index a, catalog::index b, findings& out) {
  const auto& first = on.entries[a];
  const auto& second = on.entries[b];
  out.add(which, second.code_at.begin == span::whole ? second.at : second.code_at, {{"name", first.id}, {"other", second.id}})
      .remarks.push_back({first.code_at.begin == span::whole ? first.at : first.code_at, "the other one"});
}

std::string written(const entry& row) {
  std::string text;
  for (const auto& one : row.status_written) text += (text.empty() ? "" : ", ") + one;
  return text;
}

bool both_or_neither_limited(const entry& a, const entry& b) {
  return (a.surfaces.empty() && a.operations.empty()) == (b.surfaces.empty() && b.operations.empty());
}

}  // namespace

void ambiguous_errors(const catalog::catalog& on, findings& out) {
  const auto errors = entries_of(on, errcat::entry_type::error);
  for (std::size_t i = 0; i < errors.size(); ++i)
    for (std::size_t j = i + 1; j < errors.size(); ++j) {
      const auto& a = on.entries[errors[i]];
      const auto& b = on.entries[errors[j]];
      if (compete(a, b) && !told_apart(a, b) && !more_exact(a, b) && !more_exact(b, a))
        report_pair(on, rule::ambiguous_errors, errors[i], errors[j], out);
    }
}

void ambiguous_statuses(const catalog::catalog& on, findings& out) {
  const auto rows = entries_of(on, errcat::entry_type::status);
  for (std::size_t i = 0; i < rows.size(); ++i)
    for (std::size_t j = i + 1; j < rows.size(); ++j) {
      const auto& a = on.entries[rows[i]];
      const auto& b = on.entries[rows[j]];
      if (a.rank != b.rank || !ranges_meet(a.statuses, b.statuses) || !both_or_neither_limited(a, b)) continue;
      if (parts(a.surfaces, b.surfaces, meet<catalog::index>) || parts(a.operations, b.operations, meet<catalog::index>)) continue;
      out.add(rule::ambiguous_statuses, b.at, {{"status", written(b)}, {"name", b.anchor}}).remarks.push_back({a.at, "the other row"});
    }
}

void ambiguous_outcomes(const catalog::catalog& on, findings& out) {
  const auto outcomes = entries_of(on, errcat::entry_type::outcome);
  for (std::size_t i = 0; i < outcomes.size(); ++i)
    for (std::size_t j = i + 1; j < outcomes.size(); ++j) {
      const auto& a = on.entries[outcomes[i]];
      const auto& b = on.entries[outcomes[j]];
      const bool same_places = a.fields.size() == b.fields.size() &&
                               std::all_of(a.fields.begin(), a.fields.end(), [&](const auto& one) { return field_at(b, one.place); });
      if (same_places && !told_apart(a, b)) report_pair(on, rule::ambiguous_outcomes, outcomes[i], outcomes[j], out);
    }
}

void nothing_to_match(const catalog::catalog& on, findings& out) {
  for (const auto& one : on.entries) {
    const bool matched_by_itself = one.type == errcat::entry_type::error || one.type == errcat::entry_type::outcome;
    if (!matched_by_itself || !one.fields.empty()) continue;
    if (one.type == errcat::entry_type::error && (!codes_of(one).empty() || !one.messages.empty())) continue;
    out.add(rule::nothing_to_match, one.at, {{"name", one.id}});
  }
}

void retry_of_rejected(const catalog::catalog& on, findings& out) {
  for (const auto& one : on.entries) {
    if (one.policy || !one.effective_policy || !one.kind || on.kinds[*one.kind].id != "rejected") continue;
    const auto& rule_of = on.policies[*one.effective_policy];
    if (rule_of.verb == errcat::retry_verb::never || rule_of.verb == errcat::retry_verb::unspecified) continue;
    out.add(rule::retry_of_rejected, one.at, {{"name", one.id.empty() ? one.anchor : one.id}, {"policy", rule_of.id}});
  }
}

}  // namespace generator::check
