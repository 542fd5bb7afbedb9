#include "pasted/http.hpp"

#include <algorithm>

#include "errcat/detail/media_type.hpp"
#include "pasted/characters.hpp"

// Reads HTTP as terminals show it.
namespace generator::pasted {
namespace {

bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}

bool is_name_character(char c) {
  constexpr std::string_view others = "!#$%&'*+-.^_`|~";
  return is_letter(c) || is_digit(c) || others.find(c) != others.npos;
}

/// Whether a line has the form "Name: value".
bool is_header_line(std::string_view line) {
  const auto colon = line.find(':');
  if (colon == line.npos || colon == 0) return false;
  return std::all_of(line.begin(), line.begin() + static_cast<std::ptrdiff_t>(colon), is_name_character);
}

header header_of(std::string_view line) {
  const auto colon = line.find(':');
  return {std::string(line.substr(0, colon)),
          std::string(errcat::detail::without_blanks(line.substr(colon + 1)))};
}

/// Takes method and path from a line such as "POST /v1/items HTTP/1.1".
bool take_request_line(std::string_view line, response& to) {
  const auto method_end = line.find(' ');
  const auto target_end = line.rfind(" HTTP/");
  if (method_end == line.npos || target_end == line.npos || target_end <= method_end) return false;
  const auto method = line.substr(0, method_end);
  if (method.empty() || !std::all_of(method.begin(), method.end(), is_upper)) return false;
  to.method = method;
  to.path = path_of(line.substr(method_end + 1, target_end - method_end - 1));
  return true;
}

/// Begins a response. What the request before it said stays.
void begin(std::int32_t status, response& to) {
  to.status = status;
  to.headers.clear();
  ++to.of;
}

/// Adds a line of a header, or one that continues it.
void add_header_line(std::string_view line, response& to) {
  if (!line.empty() && (line[0] == ' ' || line[0] == '\t')) {
    if (!to.headers.empty()) to.headers.back().value.append(" ").append(errcat::detail::without_blanks(line));
  } else if (is_header_line(line)) {
    to.headers.push_back(header_of(line));
  }
}

/// Whether a line of `curl -v` is neither the vendor's nor the caller's, but curl's own.
bool is_curls(std::string_view line) {
  constexpr std::string_view progress[] = {"  % Total", "                                 Dload"};
  return line.starts_with("* ") || line == "*" || line.ends_with(" bytes data]") ||
         std::any_of(std::begin(progress), std::end(progress),
                     [&](std::string_view one) { return line.starts_with(one); });
}

/// The line without a remark of curl's that follows a body without a line end.
std::string_view without_remark(std::string_view line) {
  for (const std::string_view remark : {"* Connection #", "* Closing connection"})
    if (const auto at = line.find(remark); at != line.npos) return line.substr(0, at);
  return line;
}

}  // namespace

std::string_view take_line(std::string_view& text) {
  const auto end = text.find('\n');
  auto line = text.substr(0, end);
  text.remove_prefix(end == text.npos ? text.size() : end + 1);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

std::string_view path_of(std::string_view url) {
  if (const auto host = url.find("://"); host != url.npos) {
    const auto path = url.find('/', host + 3);
    url = path == url.npos ? std::string_view("/") : url.substr(path);
  }
  return url.substr(0, url.find_first_of("?#"));
}

std::int32_t status_of_line(std::string_view line) {
  if (!line.starts_with("HTTP/")) return 0;
  const auto blank = line.find(' ');
  if (blank == line.npos || blank > 8) return 0;
  line.remove_prefix(std::min(line.find_first_not_of(' ', blank), line.size()));
  if (line.size() < 3 || !std::all_of(line.begin(), line.begin() + 3, is_digit)) return 0;
  if (line.size() > 3 && line[3] != ' ') return 0;
  return (line[0] - '0') * 100 + (line[1] - '0') * 10 + (line[2] - '0');
}

response read_http(std::string_view text) {
  response out;
  enum class part { before, headers, body } in = part::before;
  const char* body = nullptr;
  const char* body_end = nullptr;
  while (!text.empty()) {
    const char* const start = text.data();
    const auto line = take_line(text);
    const bool opens_body = line.starts_with('{') || line.starts_with('[') || line.starts_with('<');
    if (const auto status = status_of_line(line); status != 0) {
      begin(status, out);
      in = part::headers;
      body = body_end = nullptr;
    } else if (in == part::headers && line.empty()) {
      in = part::body;
    } else if (in == part::headers && !opens_body) {
      add_header_line(line, out);
    } else if (in != part::before) {
      in = part::body;
      if (body == nullptr) body = start;
      body_end = text.data();
    } else {
      take_request_line(line, out);
    }
  }
  if (out.of != 0) out.form = form::http;
  if (body != nullptr) out.bodies.emplace_back(body, body_end);
  return out;
}

response read_verbose(std::string_view text) {
  response out;
  bool in_body = false;
  std::string body;
  while (!text.empty()) {
    const auto line = take_line(text);
    if (line.starts_with("> ")) {
      take_request_line(line.substr(2), out);
    } else if (line.starts_with("< ") || line == "<") {
      const auto came = line.size() < 2 ? std::string_view() : line.substr(2);
      if (const auto status = status_of_line(came); status != 0) {
        begin(status, out);
        body.clear();
      }
      in_body = came.empty();
      if (!in_body) add_header_line(came, out);
    } else if (in_body && !is_curls(line) && line != ">") {
      body.append(without_remark(line)).append("\n");
    }
  }
  if (out.of != 0) out.form = form::verbose;
  if (!errcat::detail::without_blanks(body).empty()) out.bodies.push_back(std::move(body));
  return out;
}

}  // namespace generator::pasted
