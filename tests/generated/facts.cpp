#include "facts.hpp"

#include <initializer_list>

namespace facts {
namespace {

using expectation::json;

std::string text_of(const json& value) {
  if (value.is_null()) return {};
  return value.is_string() ? value.get<std::string>() : value.dump();
}

/// The value of `key`, or empty if the node or the key is missing.
std::string text_of(const json& in, const char* key) {
  return in.is_null() ? std::string() : text_of(in.at(key));
}

std::string named_or(const json& value, const char* otherwise) {
  const auto text = text_of(value);
  return text.empty() ? otherwise : text;
}

const json& with_id(const json& all, const json& id) {
  for (const auto& one : all)
    if (one.at("id") == id) return one;
  throw std::runtime_error("nothing has the id " + id.dump());
}

class fact_list {
 public:
  fact_list(const json& vendor, const expectation::entry& of)
      : vendor_(vendor), of_(of.facts), key_(of.key) {}

  std::vector<rows::row> run() {
    for (const auto* one : {"type", "id", "code", "subcode", "title", "summary", "action", "anchor",
                            "audience", "since", "deprecated", "causes_ordered", "fixes_ordered"})
      add(one, {text_of(of_, one)});
    add("number", {named_or(of_.at("number"), "0")});
    add("severity", {named_or(of_.at("severity"), "unspecified")});
    add("emission", {named_or(of_.at("emitted"), "usual")});
    add("kind", {text_of(of_.at("kind"), "id"), text_of(of_.at("kind"), "id")});
    add("category", {text_of(of_.at("category"), "id"), text_of(of_.at("category"), "title")});
    add("replaced_by", {text_of(of_.at("replaced_by"), "id")});
    for (const auto* one : {"aliases", "messages", "notes"}) add_each(one, {});
    add_each("status_ranges", {"first", "last"});
    add_each("links", {"title", "url"});
    add_each("limits", {"what", "min", "above", "max", "below", "per"});
    add_each("formats", {"field", "format"});
    add_each("placeholders", {"name", "type"});
    add("surfaces", {numbers(of_, "surfaces")});
    add("operations", {numbers(of_, "operations")});
    add_items("causes");
    add_items("fixes");
    add_retry();
    add_messages();
    return std::move(rows_);
  }

 private:
  void add(const std::string& property, rows::row values) {
    rows::row made{"fact", key_, property};
    made.insert(made.end(), values.begin(), values.end());
    rows_.push_back(std::move(made));
  }

  void add_each(const char* property, std::initializer_list<const char*> columns) {
    rows::row values;
    for (const auto& one : of_.at(property)) {
      for (const auto* column : columns) values.push_back(text_of(one.at(column)));
      if (columns.size() == 0) values.push_back(text_of(one));
    }
    add(property, values);
  }

  /// "1 3": the numbers of surfaces or operations.
  std::string numbers(const json& in, const char* what) const {
    std::string all;
    for (const auto& one : in.at(what))
      all += with_id(vendor_.at(what), one.at("id")).at("number").dump() + ' ';
    return all;
  }

  void add_items(const char* property) {
    rows::row values;
    for (const auto& one : of_.at(property))
      for (const auto& value : {text_of(one, "text"), text_of(one, "fix"), text_of(one.at("retry"), "policy"),
                                numbers(one, "surfaces"), numbers(one, "operations")})
        values.push_back(value);
    add(property, values);
  }

  void add_retry() {
    const auto& retry = of_.at("retry");
    if (retry.is_null()) return add("retry", {"", ""});
    add("retry", {text_of(retry, "policy"), text_of(retry, "own")});
    rows::row figures;
    const auto& policy = with_id(vendor_.at("retry_policies"), retry.at("policy"));
    for (const auto* one :
         {"do", "repeats", "honor_retry_after", "ignore_retry_after", "about", "factor_thousandths", "cap_ms",
          "no_cap", "jitter", "jitter_thousandths", "attempts", "within_ms"})
      figures.push_back(text_of(policy, one));
    for (const auto& delay : policy.at("delays_ms")) figures.push_back(text_of(delay));
    add("retry figures", figures);
  }

  void add_messages() {
    const auto& message = of_.at("user_message");
    for (const auto& named : vendor_.at("user_messages"))
      for (const auto& one : named.at("texts"))
        if (!message.is_null() && named.at("name") == message.at("name"))
          rows_.push_back({"message", key_, text_of(one, "locale"),
                           named_or(one.at("text"), text_of(message, "text").c_str())});
  }

  const json& vendor_;
  const json& of_;
  const std::string& key_;
  std::vector<rows::row> rows_;
};

}  // namespace

std::vector<rows::row> rows_of(const json& vendor) {
  std::vector<rows::row> all;
  const expectation::catalog catalog(vendor);
  for (const auto& one : catalog.entries())
    for (auto& made : fact_list(vendor, one).run()) all.push_back(std::move(made));
  return all;
}

}  // namespace facts
