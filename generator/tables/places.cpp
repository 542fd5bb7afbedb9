#include "tables/places.hpp"

#include "spec/pointer.hpp"
#include "tables/properties.hpp"

namespace generator::tables {
namespace {

using errcat::detail::place_form;

}  // namespace

places::places(const catalog::catalog& from) {
  for (const auto& one : from.written.envelope)
    for (const spec::place_map* part : spec::places_of(one))
      for (const auto& place : part->places) add(place.value.written, false);
  for (const auto& one : from.entries)
    for (const auto& matcher : one.fields) add(matcher.place, true);
  word index = 0;
  for (auto& [written, one] : all_) one.index = index++;
}

void places::add(const std::string& written, bool is_field) {
  constexpr std::string_view header = "header:";
  known made;
  if (written.starts_with('/')) {
    auto keys = spec::keys_of_pointer(written);
    if (!keys) return;
    made = {place_form::pointer, std::move(*keys), false, 0};
  } else if (written.starts_with(header)) {
    made = {place_form::header, {written.substr(header.size())}, false, 0};
  } else {
    return;
  }
  auto& here = all_.try_emplace(written, std::move(made)).first->second;
  here.is_field = here.is_field || is_field;
}

std::vector<labelled> places::rows(builder& into) const {
  std::vector<labelled> out;
  for (const auto& [written, one] : all_)
    out.push_back({written,
                   {into.text(written), cell(static_cast<word>(one.form)),
                    text_list(one.path, into, "path of " + written), cell(one.is_field ? 1U : 0U)}});
  return out;
}

cell places::list(const spec::place_map& part, builder& into, const std::string& label) const {
  cells found;
  for (const auto& one : part.places)
    if (const auto here = all_.find(one.value.written); here != all_.end())
      found.push_back(cell(here->second.index));
  return into.list(found, 1, label);
}

errcat::time_unit unit_of(std::string_view name) {
  using errcat::time_unit;
  if (name == "s") return time_unit::seconds;
  if (name == "ms") return time_unit::milliseconds;
  if (name == "epoch_s") return time_unit::epoch_seconds;
  if (name == "epoch_ms") return time_unit::epoch_milliseconds;
  if (name == "http_date") return time_unit::http_date;
  return time_unit::unspecified;
}

}  // namespace generator::tables
