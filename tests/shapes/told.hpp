#pragma once
#include <errcat/body.hpp>
#include <errcat/decide.hpp>
#include <errcat/kind.hpp>
#include <errcat/to_string.hpp>
#include <string>
#include <utility>
#include <vector>

/// Answers in one line.
namespace shapes {

using headers = std::vector<std::pair<std::string, std::string>>;

/// "code insufficient_funds (rejected) stop, unknown_subcode": rung, id or title, kind, action, surprises.
inline std::string told(const errcat::detail::tables& t, const errcat::any_match& hit) {
  const auto name = hit.what.id().empty() ? hit.what.title() : hit.what.id();
  std::string text(to_string(hit.how));
  text.append(" ").append(name).append(" (").append(hit.what.kind_id()).append(") ");
  text.append(to_string(errcat::decide(t, hit).action));
  for (const auto one : errcat::every_surprise)
    if (hit.surprising.has(one)) text.append(", ").append(to_string(one));
  return text;
}

/// What a response means to a vendor.
inline std::string told(const errcat::detail::tables& t, int status, std::string_view body,
                        const headers& with = {}) {
  const auto seen = errcat::read(t, {status}, body, with);
  return told(t, errcat::classify<std::int32_t>(t, seen.response()));
}

}  // namespace shapes
