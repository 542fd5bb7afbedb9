#pragma once
#include <nlohmann/json_fwd.hpp>

#include "language_server/editor_view.hpp"

// What editors show about a whole file.
namespace generator::language_server {

/// The sections of a file with what they define, in the order of the file.
nlohmann::json symbols_of(const editor_view& view, file_id file);

/// A line above each entry that says when and how to retry.
nlohmann::json lenses_of(const editor_view& view, file_id file);

}  // namespace generator::language_server
