#pragma once
// The matching rules of the spec format, once more and for simple catalogs only, over the JSON that errcat
// exports: no two errors share a code or a message, and nothing depends on fields or surfaces.
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace expectation {

using json = nlohmann::ordered_json;

/// An entry of the catalog and the key that the tests know it by: its id or else "status 3", counted from 0.
struct entry {
  std::string key;
  json facts;
};

/// All entries: statuses, transport failures, errors, outcomes, symptoms.
std::vector<entry> entries_of(const json& vendor);

struct response {
  int status = 0;
  std::string code;
  std::string message;
  std::string transport;  ///< "network", "timeout" or nothing
};

struct answer {
  std::string key;  ///< empty: nothing matched
  std::string rung = "none";
  std::vector<std::string> surprises;
};

/// Throws what a catalog brings that the rules here leave out.
answer expected(const std::vector<entry>& catalog, const response& came);

/// Whether an entry says that it comes on a status.
bool lists(const json& facts, int status);

}  // namespace expectation
