#pragma once
#include <nlohmann/json_fwd.hpp>

#include "language_server/workspace.hpp"

namespace generator::language_server {

/// What can be written at a place of a document: keys, words, and names that are defined.
nlohmann::json completions(const located_document& in, const text_positions& lines, std::size_t offset);

}  // namespace generator::language_server
