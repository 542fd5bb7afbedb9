#include "maker.hpp"

#include <algorithm>

#include "knowledge.hpp"
#include "texts.hpp"
#include "workshop.hpp"

namespace random_catalog {
namespace {

/// Shuffles the errors, so related errors are not next to each other.
void move_errors(workshop& in) {
  std::vector<std::size_t> order(in.errors.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  in.random.shuffle(order);
  std::vector<std::size_t> place(order.size());
  auto& entries = in.result.entries;
  for (const auto type : {entry_type::error, entry_type::outcome})
    for (const auto one : order)
      if (in.errors[one].type == type) {
        place[one] = entries.size();
        entries.push_back(in.errors[one]);
      }
  for (auto& one : in.probes) {
    if (one.entry) one.entry = place[*one.entry];
    in.result.probes.push_back(std::move(one));
  }
}

void add_symptoms(workshop& in) {
  for (int i = in.random.between(0, 3); i > 0; --i) {
    auto made = new_entry(in, entry_type::symptom);
    made.id = new_id(in);
    if (in.random.percent(50)) made.kind = in.random.one_of(in.result.kinds).id;
    if (made.kind == "rejected") made.retry = "never";
    in.result.entries.push_back(std::move(made));
  }
}

/// Removes what nothing refers to, because that would be a finding.
void drop_unused(made& in) {
  const auto used_message = [&](const user_message& one) {
    return one.name == "default" ||
           std::any_of(in.entries.begin(), in.entries.end(),
                       [&](const entry& of) { return of.user_message == one.name; }) ||
           std::any_of(in.kinds.begin(), in.kinds.end(),
                       [&](const kind& of) { return of.user_message == one.name; });
  };
  std::erase_if(in.messages, [&](const auto& one) { return !used_message(one); });
  std::erase_if(in.policies, [&](const policy& one) {
    return std::none_of(in.entries.begin(), in.entries.end(),
                        [&](const entry& of) { return of.retry == one.id; });
  });
  std::erase_if(in.categories, [&](const category& one) {
    return std::none_of(in.entries.begin(), in.entries.end(),
                        [&](const entry& of) { return of.category == one.id; });
  });
}

/// The answer for each status.
void probe_rows(made& in, chance& random) {
  for (std::size_t i = 0; i < in.entries.size(); ++i) {
    const auto& row = in.entries[i];
    if (row.type != entry_type::status || row.statuses[0].written == "719") continue;
    for (const auto& [first, last] : covered_by(row)) {
      probe on;
      on.what = "a status";
      on.status = random.between(first, last);
      if (on.status == 0) continue;
      if (!in.surfaces.empty())
        on.surface = row.surfaces.empty() ? 1 + random.below(in.surfaces.size()) : row.surfaces[0] + 1;
      in.probes.push_back(on);
      on.code = "NOBODY-HAS-THIS";
      on.unknown_code = true;
      in.probes.push_back(on);
    }
  }
}

/// A row with fields matches if its fields match. If the fields are not known, the row without fields matches
/// and says that it is ambiguous.
void probe_rows_with_fields(made& in) {
  probe on;
  on.what = "a row with fields";
  on.status = 719;
  const auto seen = [&](std::vector<seen_field> fields, bool complete) {
    on.fields = std::move(fields);
    on.fields_complete = complete;
    return on;
  };
  for (std::size_t i = 0; i < in.entries.size(); ++i) {
    if (in.entries[i].statuses.empty() || in.entries[i].statuses[0].written != "719") continue;
    auto found = seen({}, true);
    for (const auto& one : in.entries[i].fields) found.fields.push_back({one.place, one.values.back()});
    found.entry = i;
    found.rung = "status";
    in.probes.push_back(found);
    if (found.fields.size() < 2) continue;
    // One field less: absent, or not known.
    found.fields.pop_back();
    found.entry.reset();
    in.probes.push_back(found);
    found.fields_complete = false;
    found.ambiguous = true;
    in.probes.push_back(found);
    in.probes.push_back(seen({{"/row/kind", {value::type::text, "c"}}}, false));
  }
}

void probe_success_codes(made& in) {
  for (const auto& code : in.success_codes)
    for (const int status : {0, 200, 404}) {
      probe fine;
      fine.what = "a code that means success";
      fine.status = status;
      fine.code = code;
      in.probes.push_back(fine);
    }
}

void probe_transport(made& in) {
  for (const std::string failure : {"network", "timeout"}) {
    probe none;
    none.what = "no response";
    none.transport = failure;
    for (std::size_t i = 0; i < in.entries.size(); ++i)
      if (in.entries[i].transport == failure) {
        none.entry = i;
        none.rung = "transport";
      }
    in.probes.push_back(none);
  }
}

}  // namespace

made make(std::uint64_t seed, int groups) {
  workshop in(seed);
  add_vocabulary(in);
  add_outcomes(in);
  // One in eight catalogs is tiny.
  if (groups == 0) groups = in.random.percent(12) ? 1 : in.random.between(5, 40);
  add_errors(in, groups);
  move_errors(in);
  add_symptoms(in);
  drop_unused(in.result);
  probe_rows(in.result, in.random);
  probe_rows_with_fields(in.result);
  probe_success_codes(in.result);
  probe_transport(in.result);
  return std::move(in.result);
}

}  // namespace random_catalog
