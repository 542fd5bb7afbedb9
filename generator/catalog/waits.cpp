#include <algorithm>

#include "catalog/steps.hpp"
#include "errcat/detail/found_value.hpp"

// What errcat knows about headers that ask to wait. A spec does not have to repeat it.
namespace generator::catalog {
namespace {

constexpr std::string_view header_prefix = "header:";

struct known_header {
  std::string_view name;
  errcat::time_unit unit;
};
/// Retry-After is from RFC 9110, section 10.2.3. RateLimit is from draft-ietf-httpapi-ratelimit-headers-10,
/// and RateLimit-Reset is from the same draft up to version 7.
constexpr known_header known_headers[] = {
    {"Retry-After", errcat::time_unit::unspecified},
    {"Retry-After-Ms", errcat::time_unit::milliseconds},
    {"X-Ms-Retry-After-Ms", errcat::time_unit::milliseconds},
    {"RateLimit", errcat::time_unit::rate_limit},
    {"RateLimit-Reset", errcat::time_unit::seconds},
    {"X-RateLimit-Reset-After", errcat::time_unit::seconds},
};
/// Headers that come with every response. The name of one of several limits can follow:
/// X-RateLimit-Reset-Requests.
constexpr std::string_view reset_names[] = {"X-RateLimit-Reset", "X-Rate-Limit-Reset"};

/// The header that the place names. Empty if the place is not a header.
std::string_view header_of(std::string_view place) {
  return place.substr(0, header_prefix.size()) == header_prefix ? place.substr(header_prefix.size())
                                                                : std::string_view();
}

bool is_reset(std::string_view header) {
  return std::any_of(std::begin(reset_names), std::end(reset_names), [&](std::string_view name) {
    return errcat::detail::same_name(header.substr(0, name.size()), name);
  });
}

errcat::time_unit unit_named(std::string_view name) {
  using errcat::time_unit;
  if (name == "s") return time_unit::seconds;
  if (name == "ms") return time_unit::milliseconds;
  if (name == "epoch_s") return time_unit::epoch_seconds;
  if (name == "epoch_ms") return time_unit::epoch_milliseconds;
  if (name == "http_date") return time_unit::http_date;
  if (name == "reset") return time_unit::reset;
  return name == "rate_limit" ? time_unit::rate_limit : time_unit::unspecified;
}

errcat::time_unit unit_of(std::string_view place) {
  const auto header = header_of(place);
  for (const auto& one : known_headers)
    if (errcat::detail::same_name(header, one.name)) return one.unit;
  return is_reset(header) ? errcat::time_unit::reset : errcat::time_unit::unspecified;
}

/// The header that says how much is left of the limit whose reset `header` gives. Empty if `header` gives no
/// reset.
std::string remaining_of(std::string_view header) {
  if (errcat::detail::same_name(header, "RateLimit-Reset")) return "RateLimit-Remaining";
  if (errcat::detail::same_name(header, "X-RateLimit-Reset-After")) return "X-RateLimit-Remaining";
  if (!is_reset(header)) return {};
  constexpr std::string_view reset = "Reset";
  std::string remaining(header);
  const auto at =
      std::search(remaining.begin(), remaining.end(), reset.begin(), reset.end(),
                  [](char a, char b) { return errcat::detail::lower(a) == errcat::detail::lower(b); });
  return remaining.replace(static_cast<index>(at - remaining.begin()), reset.size(), "Remaining");
}

/// A reset asks to wait only if nothing is left, as far as the response says.
std::vector<field_matcher> nothing_left(std::string_view place) {
  const auto remaining = remaining_of(header_of(place));
  if (remaining.empty()) return {};
  return {{std::string(header_prefix) + remaining,
           {{field_value::type::text, "0"}, {field_value::type::null, "null"}}}};
}

}  // namespace

std::vector<wait_place> waits_of(const spec::envelope& from) {
  std::vector<wait_place> all;
  for (const auto& one : from.retry_after)
    for (const auto& place : one.places) {
      wait_place made;
      made.place = place.value.written;
      made.unit = one.unit.given ? unit_named(one.unit.value) : unit_of(made.place);
      if (made.unit == errcat::time_unit::rate_limit) made.policies = "header:RateLimit-Policy";
      made.when = one.when.empty() ? nothing_left(made.place) : conditions_of(one.when);
      all.push_back(std::move(made));
    }
  return all;
}

}  // namespace generator::catalog
