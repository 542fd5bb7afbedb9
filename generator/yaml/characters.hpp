#pragma once
#include <string>
#include <string_view>

#include "diagnostics/findings.hpp"

namespace generator::yaml {

/// Adds a finding for the first byte that is not UTF-8 and for each character that no spec may hold (control
/// characters but tab and line break, noncharacters, a byte order mark in the middle, a carriage return
/// alone).
/// @return whether there was none.
bool check_characters(const source_set& sources, file_id file, findings& out);

/// Adds findings for the escapes of a double-quoted scalar that stand for such a character, for the first
/// twenty.
/// @param at the scalar with its quotes
void check_escapes(const source_set& sources, const span& at, findings& out);

/// The text of a double-quoted scalar with U+FFFD for what check_escapes reports. yaml-cpp decodes `\_` and
/// `\N` to single bytes that are no UTF-8; the first comes back as U+00A0.
std::string repaired(std::string_view decoded);

}  // namespace generator::yaml
