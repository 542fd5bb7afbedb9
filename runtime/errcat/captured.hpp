#pragma once
#include <string_view>

#include "errcat/detail/pattern.hpp"
#include "errcat/entry.hpp"
#include "errcat/response.hpp"

namespace errcat {
inline namespace v1 {

/// What the placeholder `name` of the entry's code or messages took from a response; empty: nothing.
/// Of an integer code the characters live as long as `from`.
constexpr std::string_view captured(const entry& what, const response& from, std::string_view name) noexcept {
  std::string_view taken;
  if (name.empty()) return taken;
  if (from.code && detail::matches(what.code(), from.code.text(), what.placeholders(), name, taken) &&
      !taken.empty())
    return taken;
  for (const std::string_view message : what.messages())
    if (detail::matches(message, from.message, what.placeholders(), name, taken) && !taken.empty())
      return taken;
  return {};
}

}  // namespace v1
}  // namespace errcat
