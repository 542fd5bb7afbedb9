#pragma once
#include <cstddef>
#include <cstdint>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>
#include <vector>

// The parameters of a tool, in one description: clients get it as a JSON Schema, and calls are checked by it.
namespace generator::mcp {

enum class parameter_type {
  text,     ///< of at least one and at most `most` bytes
  texts,    ///< a list of at most `most_texts` texts, each as above
  integer,  ///< from `least` to `most`
  flag,     ///< true or false
};

inline constexpr std::size_t most_texts = 100;

struct parameter {
  std::string_view name;
  parameter_type type = parameter_type::text;
  std::string_view purpose;  ///< sentences for whoever calls the tool
  std::int64_t most = 1'000;
  std::int64_t least = 0;
  bool is_required = false;
};

/// The JSON Schema of these parameters (draft 2020-12), which allows no others.
nlohmann::json schema_of(const std::vector<parameter>& parameters);

/// What is wrong with the arguments of a call, without their values. Empty if nothing is. A null argument
/// counts as missing.
std::string mistake_in(const nlohmann::json& arguments, const std::vector<parameter>& parameters);

// An argument that has been checked, or the default if it is missing.
std::string text_or_empty(const nlohmann::json& arguments, const char* name);
std::vector<std::string> texts_or_none(const nlohmann::json& arguments, const char* name);
std::int64_t integer_or(const nlohmann::json& arguments, const char* name, std::int64_t otherwise);
bool flag_or_false(const nlohmann::json& arguments, const char* name);

}  // namespace generator::mcp
