#pragma once
#include <filesystem>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <vector>

/// The specs of the repository, and what a validator has to say of each. The same in C++ as samples.mjs in
/// JavaScript.
namespace samples {

enum class demand {
  accepted,  ///< valid, since errcat accepts it
  invalid,   ///< errcat rejects it for a reason that a schema can see
  unseen,    ///< valid, since errcat rejects it for a reason that no schema sees
  either,    ///< depends on how the validator reads YAML
};

struct sample {
  std::filesystem::path file;
  samples::demand demand;
};

/// Each spec that errcat accepts, and each file in tests/bad.
std::vector<sample> all();

/// What YAML 1.2 reads from a file. Nothing if the reader refuses the file.
std::optional<nlohmann::json> read(const std::filesystem::path& file);
/// The same, of a text.
std::optional<nlohmann::json> read_text(const std::string& yaml);

}  // namespace samples
