#pragma once
// What docs/format.md says about matching, stated again without the runtime, over errcat's JSON export.
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

namespace expectation {

using json = nlohmann::ordered_json;

/// A value in a response: `type` is text, number, boolean or null as in the export.
struct field {
  std::string place;
  std::string type;
  std::string value;
};

struct response {
  int status = 0;
  std::string code;
  std::string message;
  std::string transport = {};  ///< "network", "timeout" or empty
  std::string surface = {};    ///< ids; empty: not known
  std::string operation = {};
  std::vector<field> fields = {};
  bool complete = false;  ///< a field that is not listed is absent
  std::string subcode = {};
};

/// An entry of the catalog and the key that the tests use for it: its id, or "status 3", counted from 0.
struct entry {
  std::string key;
  json facts;
  std::string type;
  std::string code;
  std::set<std::string> subcodes;  ///< one or none
  std::set<std::string> statuses;  ///< as written; empty: any
  std::set<std::string> except;
  std::vector<std::string> aliases;
  std::set<std::string> messages;
  std::set<std::string> surfaces;
  std::set<std::string> operations;
  std::map<std::string, std::set<std::pair<std::string, std::string>>> fields;  ///< by place; type and value
  std::set<std::string> integers;                                               ///< placeholders
};

struct answer {
  std::string key;  ///< empty: no match
  std::string rung = "none";
  std::set<std::string> surprises = {};
};

class catalog {
 public:
  explicit catalog(const json& vendor);

  /// Statuses, transport failures, symptoms, errors, outcomes, in the order of the export.
  const std::vector<entry>& entries() const { return entries_; }
  answer expected(const response& came) const;
  /// Where outcomes have their code; may be empty.
  const std::string& outcome_code_at() const { return code_at_; }

 private:
  friend class search;

  void add(const json& facts, std::map<std::string, int>& nameless);

  std::vector<entry> entries_;
  std::string code_at_;
  using list = std::vector<const entry*>;
  std::map<std::string, list> by_code_;
  std::map<std::string, list> by_alias_;
  list code_patterns_;
  list alias_patterns_;
  bool asks_http_ = false;
  list by_message_;  ///< errors without a code: matched by message, or only by fields
  std::set<std::string> success_codes_;
  const entry* unlisted_ = nullptr;
  list outcomes_;  ///< outcomes matched by fields, those with more fields first
  list rows_[4];   ///< status rows by rank: one, several, class, any
};

/// Whether an entry lists the status, or a row covers it.
bool lists(const entry& one, int status);

}  // namespace expectation
