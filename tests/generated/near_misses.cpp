#include "near_misses.hpp"

#include <algorithm>
#include <cctype>
#include <set>

#include "patterns.hpp"

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

/// Without the punctuation between words.
std::string folded(std::string text) {
  const auto is_sign = [](char c) { return std::string("_-. ").find(c) != std::string::npos; };
  text.erase(std::remove_if(text.begin(), text.end(), is_sign), text.end());
  return text;
}

std::vector<std::string> misspelt(const std::string& text) {
  std::vector<std::string> all{text + 'X', ' ' + text, text + ' ', text.substr(0, text.size() - 1)};
  if (folded(text) != text) all.push_back(folded(text));
  if (other_case(text) != text) all.push_back(other_case(text));
  all.erase(std::remove(all.begin(), all.end(), std::string()), all.end());
  return all;
}

/// Numbers that a careless comparison could confuse with `code`, which is a number.
std::vector<std::string> numbers_like(const std::string& code) {
  const std::string digits = code.substr(code.rfind('-', 0) == 0 ? 1 : 0);
  if (digits.empty() || digits.size() > 9 || digits.find_first_not_of("0123456789") != std::string::npos)
    return {};
  const int number = std::stoi(code);
  return {std::to_string(number + 1),
          std::to_string(number - 1),
          std::to_string(-number),
          '+' + code,
          '0' + code,
          code + ".0",
          code + "e0",
          "-0" + digits,
          std::to_string(number) + '0'};
}

std::string type_of(const json& value) {
  if (value.is_string()) return "text";
  if (value.is_boolean()) return "boolean";
  return value.is_null() ? "null" : "number";
}

std::string text_of(const json& value) {
  return value.is_string() ? value.get<std::string>() : value.dump();
}

int first_status(const entry& of) {
  const auto& ranges = of.facts.at("status_ranges");
  return ranges.empty() ? 0 : ranges.front().at("first").get<int>();
}

std::string first_of(const std::set<std::string>& ids) {
  return ids.empty() ? std::string() : *ids.begin();
}

/// The response that has everything as the entry says.
response whole_response(const entry& of) {
  response came{first_status(of), patterns::filled(of.code, "30"), "", ""};
  came.subcode = first_of(of.subcodes);
  if (came.code.empty() && !of.aliases.empty()) came.code = of.aliases.front();
  if (!of.messages.empty()) came.message = patterns::filled(*of.messages.begin(), "30");
  came.surface = first_of(of.surfaces);
  came.operation = first_of(of.operations);
  for (const auto& [place, values] : of.fields)
    came.fields.push_back({place, values.begin()->first, values.begin()->second});
  return came;
}

/// Other values that a field may hold: the same value in another type, and a different value.
std::vector<expectation::field> like(const expectation::field& one) {
  const bool number = !one.value.empty() && one.value.find_first_not_of("0123456789") == std::string::npos;
  std::vector<expectation::field> all{
      {one.place, "text", one.value + 'x'}, {one.place, "number", "7"}, {one.place, "null", "null"},
      {one.place, "boolean", "true"},       {one.place, "text", ""},    {one.place, "text", one.value}};
  if (number && one.value.size() < 10 && one.value[0] != '0') all.push_back({one.place, "number", one.value});
  return all;
}

/// Reads an example the way errcat's pages tell readers to.
class example_reader {
 public:
  example_reader(const json& vendor, const json& example) : vendor_(vendor), example_(example) {}

  response read(const entry& of, const std::vector<entry>& catalog) const {
    const auto& status = example_.at("status");
    response came{status.is_null() ? first_status(of) : status.get<int>(), value_of("code"),
                  value_of("message"), of.facts.at("transport")};
    const auto id = [&](const char* what) {
      const auto& ids = example_.at(what);
      return ids.empty() ? std::string() : ids.front().get<std::string>();
    };
    came.subcode = value_of("subcode");
    came.surface = id("surfaces");
    came.operation = id("operations");
    came.complete = !example_.at("body").is_null();
    std::set<std::string> places;
    for (const auto& one : catalog)
      for (const auto& [place, values] : one.fields) places.insert(place);
    for (const auto& place : places)
      if (const auto value = value_at(place); !value.is_discarded())
        came.fields.push_back({place, type_of(value), text_of(value)});
    return came;
  }

