#include "wire/observe.hpp"

#include <algorithm>
#include <set>

namespace generator::wire {
namespace {

using json = nlohmann::ordered_json;

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool same_header(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](char x, char y) { return lower(x) == lower(y); });
}

/// The value at a JSON pointer, or nothing: pointers from specs may lead nowhere or be malformed.
const json* at_pointer(const json& body, const std::string& pointer) {
  try {
    const json::json_pointer where(pointer);
    return body.contains(where) ? &body.at(where) : nullptr;
  } catch (const json::exception&) {
    return nullptr;
  }
}

std::optional<json> value_at(const raw_response& from, const std::string& place) {
  if (place.starts_with('/')) {
    const auto* found = from.body ? at_pointer(*from.body, place) : nullptr;
    return found ? std::optional<json>(*found) : std::nullopt;
  }
  constexpr std::string_view prefix = "header:";
  if (!place.starts_with(prefix)) return {};
  for (const auto& one : from.headers)
    if (same_header(one.name, std::string_view(place).substr(prefix.size()))) return json(one.value);
  return {};
}

std::optional<json> first_of(const raw_response& from, const spec::place_map& places) {
  for (const auto& one : places.places)
    if (auto found = value_at(from, one.value.written); found && !found->is_null()) return found;
  return {};
}

/// A time to wait in milliseconds, given in seconds unless the spec says otherwise; negative if there is
/// none. Dates need a clock, so they count as none.
std::int64_t wait_in(const std::optional<json>& value, std::string_view unit) {
  constexpr std::int64_t longest = 1'000'000'000'000;
  if (!value || (!unit.empty() && unit != "s" && unit != "ms")) return -1;
  auto number = *value;
  if (number.is_string()) number = json::parse(number.get<std::string>(), nullptr, false);
  if (!number.is_number() || number.get<double>() < 0) return -1;
  return static_cast<std::int64_t>(
      std::min(number.get<double>() * (unit == "ms" ? 1 : 1000), static_cast<double>(longest)));
}

/// Whether an envelope is that of the response's surface.
bool applies(const spec::envelope& one, const catalog::catalog& in, errcat::surface surface) {
  const auto number = static_cast<std::size_t>(surface);
  if (one.surfaces.empty() || number == 0 || number > in.surfaces.size()) return true;
  const auto& id = in.surfaces[number - 1].id;
  return std::any_of(one.surfaces.begin(), one.surfaces.end(),
                     [&](const spec::text& name) { return name.value == id; });
}

}  // namespace

observation::observation(const catalog::catalog& in, const raw_response& from) {
  response_.status = from.status;
  response_.surface = from.surface;
  response_.operation = from.operation;
  response_.transport = from.transport;
  for (const auto& one : in.written.envelope) {
    if (!applies(one, in, from.surface)) continue;
    if (retry_after_ms_ < 0)
      retry_after_ms_ = wait_in(first_of(from, one.retry_after), one.retry_after.unit.value);
    if (const auto code = first_of(from, one.code); code && !response_.code) {
      if (code->is_number_integer())
        response_.code = keep(code->dump());
      else if (code->is_string())
        response_.code = keep(code->get<std::string>());
    }
    if (const auto message = first_of(from, one.message);
        message && message->is_string() && response_.message.empty())
      response_.message = keep(message->get<std::string>());
  }
  read_fields(in, from);
}

void observation::read_fields(const catalog::catalog& in, const raw_response& from) {
  std::set<std::string> places;
  for (const auto& entry : in.entries)
    for (const auto& matcher : entry.fields) places.insert(matcher.place);
  for (const auto& place : places) {
    const auto value = value_at(from, place);
    if (!value) continue;
    const auto name = keep(place);
    if (value->is_string())
      fields_.push_back({name, keep(value->get<std::string>())});
    else if (value->is_boolean())
      fields_.push_back({name, value->get<bool>()});
    else if (value->is_number_unsigned())
      fields_.push_back({name, value->get<std::uint64_t>()});
    else if (value->is_number_integer())
      fields_.push_back({name, value->get<std::int64_t>()});
    else if (value->is_null())
      fields_.push_back({name, nullptr});
  }
  response_.fields = fields_.data();
  response_.field_count = fields_.size();
  response_.fields_complete = from.body.has_value();
}

}  // namespace generator::wire
