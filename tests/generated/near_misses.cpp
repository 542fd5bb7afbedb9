#include "near_misses.hpp"

#include <algorithm>
#include <cctype>

namespace near_misses {
namespace {

using expectation::entry;
using expectation::json;
using expectation::response;

std::string other_case(std::string text) {
  for (char& c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80) c = static_cast<char>(std::islower(byte) != 0 ? std::toupper(byte) : std::tolower(byte));
  }
  return text;
}

std::vector<std::string> misspelt(const std::string& text) {
  std::vector<std::string> all{text + 'X', ' ' + text, text + ' ', text.substr(0, text.size() - 1)};
  if (other_case(text) != text) all.push_back(other_case(text));
  all.erase(std::remove(all.begin(), all.end(), std::string()), all.end());
  return all;
}

bool is_pattern(const std::string& text) {
  return text.find('{') != std::string::npos;
}

/// The value at the first place of the envelopes' field that the body has.
std::string value_at(const json& vendor, const json& body, const std::string& name) {
  for (const auto& envelope : vendor.at("envelopes"))
    for (const auto& field : envelope.at("fields"))
      for (const auto& place : field.at("places")) {
        if (field.at("name") != name || place.at("in_body") != true) continue;
        const json::json_pointer at(place.at("at").get<std::string>());
        if (!body.contains(at)) continue;
        return body.at(at).is_string() ? body.at(at).get<std::string>() : body.at(at).dump();
      }
  return {};
}

std::string number_of(const json& named, const json& ids) {
  for (const auto& one : named)
    if (!ids.empty() && one.at("id") == ids.front()) return one.at("number").dump();
  return "0";
}

class case_list {
 public:
  explicit case_list(const json& vendor) : vendor_(vendor), catalog_(expectation::entries_of(vendor)) {}

  void add_examples(const entry& of) {
    for (const auto& one : of.facts.at("examples")) {
      const auto& body = one.at("body");
      const response came{one.at("status").is_null() ? 0 : one.at("status").get<int>(),
                          value_at(vendor_, body, "code"), value_at(vendor_, body, "message"), ""};
      auto answer = expectation::expected(catalog_, came);
      // An example belongs to the entry that it stands on, whatever the rules here say.
      answer.key = of.key;
      add("example: " + one.at("title").get<std::string>(), came, answer,
          number_of(vendor_.at("surfaces"), one.at("surfaces")),
          number_of(vendor_.at("operations"), one.at("operations")));
    }
  }

  void add_code(const entry& of, const std::string& code) {
    if (code.empty() || is_pattern(code)) return;
    for (const int status :
         {0, 200, 302, 400, 401, 403, 404, 405, 409, 418, 429, 500, 501, 502, 503, 504, 600}) {
      add(expectation::lists(of.facts, status) ? "its code" : "its code on another status",
          {status, code, "", ""});
      for (const auto& near : misspelt(code)) add("a code like its own", {status, near, "", ""});
    }
    const auto& own = of.facts.at("messages");
    if (std::any_of(own.begin(), own.end(), is_pattern)) return;
    add("its code and a message of nobody", {500, code, "Nobody has said this before", ""});
    for (const auto& other : catalog_)
      for (const auto& message : other.facts.at("messages"))
        if (!is_pattern(message)) add("its code and another's message", {400, code, message, ""});
  }

  void add_messages(const entry& of) {
    if (of.facts.at("code") != "") return;
    for (const auto& range : of.facts.at("status_ranges")) {
      const int status = range.at("first");
      for (const std::string message : of.facts.at("messages")) {
        add("its message", {status, "", message, ""});
        add("its message and an unknown code", {status, "NOBODY_HAS_THIS", message, ""});
        for (const int other : {200, 400, 401, 404, 409, 429, 500, 599, 600})
          add("its message", {other, "", message, ""});
        for (const auto& near : misspelt(message)) add("a message like its own", {status, "", near, ""});
      }
    }
  }

  void add_statuses() {
    for (int status = -1; status <= 1000; ++status) add("no more than a status", {status, "", "", ""});
    for (const int status : {0, 200, 400, 404, 429, 500, 503, 504})
      add("a status and an unknown code", {status, "NOBODY_HAS_THIS", "", ""});
    for (const char* failure : {"network", "timeout"}) add("no response", {0, "", "", failure});
  }

  std::vector<rows::row> run() {
    for (const auto& one : catalog_) {
      add_examples(one);
      add_code(one, one.facts.at("code"));
      for (const auto& alias : one.facts.at("aliases")) add_code(one, alias);
      add_messages(one);
    }
    add_statuses();
    return std::move(rows_);
  }

 private:
  void add(const std::string& title, const response& came) {
    add(title, came, expectation::expected(catalog_, came), "0", "0");
  }

  void add(const std::string& title, const response& came, const expectation::answer& answer,
           const std::string& surface, const std::string& operation) {
    rows::row made{"case",     title,          std::to_string(came.status),
                   came.code,  came.message,   surface,
                   operation,  came.transport, answer.key,
                   answer.rung};
    made.insert(made.end(), answer.surprises.begin(), answer.surprises.end());
    rows_.push_back(std::move(made));
  }

  const json& vendor_;
  std::vector<entry> catalog_;
  std::vector<rows::row> rows_;
};

}  // namespace

std::vector<rows::row> cases_of(const json& vendor) {
  return case_list(vendor).run();
}

}  // namespace near_misses
