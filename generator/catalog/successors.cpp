#include "catalog/steps.hpp"

// Links entries to those that replace them.
namespace generator::catalog {
namespace {

/// A chain of successors must not lead back to its start.
template <class Named>
void check_successors(const Named& from, const section_names& names, const catalog& in, findings& out) {
  const auto start = names.entries.find(from.name.value);
  auto next = start ? in.entries[*start].replaced_by : std::nullopt;
  for (std::size_t steps = 0; next && *next != *start && steps < in.entries.size(); ++steps)
    next = in.entries[*next].replaced_by;
  if (next && *next == *start)
    out.add(rule::invalid_value, from.value.replaced_by.at,
            {{"value", from.value.replaced_by.value},
             {"expected", "a valid successor: it leads back to this entry"},
             {"name", from.name.value}},
            "Name the entry to use today.");
}

}  // namespace

void add_successors(section_names& names, catalog& into, findings& out) {
  const auto& from = *into.written;
  const auto succeed = [&](const spec::text& id, const spec::text& successor) {
    const auto entry = names.entries.find(id.value);
    if (entry && successor.given) into.entries[*entry].replaced_by = names.entries.resolve(successor, out);
  };
  for (const auto& one : from.errors) succeed(one.name, one.value.replaced_by);
  for (const auto& one : from.outcomes) succeed(one.name, one.value.replaced_by);
  for (const auto& one : from.errors) check_successors(one, names, into, out);
  for (const auto& one : from.outcomes) check_successors(one, names, into, out);
}

}  // namespace generator::catalog
