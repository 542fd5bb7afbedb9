#include "pasted/status_in_text.hpp"

#include <algorithm>

#include "errcat/detail/found_value.hpp"
#include "errcat/detail/media_type.hpp"
#include "pasted/characters.hpp"

// Finds statuses where only people look for them.
namespace generator::pasted {
namespace {

/// Whether a text, in any case, stands at a position.
bool stands_at(std::string_view text, std::size_t at, std::string_view what) {
  return errcat::detail::same_name(text.substr(at, what.size()), what);
}

/// The size of the word at a position that a status follows. 0: there is none.
std::size_t telling_word(std::string_view text, std::size_t at) {
  constexpr std::string_view words[] = {
      "http/1.1",    "http/1.0",    "http/2.0",    "http/2",     "http/3",    "status code",
      "statuscode",  "status_code", "http_status", "httpstatus", "httperror", "http error",
      "http status", "status",      "response",    "http",       "error"};
  for (const auto word : words)
    if (stands_at(text, at, word)) return word.size();
  return 0;
}

/// The position of the first text in any case. `npos`: there is none.
std::size_t find_tag(std::string_view html, std::string_view tag) {
  for (auto at = html.find('<'); at != html.npos; at = html.find('<', at + 1))
    if (stands_at(html, at, tag)) return at;
  return html.npos;
}

}  // namespace

std::int32_t status_at_start(std::string_view text) {
  if (text.size() < 3 || !std::all_of(text.begin(), text.begin() + 3, is_digit)) return 0;
  if (text.size() > 3 && (is_word(text[3]) || text[3] == '.')) return 0;
  const auto status = (text[0] - '0') * 100 + (text[1] - '0') * 10 + (text[2] - '0');
  return status >= 100 && status <= 599 ? status : 0;
}

std::int32_t status_in_text(std::string_view text) {
  std::int32_t found = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!is_letter(text[at]) || (at > 0 && is_letter(text[at - 1]))) continue;
    const auto size = telling_word(text, at);
    if (size == 0) continue;
    constexpr std::size_t most_between = 6;
    auto next = at + size;
    while (next < text.size() && next < at + size + most_between && !is_word(text[next])) ++next;
    const bool is_apart = next > at + size;
    if (const auto status = status_at_start(text.substr(std::min(next, text.size())));
        is_apart && status != 0)
      found = status;
  }
  return found;
}

std::string title_of_page(std::string_view html) {
  if (find_tag(html, "<html") == html.npos && find_tag(html, "<!doctype html") == html.npos) return {};
  for (const std::string_view name : {"<title", "<h1"}) {
    const auto tag = find_tag(html, name);
    const auto start = tag == html.npos ? html.npos : html.find('>', tag);
    if (start == html.npos) continue;
    const auto text = html.substr(start + 1, std::min(html.find('<', start), html.size()) - start - 1);
    const auto title = errcat::detail::without_blanks(text);
    if (!title.empty()) return std::string(title.substr(0, 200));
  }
  return {};
}

}  // namespace generator::pasted
