#include <algorithm>

#include "compare/compare.hpp"

// The changes as values, for the page and for programs.
namespace generator::compare {
namespace {

using spec::impact;

constexpr impact gravest_first[] = {impact::compile, impact::behavior, impact::text};

std::string_view word_of(change::type what) {
  switch (what) {
    case change::type::added:
      return "added";
    case change::type::removed:
      return "removed";
    case change::type::retired:
      return "retired";
    case change::type::renamed:
      return "renamed";
    case change::type::renumbered:
      return "renumbered";
    case change::type::reused:
      return "reused";
    case change::type::reordered:
      return "reordered";
    case change::type::changed:
      return "changed";
    case change::type::inherited:
      break;
  }
  return "inherited";
}

std::string_view word_of(vendor_changes::state is) {
  switch (is) {
    case vendor_changes::state::added:
      return "added";
    case vendor_changes::state::removed:
      return "removed";
    case vendor_changes::state::changed:
      break;
  }
  return "changed";
}

/// Whether a text reads best as code: on one line, and short or with the marks of YAML.
bool is_code(std::string_view text) {
  constexpr std::size_t longest = 60;
  if (text.find_first_of("\n`") != std::string_view::npos) return false;
  return text.size() <= longest || text.front() == '{' || text.front() == '[';
}

value value_of(const change& from) {
  const auto is = [&](change::type what) { return from.what == what; };
  using enum change::type;
  return {{"what", word_of(from.what)},
          {"impact", name_of(from.impact)},
          {"where", from.where},
          {"before", from.before},
          {"after", from.after},
          {"entries", from.entries},
          {"kept", from.kept},
          {"as_code", is_code(from.before) && is_code(from.after)},
          {"is_added", is(added)},
          {"is_removed", is(removed)},
          {"is_retired", is(retired)},
          {"is_renamed", is(renamed)},
          {"is_renumbered", is(renumbered)},
          {"is_reused", is(reused)},
          {"is_reordered", is(reordered)},
          {"is_changed", is(changed)},
          {"is_inherited", is(inherited)}};
}

std::size_t count(const std::vector<change>& all, impact of) {
  return static_cast<std::size_t>(std::ranges::count(all, of, &change::impact));
}

/// The changes by their impact, the gravest first.
value groups(const std::vector<change>& all) {
  auto out = value::list();
  for (const auto one : gravest_first) {
    if (count(all, one) == 0) continue;
    auto changes = value::list();
    for (const auto& each : all)
      if (each.impact == one) changes.push_back(value_of(each));
    out.push_back({{"impact", name_of(one)},
                   {"breaks_compile", one == impact::compile},
                   {"breaks_behavior", one == impact::behavior},
                   {"is_text", one == impact::text},
                   {"changes", std::move(changes)}});
  }
  return out;
}

value counts(const std::vector<change>& all) {
  return {{"compile", count(all, impact::compile)},
          {"behavior", count(all, impact::behavior)},
          {"text", count(all, impact::text)}};
}

}  // namespace

std::string_view name_of(impact of) {
  switch (of) {
    case impact::compile:
      return "compile";
    case impact::behavior:
      return "behavior";
    case impact::text:
      break;
  }
  return "text";
}

value view_of(const comparison& from) {
  auto vendors = value::list();
  for (const auto& one : from.vendors)
    vendors.push_back({{"vendor", one.vendor},
                       {"title", one.title},
                       {"state", word_of(one.is)},
                       {"is_changed", one.is == vendor_changes::state::changed},
                       {"is_added", one.is == vendor_changes::state::added},
                       {"is_removed", one.is == vendor_changes::state::removed},
                       {"counts", counts(one.all)},
                       {"groups", groups(one.all)}});
  const auto impacts = impacts_of(from);
  return {{"format", format_version},
          {"impact", impacts.empty() ? value(nullptr) : value(name_of(*impacts.rbegin()))},
          {"any", !impacts.empty()},
          {"kinds",
           {{"any", !from.kinds.empty()}, {"counts", counts(from.kinds)}, {"groups", groups(from.kinds)}}},
          {"vendors", std::move(vendors)}};
}

}  // namespace generator::compare
