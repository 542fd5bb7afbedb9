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

/// Reads a response's body and headers at the places that the vendor's spec names. The result is the input of
/// `classify` and `decide`. If your program holds a response, the shortest use is:
///
///     const auto seen = errcat::read(idenfy::tables(), {status}, body, headers);
///     const auto found = idenfy::classify(seen.response());
///     const auto next = idenfy::decide(found, seen.call({/* calls made: */ 1}, std::time(nullptr)));
namespace errcat {
inline namespace layout_11 {

/// For callers that have no headers. A header that an entry asks for then counts as not known.
struct no_headers {
  constexpr const http_header* begin() const { return nullptr; }
  constexpr const http_header* end() const { return nullptr; }
};

namespace detail {

/// Finds the values at the catalog's places in a parsed body.
template <class Json>
body_form find_in(const Json& body, const place_list& places, found_values& found) {
  if (body.is_discarded()) return body_form::unreadable;
  if (const auto* text = body.template get_ptr<const typename Json::string_t*>())
    return find_in_decoded({text->data(), text->size()}, body_form::json, places, found);
  for (std::size_t i = 0; i < places.size(); ++i)
    if (places[i].form() == place_form::pointer &&
        each_at(body, places[i].path(), 0, found_values::every_element, [&](const Json& value, word element) {
          found.add(static_cast<word>(i), element, value_of(value));
        }))
      found.note_more();
  return body_form::json;
}

/// Whether any envelope is limited to a media type.
constexpr bool asks_media_type(const tables& t) {
  const word list = header_of(t, h_envelopes);
  for (word i = 0; i < list_size(t, list); ++i)
    if (list_row(t, list, envelope_width, i)[v_media_type] != 0) return true;
  return false;
}

/// Whether `Retry-After` gives the wait (RFC 9110, section 10.2.3), because no envelope names a place for it.
constexpr bool waits_by_http(const tables& t) {
  if (header_of(t, h_http_statuses) == 0) return false;
  const word list = header_of(t, h_envelopes);
  for (word i = 0; i < list_size(t, list); ++i)
    if (list_row(t, list, envelope_width, i)[v_retry_after] != 0) return false;
  return true;
}

/// The value of a header, or of one of its parameters.
template <class Headers>
found_value value_in_header(const Headers& headers, const text_list& path) {
  found_value whole = find_header(headers, path.front());
  if (path.size() == 1 || whole.kind == found_value::type::absent) return whole;
  const std::optional<std::string> value = header_parameter(whole.text, path[1]);
  return value ? text_value(*value) : found_value();
}

/// Reads `Content-Type` only if it decides something.
template <class Headers>
std::string media_type_in(const Headers& headers, bool decides) {
  return decides ? media_type_of(find_header(headers, "Content-Type").text) : std::string();
}

/// The reading, once the values in the body are found.
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

/// Whether a type is one of nlohmann's JSON types. This header does not need that library.
template <class Body, class = void>
struct is_parsed : std::false_type {};
template <class Body>
struct is_parsed<Body, std::void_t<decltype(std::declval<const Body&>().is_discarded()),
                                   decltype(std::declval<const Body&>().is_number_unsigned())>>
    : std::true_type {};

}  // namespace detail

/// Reads any response. If the body cannot be read, or has a name twice on the way to a place, only status and
/// headers count. If JSON is cut off, the complete parts count. It does not recurse and builds no tree: a
/// nested body costs no stack, and a large one no memory beyond the values taken from it. Throws only
/// `std::bad_alloc` and what the caller's `headers` throw.
///
/// A body that begins like JSON is JSON, whatever `Content-Type` says. Otherwise,
/// application/x-www-form-urlencoded is a form, and so is a body without a type that looks like one. A form
/// is an object of texts: `/error` is the value named `error`. Any other body without a type, or of type
/// text/plain, is plain text. It is the message if it is short and no place has one. `errcat/xml.hpp` adds
/// XML.
///
/// `known`: what you already know, above all the status; also surface and operation if you know them. A code,
/// message or field in it takes precedence over the body's. Its texts must outlive the result.
///
/// `headers` is one of:
/// - a range of elements with `first` and `second` (any map; if the value is a list, its first element
///   counts), with `name` and `value` (`http_header`), or with name_string() and value() (Boost.Beast),
/// - the header lines as they came, in one text or a range of texts, which may include status lines and empty
///   lines; libcurl delivers the lines of several responses, and those of the last one count,
/// - a function that takes a name as `std::string_view` and returns a text (empty if there is none), an
///   optional or a pointer.
/// The case of names does not matter. If a name occurs several times, the first header counts, except that
/// the lines of `Retry-After`, `RateLimit`, `RateLimit-Policy`, `WWW-Authenticate` and `Proxy-Authenticate`
/// form one list.
template <class Headers = no_headers>
[[nodiscard]] reading read(const detail::tables& t, const response& known, std::string_view body,
                           const Headers& headers = {}) {
  return detail::read_text(t, known, body, headers, detail::find_in_no_xml);
}

/// The same for a body that is already parsed, with any of nlohmann's types. A discarded value is not JSON.
template <class Json, class Headers = no_headers, std::enable_if_t<detail::is_parsed<Json>::value, int> = 0>
[[nodiscard]] reading read(const detail::tables& t, const response& known, const Json& body,
                           const Headers& headers = {}) {
  return detail::read_parsed(t, known, body, headers);
}

}  // namespace layout_11
}  // namespace errcat
