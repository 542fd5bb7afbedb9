#include "commands/shown.hpp"

#include <algorithm>

#include "diagnostics/printable.hpp"
#include "pasted/secrets.hpp"

// Makes pasted texts fit to be shown.
namespace generator::commands {
namespace {

void add_names(const spec::reporting& from, std::vector<std::string>& to) {
  for (const auto& one : from.never) {
    if (const auto at = one.at_place.value.written; !at.empty())
      to.emplace_back(at.substr(at.find_last_of(":/") + 1));
    const std::string_view text = one.value.value;
    for (auto start = text.find('`'); start != text.npos;) {
      const auto end = text.find('`', start + 1);
      if (end == text.npos) break;
      to.emplace_back(text.substr(start + 1, end - start - 1));
      start = text.find('`', end + 1);
    }
  }
}

}  // namespace

std::vector<std::string> never_names(const catalog::catalog& of) {
  std::vector<std::string> all;
  add_names(of.written->logging, all);
  add_names(of.written->support, all);
  return all;
}

std::string shown(std::string_view text, const std::vector<std::string>& never, std::size_t most_columns) {
  // Cut before, so that a huge value costs little, and far enough that no secret loses its end.
  constexpr std::size_t most_bytes = 8'192;
  auto line = pasted::without_secrets(text.substr(0, most_bytes), never);
  std::replace_if(
      line.begin(), line.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
  auto out = printable(line, most_columns);
  if (out.size() < line.size() && printable(line).size() > out.size()) out += "…";
  return out;
}

}  // namespace generator::commands
