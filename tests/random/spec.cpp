#include <fmt/format.h>

#include <algorithm>

#include "knowledge.hpp"
#include "pieces.hpp"
#include "spec.hpp"

namespace random_catalog {
namespace {

/// Writes the maps of a spec in the short forms and orders that the format allows.
class writer : private pieces {
 public:
  writer(const made& from, chance& layout) : pieces(layout), from_(from) {}

  node kinds_spec() {
    auto root = node::map();
    root.add("errcat", node::word("1"));
    root.add("locales", names(from_.kind_locales));
    auto kinds = node::map();
    for (const auto& one : from_.kinds) kinds.add(one.id, kind_map(one));
    root.add("kinds", kinds);
    root.add("user_messages", messages(from_.common_messages));
    return shuffled(std::move(root));
  }

  node head() {
    auto root = node::map();
    root.add("errcat", node::word("1"));
    root.add("vendor", node::of(from_.vendor));
    root.add("title", node::of(from_.title));
    root.add("summary", node::of(from_.summary));
    if (!from_.locales.empty()) root.add("locales", names(from_.locales));
    add_defaults(root, "error_defaults", from_.error_defaults);
    auto outcomes = node::map();
    outcomes.add("code_at", node::word(from_.code_at));
    root.add("outcome_defaults", outcomes);
    auto transport = node::map();
    for (const auto& one : from_.entries)
      if (one.type == entry_type::transport && !one.built_in) transport.add(one.transport, entry_map(one));
    if (!transport.members.empty()) root.add("transport", transport);
    for (const auto& one : from_.entries)
      if (one.type == entry_type::unlisted_code && !one.built_in) root.add("unlisted_code", entry_map(one));
    return root;
  }

  /// All maps and lists that a part may also have, in order.
  std::vector<std::pair<std::string, node>> sections() {
    std::vector<std::pair<std::string, node>> all;
    const auto add = [&](const char* name, node section) {
      if (!section.members.empty() || !section.items.empty()) all.emplace_back(name, std::move(section));
    };
    add("surfaces", titles(from_.surfaces, "title"));
    add("operations", titles(from_.operations, "call"));
    add("categories", categories());
    add("retry_policies", policies());
    add("envelope", envelope());
    add("statuses", rows());
    add("errors", named(entry_type::error));
    add("outcomes", named(entry_type::outcome));
    add("symptoms", named(entry_type::symptom));
    add("user_messages", messages(from_.messages));
    return all;
  }

 private:
  void add_defaults(node& to, const char* key, const defaults& of) {
    auto map = node::map();
    add_statuses(map, "status", of.statuses);
    add_text(map, "kind", of.kind);
    add_word(map, "severity", of.severity);
    add_word(map, "audience", of.audience);
    add_text(map, "retry", of.retry);
    add_fields(map, of.fields);
    if (!map.members.empty()) to.add(key, shuffled(std::move(map)));
  }

  node kind_map(const kind& of) {
    auto map = node::map();
    map.add("number", node::word(std::to_string(of.number)));
    add_statuses(map, "status", of.statuses);
    add_word(map, "transport", of.transport);
    add_word(map, "effect", of.effect);
    map.add("summary", node::of("A kind."));
    add_text(map, "user_message", of.user_message);
    return shuffled(std::move(map));
  }

  node messages(const std::vector<user_message>& all) {
    auto map = node::map();
    for (const auto& one : all) {
      auto texts = node::map();
      for (const auto& [locale, text] : one.texts) texts.add(locale, node::of(text));
      map.add(one.name, shuffled(std::move(texts)));
    }
    return map;
  }

  node titles(const std::vector<std::string>& ids, const char* key) {
    auto map = node::map();
    for (const auto& one : ids) {
      auto inside = node::map();
      inside.add(key, node::of("GET /" + one));
      map.add(one, std::string(key) == "title" && layout_.percent(50) ? node::of("GET /" + one) : inside);
    }
    return map;
  }

  node categories() {
    auto map = node::map();
    for (const auto& one : from_.categories) {
      auto inside = node::map();
      inside.add("title", node::of(one.title));
      add_defaults(inside, "defaults", one.defaults);
      map.add(one.id, inside.members.size() == 1 && layout_.percent(50) ? node::of(one.title) : inside);
    }
    return map;
  }

