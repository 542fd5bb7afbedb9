#include <algorithm>
#include <utility>

#include "diagnostics/unicode.hpp"
#include "errcat/detail/find_in_body.hpp"
#include "errcat/detail/xml_check.hpp"
#include "pasted/har.hpp"
#include "pasted/http.hpp"
#include "pasted/json_in_text.hpp"
#include "pasted/leaves.hpp"
#include "pasted/pasted.hpp"
#include "pasted/status_in_text.hpp"

// Finds out in which form a response was pasted.
namespace generator::pasted {
namespace {

namespace wire = errcat::detail;

/// A text without the sequences that color it in a terminal.
std::string without_escapes(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '\x1B') {
      out += text[at];
      continue;
    }
    const char kind = at + 1 < text.size() ? text[at + 1] : '\0';
    if (kind != '[' && kind != ']') continue;
    // A color ends with a letter, and a link with BEL or ESC and a backslash.
    auto end = at + 2;
    while (end < text.size() && text[end] != '\n' &&
           (kind == '[' ? text[end] < '@' || text[end] > '~' : text[end] != '\a' && text[end] != '\\'))
      ++end;
    at = end < text.size() && text[end] == '\n' ? end - 1 : end;
  }
  return out;
}

bool has_status_line(std::string_view text, std::string_view before) {
  while (!text.empty()) {
    const auto line = take_line(text);
    if (line.starts_with(before) && status_of_line(line.substr(before.size())) != 0) return true;
  }
  return false;
}

/// The status that a record has as a member.
std::int32_t status_in_record(std::string_view json) {
  constexpr std::string_view names[] = {"status",     "statusCode", "status_code",   "http_status",
                                        "httpStatus", "http_code",  "response_code", "responseCode",
                                        "StatusCode", "Status"};
  for (const auto& one : leaves_of(json))
    if (std::find(std::begin(names), std::end(names), one.name) != std::end(names))
      if (const auto status = status_at_start(one.value); status != 0 && one.value.size() == 3) return status;
  return 0;
}

/// Finds the JSON in a body that is followed by something else, such as the prompt of a shell.
void mend_body(response& to) {
  if (to.bodies.empty()) return;
  const auto whole = wire::content_of(to.bodies[0]);
  if (whole.empty()) return to.bodies.clear();
  if (whole[0] == '<') to.page_title = title_of_page(whole);
  if (!wire::begins_as_json(whole) || is_json(whole)) return;
  std::vector<std::string> found;
  add_json_in(whole.substr(0, most_searched), found);
  if (!found.empty()) to.bodies = std::move(found);
}

void read_json_alone(std::string_view content, response& to) {
  to.form = form::json;
  to.bodies.emplace_back(content);
  to.status = status_in_record(content);
  if (content.size() <= most_searched) add_json_within(content, to.bodies);
}

void read_markup(std::string_view content, response& to) {
  to.form = form::markup;
  to.bodies.emplace_back(content);
  to.page_title = title_of_page(content);
  to.status = status_at_start(to.page_title);
}

/// XML after other text, from its declaration or root on.
void add_xml_in(std::string_view text, std::vector<std::string>& bodies) {
  const auto end = text.rfind('>');
  auto start = text.find("<?xml");
  if (start == text.npos) start = text.find('<');
  if (start == text.npos || end == text.npos || end < start) return;
  const auto xml = text.substr(start, end + 1 - start);
  if (wire::xml_check(xml).passes()) bodies.emplace_back(xml);
}

void read_text(std::string_view content, response& to) {
  const auto searched = content.substr(content.size() - std::min(content.size(), most_searched));
  add_json_in(searched, to.bodies);
  to.form = to.bodies.empty() ? form::text : form::in_text;
  if (to.bodies.empty()) add_xml_in(searched, to.bodies);
  to.status = status_in_text(searched);
  for (std::size_t i = 0; to.status == 0 && i < to.bodies.size(); ++i)
    to.status = status_in_record(to.bodies[i]);
  if (to.bodies.empty()) to.bodies.emplace_back(content);
}

response read_plain(std::string_view content) {
  response out;
  if (content.empty()) return out;
  const bool begins_as_json = wire::begins_as_json(content);
  if (begins_as_json) out = read_har(content);
  if (out.form != form::nothing) return out;
  if (begins_as_json && is_json(content))
    read_json_alone(content, out);
  else if (content[0] == '<')
    read_markup(content, out);
  else
    read_text(content, out);
  return out;
}

}  // namespace

std::string_view words_of(form one) {
  switch (one) {
    case form::nothing:
      return "nothing";
    case form::json:
      return "JSON";
    case form::markup:
      return "XML or HTML";
    case form::text:
      return "text";
    case form::in_text:
      return "JSON in other text";
    case form::http:
      return "raw HTTP";
    case form::verbose:
      return "the output of curl -v";
    case form::har:
      return "an HTTP archive";
  }
  return {};
}

response read(std::string_view text) {
  std::string plain;
  if (text.find('\x1B') != text.npos) text = plain = without_escapes(text);
  if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
  response out;
  if (has_status_line(text, ""))
    out = read_http(text);
  else if (has_status_line(text, "< "))
    out = read_verbose(text);
  else
    out = read_plain(wire::content_of(text));
  if (out.form == form::http || out.form == form::verbose || out.form == form::har) mend_body(out);
  return out;
}

}  // namespace generator::pasted
