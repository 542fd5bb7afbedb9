#include "plan/depfile.hpp"

// Writes depfiles.
namespace generator::plan {
namespace {

/// Escapes a path like GCC: a backslash before blanks and `#`, doubled backslashes before those, `$$` for
/// `$`.
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
  // Like GCC's -MP, adds an empty statement for each input, so that make continues if an input no longer
  // exists.
  for (const auto& one : inputs) text += '\n' + escaped(one) + ":\n";
  return text;
}

}  // namespace generator::plan
