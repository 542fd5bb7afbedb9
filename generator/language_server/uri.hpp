#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace generator::language_server {

/// The path of a `file:` URI on this machine. Nothing for any other URI.
std::optional<std::string> path_of(std::string_view uri);
/// The URI of an absolute path.
std::string uri_of(std::string_view path);

}  // namespace generator::language_server
