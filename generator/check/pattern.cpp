#include "check/pattern.hpp"

#include <algorithm>

namespace generator::check {
namespace {

bool is_name(std::string_view text) {
  return !text.empty() && text[0] >= 'a' && text[0] <= 'z' && std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
  });
}

/// One byte, or any number of them but none.
struct step {
  bool any = false;
  char byte = 0;
};

std::vector<step> steps_of(std::string_view written) {
  std::vector<step> all;
  for (const auto& part : parse_pattern(written).parts) {
    if (part.is_placeholder)
      all.push_back({true, 0});
    else
      for (const char c : part.text) all.push_back({false, c});
  }
  return all;
}

}  // namespace

pattern parse_pattern(std::string_view written) {
  pattern out;
  const auto literal = [&](char c) {
    if (out.parts.empty() || out.parts.back().is_placeholder) out.parts.push_back({});
    out.parts.back().text += c;
  };
  for (std::size_t i = 0; i < written.size(); ++i) {
    const char c = written[i];
    if (c != '{' && c != '}') {
      literal(c);
    } else if (i + 1 < written.size() && written[i + 1] == c) {
      literal(c);
      ++i;
    } else if (c == '}') {
      out.error = "a `}` that closes nothing";
      return out;
    } else {
      const auto end = written.find('}', i);
      const auto name = written.substr(i + 1, end == std::string_view::npos ? end : end - i - 1);
      if (end == std::string_view::npos || !is_name(name)) {
        out.error = end == std::string_view::npos ? "a `{` that is not closed" : "names are lower-case letters, digits and `_`";
        return out;
      }
      out.parts.push_back({true, std::string(name)});
      i = end;
    }
  }
  return out;
}

std::vector<std::string> placeholder_names(std::string_view written) {
  std::vector<std::string> names;
  for (auto& part : parse_pattern(written).parts)
    if (part.is_placeholder) names.push_back(std::move(part.text));
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

// Which pairs of positions can be reached by one text; a placeholder may stay where it is once it has taken a byte.
bool patterns_meet(std::string_view a, std::string_view b) {
  const auto x = steps_of(a);
  const auto y = steps_of(b);
  const auto any = [](const step& one) { return one.any; };
  if (std::none_of(x.begin(), x.end(), any) && std::none_of(y.begin(), y.end(), any)) return a == b;
  // States 2i and 2i+1: before step i, and inside the placeholder at step i.
  const auto width = 2 * y.size() + 2;
  std::vector<bool> reached((2 * x.size() + 2) * width);
  std::vector<std::pair<std::size_t, std::size_t>> open{{0, 0}};
  reached[0] = true;
  const auto moves = [](const std::vector<step>& of, std::size_t state) {
    std::vector<std::pair<step, std::size_t>> next;
    const auto at = state / 2;
    if (state % 2 == 1) next.push_back({of[at], state});
    const auto from = state % 2 == 1 ? at + 1 : at;
    if (from < of.size()) next.push_back({of[from], of[from].any ? 2 * from + 1 : 2 * from + 2});
    return next;
  };
  const auto done = [](const std::vector<step>& of, std::size_t state) { return (state + 1) / 2 == of.size(); };
  while (!open.empty()) {
    const auto [i, j] = open.back();
    open.pop_back();
    if (done(x, i) && done(y, j)) return true;
    for (const auto& [left, to_i] : moves(x, i))
      for (const auto& [right, to_j] : moves(y, j)) {
        if (!left.any && !right.any && left.byte != right.byte) continue;
        if (reached[to_i * width + to_j]) continue;
        reached[to_i * width + to_j] = true;
        open.push_back({to_i, to_j});
      }
  }
  return false;
}

}  // namespace generator::check
