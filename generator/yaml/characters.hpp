#pragma once
#include <string>
#include <string_view>

#include "diagnostics/findings.hpp"

namespace generator::yaml {

/// Adds a finding for the first byte that is not UTF-8, and for each character that a spec must not contain:
/// control characters except tab and line break, noncharacters, a byte order mark after the start, and a
/// carriage return on its own.
/// @return whether it added no finding.
bool check_characters(const source_set& sources, file_id file, findings& out);

/// Adds findings for the first twenty escapes in a double-quoted scalar that stand for such a character.
/// @param at the scalar with its quotes
void check_escapes(const source_set& sources, const span& at, findings& out);

/// The text of a double-quoted scalar, with U+FFFD for each character that check_escapes reports. yaml-cpp
/// decodes `\_` and `\N` to single bytes that are not UTF-8. `\_` is restored as U+00A0.
std::string repaired(std::string_view decoded);

}  // namespace generator::yaml
