#include "plan/depfile.hpp"

namespace generator::plan {
namespace {

/// As GCC writes them: a blank and `#` behind a backslash, the backslashes before them doubled, `$` doubled.
std::string escaped(std::string_view path) {
  std::string out;
  std::size_t backslashes = 0;
  for (const char c : path) {
    if (c == ' ' || c == '#') out.append(c == ' ' ? backslashes + 1 : 1, '\\');
    if (c == '$') out += '$';
    out += c;
    backslashes = c == '\\' ? backslashes + 1 : 0;
  }
  return out;
}

}  // namespace

std::string depfile(std::string_view target, const std::vector<std::string>& inputs) {
  auto text = escaped(target) + ':';
  for (const auto& one : inputs) text += " \\\n  " + escaped(one);
  text += '\n';
  // A rule for each as GCC's -MP has it, so that make goes on when an input is no more.
  for (const auto& one : inputs) text += '\n' + escaped(one) + ":\n";
  return text;
}

}  // namespace generator::plan
