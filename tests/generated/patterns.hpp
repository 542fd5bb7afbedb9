#pragma once
#include <set>
#include <string>
#include <string_view>
#include <vector>

/// Placeholders as in docs/format.md: `{name}` varies, `{{` and `}}` are braces.
namespace patterns {

struct part {
  bool varies = false;
  std::string text;  ///< a name, or the literal text
};

std::vector<part> parts_of(std::string_view written);
bool has_placeholder(std::string_view written);

/// Whether the whole text fits. The placeholders in `integers` take only digits, others one byte or more.
bool fits(std::string_view text, std::string_view written, const std::set<std::string>& integers);

/// A text that fits: each placeholder gets `digits`.
std::string filled(std::string_view written, const std::string& digits);

}  // namespace patterns
