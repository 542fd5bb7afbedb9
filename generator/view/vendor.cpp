#include <algorithm>

#include "catalog/names.hpp"
#include "view/parts.hpp"
#include "view/phrases.hpp"

namespace generator::view {
namespace {

json entries(const catalog::catalog& in, errcat::entry_type type) {
  auto all = json::array();
  for (const auto one : catalog::entries_of(in, type)) all.push_back(entry(in.entries[one], in));
  return all;
}

bool by_status_alone(const catalog::entry& one) {
  return one.type == errcat::entry_type::status;
}

/// "Only on Web & SDK.", "Only for Get Process."; or empty.
std::string only_text(const catalog::entry& from, const catalog::catalog& in) {
  std::vector<std::string> surfaces;
  for (const auto one : from.surfaces) surfaces.push_back(in.surfaces[one].title);
  std::vector<std::string> operations;
  for (const auto one : from.operations)
    operations.push_back(in.operations[one].title.empty() ? in.operations[one].id : in.operations[one].title);
  auto text = surfaces.empty() ? std::string() : "Only on " + joined(surfaces) + '.';
  if (!operations.empty()) text += (text.empty() ? "Only for " : " Only for ") + joined(operations) + '.';
  return text;
}

/// What has an enumerator, by number: errors, outcomes and status rows with an id; the essence of each.
json enumerators(const catalog::catalog& in) {
  std::vector<const catalog::entry*> named;
  for (const auto& one : in.entries)
    if (one.number != 0) named.push_back(&one);
  std::sort(named.begin(), named.end(), [](const auto* a, const auto* b) { return a->number < b->number; });
  auto all = json::array();
  std::int64_t before = 0;
  for (const auto* one : named) {
    all.push_back({{"id", one->id},
                   {"number", one->number},
                   {"follows", !all.empty() && one->number == before + 1},
                   {"enumerator", one->enumerator},
                   {"title", one->title},
                   {"summary", one->summary},
                   {"action", one->action},
                   {"code", one->code},
                   {"messages", one->messages},
                   {"recognised_by", recognised_by(*one)},
                   {"expected", by_status_alone(*one) ? "" : statuses_text(one->status_written)},
                   {"only", only_text(*one, in)},
                   {"deprecated", one->deprecated},
                   {"replaced_by", one->replaced_by ? in.entries[*one->replaced_by].enumerator : ""}});
    before = one->number;
  }
  return all;
}

/// Errors by category, in the order of the categories; those without one last, under no title.
json chapters(const catalog::catalog& in, errcat::entry_type type) {
  auto all = json::array();
  const auto add = [&](std::optional<catalog::index> category) {
    auto members = json::array();
    for (const auto one : catalog::entries_of(in, type))
      if (in.entries[one].category == category) members.push_back(entry(in.entries[one], in));
    if (members.empty()) return;
    const auto* known = category ? &in.categories[*category] : nullptr;
    all.push_back(
        {{"id", known ? known->id : ""}, {"title", known ? known->title : ""}, {"entries", members}});
  };
  for (catalog::index i = 0; i < in.categories.size(); ++i) add(i);
  add(std::nullopt);
  return all;
}

json surfaces(const catalog::catalog& in) {
  auto all = json::array();
  for (catalog::index i = 0; i < in.surfaces.size(); ++i) {
    json added{{"id", in.surfaces[i].id},
               {"title", in.surfaces[i].title},
               {"number", i + 1},
               {"enumerator", in.surfaces[i].enumerator}};
    added.update(provenance(in.written.surfaces[i].value));
    all.push_back(std::move(added));
  }
  return all;
}

json environments(const spec::vendor_spec& from) {
  auto all = json::array();
  for (const auto& one : from.environments) {
    json added{{"id", one.name.value}, {"title", one.value.value.value}};
    added.update(provenance(one.value));
    all.push_back(std::move(added));
  }
  return all;
}

/// For each locale the text of each error and outcome, and the default.
json messages(const catalog::catalog& in) {
  auto all = json::array();
  for (catalog::index locale = 0; locale < in.locales.size(); ++locale) {
    const auto text_of = [&](std::optional<catalog::index> message) {
      if (!message) return std::string();
      const auto& texts = in.user_messages[*message].texts;
      return texts[locale].empty() ? texts.front() : texts[locale];
    };
    auto texts = json::array();
    for (const auto& one : in.entries)
      if (one.number != 0) texts.push_back({{"id", one.id}, {"text", text_of(one.effective_message)}});
    all.push_back(
        {{"locale", in.locales[locale]}, {"default", text_of(in.default_message)}, {"texts", texts}});
  }
  return all;
}

/// The messages that some entry's end users read, be they the vendor's own or those of the kinds.
json user_messages(const catalog::catalog& in) {
  auto all = json::array();
  for (catalog::index message = 0; message < in.user_messages.size(); ++message) {
    const auto& one = in.user_messages[message];
    const auto reads = [&](const catalog::entry& entry) {
      return entry.effective_message == message && !entry.built_in;
    };
    if (message != in.default_message && std::none_of(in.entries.begin(), in.entries.end(), reads)) continue;
    auto texts = json::array();
    for (catalog::index i = 0; i < in.locales.size(); ++i)
      texts.push_back({{"locale", in.locales[i]}, {"text", one.texts[i]}});
    all.push_back({{"name", one.name}, {"common", one.common}, {"texts", texts}});
  }
  return all;
}

json quick_reference(const catalog::catalog& in) {
  auto all = json::array();
  for (const auto& name : in.written.quick_reference)
    for (const auto& one : in.entries)
      if (one.id == name.value) all.push_back(entry(one, in));
  return all;
}

json reserved(const spec::vendor_spec& from) {
  auto all = json::array();
  for (const auto& one : from.reserved) {
    json added{{"number", one.number.value}, {"id", one.id.value}, {"replaced_by", one.replaced_by.value}};
    added.update(provenance(one));
    all.push_back(std::move(added));
  }
  return all;
}

/// The vendor's policies, and the built-in ones that something uses.
json policies(const catalog::catalog& in) {
  auto all = json::array();
  for (catalog::index i = 0; i < in.policies.size(); ++i) {
    const auto uses = [&](const catalog::entry& one) { return one.effective_policy == i; };
    if (in.policies[i].built_in && std::none_of(in.entries.begin(), in.entries.end(), uses)) continue;
    auto added = policy(in.policies[i]);
    auto used_by = json::array();
    for (const auto& one : in.entries)
      if (uses(one) && !one.built_in)
        used_by.push_back({{"heading", heading_of(one)}, {"anchor", one.anchor}});
    added["is_listed"] = !in.policies[i].built_in || !used_by.empty();
    added["used_by"] = used_by;
    all.push_back(std::move(added));
  }
  return all;
}

/// Whether there are statuses that HTTP answers for.
bool asks_http(const catalog::catalog& in) {
  return in.http_statuses &&
         std::none_of(in.entries.begin(), in.entries.end(), [](const catalog::entry& one) {
           return one.rank == catalog::status_rank::any && one.surfaces.empty() && one.operations.empty() &&
                  one.fields.empty();
         });
}

bool has_statuses(const catalog::catalog& in) {
  using errcat::entry_type;
  return std::any_of(in.entries.begin(), in.entries.end(), [](const catalog::entry& one) {
    const bool in_table = one.type == entry_type::status || one.type == entry_type::transport ||
                          one.type == entry_type::unlisted_code;
    return in_table && !one.built_in;
  });
}

}  // namespace

json of_vendor(const catalog::catalog& from) {
  json out{{"view", version},
           {"vendor", from.vendor},
           {"namespace", from.name_space},
           {"title", from.title},
           {"summary", from.summary}};
  out["counts"] = counts(from);
  out["locales"] = from.locales;
  out["default_locale"] = from.locales.empty() ? "" : from.locales.front();
  out["sources"] = sources(from.written);
  out["scope"] = scope(from);
  out["links"] = links(from.written.links);
  out["notes"] = texts(from.written.notes);
  out["surfaces"] = surfaces(from);
  out["environments"] = environments(from.written);
  out["categories"] = categories(from.written);
  out["envelopes"] = envelopes(from);
  out["operations"] = operations(from);
  out["idempotency"] = idempotency(from.written.idempotency);
  out["retry_policies"] = policies(from);
  out["has_retry_policies"] = std::any_of(out["retry_policies"].begin(), out["retry_policies"].end(),
                                          [](const json& one) { return one.at("is_listed").get<bool>(); });
  out["has_statuses"] = has_statuses(from);
  out["http_statuses"] = asks_http(from);
  out["statuses"] = entries(from, errcat::entry_type::status);
  out["transport"] = entries(from, errcat::entry_type::transport);
  const auto unlisted = entries(from, errcat::entry_type::unlisted_code);
  out["unlisted_code"] = unlisted.empty() ? json() : unlisted.front();
  out["success_codes"] = from.success_codes;
  out["error_defaults"] = defaults(from.written.error_defaults);
  out["outcome_defaults"] = defaults(from.written.outcome_defaults);
  out["error_chapters"] = chapters(from, errcat::entry_type::error);
  out["outcome_chapters"] = chapters(from, errcat::entry_type::outcome);
  out["symptoms"] = entries(from, errcat::entry_type::symptom);
  out["enumerators"] = enumerators(from);
  out["user_messages"] = user_messages(from);
  out["messages"] = messages(from);
  out["quick_reference"] = quick_reference(from);
  out["logging"] = reporting(from.written.logging);
  out["support"] = reporting(from.written.support);
  out["samples"] = samples(from.written.samples);
  out["contradictions"] = contradictions(from);
  out["reserved"] = reserved(from.written);
  out["allowed"] = allowed(from.written);
  out.update(provenance(from.written));
  return out;
}

}  // namespace generator::view
