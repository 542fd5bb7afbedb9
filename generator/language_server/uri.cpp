#include "language_server/uri.hpp"

#include <fmt/format.h>

namespace generator::language_server {
namespace {

int digit_of(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

bool stays(char c) {
  constexpr std::string_view others = "-._~/";
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         others.find(c) != std::string_view::npos;
}

}  // namespace

std::optional<std::string> path_of(std::string_view uri) {
  constexpr std::string_view scheme = "file://";
  if (!uri.starts_with(scheme)) return {};
  uri.remove_prefix(scheme.size());
  constexpr std::string_view here = "localhost/";
  if (uri.starts_with(here)) uri.remove_prefix(here.size() - 1);
  if (!uri.starts_with('/')) return {};
  std::string path;
  for (std::size_t at = 0; at < uri.size(); ++at) {
    if (uri[at] != '%') {
      path += uri[at];
      continue;
    }
    if (at + 2 >= uri.size()) return {};
    const int high = digit_of(uri[at + 1]);
    const int low = digit_of(uri[at + 2]);
    if (high < 0 || low < 0 || high + low == 0) return {};
    path += static_cast<char>(high * 16 + low);
    at += 2;
  }
  return path;
}

std::string uri_of(std::string_view path) {
  std::string uri = "file://";
  for (const char c : path) {
    if (stays(c))
      uri += c;
    else
      uri += fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return uri;
}

}  // namespace generator::language_server
