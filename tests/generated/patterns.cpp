#include "patterns.hpp"

#include <algorithm>

namespace patterns {

std::vector<part> parts_of(std::string_view written) {
  std::vector<part> all;
  for (std::size_t i = 0; i < written.size(); ++i) {
    const char c = written[i];
    const bool brace = c == '{' || c == '}';
    if (brace && written.substr(i + 1, 1) != std::string_view(&c, 1)) {
      const auto close = written.find('}', i);
      all.push_back({true, std::string(written.substr(i + 1, close - i - 1))});
      i = close;
      continue;
    }
    if (brace) ++i;
    if (all.empty() || all.back().varies) all.push_back({});
    all.back().text += c;
  }
  return all;
}

bool has_placeholder(std::string_view written) {
  const auto all = parts_of(written);
  return std::any_of(all.begin(), all.end(), [](const part& one) { return one.varies; });
}

bool fits(std::string_view text, std::string_view written, const std::set<std::string>& integers) {
  // The lengths of the text that the pattern read so far can take.
  std::vector<bool> reached(text.size() + 1);
  reached[0] = true;
  for (const auto& one : parts_of(written)) {
    std::vector<bool> next(text.size() + 1);
    const bool digits = one.varies && integers.count(one.text) != 0;
    bool running = false;
    for (std::size_t at = 0; at <= text.size(); ++at) {
      if (!one.varies) {
        if (reached[at] && text.substr(at, one.text.size()) == one.text) next[at + one.text.size()] = true;
        continue;
      }
      if (at == 0) continue;
      const char c = text[at - 1];
      running = (running || reached[at - 1]) && (!digits || (c >= '0' && c <= '9'));
      next[at] = running;
    }
    reached = std::move(next);
  }
  return reached.back();
}

std::string filled(std::string_view written, const std::string& digits) {
  std::string text;
  for (const auto& one : parts_of(written)) text += one.varies ? digits : one.text;
  return text;
}

}  // namespace patterns
