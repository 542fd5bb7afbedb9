#pragma once
#include <cstdint>
#include <deque>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "catalog/catalog.hpp"
#include "errcat/response.hpp"

/// What a response says, read from where the envelope has it.
namespace generator::wire {

struct header {
  std::string name;
  std::string value;
};

/// A response as it came.
struct raw_response {
  std::int32_t status = 0;
  std::vector<header> headers;
  std::optional<nlohmann::ordered_json> body;  ///< nothing: no body, or none that is JSON
  errcat::surface surface = {};
  errcat::operation operation = {};
  errcat::transport_failure transport = errcat::transport_failure::none;
};

/// The input of `classify`, with the texts that it points into.
class observation {
 public:
  observation(const catalog::catalog& in, const raw_response& from);
  observation(const observation&) = delete;
  observation& operator=(const observation&) = delete;

  const errcat::response& response() const { return response_; }
  /// How long the response asks to wait, in milliseconds; negative: it does not, or as a date.
  std::int64_t retry_after_ms() const { return retry_after_ms_; }

 private:
  std::string_view keep(std::string text) { return kept_.emplace_back(std::move(text)); }
  void read_fields(const catalog::catalog& in, const raw_response& from);

  std::deque<std::string> kept_;
  std::vector<errcat::wire_field> fields_;
  errcat::response response_;
  std::int64_t retry_after_ms_ = -1;
};

}  // namespace generator::wire
