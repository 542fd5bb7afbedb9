#include <algorithm>
#include <map>
#include <set>

#include "check/pattern.hpp"
#include "check/rules.hpp"

// Finds entries that classification cannot tell apart or can never find, and retry rules that have no effect.
namespace generator::check {
namespace {

using catalog::entry;
using catalog::index;

template <class T>
bool meet(const std::vector<T>& a, const std::vector<T>& b) {
  constexpr std::size_t many = 100;
  if (std::min(a.size(), b.size()) > many) {
    const std::set<T> known(a.begin(), a.end());
    return std::any_of(b.begin(), b.end(), [&](const T& one) { return known.contains(one); });
  }
  return std::any_of(a.begin(), a.end(),
                     [&](const T& one) { return std::find(b.begin(), b.end(), one) != b.end(); });
}

bool ranges_meet(const std::vector<catalog::status_range>& a, const std::vector<catalog::status_range>& b) {
  return std::any_of(a.begin(), a.end(), [&](const auto& x) {
    return std::any_of(b.begin(), b.end(),
                       [&](const auto& y) { return x.first <= y.last && y.first <= x.last; });
  });
}

const catalog::field_matcher* field_at(const entry& in, std::string_view place) {
  const auto found =
      std::find_if(in.fields.begin(), in.fields.end(), [&](const auto& one) { return one.place == place; });
  return found == in.fields.end() ? nullptr : &*found;
}

/// Compares the fields of very many pairs of entries. Sorts each entry's by place only once.
class all_fields {
 public:
  explicit all_fields(const catalog::catalog& on) : of_(on.entries.size()) {
    for (index i = 0; i < on.entries.size(); ++i) {
      for (const auto& one : on.entries[i].fields) of_[i].push_back(&one);
      std::sort(of_[i].begin(), of_[i].end(), earlier);
    }
  }

  /// Whether the entries name a common field that must have different values.
  bool tell_apart(index i, index j) const {
    auto b = of_[j].begin();
    return std::any_of(of_[i].begin(), of_[i].end(), [&](const auto* a) {
      b = std::lower_bound(b, of_[j].end(), a, earlier);
      return b != of_[j].end() && (*b)->place == a->place && !meet(a->values, (*b)->values);
    });
  }

  /// Whether `i` names every field that `j` names.
  bool cover(index i, index j) const {
    return std::includes(of_[i].begin(), of_[i].end(), of_[j].begin(), of_[j].end(), earlier);
  }

  std::size_t count(index i) const { return of_[i].size(); }

 private:
  static bool earlier(const catalog::field_matcher* a, const catalog::field_matcher* b) {
    return a->place < b->place;
  }

  std::vector<std::vector<const catalog::field_matcher*>> of_;
};

template <class T, class Meet>
bool tell_apart(const std::vector<T>& a, const std::vector<T>& b, Meet meets) {
  return !a.empty() && !b.empty() && !meets(a, b);
}

/// Compares very many pairs of entries. Reads the messages only once.
class matchers {
 public:
  explicit matchers(const catalog::catalog& on) : on_(on), fields_(on), messages_(on.entries.size()) {
    for (index i = 0; i < on.entries.size(); ++i)
      for (const auto& one : on.entries[i].messages) messages_[i].push_back(outline_of(one));
  }

  /// Whether the entries have a kind of matcher in common that can never match both.
  bool told_apart(index i, index j) const {
    const auto& a = on_.entries[i];
    const auto& b = on_.entries[j];
    return tell_apart(a.statuses, b.statuses, ranges_meet) || fields_.tell_apart(i, j) ||
           (!a.subcode.empty() && !b.subcode.empty() && a.subcode != b.subcode) ||
           tell_apart(a.surfaces, b.surfaces, meet<index>) ||
           tell_apart(a.operations, b.operations, meet<index>) ||
           tell_apart(messages_[i], messages_[j], messages_meet);
  }

  /// Whether `i` has every matcher of `j` and at least one more, so that it takes precedence where both
  /// match.
  bool more_exact(index i, index j) const {
    const auto& a = on_.entries[i];
    const auto& b = on_.entries[j];
    bool more = fields_.count(i) > fields_.count(j);
    const auto covers = [&](bool of_a, bool of_b) {
      more = more || (of_a && !of_b);
      return of_a || !of_b;
    };
    const bool all = covers(!a.statuses.empty(), !b.statuses.empty()) &&
                     covers(!a.messages.empty(), !b.messages.empty()) &&
                     covers(!a.subcode.empty(), !b.subcode.empty()) &&
                     covers(!a.surfaces.empty(), !b.surfaces.empty()) &&
                     covers(!a.operations.empty(), !b.operations.empty()) && fields_.cover(i, j);
    return all && more;
  }

  /// Outcomes at different places can match together. The response then decides between them.
  bool same_places(index i, index j) const {
    return fields_.count(i) > 0 && fields_.count(i) == fields_.count(j) && fields_.cover(i, j);
  }

