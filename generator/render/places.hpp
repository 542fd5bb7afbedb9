#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace generator::render {

/// Where a value is about to be printed.
struct setting {
  std::string_view line;      ///< what stands before it on its line of the output
  std::string_view argument;  ///< what follows the name of the place in the tag
};

/// A value as it stands in its place.
struct printed {
  std::string text;
  /// Goes between `text` and whatever follows on the same line, and is left out at the end of the line.
  std::string before_more{};
  /// The blanks that end the line so far are to count as the beginning of `before_more`.
  bool takes_blanks_back = false;
};

enum class argument_kind { none, info_string, width };

/// A place that a value can stand in: everything that the engine and the documentation know about it.
struct place {
  std::string_view name;
  std::string_view purpose;
  std::string_view form;  ///< what the place accepts, said to whoever got a value refused
  argument_kind argument = argument_kind::none;
  bool takes_any_value = false;  ///< lists, objects and null as well; they come as JSON
  /// @pre the text is valid UTF-8
  /// @return nothing if the text cannot stand here
  std::optional<printed> (*escape)(std::string_view text, const setting& where) = nullptr;
};

/// All places in the order of the reference.
std::span<const place> places();

/// @return null if there is no such place
const place* find_place(std::string_view name);

/// What is wrong with `argument` for `one`, or empty.
std::string check_argument(const place& one, std::string_view argument);

}  // namespace generator::render
