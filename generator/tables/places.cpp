#include "tables/places.hpp"

#include "spec/pointer.hpp"
#include "tables/properties.hpp"

// Collects the places in responses that the tables refer to.
namespace generator::tables {
namespace {

using errcat::detail::place_form;

}  // namespace

places::places(const catalog::catalog& from) {
  for (const auto& one : from.written->envelope)
    for (const spec::place_map* part : spec::places_of(one))
      for (const auto& place : part->places) add(place.value.written, false);
  for (const auto& envelope : from.written->envelope)
    for (const auto& one : catalog::waits_of(envelope)) {
      add(one.policies, false);
      for (const auto& condition : one.when) add(condition.place, false);
    }
  for (const auto& one : from.entries)
    for (const auto& matcher : one.fields) add(matcher.place, true);
  word index = 0;
  for (auto& [written, one] : all_) one.index = index++;
}

void places::add(std::string_view written, bool is_field) {
  constexpr std::string_view header = "header:";
  known made;
  if (written.starts_with('/')) {
    auto segments = spec::segments_of_pointer(written);
    if (!segments) return;
    made = {place_form::pointer, std::move(*segments), false, 0};
  } else if (written.starts_with(header)) {
    const auto split = written.find(';');
    made = {
        place_form::header, {std::string(written.substr(header.size(), split - header.size()))}, false, 0};
    if (split != std::string_view::npos) made.path.emplace_back(written.substr(split + 1));
  } else {
    return;
  }
  auto& here = all_.try_emplace(std::string(written), std::move(made)).first->second;
  here.is_field = here.is_field || is_field;
}

row_list places::rows(builder& into) const {
  row_list out;
  for (const auto& [written, one] : all_) {
    const auto text = into.keep(written);
    std::vector<std::string_view> path;
    for (const auto& segment : one.path) path.push_back(into.keep(segment));
    out.add({text}, {into.text(text), cell(static_cast<word>(one.form)), text_list(path, into, {"path", text}),
                     cell(one.is_field ? 1U : 0U)});
  }
  return out;
}

cell places::list(const spec::place_map& part, builder& into, label is) const {
  cells found;
  for (const auto& one : part.places)
    if (const auto here = all_.find(one.value.written); here != all_.end())
      found.push_back(cell(here->second.index));
  return into.list(found, 1, is);
}

cell places::waits(const std::vector<catalog::wait_place>& all, builder& into,
                   std::string_view name) const {
  cells rows;
  for (const auto& one : all) {
    const auto here = all_.find(one.place);
    if (here == all_.end()) continue;
    const auto beside = all_.find(one.policies);
    cells conditions;
    for (const auto& condition : one.when) {
      const auto at = all_.find(condition.place);
      if (at != all_.end())
        conditions.insert(conditions.end(), {cell(at->second.index), values_of(condition, into, name)});
    }
    rows.insert(rows.end(), {cell(here->second.index), cell(static_cast<word>(one.unit)),
                             cell((beside == all_.end() ? here : beside)->second.index),
                             into.list(conditions, 2, {"conditions", name})});
  }
  return into.list(rows, errcat::detail::wait_width, {name});
}

}  // namespace generator::tables