 private:
  /// Discarded if there is nothing at the place.
  json value_at(const std::string& place) const {
    const std::string header = "header:";
    for (const auto& one : example_.at("headers"))
      if (place == header + one.at("name").get<std::string>()) return one.at("value");
    const auto& body = example_.at("body");
    if (place.rfind('/', 0) != 0 || body.is_null()) return json(json::value_t::discarded);
    // In a list, the first element: examples have their error there.
    const auto star = place.find("/*/");
    const json::json_pointer at(
        star == std::string::npos ? place : place.substr(0, star) + "/0" + place.substr(star + 2));
    return body.contains(at) ? body.at(at) : json(json::value_t::discarded);
  }

  /// The first text or number at the places of the envelopes' field.
  std::string value_of(const std::string& name) const {
    for (const auto& envelope : vendor_.at("envelopes"))
      for (const auto& field : envelope.at("fields"))
        for (const auto& place : field.at("places")) {
          if (field.at("name") != name) continue;
          const auto value = value_at(place.at("at"));
          if (value.is_number() || (value.is_string() && value != "")) return text_of(value);
        }
    return {};
  }

  const json& vendor_;
  const json& example_;
};

std::string number_of(const json& named, const std::string& id) {
  for (const auto& one : named)
    if (one.at("id") == id) return one.at("number").dump();
  return "0";
}

std::string fields_of(const response& came) {
  rows::row all{came.complete ? "complete" : "open"};
  for (const auto& one : came.fields) all.insert(all.end(), {one.place, one.type, one.value});
  return rows::to_line(all);
}

class case_list {
 public:
  explicit case_list(const json& vendor) : vendor_(vendor), catalog_(vendor) {
    // If there are very many errors, each gets fewer cases.
    if (catalog_.entries().size() > 1000) statuses_ = {0, 418};
  }

  std::vector<rows::row> run() {
    for (const auto& one : catalog_.entries()) {
      add_examples(one);
      add_code(one, one.code);
      for (const auto& alias : one.aliases) add_code(one, alias, false);
      add_messages(one);
      if (one.type != "symptom") add_near_whole(one);
    }
    add_statuses();
    return std::move(rows_);
  }

 private:
  void add_examples(const entry& of) {
    if (of.type == "symptom") return;
    for (const auto& one : of.facts.at("examples")) {
      const auto came = example_reader(vendor_, one).read(of, catalog_.entries());
      auto answer = catalog_.expected(came);
      // An example belongs to the entry that lists it, whatever the code here says.
      answer.key = of.key;
      add("example: " + one.at("title").get<std::string>(), came, answer);
    }
  }

  void add_code(const entry& of, const std::string& written, bool may_vary = true) {
    if (written.empty()) return;
    const bool varies = may_vary && patterns::has_placeholder(written);
    for (const auto* digits : {"1", "007", "x", "-1", "1 ", ""}) {
      const auto code = may_vary ? patterns::filled(written, digits) : written;
      if (code.empty()) continue;
      for (const int status : statuses_) add("its code", {status, code, "", ""});
      add("its code", {first_status(of), code, "", ""});
      for (const auto& near : misspelt(code)) {
        add("a code like its own", {first_status(of), near, "", ""});
        add("a code like its own", {0, near, "", ""});
      }
      if (!varies) break;
    }
    const auto code = may_vary ? patterns::filled(written, "1") : written;
    for (const auto& near : numbers_like(code)) add("a number like its own", {0, near, "", ""});
    add("its code and a message of nobody", {500, code, "Nobody has said this before", ""});
    if (catalog_.entries().size() > 1000) return;
    for (const auto& other : catalog_.entries())
      for (const auto& message : other.messages)
        add("its code and another's message", {400, code, patterns::filled(message, "5"), ""});
  }

  void add_messages(const entry& of) {
    if (!of.code.empty()) return;
    for (const auto& written : of.messages) {
      const auto message = patterns::filled(written, "30");
      const int status = first_status(of);
      add("its message and an unknown code", {status, "NOBODY_HAS_THIS", message, ""});
      for (const int other : {0, 200, 400, 401, 404, 409, 429, 500, 599, 600, status})
        add("its message", {other, "", message, ""});
      for (const auto& near : misspelt(message)) add("a message like its own", {status, "", near, ""});
      if (!patterns::has_placeholder(written)) continue;
      for (const auto* digits : {"x", "", "1}", "3 0"})
        add("a message like its own", {status, "", patterns::filled(written, digits), ""});
    }
  }

