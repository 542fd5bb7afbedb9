#include <fmt/format.h>

#include <algorithm>

#include "check/pattern.hpp"
#include "check/rules.hpp"

// Checks placeholders in texts, messages without a translation, and definitions that nothing uses.
namespace generator::check {
namespace {

void check_pattern(const spec::text& written, findings& out) {
  if (!written.given) return;
  if (const auto error = parse_pattern(written.value).error; !error.empty())
    out.add(rule::invalid_placeholder, written.at, {{"why", error}});
}

template <class Named>
void check_wire_texts(const Named& errors, findings& out) {
  for (const auto& one : errors) {
    check_pattern(one.value.code, out);
    for (const auto& alias : one.value.aliases) check_pattern(alias, out);
    for (const auto& message : one.value.message) check_pattern(message, out);
  }
}

bool is_used(const catalog::catalog& on, catalog::index message) {
  const auto by_entry = [&](const catalog::entry& one) { return one.user_message == message; };
  const auto by_kind = [&](const catalog::kind& one) { return one.user_message == message; };
  return on.default_message == message || std::any_of(on.entries.begin(), on.entries.end(), by_entry) ||
         std::any_of(on.kinds.begin(), on.kinds.end(), by_kind);
}

/// Whether end users see the message for some entry. The kinds also bring messages for kinds that a vendor
/// does not use.
bool is_shown(const catalog::catalog& on, catalog::index message) {
  return on.default_message == message ||
         std::any_of(on.entries.begin(), on.entries.end(), [&](const catalog::entry& one) {
           return one.effective_message == message && !one.built_in;
         });
}

/// A common message in the form in which a spec defines it, ready to be completed.
std::string help_with(const catalog::user_message& message, const std::vector<std::string_view>& locales) {
  std::string texts;
  for (catalog::index i = 0; i < locales.size(); ++i)
    texts += fmt::format("{}{}: \"{}\"", i == 0 ? "" : ", ", locales[i],
                         message.texts[i].empty() ? "..." : message.texts[i]);
  return fmt::format("leave the locale out, or complete this and add it to `user_messages`: {}: {{{}}}",
                     message.name, texts);
}

/// The text to translate, if there is one.
std::string help_to_translate(const catalog::user_message& from,
                              const std::vector<std::string_view>& locales) {
  for (catalog::index i = 0; i < from.texts.size(); ++i)
    if (!from.texts[i].empty())
      return fmt::format("translate the text in `{}`: {}", locales[i], from.texts[i]);
  return {};
}

void report_unused(std::string_view what, const spec::text& name, findings& out) {
  out.add(rule::unused_definition, name.at, {{"what", what}, {"name", name.value}});
}

template <class Named, class Used>
void check_used(const Named& definitions, std::string_view what, Used used, findings& out) {
  for (catalog::index i = 0; i < definitions.size(); ++i)
    if (!used(i)) report_unused(what, definitions[i].name, out);
}

}  // namespace

void placeholders_well_formed(const catalog::catalog& on, findings& out) {
  check_wire_texts(on.written->errors, out);
  check_wire_texts(on.written->outcomes, out);
  for (const auto& message : on.written->user_messages)
    for (const auto& text : message.value.texts) check_pattern(text.value, out);
}

void placeholders_known(const catalog::catalog& on, findings& out) {
  for (const auto& one : on.entries) {
    auto used = placeholder_names(one.code);
    const auto add = [&](std::string_view text) {
      for (auto& name : placeholder_names(text)) used.push_back(std::move(name));
    };
    for (const auto& alias : one.aliases) add(alias);
    for (const auto message : one.messages) add(message);
    const std::vector<std::string_view> known(used.begin(), used.end());
    for (const auto& declared : one.written->placeholders)
      if (std::find(used.begin(), used.end(), declared.name.value) == used.end())
        out.add(rule::unknown_name, declared.name.at,
                {{"what", "placeholder of its codes or messages"}, {"name", declared.name.value}},
                what_to_write(declared.name.value, known));
  }
}

void placeholders_alike(const catalog::catalog& on, findings& out) {
  for (const auto& message : on.written->user_messages) {
    if (message.value.texts.empty()) continue;
    const auto& first = message.value.texts.front();
    for (const auto& text : message.value.texts)
      if (placeholder_names(text.value.value) != placeholder_names(first.value.value))
        out.add(rule::placeholders_differ, text.value.at,
                {{"name", message.name.value}, {"locale", text.name.value}, {"other", first.name.value}})
            .remarks.push_back({first.value.at, "the other text"});
  }
}

void missing_locale(const catalog::catalog& on, findings& out) {
  for (catalog::index i = 0; i < on.user_messages.size(); ++i) {
    const auto& message = on.user_messages[i];
    if (message.common && !is_shown(on, i)) continue;
    // A message without any text has its own finding.
    if (!message.common && on.written->user_messages[i].value.texts.empty()) continue;
    for (catalog::index locale = 0; locale < message.texts.size(); ++locale) {
      if (!message.texts[locale].empty()) continue;
      // A message of the kinds is not in this spec. The locale that it lacks is.
      const auto at =
          message.common && locale < on.written->locales.size() ? on.written->locales[locale].at : message.at;
      out.add(rule::missing_locale, at, {{"name", message.name}, {"locale", on.locales[locale]}},
              message.common ? help_with(message, on.locales) : help_to_translate(message, on.locales));
    }
  }
}

void leaking_message(const catalog::catalog& on, findings& out) {
  for (const auto& one : on.entries)
    if (one.audience == errcat::audience::developer && one.user_message)
      out.add(rule::leaking_message, one.written->user_message.at, {{"name", name_of(one)}});
}

void unused_definition(const catalog::catalog& on, findings& out) {
  check_used(
      on.written->user_messages, "user message", [&](catalog::index i) { return is_used(on, i); }, out);
  check_used(
      on.written->retry_policies, "retry policy",
      [&](catalog::index i) {
        const auto& name = on.written->retry_policies[i].name.value;
        const auto is_it = [&](const auto& of) { return of.policy && on.policies[*of.policy].id == name; };
        return std::any_of(on.entries.begin(), on.entries.end(), [&](const auto& one) {
          return is_it(one) || std::any_of(one.causes.begin(), one.causes.end(), is_it) ||
                 std::any_of(one.fixes.begin(), one.fixes.end(), is_it);
        });
      },
      out);
  check_used(
      on.written->categories, "category",
      [&](catalog::index i) {
        return std::any_of(on.entries.begin(), on.entries.end(),
                           [&](const auto& one) { return one.category == i; });
      },
      out);
}

}  // namespace generator::check