  /// Whether no order is set between two status rows that one response can match.
  bool rows_compete(index i, index j) const {
    const auto& a = on_.entries[i];
    const auto& b = on_.entries[j];
    return a.rank == b.rank && fields_.count(i) == fields_.count(j) && both_or_neither_limited(a, b) &&
           ranges_meet(a.statuses, b.statuses) && !told_apart(i, j);
  }

 private:
  static bool both_or_neither_limited(const entry& a, const entry& b) {
    return (a.surfaces.empty() && a.operations.empty()) == (b.surfaces.empty() && b.operations.empty());
  }

  static bool messages_meet(const std::vector<outline>& a, const std::vector<outline>& b) {
    return std::any_of(a.begin(), a.end(), [&](const outline& x) {
      return std::any_of(b.begin(), b.end(), [&](const outline& y) { return outlines_meet(x, y); });
    });
  }

  const catalog::catalog& on_;
  all_fields fields_;
  std::vector<std::vector<outline>> messages_;
};

/// For each entry, the first entry before it that it cannot be told apart from. One is enough to report, and
/// there can be very many.
class conflicts {
 public:
  /// Remembers the pair if `conflict` is true. Calls `conflict` only if the answer can matter.
  /// @return whether no entry after the first of the two can matter to the second any more
  template <class Conflict>
  bool compare(index a, index b, Conflict conflict) {
    const auto later = std::max(a, b);
    const auto first = std::min(a, b);
    const auto known = first_of_.find(later);
    if (first == later) return false;
    if (known != first_of_.end() && known->second <= first) return true;
    if (!conflict()) return false;
    first_of_[later] = first;
    return true;
  }

  /// The first of each entry that has one.
  const std::map<index, index>& found() const { return first_of_; }

  void report(const catalog::catalog& on, rule which, findings& out) const {
    // What was meant to tell two apart may be what is wrong. A finding of this rule says nothing of the kind,
    // so all pairs are judged before the first is reported.
    auto pairs = first_of_;
    std::erase_if(pairs, [&](const auto& pair) {
      return is_broken(on.entries[pair.first].written->at, out) ||
             is_broken(on.entries[pair.second].written->at, out);
    });
    for (const auto& [later, first] : pairs) {
      const auto& a = on.entries[first];
      const auto& b = on.entries[later];
      out.add(which, b.code_at, {{"name", a.id}, {"other", b.id}})
          .remarks.push_back({a.code_at, "the other one"});
    }
  }

 private:
  std::map<index, index> first_of_;
};

/// A pattern or message that leads to an error.
struct handle {
  outline text;
  index of = 0;
};

/// Calls `visit` with the entries of two handles that one text can fit. After sorting, texts with the same
/// beginning are adjacent.
template <class Visit>
void each_meeting(std::vector<handle> all, Visit visit) {
  std::stable_sort(all.begin(), all.end(),
                   [](const handle& a, const handle& b) { return a.text.beginning < b.text.beginning; });
  for (std::size_t i = 0; i < all.size(); ++i)
    for (std::size_t j = i + 1; j < all.size(); ++j) {
      const auto& a = all[i].text;
      const auto& b = all[j].text;
      // A text longer than a literal cannot equal it.
      if (a.literal ? b.beginning != a.beginning : !b.beginning.starts_with(a.beginning)) break;
      if (outlines_meet(a, b)) visit(all[i].of, all[j].of);
    }
}

/// Calls `visit` with pairs of entries that the values of the most frequent field do not tell apart: for each
/// entry with those before it, until it returns true.
/// @param all in ascending order
template <class Visit>
void each_alike_in_fields(const catalog::catalog& on, const std::vector<index>& all, Visit visit) {
  std::map<std::string_view, std::size_t> uses;
  for (const auto one : all)
    for (const auto& field : on.entries[one].fields) ++uses[field.place];
  const auto most = std::max_element(uses.begin(), uses.end(),
                                     [](const auto& a, const auto& b) { return a.second < b.second; });
  const auto with_earlier = [&](index one, const std::vector<index>& others) {
    for (const auto other : others)
      if (other >= one || visit(other, one)) break;
  };
  std::map<catalog::field_value, std::vector<index>> by_value;
  std::vector<index> without;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const auto one = all[i];
    const auto* field = most == uses.end() ? nullptr : field_at(on.entries[one], most->first);
    if (!field) {
      with_earlier(one, all);
      without.push_back(one);
      continue;
    }
    std::vector<std::vector<index>*> groups;
    for (const auto& value : field->values) groups.push_back(&by_value[value]);
    auto meetings = without.size();
    for (const auto* group : groups) meetings += group->size();
    // Entries with many values in common would meet in each of these groups.
    if (meetings > i) {
      with_earlier(one, all);
    } else {
      with_earlier(one, without);
      for (const auto* group : groups) with_earlier(one, *group);
    }
    for (auto* group : groups) group->push_back(one);
  }
}

/// The handles of all errors, by the classification step that uses them.
struct handles {
  std::map<std::string, std::vector<index>> codes;  ///< by code or alias
  std::vector<handle> code_patterns;                ///< used only if no code is equal
  std::vector<handle> messages;                     ///< for errors without a code
  std::vector<index> bare;                          ///< errors that only fields identify
};

handles handles_of(const catalog::catalog& on) {
  handles all;
  for (const auto i : entries_of(on, errcat::entry_type::error)) {
    const auto& one = on.entries[i];
    const auto add_code = [&](std::string_view code) {
      auto text = outline_of(code);
      if (text.literal)
        all.codes[std::move(text.beginning)].push_back(i);
      else
        all.code_patterns.push_back({std::move(text), i});
    };
    if (!one.code.empty()) add_code(one.code);
    for (const auto& alias : one.aliases) add_code(alias);
    if (!one.code.empty() || !one.aliases.empty()) continue;
    for (const auto& message : one.messages) all.messages.push_back({outline_of(message), i});
    if (one.messages.empty() && !one.fields.empty()) all.bare.push_back(i);
  }
  return all;
}

std::string statuses_as_written(const entry& row) {
  std::string text;
  for (const auto& one : row.status_written) text += (text.empty() ? "" : ", ") + one;
  return text;
}

}  // namespace

