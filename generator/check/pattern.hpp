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

/// A pattern as it is compared: what every text that fits it begins and ends with.
struct outline {
  pattern whole;
  std::string beginning;  ///< before the first placeholder; all of a literal
  std::string end;        ///< behind the last
  bool literal = false;   ///< without placeholders
};

outline outline_of(std::string_view written);

/// Whether `text` fits, each placeholder standing for one byte or more.
bool fits(std::string_view text, const outline& of);

/// Whether some text fits both.
bool outlines_meet(const outline& a, const outline& b);

}  // namespace generator::check
