#pragma once
#include <cstddef>
#include <string>
#include <string_view>

#include "errcat/detail/find_places.hpp"
#include "errcat/detail/form_reader.hpp"
#include "errcat/detail/json_reader.hpp"
#include "errcat/detail/media_type.hpp"
#include "errcat/detail/plain_text.hpp"
#include "errcat/reading.hpp"

/// Detects the form of a body, and finds the values at the catalog's places in it.
namespace errcat {
inline namespace layout_11 {
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

/// Takes the text out of a body that is a JSON string.
struct string_taker {
  bool start_object() { return false; }
  bool start_array() { return false; }
  void end() {}
  bool name(const json_text&) { return true; }
  void text(const json_text& given) { value = given.decoded(); }
  void number(std::string_view) {}
  void boolean(bool) {}
  void null() {}

  std::string value;
};

/// The text of a string that lacks its end. An incomplete escape at the end is left out.
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

/// Finds values in a JSON string, which may itself contain JSON, from a program that encodes JSON twice.
/// `outer`: the form of the body that it is.
inline body_form find_in_decoded(std::string_view text, body_form outer, const place_list& places,
                                 found_values& found) {
  const std::string_view inner = without_blanks(text);
  if (inner.empty() || (inner[0] != '{' && inner[0] != '[')) return outer;
  const body_form form = find_in_json(inner, places, found);
  return form == body_form::json ? outer : form;
}

/// Finds values in a body that begins with a quote.
inline body_form find_in_string(std::string_view body, const place_list& places, found_values& found) {
  string_taker outer;
  const json_end ends = read_json(body, outer);
  if (ends == json_end::malformed) return body_form::unreadable;
  if (ends == json_end::cut) return find_in_decoded(text_of_cut_string(body), body_form::cut, places, found);
  return find_in_decoded(outer.value, body_form::json, places, found);
}

inline body_form find_in_form(std::string_view form, const place_list& places, found_values& found) {
  place_finder finder(places, found);
  if (read_form(form, finder)) return body_form::form;
  found.clear();
  return body_form::ambiguous;
}

/// A body that is not JSON, a form or XML is text as a whole, if it can be a message.
inline body_form find_text(std::string_view body, std::string_view media_type, found_values& found) {
  if (!says_little(media_type) || !is_plain_text(body)) return body_form::unreadable;
  found.add(found_values::whole_body, found_values::every_element, text_value(body));
  return body_form::text;
}

/// The content of a body, without byte order mark and surrounding blanks. Logs and shells end a line where a
/// body was cut, so a number there may be half a number.
constexpr std::string_view content_of(std::string_view body) {
  if (body.substr(0, 3) == "\xEF\xBB\xBF") body.remove_prefix(3);
  return without_blanks(body);
}

/// Whether a body is JSON or nothing, whatever its media type. Much JSON comes as text/html or text/plain,
/// and no form or XML begins like this.
constexpr bool begins_as_json(std::string_view content) {
  return !content.empty() && (content[0] == '{' || content[0] == '[' || content[0] == '"');
}

/// Finds the values at the catalog's places in a body that is text. Finds nothing if the body cannot be read.
/// `content`: see `content_of`. `find_in_xml`: reads what begins with `<`.
template <class FindInXml>
body_form find_in(std::string_view content, std::string_view media_type, const place_list& places,
                  found_values& found, const FindInXml& find_in_xml) {
  if (content.empty()) return body_form::none;
  if (content[0] == '"') return find_in_string(content, places, found);
  if (begins_as_json(content)) return find_in_json(content, places, found);
  if (content[0] == '<') {
    const bool may_be_xml = says_xml(media_type) || says_little(media_type);
    return may_be_xml ? find_in_xml(content, places, found) : body_form::unreadable;
  }
  if (says_form(media_type) || (media_type.empty() && looks_like_form(content)))
    return find_in_form(content, places, found);
  const body_form as_json = find_in_json(content, places, found);
  return as_json == body_form::unreadable ? find_text(content, media_type, found) : as_json;
}

/// Used without `errcat/xml.hpp`.
inline body_form find_in_no_xml(std::string_view, const place_list&, found_values&) {
  return body_form::unreadable;
}

}  // namespace detail
}  // namespace layout_11
}  // namespace errcat
