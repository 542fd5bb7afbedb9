#pragma once
#include <nlohmann/json_fwd.hpp>
#include <string_view>
#include <vector>

#include "language_server/editor_view.hpp"

// Findings and their fixes, as editors show them.
namespace generator::language_server {

/// The diagnostics of a file.
nlohmann::json diagnostics_of(const editor_view& view, file_id file, const std::vector<finding>& sorted);

/// The code actions for a part of a file: a quick fix for each fix of a finding there, and one that makes
/// all changes that are certain.
/// @param only kinds of actions that the editor asks for; empty for all
nlohmann::json code_actions(const editor_view& view, file_id file, std::size_t begin, std::size_t end,
                            const std::vector<std::string>& only);

}  // namespace generator::language_server