void ambiguous_errors(const catalog::catalog& on, findings& out) {
  conflicts found;
  const matchers asked(on);
  const auto compare = [&](index i, index j) {
    return found.compare(
        i, j, [&] { return !asked.told_apart(i, j) && !asked.more_exact(i, j) && !asked.more_exact(j, i); });
  };
  auto all = handles_of(on);
  for (const auto& [code, group] : all.codes) each_alike_in_fields(on, group, compare);
  each_meeting(std::move(all.code_patterns), compare);
  each_meeting(std::move(all.messages), compare);
  each_alike_in_fields(on, all.bare, compare);
  found.report(on, rule::ambiguous_errors, out);
}

void ambiguous_statuses(const catalog::catalog& on, findings& out) {
  conflicts found;
  const matchers asked(on);
  each_alike_in_fields(on, entries_of(on, errcat::entry_type::status), [&](index i, index j) {
    return found.compare(i, j, [&] { return asked.rows_compete(i, j); });
  });
  for (const auto& [later, first] : found.found()) {
    const auto& row = on.entries[later];
    out.add(rule::ambiguous_statuses, row.at, {{"status", statuses_as_written(row)}, {"name", name_of(row)}})
        .remarks.push_back({on.entries[first].at, "the other row"});
  }
}

void ambiguous_outcomes(const catalog::catalog& on, findings& out) {
  conflicts found;
  const matchers asked(on);
  each_alike_in_fields(on, entries_of(on, errcat::entry_type::outcome), [&](index i, index j) {
    return found.compare(i, j, [&] { return asked.same_places(i, j) && !asked.told_apart(i, j); });
  });
  found.report(on, rule::ambiguous_outcomes, out);
}

void nothing_to_match(const catalog::catalog& on, findings& out) {
  for (const auto& one : on.entries) {
    const bool has_code = !one.code.empty() || !one.aliases.empty();
    const bool uncovered = one.type == errcat::entry_type::status && one.statuses.empty();
    const bool error =
        one.type == errcat::entry_type::error && !has_code && one.messages.empty() && one.fields.empty();
    // A code that has no place to be read from has its own finding.
    const bool outcome = one.type == errcat::entry_type::outcome && !has_code && one.fields.empty();
    if ((!uncovered && !error && !outcome) || is_broken(one.written->at, out)) continue;
    if (uncovered)
      out.add(rule::nothing_to_match, one.at, {{"name", name_of(one)}},
              "Cover a status that `except` does not exclude, or remove the row.");
    else
      out.add(rule::nothing_to_match, one.at, {{"name", one.id}});
  }
}

void unread_retry_after(const catalog::catalog& on, findings& out) {
  const auto says_where = [](const spec::envelope& one) { return !one.retry_after.empty(); };
  if (on.http_statuses || std::any_of(on.written->envelope.begin(), on.written->envelope.end(), says_where))
    return;
  for (const auto& one : on.written->retry_policies)
    if (one.value.honor_retry_after.value)
      out.add(rule::unread_retry_after, one.value.honor_retry_after.at, {{"name", one.name.value}});
}

void retry_of_rejected(const catalog::catalog& on, findings& out) {
  for (const auto& one : on.entries) {
    if (one.policy || !one.effective_policy || !one.kind || on.kinds[*one.kind].id != "rejected") continue;
    const auto& policy = on.policies[*one.effective_policy];
    if (policy.verb == errcat::retry_verb::never || policy.verb == errcat::retry_verb::unspecified) continue;
    out.add(rule::retry_of_rejected, one.at, {{"name", name_of(one)}, {"policy", policy.id}});
  }
}

}  // namespace generator::check
