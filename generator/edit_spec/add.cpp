#include <fmt/format.h>

#include "edit_spec/edit_spec.hpp"

// Adds an entry.
namespace generator::edit_spec {

change add_entry(const files& in, std::string_view section, std::string_view id,
                 const std::vector<written_member>& members, const source_set& sources) {
  // New entries follow the last one, even if only a part has such entries.
  const yaml::member* into = nullptr;
  for (const auto& file : in)
    if (const auto* found = file.root().find(section); found && (!into || !found->value.members().empty()))
      into = found;
  if (!into) {
    auto lines = fmt::format("  {}:\n", id);
    for (const auto& one : members) lines += fmt::format("    {}: {}\n", one.key, one.value);
    const auto flow = fmt::format("{{{}: {}}}", id, flow_map(members));
    return {{add_section(in[0].root(), section, lines, flow, sources)}, {}};
  }
  auto added = add_map(*into, id, members, sources);
  if (!added)
    return {
        {},
        fmt::format("`{}` is written in a way that errcat does not add to; add the entry by hand", section)};
  return {{std::move(*added)}, {}};
}

}  // namespace generator::edit_spec
