#include <algorithm>

#include "catalog/parts.hpp"

namespace generator::catalog {
namespace {

constexpr std::int32_t least_status = -1'000'000;
constexpr std::int32_t largest_status = 1'000'000;

/// `from` without the statuses of `hole`.
std::vector<status_range> without(const std::vector<status_range>& from, const status_range& hole) {
  std::vector<status_range> out;
  for (const auto& one : from) {
    if (hole.last < one.first || hole.first > one.last) {
      out.push_back(one);
      continue;
    }
    if (one.first < hole.first) out.push_back({one.first, hole.first - 1});
    if (one.last > hole.last) out.push_back({hole.last + 1, one.last});
  }
  return out;
}

bool covers(const entry& row, std::int32_t status) {
  return std::any_of(row.statuses.begin(), row.statuses.end(),
                     [&](const status_range& one) { return status >= one.first && status <= one.last; });
}

bool applies_everywhere(const entry& row) { return row.surfaces.empty() && row.operations.empty(); }

/// A surface or operation that applies goes before none; each is worth a place within the rank.
auto order_of(const entry& row) { return std::pair(row.rank, applies_everywhere(row)); }

/// The status that an entry is first expected on.
std::optional<std::int32_t> first_status(const entry& of) {
  if (of.statuses.empty()) return {};
  return of.statuses.front().first;
}

/// Whether a row says something of an entry: they meet on a status, and on a surface if both name some.
bool speaks_of(const entry& row, const entry& of, std::int32_t status) {
  if (!covers(row, status)) return false;
  const auto meet = [](const std::vector<index>& a, const std::vector<index>& b) {
    return a.empty() || std::any_of(a.begin(), a.end(), [&](index i) { return std::find(b.begin(), b.end(), i) != b.end(); });
  };
  return meet(row.surfaces, of.surfaces) && meet(row.operations, of.operations);
}

std::optional<index> message_of_rows(const catalog& in, const entry& of) {
  const auto status = first_status(of);
  for (const index row : in.statuses_by_rank)
    if (status && in.entries[row].user_message && speaks_of(in.entries[row], of, *status))
      return in.entries[row].user_message;
  return {};
}

std::optional<index> effective_message(const catalog& in, const entry& of) {
  if (of.audience == errcat::audience::developer) return in.default_message;
  if (of.user_message) return of.user_message;
  if (const auto by_row = message_of_rows(in, of)) return by_row;
  if (of.kind && in.kinds[*of.kind].user_message) return in.kinds[*of.kind].user_message;
  return in.default_message;
}

void settle_policy(const catalog& in, entry& of) {
  of.effective_policy = of.policy;
  const auto status = first_status(of);
  if (of.policy || !status) return;
  for (const index row : in.statuses_by_rank)
    if (in.entries[row].policy && speaks_of(in.entries[row], of, *status)) {
      of.effective_policy = in.entries[row].policy;
      of.policy_from = row;
      return;
    }
}

}  // namespace

std::vector<status_range> ranges_of(const spec::statuses& covered, const spec::statuses& except) {
  using form = spec::status_pattern::form;
  std::vector<status_range> all;
  for (const auto& one : covered) {
    if (!one.given || one.value.kind == form::varies) continue;
    if (one.value.kind == form::any) {
      all.push_back({least_status, 199});
      all.push_back({300, largest_status});
    } else {
      all.push_back({one.value.first, one.value.last});
    }
  }
  for (const auto& one : except)
    if (one.given) all = without(all, {one.value.first, one.value.last});
  return all;
}

void settle_entries(catalog& into) {
  into.statuses_by_rank = entries_of(into, errcat::entry_type::status);
  std::stable_sort(into.statuses_by_rank.begin(), into.statuses_by_rank.end(),
                   [&](index a, index b) { return order_of(into.entries[a]) < order_of(into.entries[b]); });
  for (auto& one : into.entries) {
    settle_policy(into, one);
    one.effective_message = effective_message(into, one);
  }
}

std::vector<index> entries_of(const catalog& from, errcat::entry_type type) {
  std::vector<index> all;
  for (index i = 0; i < from.entries.size(); ++i)
    if (from.entries[i].type == type) all.push_back(i);
  return all;
}

}  // namespace generator::catalog
