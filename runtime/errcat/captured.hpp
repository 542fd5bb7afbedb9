#pragma once
#include <string_view>

#include "errcat/detail/pattern.hpp"
#include "errcat/entry.hpp"
#include "errcat/response.hpp"

namespace errcat {
inline namespace layout_11 {

/// What the placeholder `name` of the entry's codes or messages captured from a response. Empty: nothing. If
/// the code is an integer, the characters live as long as `from`.
constexpr std::string_view captured(const entry& what, const response& from, std::string_view name) noexcept {
  std::string_view taken;
  if (name.empty()) return taken;
  const auto takes = [&](std::string_view pattern, std::string_view text) noexcept {
    return detail::fits_pattern(pattern, text, what.placeholders(), name, taken) && !taken.empty();
  };
  if (from.code && takes(what.code(), from.code.text())) return taken;
  for (const std::string_view alias : what.aliases())
    if (from.code && takes(alias, from.code.text())) return taken;
  for (const std::string_view message : what.messages())
    if (takes(message, from.message)) return taken;
  return {};
}

}  // namespace layout_11
}  // namespace errcat
