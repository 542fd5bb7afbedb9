#pragma once
#include "sample.hpp"

/// Entries with what tells them apart.
namespace sample {

inline catalog::entry on_status(catalog::entry base, std::int32_t status) {
  base.statuses = {one(status)};
  return base;
}
inline catalog::entry with_field(catalog::entry base, std::string place,
                                 std::vector<catalog::field_value> values) {
  base.fields.push_back({std::move(place), std::move(values)});
  return base;
}
inline catalog::entry on_surface(catalog::entry base, catalog::index surface) {
  base.surfaces = {surface};
  return base;
}
inline catalog::entry with_message(catalog::entry base, std::string_view message) {
  base.messages.push_back(message);
  return base;
}
inline catalog::entry outcome(std::string_view id, std::int32_t number) {
  auto made = error(id, number);
  made.type = errcat::entry_type::outcome;
  made.statuses = {{200, 299}};
  return made;
}
inline catalog::entry transport(std::string anchor, errcat::transport_failure failure) {
  catalog::entry made;
  made.type = errcat::entry_type::transport;
  made.anchor = std::move(anchor);
  made.transport = failure;
  return made;
}

template <std::size_t Count>
errcat::response fields(errcat::response base, const errcat::wire_field (&known)[Count]) {
  base.fields = known;
  base.field_count = Count;
  return base;
}

}  // namespace sample
