#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace errcat {
inline namespace layout_11 {
namespace detail {

constexpr std::string_view without_blanks(std::string_view text) {
  constexpr std::string_view blanks = " \t\r\n";
  const std::size_t first = text.find_first_not_of(blanks);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(blanks) + 1 - first);
}

/// The form in which `Content-Type` is compared: in lower case and without parameters.
inline std::string media_type_of(std::string_view content_type) {
  std::string type(without_blanks(content_type.substr(0, content_type.find(';'))));
  for (char& c : type)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return type;
}

constexpr bool says_form(std::string_view media_type) {
  return media_type == "application/x-www-form-urlencoded";
}

/// RFC 7303.
constexpr bool says_xml(std::string_view media_type) {
  constexpr std::string_view suffix = "+xml";
  return media_type == "application/xml" || media_type == "text/xml" ||
         (media_type.size() > suffix.size() &&
          media_type.substr(media_type.size() - suffix.size()) == suffix);
}

/// Whether the type says almost nothing: servers send text/plain for anything that has no type of its own.
constexpr bool says_little(std::string_view media_type) {
  return media_type.empty() || media_type == "text/plain";
}

}  // namespace detail
}  // namespace layout_11
}  // namespace errcat
