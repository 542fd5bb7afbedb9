#include <algorithm>
#include <memory>
#include <unordered_map>

#include "catalog/names.hpp"
#include "catalog/pages.hpp"
#include "view/phrases.hpp"
#include "view/pieces.hpp"

// Puts the view of a vendor together.
namespace generator::view {
namespace {

/// A list of entries. Each entry is made only when it is used.
value entries(const catalog::catalog& in, std::vector<catalog::index> which) {
  const auto count = which.size();
  return value::list_of(
      count, [&in, which = std::move(which)](std::size_t at) { return entry(in.entries[which[at]], in); });
}

value entries(const catalog::catalog& in, errcat::entry_type type) {
  return entries(in, catalog::entries_of(in, type));
}

bool by_status_alone(const catalog::entry& one) {
  return one.type == errcat::entry_type::status;
}

/// "Only on Web & SDK.", "Only for Get Process.", or empty.
std::string only_text(const catalog::entry& from, const catalog::catalog& in) {
  std::vector<std::string> surfaces;
  for (const auto one : from.surfaces) surfaces.emplace_back(in.surfaces[one].title);
  std::vector<std::string> operations;
  for (const auto one : from.operations)
    operations.emplace_back(in.operations[one].title.empty() ? in.operations[one].id
                                                             : in.operations[one].title);
  auto text = surfaces.empty() ? std::string() : "Only on " + joined(surfaces) + '.';
  if (!operations.empty()) text += (text.empty() ? "Only for " : " Only for ") + joined(operations) + '.';
  return text;
}

/// The entries with an enumerator, by number: errors, outcomes, and status rows with an id. Each has only its
/// most important fields.
value enumerators(const catalog::catalog& in) {
  std::vector<const catalog::entry*> named;
  for (const auto& one : in.entries)
    if (one.number != 0) named.push_back(&one);
  std::sort(named.begin(), named.end(), [](const auto* a, const auto* b) { return a->number < b->number; });
  const auto count = named.size();
  return value::list_of(count, [&in, named = std::move(named)](std::size_t at) -> value {
    const auto& one = *named[at];
    return {{"id", one.id},
            {"number", one.number},
            {"follows", at > 0 && one.number == named[at - 1]->number + 1},
            {"enumerator", one.enumerator},
            {"title", one.title},
            {"summary", one.summary},
            {"action", one.action},
            {"code", one.code},
            {"messages", one.messages},
            {"recognised_by", recognised_by(one)},
            {"expected", by_status_alone(one) ? "" : statuses_text(one.status_written)},
            {"only", only_text(one, in)},
            {"deprecated", catalog::text_of(one, errcat::detail::entry_text::deprecated)},
            {"replaced_by", one.replaced_by ? value(in.entries[*one.replaced_by].enumerator) : ""}};
  });
}

/// Errors by category, in the order of the categories. Errors without a category come last, without a title.
value chapters(const catalog::catalog& in, errcat::entry_type type) {
  std::vector<std::vector<catalog::index>> members(in.categories.size() + 1);
  for (const auto one : catalog::entries_of(in, type))
    members[in.entries[one].category.value_or(in.categories.size())].push_back(one);
  auto all = value::list();
  for (catalog::index i = 0; i < members.size(); ++i) {
    if (members[i].empty()) continue;
    const bool known = i < in.categories.size();
    all.push_back({{"id", known ? value(in.categories[i].id) : ""},
                   {"title", known ? value(in.categories[i].title) : ""},
                   {"entries", entries(in, std::move(members[i]))}});
  }
  return all;
}

value surfaces(const catalog::catalog& in) {
  auto all = value::list();
  for (catalog::index i = 0; i < in.surfaces.size(); ++i) {
    value added{{"id", in.surfaces[i].id},
                {"title", in.surfaces[i].title},
                {"number", i + 1},
                {"enumerator", in.surfaces[i].enumerator}};
    added.add_all(provenance(in.written->surfaces[i].value));
    all.push_back(std::move(added));
  }
  return all;
}

value environments(const spec::vendor_spec& from) {
  auto all = value::list();
  for (const auto& one : from.environments) {
    value added{{"id", one.name.value}, {"title", one.value.value.value}};
    added.add_all(provenance(one.value));
    all.push_back(std::move(added));
  }
  return all;
}

/// A message in a locale. Falls back to the default locale.
std::string_view message_text(const catalog::catalog& in, std::optional<catalog::index> message,
                              catalog::index locale) {
  if (!message) return {};
  const auto& texts = in.user_messages[*message].texts;
  return texts[locale].empty() ? texts.front() : texts[locale];
}

/// For each locale, the text of each error and outcome, and the default.
value messages(const catalog::catalog& in) {
  std::vector<const catalog::entry*> named;
  for (const auto& one : in.entries)
    if (one.number != 0) named.push_back(&one);
  return value::list_of(in.locales.size(), [&in, named = std::move(named)](std::size_t locale) -> value {
    auto texts = value::list_of(named.size(), [&in, &named, locale](std::size_t at) -> value {
      return {{"id", named[at]->id}, {"text", message_text(in, named[at]->effective_message, locale)}};
    });
    return {{"locale", in.locales[locale]},
            {"default", message_text(in, in.default_message, locale)},
            {"texts", std::move(texts)}};
  });
}

/// The messages that some entry shows to end users, from the vendor or from the kinds.
value user_messages(const catalog::catalog& in) {
  std::vector<bool> is_read(in.user_messages.size());
  for (const auto& one : in.entries)
    if (one.effective_message && !one.built_in) is_read[*one.effective_message] = true;
  auto all = value::list();
  for (catalog::index message = 0; message < in.user_messages.size(); ++message) {
    const auto& one = in.user_messages[message];
    if (message != in.default_message && !is_read[message]) continue;
    auto texts = value::list();
    for (catalog::index i = 0; i < in.locales.size(); ++i)
      texts.push_back({{"locale", in.locales[i]}, {"text", one.texts[i]}});
    all.push_back({{"name", one.name}, {"common", one.common}, {"texts", std::move(texts)}});
  }
  return all;
}

value quick_reference(const catalog::catalog& in) {
  std::unordered_map<std::string_view, catalog::index> by_id;
  for (catalog::index i = 0; i < in.entries.size(); ++i)
    if (!in.entries[i].id.empty()) by_id.emplace(in.entries[i].id, i);
  std::vector<catalog::index> named;
  for (const auto& name : in.written->quick_reference)
    if (const auto found = by_id.find(name.value); found != by_id.end()) named.push_back(found->second);
  return entries(in, std::move(named));
}

/// Whether entries of the table of statuses have an action, and a retry rule.
value status_table(const catalog::catalog& in) {
  bool actions = false;
  bool retries = false;
  for (const auto& one : in.entries) {
    if (one.built_in || (one.type != errcat::entry_type::status && !is_by_absence(one.type))) continue;
    actions = actions || !one.action.empty();
    retries = retries || (one.effective_policy && !policy_words(in.policies[*one.effective_policy]).empty());
  }
  return {{"has_actions", actions}, {"has_retries", retries}};
}

std::string_view default_message(const catalog::catalog& in) {
  if (!in.default_message || in.locales.empty()) return {};
  return in.user_messages[*in.default_message].texts.front();
}

value reserved(const spec::vendor_spec& from) {
  auto all = value::list();
  for (const auto& one : from.reserved) {
    value added{{"number", one.number.value}, {"id", one.id.value}, {"replaced_by", one.replaced_by.value}};
    added.add_all(provenance(one));
    all.push_back(std::move(added));
  }
  return all;
}

/// The vendor's policies, and the built-in ones that are used.
value policies(const catalog::catalog& in) {
  std::vector<std::vector<const catalog::entry*>> users(in.policies.size());
  for (const auto& one : in.entries)
    if (one.effective_policy) users[*one.effective_policy].push_back(&one);
  auto all = value::list();
  for (catalog::index i = 0; i < in.policies.size(); ++i) {
    if (in.policies[i].built_in && users[i].empty()) continue;
    std::erase_if(users[i], [](const catalog::entry* one) { return one->built_in; });
    const auto count = users[i].size();
    constexpr std::size_t most_shown = 24;
    const auto these = std::make_shared<const std::vector<const catalog::entry*>>(std::move(users[i]));
    const auto one_of = [these, &in](std::size_t at) { return reference(*(*these)[at], {}, in); };
    const auto shown = count > most_shown + 1 ? most_shown : count;
    auto used_by = value::list_of(count, one_of);
    auto added = policy(in.policies[i]);
    added.add("is_listed", !in.policies[i].built_in || count > 0);
    added.add("shown_users", value::list_of(shown, one_of));
    added.add("more_users", count > shown ? value(count - shown) : value());
    added.add("used_by", std::move(used_by));
    all.push_back(std::move(added));
  }
  return all;
}

bool has_listed(const value& policies) {
  bool found = false;
  policies.each([&](const value& one, std::size_t) {
    found = one.at("is_listed").flag();
    return !found;
  });
  return found;
}

/// Whether there are statuses that fall back to HTTP.
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

value of_vendor(const catalog::catalog& from) {
  value out{{"view", version},
            {"vendor", from.vendor},
            {"namespace", from.name_space},
            {"title", from.title},
            {"summary", from.summary}};
  out.add("counts", counts(from));
  out.add("locales", from.locales);
  out.add("default_locale", from.locales.empty() ? "" : from.locales.front());
  out.add("sources", sources(*from.written));
  out.add("scope", scope(from));
  out.add("links", links(from.written->links));
  out.add("notes", texts(from.written->notes));
  out.add("surfaces", surfaces(from));
  out.add("environments", environments(*from.written));
  out.add("categories", categories(*from.written));
  out.add("envelopes", envelopes(from));
  out.add("operations", operations(from));
  out.add("idempotency", idempotency(from.written->idempotency));
  out.add("retry_policies", policies(from));
  out.add("has_retry_policies", has_listed(out.at("retry_policies")));
  out.add("has_statuses", has_statuses(from));
  out.add("http_statuses", asks_http(from));
  out.add("statuses", entries(from, errcat::entry_type::status));
  out.add("transport", entries(from, errcat::entry_type::transport));
  const auto unlisted = catalog::entries_of(from, errcat::entry_type::unlisted_code);
  out.add("unlisted_code", unlisted.empty() ? value() : entry(from.entries[unlisted.front()], from));
  out.add("success_codes", from.success_codes);
  out.add("error_defaults", defaults(from.written->error_defaults));
  out.add("outcome_defaults", defaults(from.written->outcome_defaults));
  out.add("error_chapters", chapters(from, errcat::entry_type::error));
  out.add("outcome_chapters", chapters(from, errcat::entry_type::outcome));
  out.add("symptoms", entries(from, errcat::entry_type::symptom));
  out.add("error_table", error_table(catalog::in_reading_order(from), {}, from));
  out.add("status_table", status_table(from));
  out.add("default_message", default_message(from));
  out.add("parts", parts(from));
  out.add("enumerators", enumerators(from));
  out.add("user_messages", user_messages(from));
  out.add("messages", messages(from));
  out.add("quick_reference", quick_reference(from));
  out.add("logging", reporting(from.written->logging));
  out.add("support", reporting(from.written->support));
  out.add("samples", samples(from.written->samples));
  out.add("contradictions", contradictions(from));
  out.add("reserved", reserved(*from.written));
  out.add("allowed", allowed(*from.written));
  out.add_all(provenance(*from.written));
  return out;
}

}  // namespace generator::view
