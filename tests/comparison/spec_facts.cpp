#include <algorithm>

#include "comparison/facts.hpp"

namespace {

using YAML::Node;

const Node nothing;

/// A child node, or nothing if there is none.
Node at(const Node& of, const std::string& key) {
  return of && of.IsMap() ? of[key] : Node(YAML::NodeType::Undefined);
}

std::string text(const Node& of) {
  if (!of || !of.IsScalar()) return {};
  auto value = of.Scalar();
  if (!value.empty() && value.back() == '\n') value.pop_back();
  return value;
}
std::string text(const Node& of, const std::string& key) {
  return text(at(of, key));
}

/// A list, or its only item alone.
std::vector<Node> items(const Node& of) {
  std::vector<Node> all;
  if (of && of.IsSequence())
    for (const auto& one : of) all.push_back(one);
  else if (of && !of.IsNull())
    all.push_back(of);
  return all;
}
std::vector<std::string> texts(const Node& of) {
  std::vector<std::string> all;
  for (const auto& one : items(of)) all.push_back(text(one));
  return all;
}

/// A map's main key, or the value that replaces the map.
std::string main_text(const Node& of, const std::string& key) {
  return of && of.IsMap() ? text(of, key) : text(of);
}

std::string sorted(const Node& of) {
  auto all = texts(of);
  std::sort(all.begin(), all.end());
  return listed(all);
}

std::string known(const Node& of) {
  const auto value = text(of);
  if (value == "true") return "yes";
  return value == "false" ? "no" : value.empty() ? "unspecified" : value;
}

struct range {
  int first;
  int last;
};
std::vector<range> ranges(const Node& of) {
  std::vector<range> all;
  for (const auto& one : texts(of)) {
    if (one == "varies") continue;
    if (one == "any") {
      all.push_back({-1'000'000, 199});
      all.push_back({300, 1'000'000});
    } else if (one.size() == 3 && one.substr(1) == "xx") {
      const int hundred = (one[0] - '0') * 100;
      all.push_back({hundred, hundred + 99});
    } else {
      all.push_back({std::atoi(one.c_str()), std::atoi(one.c_str())});
    }
  }
  return all;
}
std::string ranges_text(const Node& of, const Node& except = nothing) {
  auto all = ranges(of);
  for (const auto& hole : ranges(except)) {
    std::vector<range> left;
    for (const auto& one : all) {
      if (hole.last < one.first || hole.first > one.last) {
        left.push_back(one);
        continue;
      }
      if (one.first < hole.first) left.push_back({one.first, hole.first - 1});
      if (one.last > hole.last) left.push_back({hole.last + 1, one.last});
    }
    all = left;
  }
  std::vector<std::string> out;
  for (const auto& one : all) out.push_back(std::to_string(one.first) + ".." + std::to_string(one.last));
  return listed(out);
}

std::string milliseconds(std::string written) {
  if (written.rfind('~', 0) == 0) written.erase(0, 1);
  char* end = nullptr;
  const double amount = std::strtod(written.c_str(), &end);
  const std::string unit(end);
  for (const auto& [name, ms] :
       {std::pair{"ms", 1}, {"s", 1000}, {"min", 60'000}, {"h", 3'600'000}, {"d", 86'400'000}})
    if (unit == name) return std::to_string(static_cast<long long>(amount * ms));
  return "?" + written;
}

class reader {
 public:
  reader(const Node& spec, const Node& kinds) : spec_(spec), kinds_(kinds) {}

  facts run() {
    add("vendor", text(spec_, "vendor"));
    add("title", text(spec_, "title"));
    for (const auto& one : items(at(spec_, "statuses"))) add_status(one);
    for (const char* one : {"network", "timeout"}) {
      const auto row = at(at(spec_, "transport"), one);
      add_entry(row, "transport", nothing);
      if (row) continue;
      put("title", one == std::string("network") ? "No connection" : "No answer");
      put("retry", rule("backoff"));
    }
    add_unlisted_code();
    for (const auto& one : at(spec_, "errors")) add_error(one, "error");
    for (const auto& one : at(spec_, "outcomes")) add_error(one, "outcome");
    for (const auto& one : at(spec_, "symptoms")) {
      add_entry(one.second, "symptom", nothing);
      put("id", one.first.Scalar());
      put("category", titled_category(text(one.second, "category")));
    }
    add_vocabulary();
    add_envelopes();
    return std::move(out_);
  }

 private:
  void add(const std::string& key, std::string value) { out_[key] = std::move(value); }
  void put(const std::string& key, std::string value) { add(entry_key(count_ - 1) + key, std::move(value)); }

  void add_status(const Node& from) {
    add_entry(from, "status", nothing);
    put("id", text(from, "id"));
    put("number", text(from, "number"));
    put("statuses", ranges_text(at(from, "status"), at(from, "except")));
    put("fields", fields(from, nothing, nothing));
    put("emitted", text(from, "emitted"));
  }

  /// If the spec lists success codes, an entry says what all other codes mean.
  void add_unlisted_code() {
    std::vector<std::string> success;
    for (const auto& one : items(at(spec_, "envelope")))
      for (const auto& code : texts(at(one, "success_codes"))) success.push_back(code);
    add("success codes", listed(success));
    const auto row = at(spec_, "unlisted_code");
    if (!row && success.empty()) return;
    add_entry(row, "unlisted_code", nothing);
    if (!row) put("title", "Unlisted code");
    if (text(row, "summary").empty())
      put("summary", "The vendor sends a code that this catalog does not have.");
    if (text(row, "kind").empty()) put("kind", "server");
  }

  void add_error(const YAML::detail::iterator_value& named, const std::string& type) {
    const Node& from = named.second;
    const auto common = at(spec_, type + "_defaults");
    auto category = text(from, "category");
    if (category.empty()) category = text(common, "category");
    const auto own = at(at(at(spec_, "categories"), category), "defaults");
    Node defaults(YAML::NodeType::Map);
    for (const char* key : {"status", "kind", "severity", "audience", "retry", "surfaces"})
      if (const auto value = at(own, key) ? at(own, key) : at(common, key)) defaults[key] = value;

    add_entry(from, type, defaults);
    const auto id = named.first.Scalar();
    put("id", id);
    for (const char* key : {"number", "code", "subcode", "since", "deprecated", "replaced_by"})
      put(key, text(from, key));
    put("aliases", listed(texts(at(from, "aliases"))));
    put("messages", listed(texts(at(from, "message"))));
    const auto status = at(from, "status") ? at(from, "status") : at(defaults, "status");
    put("statuses", status || type == "error" ? ranges_text(status) : "[200..299]");
    put("fields", fields(from, own, common));
    put("category", titled_category(category));
    for (const auto& other : texts(at(from, "other_ids"))) add("other id/" + other, id);
  }

  std::string titled_category(const std::string& id) const {
    return id.empty() ? "" : id + ": " + main_text(at(at(spec_, "categories"), id), "title");
  }

  /// What all entries share.
  void add_entry(const Node& from, const std::string& type, const Node& defaults) {
    ++count_;
    const auto with_default = [&](const char* key) {
      return text(at(from, key) ? at(from, key) : at(defaults, key));
    };
    put("type", type);
    for (const char* key : {"title", "summary", "action"}) put(key, text(from, key));
    put("severity", with_default("severity"));
    put("audience", with_default("audience").empty() ? "any" : with_default("audience"));
    put("notes", listed(texts(at(from, "notes"))));
    put("causes", described(at(from, "causes")));
    put("fixes", described(at(from, "fixes")));
    for (const char* list : {"causes", "fixes"}) {
      const auto ordered = texts(at(from, "ordered"));
      put(std::string(list) + " ordered",
          std::count(ordered.begin(), ordered.end(), list) != 0 ? "yes" : "no");
    }
    put("surfaces", sorted(at(from, "surfaces") ? at(from, "surfaces") : at(defaults, "surfaces")));
    put("operations", sorted(at(from, "operations")));
    put("placeholders", pairs(at(from, "placeholders")));
    put("formats", pairs(at(from, "formats")));
    put("links", links(at(from, "links")));
    put("limits", limits(at(from, "limits")));
    if (const auto kind = with_default("kind"); !kind.empty()) put("kind", kind);
    put("retry", rule(with_default("retry")));
    put("effect", text(from, "effect").empty() ? "unspecified" : text(from, "effect"));
    add_message(text(from, "user_message"), with_default("audience"));
  }

  void add_message(const std::string& name, const std::string& audience) {
    if (name.empty() || audience == "developer") return;
    const auto own = at(at(spec_, "user_messages"), name);
    const auto of_kinds = at(at(kinds_, "user_messages"), name);
    if (!own && !of_kinds) return put("nobody's message", name);
    const Node& message = own ? own : of_kinds;
    for (const auto& one : message) put("message " + one.first.Scalar(), text(one.second));
  }

  std::string described(const Node& of) const {
    std::vector<std::string> all;
    for (const auto& one : items(of)) {
      const bool map = one.IsMap();
      all.push_back(listed({main_text(one, "text"), text(one, "fix"), map ? text(one, "retry") : "",
                            sorted(at(one, "surfaces")), sorted(at(one, "operations"))}));
    }
    return listed(all);
  }

  static std::string pairs(const Node& of) {
    std::vector<std::string> all;
    if (of)
      for (const auto& one : of) all.push_back(one.first.Scalar() + ": " + text(one.second));
    return listed(all);
  }

  static std::string links(const Node& of) {
    std::vector<std::string> all;
    if (of)
      for (const auto& one : of) {
        const auto url = main_text(one.second, "url");
        all.push_back(one.first.Scalar() + ": " + (url == "missing" ? "" : url));
      }
    return listed(all);
  }

  static std::string limits(const Node& of) {
    std::vector<std::string> all;
    for (const auto& one : items(of)) {
      std::vector<std::string> columns;
      for (const char* key : {"what", "min", "above", "max", "below", "per"})
        columns.push_back(text(one, key));
      all.push_back(listed(columns));
    }
    return listed(all);
  }

  static std::string field_values(const Node& of) {
    std::vector<std::string> all;
    for (const auto& one : items(of)) {
      const auto value = text(one);
      const bool quoted = one.Tag() == "!";
      const bool number = !value.empty() && value.find_first_not_of("-0123456789") == std::string::npos;
      const bool word = value == "true" || value == "false" || value == "null";
      all.push_back((quoted || !(number || word) ? "text " : number ? "integer " : "word ") + value);
    }
    return listed(all);
  }

  static std::string fields(const Node& from, const Node& category, const Node& common) {
    std::map<std::string, std::string> all;
    for (const auto& source : {common, category, from})
      for (const auto& one : at(source, "fields")) all[one.first.Scalar()] = field_values(one.second);
    if (const auto code = text(from, "code"); !code.empty() && at(common, "code_at"))
      all[text(common, "code_at")] = "[text " + code + "]";
    std::vector<std::string> out;
    for (const auto& [place, values] : all) out.push_back(place + ": " + values);
    return listed(out);
  }

  std::string rule(const std::string& id) const {
    if (id.empty()) return "";
    const auto policy = at(at(spec_, "retry_policies"), id);
    if (!policy) return listed({id, id});
    std::vector<std::string> delays;
    bool about = false;
    const auto time = [&](const Node& of) {
      const auto written = text(of);
      about = about || written.rfind('~', 0) == 0;
      return written.empty() || written == "none" ? std::string("0") : milliseconds(written);
    };
    for (const auto& one : items(at(policy, "delay"))) delays.push_back(time(one));
    const auto factor = text(policy, "factor");
    const auto jitter = text(policy, "jitter");
    const auto share =
        jitter.find('%') == std::string::npos ? "0" : std::to_string(std::lround(std::stod(jitter) * 10));
    const auto cap = time(at(policy, "cap"));
    const auto within = time(at(policy, "within"));
    return listed({id, text(policy, "do"), listed(delays),
                   factor.empty() ? "0" : std::to_string(std::lround(std::stod(factor) * 1000)), cap,
                   text(policy, "cap") == "none" ? "no cap" : "",
                   text(policy, "attempts").empty() ? "0" : text(policy, "attempts"), within,
                   share != "0"     ? "percent"
                   : jitter.empty() ? "unspecified"
                                    : jitter,
                   share, text(policy, "repeats").empty() ? "unless_unsafe" : text(policy, "repeats"),
                   known(at(policy, "honor_retry_after")), about ? "about" : ""});
  }

  void add_vocabulary() {
    for (const char* section : {"surfaces", "categories"})
      for (const auto& one : at(spec_, section))
        add(std::string(section) + '/' + one.first.Scalar(), main_text(one.second, "title"));
    for (const auto& one : at(spec_, "operations")) {
      const auto key = "operations/" + one.first.Scalar() + '/';
      for (const char* what : {"title", "call", "key"}) add(key + what, text(one.second, what));
      for (const char* what : {"idempotent", "accepts_key"}) add(key + what, known(at(one.second, what)));
      add(key + "surfaces", sorted(at(one.second, "surfaces")));
    }
    const auto idempotency = at(spec_, "idempotency");
    for (const auto& one : at(idempotency, "methods"))
      add("methods/" + one.first.Scalar(), known(one.second));
    add("accepts_key", known(at(idempotency, "accepts_key")));
    add("key_header", text(idempotency, "key_header"));
    for (const auto& one : at(at(spec_, "user_messages"), "default"))
      add("default message/" + one.first.Scalar(), text(one.second));
    if (at(spec_, "locales")) add("locales", listed(texts(at(spec_, "locales"))));
  }

  void add_envelopes() {
    std::size_t number = 0;
    for (const auto& one : items(at(spec_, "envelope"))) {
      const auto key = "envelope " + std::to_string(number++) + '/';
      add(key + "surfaces", sorted(at(one, "surfaces")));
      for (const char* what :
           {"code", "subcode", "message", "details", "field", "request_id", "should_retry"}) {
        const auto given = at(one, what);
        std::vector<std::string> places;
        for (const auto& place : texts(given && given.IsMap() ? at(given, "at") : given))
          if (place != "unspecified" && place != "missing" && place.rfind("query:", 0) != 0)
            places.push_back(place);
        add(key + what, listed(places));
      }
      add(key + "retry_after", waits(at(one, "retry_after")));
      add(key + "media type", text(one, "content_type"));
      add(key + "base", text(at(one, "code"), "base"));
    }
  }

  /// Units as stated. Without a unit, Retry-After is a number of seconds or a date.
  static std::string waits(const Node& of) {
    std::vector<std::string> all;
    for (const auto& one : items(of))
      for (const auto& place : texts(one.IsMap() ? at(one, "at") : one)) {
        std::vector<std::string> parts{place, one.IsMap() ? text(one, "unit") : ""};
        if (one.IsMap() && at(one, "when"))
          for (const auto& condition : at(one, "when"))
            for (const auto& value : texts(condition.second))
              parts.push_back(condition.first.Scalar() + '=' + value);
        all.push_back(listed(parts));
      }
    return listed(all);
  }

  const Node spec_;
  const Node kinds_;
  std::size_t count_ = 0;
  facts out_;
};

}  // namespace

facts facts_of(const YAML::Node& spec, const YAML::Node& kinds) {
  return reader(spec, kinds).run();
}

std::vector<std::string> differences(const facts& spec, const facts& tables) {
  std::vector<std::string> all;
  const auto value = [](const facts& of, const std::string& key) {
    const auto found = of.find(key);
    return found == of.end() ? std::string() : found->second;
  };
  facts keys = spec;
  keys.insert(tables.begin(), tables.end());
  for (const auto& [key, unused] : keys)
    if (value(spec, key) != value(tables, key))
      all.push_back(key + ": the spec has `" + value(spec, key) + "`, the tables have `" +
                    value(tables, key) + '`');
  return all;
}
