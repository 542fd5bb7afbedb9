#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>

#include "check/rules.hpp"
#include "errcat/detail/found_value.hpp"
#include "spec/pointer.hpp"

// Checks the places in responses: whether they are given, can be read, and agree with the examples.
namespace generator::check {
namespace {

using catalog::entry;
using json = nlohmann::ordered_json;
using form = spec::place_ref::form;

/// Calls `visit` with each part of an envelope that errcat reads, and with each place of that part.
template <class Visit>
void each_place(const catalog::catalog& on, const Visit& visit) {
  for (const auto& envelope : on.written->envelope)
    for (const spec::place_map* part : spec::places_of(envelope))
      for (const auto& place : part->places)
        if (place.given) visit(*part, place);
}

template <class Part>
bool says_where(const catalog::catalog& on, Part spec::envelope::*part) {
  return std::any_of(on.written->envelope.begin(), on.written->envelope.end(),
                     [&](const spec::envelope& one) { return !(one.*part).places.empty(); });
}

/// Adds one finding, at the first error for which `wanted` is true.
template <class Wanted>
void report_first(const catalog::catalog& on, std::string_view what, const Wanted& wanted, findings& out) {
  const auto first = std::find_if(on.entries.begin(), on.entries.end(), [&](const entry& one) {
    return one.type == errcat::entry_type::error && wanted(one);
  });
  if (first != on.entries.end())
    out.add(rule::unplaced_matcher, first->code_at, {{"name", first->id}, {"what", what}});
}

/// What the examples of a spec contain.
struct evidence {
  std::vector<const json*> bodies;
  std::vector<std::string_view> headers;  ///< names of headers
  std::set<std::string> pointers;         ///< to every value in a body, with `*` for the elements of lists
  bool has_texts = false;                 ///< whether some body is not JSON, so its fields are unknown
};

void add_pointers(const json& from, std::vector<std::string>& segments, std::set<std::string>& to) {
  if (!segments.empty()) to.insert(spec::pointer_of(segments));
  const auto visit = [&](std::string segment, const json& value) {
    segments.push_back(std::move(segment));
    add_pointers(value, segments, to);
    segments.pop_back();
  };
  if (from.is_object())
    for (const auto& one : from.items()) visit(one.key(), one.value());
  else if (from.is_array())
    for (const auto& one : from) visit("*", one);
}

evidence evidence_of(const catalog::catalog& on) {
  evidence all;
  for (const auto& one : on.written->envelope)
    if (one.example.given) all.bodies.push_back(one.example.value.get());
  for (const auto& one : on.entries)
    for (const auto& example : one.written->examples) {
      if (example.body.given) all.bodies.push_back(example.body.value.get());
      all.has_texts = all.has_texts || (example.body.given && example.body.value->is_string());
      for (const auto& header : example.headers) all.headers.push_back(header.name.value);
    }
  for (const auto* body : all.bodies) {
    std::vector<std::string> segments;
    add_pointers(*body, segments, all.pointers);
  }
  return all;
}

/// Whether a value exists at the end of the segments from `level` on.
bool is_there(const json& from, const std::vector<std::string>& segments, std::size_t level) {
  if (level == segments.size()) return true;
  const auto& segment = segments[level];
  if (segment == "*")
    return from.is_structured() && std::any_of(from.begin(), from.end(), [&](const json& one) {
             return is_there(one, segments, level + 1);
           });
  if (from.is_object()) return from.contains(segment) && is_there(from[segment], segments, level + 1);
  const bool is_index = from.is_array() && !segment.empty() && segment.size() < 9 &&
                        segment.find_first_not_of("0123456789") == std::string::npos;
  return is_index && std::stoul(segment) < from.size() &&
         is_there(from[std::stoul(segment)], segments, level + 1);
}

/// Whether some example confirms a place, or no example could.
bool is_borne_out(const spec::place_ref& place, const evidence& by) {
  if (place.kind == form::header)
    return by.headers.empty() ||
           std::any_of(by.headers.begin(), by.headers.end(), [&](std::string_view name) {
             const std::string_view wanted = place.name;
             return errcat::detail::same_name(name, wanted.substr(0, wanted.find(';')));
           });
  if (place.kind != form::pointer || by.pointers.empty() || by.has_texts) return true;
  const auto segments = spec::segments_of_pointer(place.name);
  return !segments || std::any_of(by.bodies.begin(), by.bodies.end(),
                                  [&](const json* body) { return is_there(*body, *segments, 0); });
}

/// A pointer that ends in the same segment, for an author who left out the objects around it.
advice same_end_elsewhere(const spec::place_ref& place, const evidence& by) {
  const auto segment = place.name.substr(place.name.rfind('/'));
  for (const auto& pointer : by.pointers)
    if (pointer.ends_with(segment)) return {fmt::format("did you mean `{}`?", pointer), {pointer}, false};
  return {};
}

advice help_for(const spec::place_ref& place, const evidence& by) {
  std::vector<std::string_view> known;
  if (place.kind == form::header)
    known = by.headers;
  else
    known.assign(by.pointers.begin(), by.pointers.end());
  if (place.kind == form::pointer)
    if (auto same = same_end_elsewhere(place, by); !same.empty()) return same;
  if (auto nearest = did_you_mean(place.name, known); !nearest.empty()) {
    nearest.certain = false;  // the examples can be wrong, too
    return nearest;
  }
  constexpr std::size_t enough = 6;
  std::string list;
  for (std::size_t i = 0; i < known.size() && i < enough; ++i)
    list += fmt::format("{}`{}`", i == 0 ? "" : ", ", known[i]);
  return fmt::format("the examples have {}{}", list, known.size() > enough ? " and more" : "");
}

/// What a header is known to contain.
struct known_unit {
  std::string_view header;
  std::string_view meaning;
  std::string_view units;  ///< units of the format, each between blanks
};
constexpr known_unit known_units[] = {
    {"Retry-After", "seconds or an HTTP date (RFC 9110)", " s http_date "},
    {"Retry-After-Ms", "milliseconds", " ms "},
    {"RateLimit", "limits as structured fields (draft-ietf-httpapi-ratelimit-headers-10)", " rate_limit "},
    {"RateLimit-Reset", "seconds from now (draft-ietf-httpapi-ratelimit-headers)", " s "},
    {"X-RateLimit-Reset-After", "seconds from now", " s "},
    {"X-RateLimit-Reset", "a time since 1970", " epoch_s epoch_ms http_date reset "},
    {"X-Rate-Limit-Reset", "a time since 1970", " epoch_s epoch_ms http_date reset "},
};

void check_unit(const spec::place_map& part, const spec::place& place, findings& out) {
  if (!part.unit.given || place.value.kind != form::header) return;
  for (const auto& one : known_units)
    if (errcat::detail::same_name(one.header, place.value.name) &&
        one.units.find(' ' + std::string(part.unit.value) + ' ') == std::string_view::npos)
      out.add(rule::unlikely_unit, part.unit.at,
              {{"name", one.header}, {"meaning", one.meaning}, {"unit", part.unit.value}});
}

/// A place with `*`, and the list that `*` goes through.
struct list_place {
  std::string list;
  std::string place;
};

/// Adds a finding unless the place is in the same list as the places before it.
void compare_list(std::optional<list_place>& first, std::string_view written, const span& at, findings& out) {
  auto list = spec::list_of_pointer(written);
  if (!list) return;
  if (!first)
    first = {std::move(*list), std::string(written)};
  else if (first->list != *list)
    out.add(rule::separate_lists, at, {{"place", written}, {"other", first->place}});
}

/// Calls `visit` with the fields of each map that can have fields.
template <class Visit>
void each_fields(const spec::vendor_spec& from, const Visit& visit) {
  visit(from.error_defaults.fields);
  visit(from.outcome_defaults.fields);
  for (const auto& one : from.categories) visit(one.value.defaults.fields);
  for (const auto& one : from.statuses) visit(one.fields);
  for (const auto& one : from.errors) visit(one.value.fields);
  for (const auto& one : from.outcomes) visit(one.value.fields);
  for (const auto& envelope : from.envelope)
    for (const auto& one : envelope.retry_after) visit(one.when);
}

}  // namespace

void matchers_have_places(const catalog::catalog& on, findings& out) {
  const auto has_code = [](const entry& one) { return !one.code.empty() || !one.aliases.empty(); };
  if (!says_where(on, &spec::envelope::code)) report_first(on, "code", has_code, out);
  if (!says_where(on, &spec::envelope::subcode))
    report_first(
        on, "second-level code", [](const entry& one) { return !one.subcode.empty(); }, out);
  if (!says_where(on, &spec::envelope::message))
    report_first(
        on, "message", [&](const entry& one) { return !has_code(one) && !one.messages.empty(); }, out);
}

void places_borne_out(const catalog::catalog& on, findings& out) {
  const auto all = evidence_of(on);
  std::set<std::string> asked;
  const auto check = [&](const spec::place_ref& place, const span& at) {
    if (!asked.insert(place.written).second || is_borne_out(place, all)) return;
    out.add(rule::unseen_place, at, {{"name", place.written}}, [&] { return help_for(place, all); });
  };
  each_place(on, [&](const spec::place_map& part, const spec::place& place) {
    if (!part.optional.value) check(place.value, place.at);
  });
  const auto& code_at = on.written->outcome_defaults.code_at;
  if (code_at.given) check(code_at.value, code_at.at);
  each_fields(*on.written, [&](const spec::named_list<spec::field_matcher>& fields) {
    for (const auto& one : fields)
      if (const auto place = spec::place_of(one.name.value)) check(*place, one.name.at);
  });
}

void places_reachable(const catalog::catalog& on, findings& out) {
  for (const auto& envelope : on.written->envelope)
    for (const spec::place_map* part : spec::places_of(envelope)) {
      std::set<std::string> before;
      for (const auto& place : part->places)
        if (place.given && !before.insert(place.value.written).second)
          out.add(rule::repeated_place, place.at, {{"place", place.value.written}});
    }
}

void units_likely(const catalog::catalog& on, findings& out) {
  each_place(on,
             [&](const spec::place_map& part, const spec::place& place) { check_unit(part, place, out); });
  for (const auto& envelope : on.written->envelope)
    for (const auto& one : envelope.other)
      if (const auto place = spec::place_of(one.name.value)) {
        spec::place at;
        at.value = *place;
        check_unit(one.value, at, out);
      }
}

void examples_complete(const catalog::catalog& on, findings& out) {
  if (on.written->envelope.size() != 1) return;  // Which of them an example shows is not known.
  const auto& envelope = on.written->envelope.front();
  const auto check = [&](const entry& of, const spec::example& example, const spec::place_map& part,
                         std::string_view what) {
    if (part.optional.value) return;
    for (const auto& place : part.places) {
      if (!place.given || place.value.kind != form::pointer) return;
      const auto segments = spec::segments_of_pointer(place.value.name);
      if (!segments || is_there(*example.body.value, *segments, 0)) return;
    }
    if (!part.places.empty())
      out.add(rule::incomplete_example, example.at,
              {{"name", name_of(of)}, {"place", part.places.front().value.written}, {"what", what}});
  };
  for (const auto& one : on.entries) {
    if (one.type != errcat::entry_type::error) continue;
    for (const auto& example : one.written->examples) {
      if (!example.body.given || !example.body.value->is_object()) continue;
      if (!one.code.empty()) check(one, example, envelope.code, "the code");
      check(one, example, envelope.message, "the message");
      check(one, example, envelope.request_id, "the id of the request");
    }
  }
}

void lists_joined(const catalog::catalog& on, findings& out) {
  std::optional<list_place> of_fields;
  for (const auto& envelope : on.written->envelope) {
    std::optional<list_place> first;
    for (const spec::place_map* part : spec::places_of(envelope))
      for (const auto& place : part->places) compare_list(first, place.value.written, place.at, out);
    if (first && !of_fields) of_fields = first;
  }
  const auto& code_at = on.written->outcome_defaults.code_at;
  if (code_at.given) compare_list(of_fields, code_at.value.written, code_at.at, out);
  each_fields(*on.written, [&](const spec::named_list<spec::field_matcher>& fields) {
    for (const auto& one : fields) compare_list(of_fields, one.name.value, one.name.at, out);
  });
}

void success_codes_free(const catalog::catalog& on, findings& out) {
  const auto report = [&](const spec::text& code, std::string_view name) {
    if (code.given &&
        std::find(on.success_codes.begin(), on.success_codes.end(), code.value) != on.success_codes.end())
      out.add(rule::success_code_of_error, code.at, {{"code", code.value}, {"name", name}});
  };
  for (const auto& one : on.written->errors) {
    report(one.value.code, one.name.value);
    for (const auto& alias : one.value.aliases) report(alias, one.name.value);
  }
}

}  // namespace generator::check
