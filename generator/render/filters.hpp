#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>

// The filters of templates. Each prints values for one use, such as a C++ string or a Markdown table cell.
namespace generator::render {

/// Where a value is printed.
struct setting {
  std::string_view line;      ///< the text before it on its line of the output
  std::string_view argument;  ///< the text after the name of the filter in the tag
};

/// What a filter makes of a value.
struct printed {
  std::string text;
  /// Goes between `text` and anything after it on the same line. Left out at the end of a line.
  std::string before_more{};
  /// Whether the blanks at the end of the line so far count as the start of `before_more`.
  bool takes_blanks_back = false;
  /// Whether a blank line has to follow the line that the value ends on.
  bool ends_paragraph = false;
};

enum class argument_kind { none, info_string, width };

/// Everything that the engine and docs/templates.md know about a filter.
struct filter {
  std::string_view name;
  std::string_view purpose;  ///< what it prints, in sentences
  std::string_view form;     ///< what the filter accepts, as help for a refused value
  argument_kind argument = argument_kind::none;
  bool takes_any_value = false;  ///< also lists, objects and null, which arrive as JSON
  /// @pre the text is valid UTF-8
  /// @return nothing if the filter cannot print the text
  std::optional<printed> (*escape)(std::string_view text, const setting& where) = nullptr;
};

/// All filters, in the order of the reference.
std::span<const filter> filters();

/// @return null if there is no such filter
const filter* find_filter(std::string_view name);

/// What is wrong with `argument` for the filter `one`. Empty if nothing is.
std::string check_argument(const filter& one, std::string_view argument);

}  // namespace generator::render
