// Reads the facts of a spec from its YAML.
#include <algorithm>

#include "comparison/facts.hpp"
#include "comparison/spec_texts.hpp"

namespace {

using namespace written;

class reader {
 public:
  reader(const Node& spec, const Node& kinds) : spec_(spec), kinds_(kinds) {}

  facts run() {
    add("vendor", text(spec_, "vendor"));
    add("title", text(spec_, "title"));
    for (const auto& one : items(at(spec_, "statuses"))) add_status(one);
    for (const char* one : {"network", "timeout"}) {
      const auto row = at(at(spec_, "transport"), one);
      add_entry(row, "transport", {});
      if (row) continue;
      put("title", one == std::string("network") ? "No connection" : "No answer");
      put("retry", retry_facts(at(spec_, "retry_policies"), "backoff"));
    }
    add_unlisted_code();
    for (const auto& one : at(spec_, "errors")) add_error(one, "error");
    for (const auto& one : at(spec_, "outcomes")) add_error(one, "outcome");
    for (const auto& one : at(spec_, "symptoms")) {
      add_entry(one.second, "symptom", {});
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
    add_entry(from, "status", {});
    put("id", text(from, "id"));
    put("number", text(from, "number"));
    put("statuses", ranges_text(at(from, "status"), at(from, "except")));
    put("fields", fields(from, {}, {}));
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
    add_entry(row, "unlisted_code", {});
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
    put("retry", retry_facts(at(spec_, "retry_policies"), with_default("retry")));
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

  const Node spec_;
  const Node kinds_;
  std::size_t count_ = 0;
  facts out_;
};

}  // namespace

facts facts_of(const YAML::Node& spec, const YAML::Node& kinds) {
  return reader(spec, kinds).run();
}
