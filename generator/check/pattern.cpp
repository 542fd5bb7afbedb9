#include "check/pattern.hpp"

#include <algorithm>

// Parses patterns and compares them with texts and with each other.
namespace generator::check {
namespace {

bool is_name(std::string_view text) {
  return !text.empty() && text[0] >= 'a' && text[0] <= 'z' &&
         std::all_of(text.begin(), text.end(),
                     [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; });
}

std::string literal_at(const pattern& of, std::size_t part) {
  return of.parts.empty() || of.parts[part].is_placeholder ? std::string() : of.parts[part].text;
}

bool ends_meet(std::string_view a, std::string_view b) {
  return a.size() < b.size() ? b.ends_with(a) : a.ends_with(b);
}
bool beginnings_meet(std::string_view a, std::string_view b) {
  return a.size() < b.size() ? b.starts_with(a) : a.starts_with(b);
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
      out.error = "a `}` closes nothing";
      return out;
    } else {
      const auto end = written.find('}', i);
      const auto name = written.substr(i + 1, end == std::string_view::npos ? end : end - i - 1);
      if (end == std::string_view::npos || !is_name(name)) {
        out.error = end == std::string_view::npos ? "a `{` is not closed"
                                                  : "a name has only lower-case letters, digits and `_`";
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

outline outline_of(std::string_view written) {
  outline out;
  out.whole = parse_pattern(written);
  const auto& parts = out.whole.parts;
  out.literal =
      std::none_of(parts.begin(), parts.end(), [](const pattern_part& one) { return one.is_placeholder; });
  out.beginning = literal_at(out.whole, 0);
  out.end = out.literal ? out.beginning : literal_at(out.whole, parts.size() - 1);
  return out;
}

bool fits(std::string_view text, const outline& of) {
  if (of.literal) return text == of.beginning;
  if (text.size() < of.beginning.size() + of.end.size() || !text.starts_with(of.beginning) ||
      !text.ends_with(of.end))
    return false;
  text.remove_suffix(of.end.size());
  text.remove_prefix(of.beginning.size());
  // The first position with a literal leaves the most text for the rest.
  std::size_t wanted = 0;  // the least number of bytes that placeholders before the next literal need
  const auto& parts = of.whole.parts;
  const auto first = of.beginning.empty() ? parts.begin() : parts.begin() + 1;
  const auto last = of.end.empty() ? parts.end() : parts.end() - 1;
  for (auto one = first; one != last; ++one) {
    if (one->is_placeholder) {
      ++wanted;
      continue;
    }
    const auto at = text.find(one->text, wanted);
    if (at == std::string_view::npos) return false;
    text.remove_prefix(at + one->text.size());
    wanted = 0;
  }
  return text.size() >= wanted;
}

// If both texts vary, a placeholder in each can cover the middle of the other, so only their ends can differ.
bool outlines_meet(const outline& a, const outline& b) {
  if (a.literal) return fits(a.beginning, b);
  if (b.literal) return fits(b.beginning, a);
  return beginnings_meet(a.beginning, b.beginning) && ends_meet(a.end, b.end);
}

}  // namespace generator::check
