#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include "errcat/detail/find_places.hpp"
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

inline body_form find_in_json(std::string_view json, const place_list& places, found_values& found) {
  place_finder finder(places, found);
  switch (read_json(json, finder)) {
    case json_end::complete:
      return body_form::json;
    case json_end::cut:
      return body_form::cut;
    case json_end::malformed:
    case json_end::stopped:
      break;
  }
  found.clear();
  return finder.ambiguous() ? body_form::ambiguous : body_form::unreadable;
}

/// Takes the text out of a body that is a string.
struct string_taker {
  bool start_object() { return false; }
  bool start_array() { return false; }
  void end() {}
  bool key(const json_text&) { return true; }
  void text(const json_text& given) { value = given.decoded(); }
  void number(std::string_view) {}
  void boolean(bool) {}
  void null() {}

  std::string value;
};

/// The text of a string that lacks its end, up to an escape that lacks its own.
inline std::string text_of_cut_string(std::string_view body) {
  body.remove_prefix(1);
  std::size_t end = 0;
  while (end < body.size()) {
    const bool escape = body[end] == '\\';
    const std::size_t size = !escape ? 1 : body.substr(end + 1, 1) == "u" ? 6 : 2;
    if (size > body.size() - end) break;
    end += size;
  }
  return json_text(body.substr(0, end), true).decoded();
}

/// What stands at the places of a body that is text; nothing where it cannot be read. The body may be a
/// string that holds the JSON, as programs send it that encode what is encoded already.
inline body_form find_in(std::string_view body, const place_list& places, found_values& found) {
  if (body.substr(0, 3) == "\xEF\xBB\xBF") body.remove_prefix(3);
  // Logs and shells end a line where a body was cut: a number there may be the half of one.
  body = without_blanks(body);
  if (body.empty()) return body_form::none;
  if (body[0] != '"') return find_in_json(body, places, found);
  string_taker outer;
  const json_end ends = read_json(body, outer);
  if (ends == json_end::malformed) return body_form::unreadable;
  const std::string text = ends == json_end::cut ? text_of_cut_string(body) : outer.value;
  const std::string_view inner = without_blanks(text);
  const body_form outer_form = ends == json_end::cut ? body_form::cut : body_form::json;
  if (inner.empty() || (inner[0] != '{' && inner[0] != '[')) return outer_form;
  const body_form form = find_in_json(inner, places, found);
  return form == body_form::json ? outer_form : form;
}

/// The same of a body that was parsed.
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

template <class Body, class Headers>
reading read(const tables& t, const response& known, const Body& body, const Headers& headers) {
  const place_list places(t, header_of(t, h_places));
  found_values found(places.size());
  const body_form form = find_in(body, places, found);
  for (std::size_t i = 0; i < places.size(); ++i)
    if (places[i].form() == place_form::header)
      if (found_value value = find_header(headers, places[i].path().front());
          value.kind != found_value::type::absent)
        found.add(static_cast<word>(i), found_values::every_element, std::move(value));
  const std::string media_type =
      asks_media_type(t) ? media_type_of(find_header(headers, "Content-Type").text) : std::string();
  return {t, known, std::move(found), form, media_type, !std::is_same_v<Headers, no_headers>};
}

/// Whether a type is one of nlohmann's for JSON, which this header does not need.
template <class Body, class = void>
struct is_parsed : std::false_type {};
template <class Body>
struct is_parsed<Body, std::void_t<decltype(std::declval<const Body&>().is_discarded()),
                                   decltype(std::declval<const Body&>().is_number_unsigned())>>
    : std::true_type {};

}  // namespace detail

/// Reads a response, whatever it holds: of a body that is no JSON, or has twice what is looked for, the
/// answer is what status and headers say; of one that is cut off what was complete is read. It neither
/// recurses nor builds a tree, so that a nested body costs no stack and a large one no memory beyond what is
/// taken from it. Throws nothing but `std::bad_alloc`, and what the caller's `headers` throw.
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
  return detail::read(t, known, body, headers);
}

/// The same of a body that was parsed already, by any of nlohmann's types; a discarded one is no JSON.
template <class Json, class Headers = no_headers, std::enable_if_t<detail::is_parsed<Json>::value, int> = 0>
[[nodiscard]] reading read(const detail::tables& t, const response& known, const Json& body,
                           const Headers& headers = {}) {
  return detail::read(t, known, body, headers);
}

}  // namespace v1
}  // namespace errcat
