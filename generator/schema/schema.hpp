#pragma once
#include <nlohmann/json_fwd.hpp>

/// Describes the spec format as a JSON Schema, for editors and validators.
namespace generator::schema {

/// The schema (draft-07) of all files of the format: of a vendor's spec, of a part, and of kinds. It tells
/// them apart as errcat does.
nlohmann::ordered_json json_schema();

}  // namespace generator::schema