  /// Everything as the entry says, then with each part left out, and with each part changed.
  void add_near_whole(const entry& of) {
    const auto whole = whole_response(of);
    const auto with = [&](const char* title, const auto& change) {
      auto came = whole;
      change(came);
      add(title, came);
    };
    const auto same = [](response&) {};
    with("all as it should be", same);
    with("no status", [](response& r) { r.status = 0; });
    with("another status", [](response& r) { r.status = 418; });
    with("a success", [](response& r) { r.status = 200; });
    if (!whole.code.empty()) with("no code", [](response& r) { r.code.clear(); });
    if (!whole.code.empty() || !whole.subcode.empty()) {
      with("no second-level code", [](response& r) { r.subcode.clear(); });
      with("no second-level code in all that came", [](response& r) {
        r.subcode.clear();
        r.complete = true;
      });
      with("an unknown second-level code", [](response& r) { r.subcode = "nobody_has_this"; });
    }
    if (!whole.message.empty()) {
      with("no message", [](response& r) { r.message.clear(); });
      with("another message", [](response& r) { r.message = "Nobody has said this before"; });
    }
    with("no surface", [](response& r) { r.surface.clear(); });
    with("no operation", [](response& r) { r.operation.clear(); });
    for (const auto& one : vendor_.at("surfaces"))
      with("on a surface", [&](response& r) { r.surface = one.at("id"); });
    for (const auto& one : vendor_.at("operations"))
      with("in an operation", [&](response& r) { r.operation = one.at("id"); });
    if (!whole.fields.empty()) add_near_fields(whole);
  }

  void add_near_fields(const response& whole) {
    for (const bool complete : {false, true})
      for (std::size_t i = 0; i < whole.fields.size(); ++i) {
        auto came = whole;
        came.complete = complete;
        add("all fields", came);
        for (const auto& other : like(whole.fields[i])) {
          came.fields[i] = other;
          add("a field that holds something else", came);
          // Without a status, the fields of an outcome can identify it. Those of an error cannot.
          came.status = came.status == 0 ? 400 : 0;
          add("a field that holds something else, on another status", came);
          came.status = whole.status;
        }
        came.fields.erase(came.fields.begin() + static_cast<std::ptrdiff_t>(i));
        add("a field less", came);
        came.code.clear();
        add("a field and no code", came);
      }
    auto came = whole;
    came.fields.clear();
    add("no field", came);
    came.complete = true;
    add("no field is there", came);
  }

  void add_statuses() {
    const auto sweep = [&](const std::string& surface, const std::string& operation) {
      for (int status = -1; status <= 1000; ++status)
        add("no more than a status", {status, "", "", "", surface, operation});
    };
    sweep("", "");
    std::set<std::string> on;
    std::set<std::string> in;
    for (const auto& one : catalog_.entries())
      if (one.type == "status") {
        on.insert(one.surfaces.begin(), one.surfaces.end());
        in.insert(one.operations.begin(), one.operations.end());
        for (const auto& range : one.facts.at("status_ranges"))
          for (const auto* end : {"first", "last"})
            for (const int step : {-1, 0, 1})
              add("the edge of a row", {range.at(end).get<int>() + step, "", "", ""});
      }
    for (const auto& surface : on) sweep(surface, "");
    for (const auto& operation : in) sweep("", operation);
    if (!on.empty() && !in.empty()) sweep(*on.begin(), *in.begin());
    for (const int status : {0, 200, 400, 404, 429, 500, 503, 504})
      add("a status and an unknown code", {status, "NOBODY_HAS_THIS", "", ""});
    for (const auto& code : vendor_.at("success_codes"))
      for (const int status : {0, 200, 400, 503}) add("a code that means success", {status, code, "", ""});
    for (const char* failure : {"network", "timeout"}) add("no response", {0, "", "", failure});
  }

  void add(const std::string& title, const response& came) { add(title, came, catalog_.expected(came)); }

  void add(const std::string& title, const response& came, const expectation::answer& answer) {
    rows::row made{"case",
                   title,
                   std::to_string(came.status),
                   came.code,
                   came.message,
                   number_of(vendor_.at("surfaces"), came.surface),
                   number_of(vendor_.at("operations"), came.operation),
                   came.transport,
                   fields_of(came),
                   came.subcode,
                   answer.key,
                   answer.rung};
    made.insert(made.end(), answer.surprises.begin(), answer.surprises.end());
    rows_.push_back(std::move(made));
  }

  const json& vendor_;
  const expectation::catalog catalog_;
  std::vector<int> statuses_{0,   200, 302, 400, 401, 403, 404, 405, 409,
                             418, 429, 500, 501, 502, 503, 504, 600};
  std::vector<rows::row> rows_;
};

}  // namespace

std::vector<rows::row> cases_of(const json& vendor) {
  return case_list(vendor).run();
}

}  // namespace near_misses
