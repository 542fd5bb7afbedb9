#pragma once
#include <set>
#include <string>
#include <string_view>
#include <vector>

/// Placeholders as docs/format.md has them: `{name}` varies, `{{` and `}}` are braces.
namespace patterns {

struct part {
  bool varies = false;
  std::string text;  ///< a name, or what stands there
};

std::vector<part> parts_of(std::string_view written);
bool has_placeholder(std::string_view written);

/// Whether the whole text fits; those of `integers` take digits alone, others one byte or more.
bool fits(std::string_view text, std::string_view written, const std::set<std::string>& integers);

/// A text that fits: each placeholder is given `digits`.
std::string filled(std::string_view written, const std::string& digits);

}  // namespace patterns
