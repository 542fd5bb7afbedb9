#pragma once
#include <nlohmann/json_fwd.hpp>

#include "language_server/editor_view.hpp"

namespace generator::language_server {

/// What a name at a place comes to, or what a key means. Null if there is nothing to say.
nlohmann::json hover_at(const editor_view& view, file_id file, std::size_t offset);

}  // namespace generator::language_server
