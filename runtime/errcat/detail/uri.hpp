#pragma once
#include <cstddef>
#include <string>
#include <string_view>

/// URI references, resolved as in RFC 3986.
namespace errcat {
inline namespace layout_11 {
namespace detail {

/// The five parts of a reference (RFC 3986, appendix B), each with its delimiter: "//" for an authority, "?"
/// for a query. Empty: absent.
struct uri_parts {
  std::string_view scheme, authority, path, query, fragment;
};

constexpr std::string_view take_until(std::string_view& rest, std::string_view marks, std::size_t from = 0) {
  const std::size_t end = rest.find_first_of(marks, from);
  const std::string_view taken = rest.substr(0, end);
  rest.remove_prefix(taken.size());
  return taken;
}

constexpr uri_parts parts_of(std::string_view text) {
  uri_parts parts;
  const std::size_t colon = text.find_first_of(":/?#");
  if (colon != std::string_view::npos && colon > 0 && text[colon] == ':') {
    parts.scheme = text.substr(0, colon + 1);
    text.remove_prefix(colon + 1);
  }
  if (text.substr(0, 2) == "//") parts.authority = take_until(text, "/?#", 2);
  parts.path = take_until(text, "?#");
  if (text.substr(0, 1) == "?") parts.query = take_until(text, "#");
  parts.fragment = text;
  return parts;
}

/// RFC 3986, section 5.2.4.
inline std::string without_dots(std::string_view path) {
  std::string out;
  const auto drop_last = [&] {
    const std::size_t slash = out.rfind('/');
    out.erase(slash == std::string::npos ? 0 : slash);
  };
  while (!path.empty()) {
    const std::size_t next = path.find('/', 1);
    const std::string_view segment = path.substr(0, next);
    path.remove_prefix(segment.size());
    const std::string_view name = segment[0] == '/' ? segment.substr(1) : segment;
    if (name != "." && name != "..") {
      out += segment;
      continue;
    }
    if (name == "..") drop_last();
    if (path.empty()) out += '/';
  }
  return out;
}

/// Resolves a reference against a base that has a scheme (RFC 3986, section 5.2).
inline std::string resolved(std::string_view base, std::string_view reference) {
  const uri_parts from = parts_of(base);
  uri_parts to = parts_of(reference);
  if (!to.scheme.empty()) return std::string(reference);
  std::string path;
  if (!to.authority.empty() || to.path.substr(0, 1) == "/") {
    path = without_dots(to.path);
  } else if (to.path.empty()) {
    path = from.path;
    if (to.query.empty()) to.query = from.query;
  } else {
    const std::size_t slash = from.path.rfind('/');
    const std::string_view folder =
        slash == std::string_view::npos ? std::string_view() : from.path.substr(0, slash + 1);
    const bool bare = !from.authority.empty() && folder.empty();
    path = without_dots(std::string(bare ? "/" : folder) + std::string(to.path));
  }
  std::string out(from.scheme);
  out += to.authority.empty() ? from.authority : to.authority;
  return out.append(path).append(to.query).append(to.fragment);
}

}  // namespace detail
}  // namespace layout_11
}  // namespace errcat
