#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Texts with `{name}` where they vary. `{{` and `}}` stand for braces.
namespace generator::check {

/// A literal, or a placeholder that stands for at least one character.
struct pattern_part {
  bool is_placeholder = false;
  std::string text;  ///< the literal, or the name of the placeholder
};

struct pattern {
  std::vector<pattern_part> parts;
  std::string_view error;  ///< why the pattern is malformed; empty if it is well formed
};

pattern parse_pattern(std::string_view written);

/// The names of the placeholders, sorted and without duplicates.
std::vector<std::string> placeholder_names(std::string_view written);

/// A pattern prepared for comparison: how every text that fits it begins and ends.
struct outline {
  pattern whole;
  std::string beginning;  ///< the text before the first placeholder, or the whole literal
  std::string end;        ///< the text after the last placeholder
  bool literal = false;   ///< whether it has no placeholders
};

outline outline_of(std::string_view written);

/// Whether `text` fits, if each placeholder stands for one byte or more.
bool fits(std::string_view text, const outline& of);

/// Whether some text fits both.
bool outlines_meet(const outline& a, const outline& b);

}  // namespace generator::check