  node policies() {
    auto map = node::map();
    for (const auto& one : from_.policies) map.add(one.id, policy_map(one));
    return map;
  }

  node envelope() {
    auto map = node::map();
    const std::string error = from_.list_of_errors ? "/errors/*" : "/error";
    map.add("code", node::word(error + "/code"));
    map.add("subcode", node::word(error + "/subcode"));
    map.add("message", node::word(error + "/message"));
    if (!from_.success_codes.empty()) add_names(map, "success_codes", from_.success_codes);
    map.add("retry_after", node::word("header:Retry-After"));
    if (from_.type_base.empty()) return list({map});
    auto problem = node::map();
    problem.add("content_type", node::word("application/problem+json"));
    auto code = node::map();
    code.add("at", node::word("/type"));
    code.add("base", node::of(from_.type_base));
    problem.add("code", code);
    problem.add("message", node::word("/detail"));
    return list({map, problem});
  }

  void add_texts(node& to, const entry& of) {
    add_text(to, "title", of.title);
    add_text(to, "summary", of.summary);
    add_text(to, "action", of.action);
    add_names(to, "notes", of.notes);
    if (!of.causes.empty()) to.add("causes", items_of(of.causes));
    if (!of.fixes.empty()) to.add("fixes", items_of(of.fixes));
    std::vector<node> ordered;
    if (of.causes_ordered) ordered.push_back(node::word("causes"));
    if (of.fixes_ordered) ordered.push_back(node::word("fixes"));
    if (!ordered.empty()) to.add("ordered", list(std::move(ordered)));
    if (!of.links.empty()) to.add("links", pairs(of.links));
    if (!of.formats.empty()) to.add("formats", pairs(of.formats));
    if (!of.limits.empty()) to.add("limits", limits(of.limits));
    add_text(to, "since", of.since);
    add_text(to, "deprecated", of.deprecated);
    add_names(to, "other_ids", of.other_ids);
    add_text(to, "replaced_by", of.replaced_by);
  }

  void add_matchers(node& to, const entry& of) {
    add_text(to, "code", of.code);
    add_text(to, "subcode", of.subcode);
    add_names(to, "aliases", of.aliases);
    add_names(to, "message", of.messages);
    add_statuses(to, "status", of.statuses);
    add_statuses(to, "except", of.except);
    add_fields(to, of.fields);
    add_indices(to, "surfaces", of.surfaces, from_.surfaces);
    add_indices(to, "operations", of.operations, from_.operations);
    auto placeholders = node::map();
    for (const auto& one : of.placeholders)
      placeholders.add(one.name, node::word(one.integer ? "integer" : "text"));
    if (!placeholders.members.empty()) to.add("placeholders", placeholders);
  }

  node entry_map(const entry& of) {
    auto map = node::map();
    if (of.number != 0) map.add("number", node::word(std::to_string(of.number)));
    if (of.type == entry_type::status) add_text(map, "id", of.id);
    for (const auto& [key, text] : {std::pair{"kind", &of.kind},
                                    {"severity", &of.severity},
                                    {"audience", &of.audience},
                                    {"retry", &of.retry},
                                    {"effect", &of.effect},
                                    {"user_message", &of.user_message},
                                    {"category", &of.category},
                                    {"emitted", &of.emitted}})
      add_word(map, key, *text);
    add_texts(map, of);
    add_matchers(map, of);
    return shuffled(std::move(map));
  }

  node rows() {
    std::vector<node> all;
    for (const auto& one : from_.entries)
      if (one.type == entry_type::status) all.push_back(entry_map(one));
    return all.empty() ? node::list() : list(std::move(all));
  }

  node named(entry_type type) {
    auto map = node::map();
    for (const auto& one : from_.entries)
      if (one.type == type) map.add(one.id, entry_map(one));
    return map;
  }

  const made& from_;
};

}  // namespace

node kinds_spec(const made& from, chance& layout) {
  return writer(from, layout).kinds_spec();
}
node head(const made& from, chance& layout) {
  return writer(from, layout).head();
}
std::vector<std::pair<std::string, node>> sections(const made& from, chance& layout) {
  return writer(from, layout).sections();
}

}  // namespace random_catalog
