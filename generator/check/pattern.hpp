#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Texts with `{name}` where they vary, `{{` and `}}` for braces.
namespace generator::check {

/// A literal run, or a placeholder that stands for at least one character.
struct pattern_part {
  bool is_placeholder = false;
  std::string text;  ///< the literal, or the placeholder's name
};

struct pattern {
  std::vector<pattern_part> parts;
  std::string_view error;  ///< why it is not well formed; empty: it is
};

pattern parse_pattern(std::string_view written);

/// The names of the placeholders, sorted, each once.
std::vector<std::string> placeholder_names(std::string_view written);

/// Whether some text fits both patterns.
bool patterns_meet(std::string_view a, std::string_view b);

}  // namespace generator::check
