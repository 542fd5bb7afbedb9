#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace generator::pasted {

/// A value of JSON that is no object and no list.
struct leaf {
  std::string place;  ///< as a JSON pointer: "/error/code"
  std::string name;   ///< the member that it is or that its list is; empty: none
  std::string value;  ///< as JSON writes it, but a text has no quotes and no escapes
  bool is_text = false;
  friend bool operator==(const leaf&, const leaf&) = default;
};

/// At most so many values are read, and none below so many levels.
inline constexpr std::size_t most_leaves = 200;
inline constexpr std::size_t most_levels = 16;

/// The values of JSON in their order. If it is cut off or malformed, those before that.
std::vector<leaf> leaves_of(std::string_view json);

}  // namespace generator::pasted
