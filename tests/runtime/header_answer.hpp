#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "errcat/detail/header_parameters.hpp"

/// Parameters in a header's value, as errcat and the parsers that tests compare it with find them.
namespace header_grammar {

using answer = std::optional<std::string>;
using named_values = std::vector<std::pair<std::string, std::string>>;

/// What errcat finds.
inline answer found(std::string_view value, std::string_view name) {
  // On the heap with the exact size, so a sanitizer detects a read past the end.
  const std::vector<char> exact(value.begin(), value.end());
  return errcat::detail::header_parameter({exact.data(), exact.size()}, name);
}

inline std::string lower(std::string text) {
  for (char& c : text)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
  return text;
}

inline answer first_of(const named_values& all, std::string_view name) {
  for (const auto& [own, value] : all)
    if (lower(own) == lower(std::string(name))) return value;
  return {};
}

}  // namespace header_grammar
