#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include "errcat/detail/find_in_body.hpp"
#include "errcat/detail/find_places.hpp"
#include "errcat/detail/header_parameters.hpp"
#include "errcat/detail/headers.hpp"
#include "errcat/detail/media_type.hpp"
#include "errcat/reading.hpp"

/// Reads from body and headers what `classify` and `decide` take, by the places that the vendor's spec names.
/// Of what a program that holds a response does the shortest is
///
///     const auto seen = errcat::read(idenfy::tables(), {status}, body, headers);
///     const auto found = idenfy::classify(seen.response());
///     const auto next = idenfy::decide(found, seen.call({/* calls made: */ 1}, std::time(nullptr)));
namespace errcat {
inline namespace v1 {

/// For callers that have no headers at hand. A header that an entry asks for then counts as not known.
struct no_headers {
  constexpr const http_header* begin() const { return nullptr; }
  constexpr const http_header* end() const { return nullptr; }
};

namespace detail {

/// What stands at the places of a body that was parsed.
template <class Json>
body_form find_in(const Json& body, const place_list& places, found_values& found) {
  if (body.is_discarded()) return body_form::unreadable;
  for (std::size_t i = 0; i < places.size(); ++i)
    if (places[i].form() == place_form::pointer &&
        each_at(body, places[i].path(), 0, found_values::every_element, [&](const Json& value, word element) {
          found.add(static_cast<word>(i), element, value_of(value));
        }))
      found.note_more();
  return body_form::json;
}

/// Whether some envelope is for a media type.
constexpr bool asks_media_type(const tables& t) {
  const word list = header_of(t, h_envelopes);
  for (word i = 0; i < list_size(t, list); ++i)
    if (list_row(t, list, envelope_width, i)[v_media_type] != 0) return true;
  return false;
}

/// Whether nothing says where a response asks to wait, so that RFC 9110, section 10.2.3, does.
constexpr bool waits_by_http(const tables& t) {
  if (header_of(t, h_http_statuses) == 0) return false;
  const word list = header_of(t, h_envelopes);
  for (word i = 0; i < list_size(t, list); ++i)
    if (list_row(t, list, envelope_width, i)[v_retry_after] != 0) return false;
  return true;
}

/// What stands in a header, or in a parameter of it.
template <class Headers>
found_value value_in_header(const Headers& headers, const text_list& path) {
  found_value whole = find_header(headers, path.front());
  if (path.size() == 1 || whole.kind == found_value::type::absent) return whole;
  const std::optional<std::string> value = header_parameter(whole.text, path[1]);
  return value ? text_value(*value) : found_value();
}

/// Reads `Content-Type` only where it decides something.
template <class Headers>
std::string media_type_in(const Headers& headers, bool decides) {
  return decides ? media_type_of(find_header(headers, "Content-Type").text) : std::string();
}

/// The answer, once what the body says was found.
template <class Headers>
reading reading_of(const tables& t, const response& known, found_values found, body_form form,
                   std::string_view media_type, const Headers& headers) {
  const place_list places(t, header_of(t, h_places));
  for (std::size_t i = 0; i < places.size(); ++i)
    if (places[i].form() == place_form::header)
      if (found_value value = value_in_header(headers, places[i].path());
          value.kind != found_value::type::absent)
        found.add(static_cast<word>(i), found_values::every_element, std::move(value));
  if (waits_by_http(t))
    if (found_value value = find_header(headers, "Retry-After"); value.kind != found_value::type::absent)
      found.add(found_values::retry_after, found_values::every_element, std::move(value));
  return {t, known, std::move(found), form, media_type, !std::is_same_v<Headers, no_headers>};
}

template <class Headers, class FindInXml>
reading read_text(const tables& t, const response& known, std::string_view body, const Headers& headers,
                  const FindInXml& find_in_xml) {
  const place_list places(t, header_of(t, h_places));
  const std::string_view content = content_of(body);
  const std::string media_type =
      media_type_in(headers, asks_media_type(t) || (!content.empty() && !begins_as_json(content)));
  found_values found(places.size());
  const body_form form = find_in(content, media_type, places, found, find_in_xml);
  return reading_of(t, known, std::move(found), form, media_type, headers);
}

template <class Json, class Headers>
reading read_parsed(const tables& t, const response& known, const Json& body, const Headers& headers) {
  const place_list places(t, header_of(t, h_places));
  found_values found(places.size());
  const body_form form = find_in(body, places, found);
  return reading_of(t, known, std::move(found), form, media_type_in(headers, asks_media_type(t)), headers);
}

/// Whether a type is one of nlohmann's for JSON, which this header does not need.
template <class Body, class = void>
struct is_parsed : std::false_type {};
template <class Body>
struct is_parsed<Body, std::void_t<decltype(std::declval<const Body&>().is_discarded()),
                                   decltype(std::declval<const Body&>().is_number_unsigned())>>
    : std::true_type {};

}  // namespace detail

/// Reads a response, whatever it holds: of a body that cannot be read, or has twice what is looked for, the
/// answer is what status and headers say; of JSON that is cut off what was complete is read. It neither
/// recurses nor builds a tree, so that a nested body costs no stack and a large one no memory beyond what is
/// taken from it. Throws nothing but `std::bad_alloc`, and what the caller's `headers` throw.
///
/// What begins like JSON is JSON, whatever `Content-Type` says. Else application/x-www-form-urlencoded is a
/// form, an object of texts: `/error` is a key of it. So is what looks like one and has no type. What is left
/// is, without a type or as text/plain, a plain text, which is the message if it is short and no place has
/// one. `errcat/xml.hpp` reads XML besides.
///
/// `known` is what is known besides: the status above all, surface and operation where the program knows
/// them; code, message and fields that it gives go before those of the body, and their texts must outlive the
/// answer. `headers` is one of
/// - a range of things with `first` and `second` (any map; of a list of values the first counts), with
///   `name` and `value` (`http_header`), or with name_string() and value() (Boost.Beast),
/// - the header lines as they came, in one text or in a range of texts, status lines and empty ones among
///   them; of the lines of several responses, as libcurl delivers them, those of the last count,
/// - a function that takes a name as `std::string_view` and answers with a text, empty where there is
///   none, or with an optional or pointer.
/// Names are compared case-blind, of several headers of one name the first counts.
template <class Headers = no_headers>
[[nodiscard]] reading read(const detail::tables& t, const response& known, std::string_view body,
                           const Headers& headers = {}) {
  return detail::read_text(t, known, body, headers, detail::find_in_no_xml);
}

/// The same of a body that was parsed already, by any of nlohmann's types; a discarded one is no JSON.
template <class Json, class Headers = no_headers, std::enable_if_t<detail::is_parsed<Json>::value, int> = 0>
[[nodiscard]] reading read(const detail::tables& t, const response& known, const Json& body,
                           const Headers& headers = {}) {
  return detail::read_parsed(t, known, body, headers);
}

}  // namespace v1
}  // namespace errcat
