#include "spec/pointer.hpp"

#include <algorithm>

// Reads and writes JSON pointers, and guesses the pointer behind other notations.
namespace generator::spec {
namespace {

using std::string_view;

/// The segment for the text in brackets: an index, `*`, nothing (every element in jq), or a name in quotes.
std::optional<std::string> segment_in_brackets(string_view inside) {
  if (inside.empty() || inside == "*") return "*";
  const bool quoted = inside.size() > 2 && inside.front() == inside.back() &&
                      (inside.front() == '\'' || inside.front() == '"');
  if (quoted) return std::string(inside.substr(1, inside.size() - 2));
  const bool index = std::all_of(inside.begin(), inside.end(), [](char c) { return c >= '0' && c <= '9'; });
  return index ? std::optional(std::string(inside)) : std::nullopt;
}

/// The segments of `error.code`, `errors[0].code`, `error['code']`.
std::optional<std::vector<std::string>> segments_of_path(string_view rest) {
  std::vector<std::string> segments;
  while (!rest.empty()) {
    if (rest.front() == '[') {
      const auto close = rest.find(']');
      if (close == string_view::npos) return {};
      auto segment = segment_in_brackets(rest.substr(1, close - 1));
      if (!segment) return {};
      segments.push_back(std::move(*segment));
      rest.remove_prefix(close + 1);
    } else {
      const auto end = std::min(rest.find_first_of(".[/"), rest.size());
      if (end == 0) return {};
      segments.emplace_back(rest.substr(0, end));
      rest.remove_prefix(end);
    }
    if (rest.empty() || rest.front() == '[') continue;
    rest.remove_prefix(1);
    if (rest.empty()) return {};
  }
  return segments;
}

}  // namespace

std::optional<std::vector<std::string>> segments_of_pointer(string_view pointer) {
  std::vector<std::string> segments;
  for (std::size_t i = 0; i < pointer.size(); ++i) {
    if (pointer[i] == '/') {
      segments.emplace_back();
    } else if (pointer[i] != '~') {
      segments.back() += pointer[i];
    } else {
      if (++i == pointer.size() || (pointer[i] != '0' && pointer[i] != '1')) return {};
      segments.back() += pointer[i] == '0' ? '~' : '/';
    }
  }
  return segments;
}

std::string pointer_of(const std::vector<std::string>& segments) {
  std::string out;
  for (const auto& segment : segments) {
    out += '/';
    for (const char c : segment) {
      if (c == '~')
        out += "~0";
      else if (c == '/')
        out += "~1";
      else
        out += c;
    }
  }
  return out;
}

std::optional<std::string> list_of_pointer(string_view pointer) {
  if (!pointer.starts_with('/')) return {};
  auto segments = segments_of_pointer(pointer);
  if (!segments) return {};
  const auto star = std::find(segments->begin(), segments->end(), "*");
  if (star == segments->end()) return {};
  segments->erase(star, segments->end());
  return pointer_of(*segments);
}

std::optional<std::string> pointer_meant(string_view written) {
  for (const string_view root : {"#", "/$", "$", ".", "body:"})
    if (written.starts_with(root)) {
      written.remove_prefix(root.size());
      break;
    }
  if (written.starts_with('.') || written.starts_with('/')) written.remove_prefix(1);
  constexpr string_view no_path = " \t\n:";
  if (written.find_first_of(no_path) != string_view::npos) return {};
  const auto segments = segments_of_path(written);
  if (!segments || segments->empty()) return {};
  return pointer_of(*segments);
}

}  // namespace generator::spec
