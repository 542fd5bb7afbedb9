#pragma once
#include <string>
#include <string_view>

/// What a written text has to look like.
namespace generator::spec {

/// Whether YAML readers take this plain scalar for different things: `NO`, `010`, `1.10`, `null`.
bool readers_differ(std::string_view plain);

/// Whether a text ends with a final stop in any script, a code fence, or one of these inside quotes or
/// brackets.
bool ends_like_a_sentence(std::string_view text);

/// The first `{name}` or doubled brace of a text in which braces mean nothing, `` `code` `` aside; empty:
/// none.
std::string_view stray_placeholder(std::string_view text);

/// A language tag of letters and digits joined by `-`, such as `pt-BR`.
bool is_locale(std::string_view tag);

/// `[a-z][a-z0-9_]*`, and no word that YAML readers take for a value.
bool is_id(std::string_view name);

/// A day that the calendar has, as YYYY-MM-DD.
bool is_date(std::string_view written);

/// A relative path with `/` that does not leave its folder: no `..`, no drive, no empty or `.` segment.
bool is_path_below(std::string_view path);

/// A block scalar ends with a line break that is no part of its text.
std::string without_final_break(std::string text);

}  // namespace generator::spec
