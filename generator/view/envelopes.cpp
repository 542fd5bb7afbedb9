#include <map>

#include "json/json.hpp"
#include "value/of_json.hpp"
#include "view/pieces.hpp"

namespace generator::view {
namespace {

/// What a field that errcat uses holds.
std::string_view label_of(std::string_view name) {
  constexpr std::pair<std::string_view, std::string_view> labels[] = {{"code", "the code"},
                                                                      {"subcode", "the second-level code"},
                                                                      {"message", "the message"},
                                                                      {"details", "details"},
                                                                      {"field", "the field at fault"},
                                                                      {"retry_after", "the time to wait"},
                                                                      {"should_retry", "whether to retry"},
                                                                      {"request_id", "the request ID"}};
  for (const auto& [known, label] : labels)
    if (known == name) return label;
  return "";
}

std::string_view unit_text(std::string_view unit) {
  constexpr std::pair<std::string_view, std::string_view> texts[] = {
      {"s", "in seconds"},
      {"ms", "in milliseconds"},
      {"epoch_s", "seconds since 1970"},
      {"epoch_ms", "milliseconds since 1970"},
      {"http_date", "an HTTP date"},
      {"reset", "seconds from now or a time since 1970"},
      {"rate_limit", "limits as structured fields"}};
  for (const auto& [known, text] : texts)
    if (known == unit) return text;
  return "";
}

value places_of(const spec::place_map& from) {
  auto places = value::list();
  for (const auto& one : from.places) places.push_back(place_of(one.value.written));
  return places;
}

value place(const spec::place_map& from, std::string_view name, value places, std::string condition = {}) {
  value added{{"name", name},
              {"label", label_of(name)},
              {"places", std::move(places)},
              {"type", from.type.value},
              {"unit", from.unit.value},
              {"unit_text", unit_text(from.unit.value)},
              {"optional", from.optional.value},
              {"audience", from.audience.value},
              {"for_developers", from.audience.value == "developer"},
              {"condition", std::move(condition)},
              {"meaning", from.meaning.value}};
  added.add_all(provenance(from));
  return added;
}

using waits_by_place = std::map<std::string_view, const catalog::wait_place*>;

/// Adds the places of a time to wait with its condition in words. Where the condition is not the spec's but
/// that of a header that errcat knows, each place stands alone.
void add_wait(const spec::wait_place& from, const waits_by_place& known, value& fields) {
  std::vector<std::string> conditions;
  bool by_header = false;
  for (const auto& one : from.places) {
    const auto same = known.find(one.value.written);
    conditions.push_back(same == known.end() ? std::string() : condition_text(same->second->when));
    by_header = by_header || (from.when.empty() && !conditions.back().empty());
  }
  constexpr std::string_view name = "retry_after";
  if (!by_header)
    return fields.push_back(
        place(from, name, places_of(from), conditions.empty() ? std::string() : conditions.back()));
  for (catalog::index i = 0; i < from.places.size(); ++i)
    fields.push_back(
        place(from, name, value::list_of(place_of(from.places[i].value.written)), std::move(conditions[i])));
}

}  // namespace

value place_of(std::string_view written) {
  const auto colon = written.find(':');
  const bool in_header = written.starts_with("header:");
  const bool in_query = written.starts_with("query:");
  return {{"at", written},
          {"name", in_header || in_query ? written.substr(colon + 1) : written},
          {"in_body", written.starts_with('/')},
          {"in_header", in_header},
          {"in_query", in_query},
          {"not_stated", !written.starts_with('/') && !in_header && !in_query}};
}

value envelopes(const catalog::catalog& in) {
  auto all = value::list();
  for (const auto& one : in.written->envelope) {
    auto fields = value::list();
    const auto add = [&](std::string_view name, const spec::place_map& at) {
      if (!at.places.empty()) fields.push_back(place(at, name, places_of(at)));
    };
    add("code", one.code);
    add("subcode", one.subcode);
    add("message", one.message);
    add("details", one.details);
    add("field", one.field);
    const auto waits = catalog::waits_of(one);
    waits_by_place known;
    for (const auto& wait : waits) known.emplace(wait.place, &wait);
    for (const auto& wait : one.retry_after) add_wait(wait, known, fields);
    add("should_retry", one.should_retry);
    add("request_id", one.request_id);
    for (const auto& other : one.other)
      fields.push_back(place(other.value, "", value::list_of(place_of(other.name.value))));
    value added{{"surfaces", texts(one.surfaces)},
                {"content_type", one.content_type.value},
                {"fields", std::move(fields)},
                {"code_base", one.code.base.value},
                {"code_after", one.code.after.value},
                {"code_before", one.code.before.value},
                {"success_codes", texts(one.success_codes)},
                {"example", one.example.given ? of_json(*one.example.value) : value()},
                {"example_text", one.example.given ? json_to_text(*one.example.value, 2) : std::string()},
                {"notes", texts(one.notes)}};
    added.add_all(provenance(one));
    all.push_back(std::move(added));
  }
  return all;
}

}  // namespace generator::view
