#pragma once
#include <nlohmann/json_fwd.hpp>
#include <string>

#include "language_server/editor_view.hpp"

// Answers about names: where they are defined and used, what they mean, and how to change them.
namespace generator::language_server {

nlohmann::json definition_at(const editor_view& view, file_id file, std::size_t offset);
nlohmann::json references_at(const editor_view& view, file_id file, std::size_t offset, bool with_definition);
nlohmann::json highlights_at(const editor_view& view, file_id file, std::size_t offset);

/// The range of a name that can be changed. Throws an `rpc::error` that says why if it cannot.
nlohmann::json renamable_at(const editor_view& view, file_id file, std::size_t offset);
/// The changes that give a name another form everywhere.
nlohmann::json renamed(const editor_view& view, file_id file, std::size_t offset, const std::string& to);

}  // namespace generator::language_server
