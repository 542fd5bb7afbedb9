#include "edit_spec/references.hpp"

#include <algorithm>
#include <tuple>

// Finds what names an entry.
namespace generator::edit_spec {
namespace {

template <class Named>
bool has_name(const Named& all, std::string_view name) {
  return std::ranges::any_of(all, [&](const auto& one) { return one.name.value == name; });
}

/// Whether the exception for a name could mean something that is not an entry.
bool names_definition(const spec::vendor_spec& written, std::string_view name) {
  return has_name(written.operations, name) || has_name(written.retry_policies, name) ||
         has_name(written.surfaces, name) || has_name(written.categories, name) ||
         has_name(written.user_messages, name) || has_name(written.environments, name) ||
         has_name(written.sources, name);
}

}  // namespace

std::vector<span> replacements_naming(const spec::vendor_spec& written, std::string_view id) {
  std::vector<span> all;
  const auto see = [&](const spec::text& one) {
    if (one.given && one.value == id) all.push_back(one.at);
  };
  for (const auto& one : written.errors) see(one.value.replaced_by);
  for (const auto& one : written.outcomes) see(one.value.replaced_by);
  for (const auto& one : written.reserved) see(one.replaced_by);
  return all;
}

std::vector<span> references_to(const spec::vendor_spec& written, std::string_view id) {
  std::vector<span> all = replacements_naming(written, id);
  const auto see = [&](const spec::texts& names) {
    for (const auto& one : names)
      if (one.given && one.value == id) all.push_back(one.at);
  };
  see(written.quick_reference);
  for (const auto& one : written.contradictions) see(one.concerns);
  if (names_definition(written, id)) return all;
  for (const auto& one : written.allow) see(one.concerns);
  return all;
}

change in_order(std::vector<edit> edits) {
  const auto key = [](const edit& one) {
    return std::tuple(one.at.file, one.at.begin, one.at.end, one.with);
  };
  std::ranges::sort(edits, {}, key);
  const auto same = [&](const edit& a, const edit& b) { return key(a) == key(b); };
  edits.erase(std::unique(edits.begin(), edits.end(), same), edits.end());
  for (std::size_t i = 1; i < edits.size(); ++i)
    if (edits[i].at.file == edits[i - 1].at.file && edits[i].at.begin < edits[i - 1].at.end)
      return {{}, "the spec is written in a way that errcat does not edit; make the change by hand"};
  return {std::move(edits), {}};
}

}  // namespace generator::edit_spec
