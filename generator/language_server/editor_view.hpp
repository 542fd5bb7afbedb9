#pragma once
#include <map>
#include <nlohmann/json_fwd.hpp>
#include <string>

#include "language_server/workspace.hpp"

namespace generator::language_server {

/// A position as the protocol writes it.
nlohmann::json to_json(const text_range& range);

/// A load as an editor sees it: with URIs and positions instead of files and spans.
class editor_view {
 public:
  /// The load and the documents must live as long.
  editor_view(const analysis& in, const documents& open, column_unit unit)
      : in_(in), open_(open), unit_(unit) {}

  const analysis& load() const { return in_; }
  const text_positions& positions(file_id file) const;
  /// The range of a span; the beginning of the file for a whole file.
  nlohmann::json range(const span& at) const;
  /// Empty for a file that is built into errcat.
  std::string uri(file_id file) const;
  /// Null for what is built into errcat.
  nlohmann::json location(const span& at) const;

 private:
  const analysis& in_;
  const documents& open_;
  column_unit unit_;
  mutable std::map<file_id, text_positions> positions_;
};

}  // namespace generator::language_server
