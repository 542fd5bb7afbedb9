#include <algorithm>
#include <tuple>

#include "catalog/steps.hpp"
#include "errcat/to_string.hpp"

// Decides which status row applies to an entry, and how entries are named in pages and findings.
namespace generator::catalog {
namespace {

constexpr std::int32_t least_status = -1'000'000;
constexpr std::int32_t largest_status = 1'000'000;

/// `from` without the statuses in `hole`.
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

/// Whether a row applies to the statuses, as in the runtime. A row for 500 says nothing about an
/// entry expected on any 5xx. A row for a class does, even if exceptions are cut out of it.
bool covers(const entry& row, const status_range& statuses) {
  if (statuses.first != statuses.last && row.rank < status_rank::status_class) return false;
  return std::any_of(row.statuses.begin(), row.statuses.end(), [&](const status_range& one) {
    return one.first <= statuses.last && statuses.first <= one.last;
  });
}

bool applies_everywhere(const entry& row) {
  return row.surfaces.empty() && row.operations.empty();
}

/// Within a rank, more fields come before fewer, and rows for a surface or operation come before rows for
/// all.
auto order_of(const entry& row) {
  return std::tuple(row.rank, -static_cast<std::ptrdiff_t>(row.fields.size()), applies_everywhere(row));
}

/// The first status or class on which an entry is expected.
std::optional<status_range> first_expected(const entry& of) {
  if (of.statuses.empty()) return {};
  return of.statuses.front();
}

/// Whether a row applies to an entry. They must share a status. If the row names surfaces or operations, the
/// entry must name one of them.
bool speaks_of(const entry& row, const entry& of, const status_range& status) {
  if (!covers(row, status)) return false;
  const auto meet = [](const std::vector<index>& a, const std::vector<index>& b) {
    return a.empty() || std::any_of(a.begin(), a.end(),
                                    [&](index i) { return std::find(b.begin(), b.end(), i) != b.end(); });
  };
  return meet(row.surfaces, of.surfaces) && meet(row.operations, of.operations);
}

/// The rows that apply to an entry, best rank first. A more exact row says nothing about a less exact one,
/// even if it covers the first of its statuses. A row with fields applies only to itself.
std::vector<index> rows_about(const catalog& in, const entry& of) {
  std::vector<index> all;
  const auto status = first_expected(of);
  bool passed = of.type != errcat::entry_type::status;
  for (const index row : in.statuses_by_rank) {
    passed = passed || &in.entries[row] == &of;
    const bool speaks = in.entries[row].fields.empty() || &in.entries[row] == &of;
    if (passed && speaks && status && speaks_of(in.entries[row], of, *status)) all.push_back(row);
  }
  return all;
}

std::optional<index> message_of_rows(const catalog& in, const entry& of) {
  for (const index row : rows_about(in, of))
    if (in.entries[row].user_message) return in.entries[row].user_message;
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
  if (of.policy) return;
  for (const index row : rows_about(in, of))
    if (in.entries[row].policy) {
      of.effective_policy = in.entries[row].policy;
      of.policy_from = row;
      return;
    }
}

}  // namespace

status_rank rank_of(const spec::statuses& covered) {
  using form = spec::status_pattern::form;
  const auto has = [&](form kind) {
    return std::any_of(covered.begin(), covered.end(),
                       [&](const auto& one) { return one.value.kind == kind; });
  };
  if (has(form::any)) return status_rank::any;
  if (has(form::status_class)) return status_rank::status_class;
  return covered.size() > 1 ? status_rank::several : status_rank::one;
}

void check_coverage(const spec::status_row& row, findings& out) {
  using form = spec::status_pattern::form;
  const auto refuse = [&](const spec::located<spec::status_pattern>& one, std::string_view expected) {
    out.add(rule::invalid_value, one.at, {{"value", one.value.written}, {"expected", expected}});
  };
  for (const auto& one : row.status)
    if (one.value.kind == form::varies) refuse(one, "a status that a row can cover");
  for (const auto& one : row.except)
    if (one.value.kind == form::varies || one.value.kind == form::any)
      refuse(one, "a status or class that a row can exclude");
}

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

std::string_view plain_name(const entry& of) {
  if (of.type == errcat::entry_type::unlisted_code) return "Unlisted code";
  if (of.transport == errcat::transport_failure::not_sent) return "Not sent";
  return of.transport == errcat::transport_failure::timeout ? "No answer" : "No connection";
}

bool heading_tells_codes(const entry& of) {
  const auto is_plain = [](std::string_view code) {
    return code.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-") ==
           std::string::npos;
  };
  return !of.subcode.empty() && is_plain(of.code) && is_plain(of.subcode);
}

bool has_details(const entry& of) {
  return !of.id.empty() || !of.causes.empty() || !of.fixes.empty() || !of.written->notes.empty() ||
         !of.written->links.empty() || !of.written->limits.empty() || !of.written->formats.empty() ||
         !of.written->examples.empty();
}

std::string name_of(const entry& of) {
  if (!of.id.empty()) return std::string(of.id);
  if (of.type == errcat::entry_type::transport) return std::string(errcat::to_string(of.transport));
  if (of.type == errcat::entry_type::unlisted_code) return "unlisted_code";
  std::string name;
  for (const auto& one : of.status_written) name += (name.empty() ? "" : ", ") + one;
  return name;
}

std::vector<index> entries_of(const catalog& from, errcat::entry_type type) {
  std::vector<index> all;
  for (index i = 0; i < from.entries.size(); ++i)
    if (from.entries[i].type == type) all.push_back(i);
  return all;
}

}  // namespace generator::catalog
