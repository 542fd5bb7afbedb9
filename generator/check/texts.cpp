#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "check/pattern.hpp"
#include "check/rules.hpp"

// Checks placeholders in texts, messages without a translation, and definitions that nothing uses.
namespace generator::check {
namespace {

/// Returns the parts up to the first mistake.
pattern check_pattern(const spec::text& written, findings& out) {
  auto parsed = parse_pattern(written.value);
  if (!parsed.error.empty()) out.add(rule::invalid_placeholder, written.at, {{"why", parsed.error}});
  return parsed;
}

/// Checks a text that programs take values out of.
void check_taken(const spec::text& written, findings& out) {
  const auto parts = check_pattern(written, out).parts;
  const auto meet = [](const pattern_part& a, const pattern_part& b) {
    return a.is_placeholder && b.is_placeholder;
  };
  if (const auto first = std::ranges::adjacent_find(parts, meet); first != parts.end())
    out.add(rule::invalid_placeholder, written.at,
            {{"why", fmt::format("nothing tells where `{{{}}}` ends and `{{{}}}` begins", first->text,
                                 std::next(first)->text)}},
            "write the text between them, or make them one placeholder");
}

template <class Named>
void check_wire_texts(const Named& errors, findings& out) {
  for (const auto& one : errors) {
    check_taken(one.value.code, out);
    for (const auto& alias : one.value.aliases) check_taken(alias, out);
    for (const auto& message : one.value.message) check_taken(message, out);
  }
}

/// What entries and kinds use. Collected once, as there can be many of each.
struct uses {
  std::set<catalog::index> messages, categories;
  std::set<std::string_view> policies;
};

uses uses_of(const catalog::catalog& on) {
  uses all;
  const auto add = [](auto& to, const auto& one) {
    if (one) to.insert(*one);
  };
  const auto add_policy = [&](const auto& of) {
    if (of.policy) all.policies.insert(on.policies[*of.policy].id);
  };
  add(all.messages, on.default_message);
  for (const auto& one : on.kinds) add(all.messages, one.user_message);
  for (const auto& one : on.entries) {
    add(all.messages, one.user_message);
    add(all.categories, one.category);
    add_policy(one);
    for (const auto& cause : one.causes) add_policy(cause);
    for (const auto& fix : one.fixes) add_policy(fix);
  }
  return all;
}

/// Whether end users see the message for some entry. The kinds also bring messages for kinds that a vendor
/// does not use.
bool is_shown(const catalog::catalog& on, catalog::index message) {
  return on.default_message == message ||
         std::any_of(on.entries.begin(), on.entries.end(), [&](const catalog::entry& one) {
           return one.effective_message == message && !one.built_in;
         });
}

/// "`de`", "`de` and `fr`", "`de`, `fr`, `it` and 7 others".
std::string list_of(const std::vector<std::string_view>& locales) {
  constexpr std::size_t most = 3;
  // One more name takes no more room than saying that there is one.
  const auto shown = locales.size() <= most + 1 ? locales.size() : most;
  std::string text;
  for (std::size_t i = 0; i < shown; ++i)
    text += fmt::format("{}`{}`", i == 0 ? "" : i + 1 == locales.size() ? " and " : ", ", locales[i]);
  return shown == locales.size() ? text : fmt::format("{} and {} others", text, locales.size() - shown);
}

/// Of the texts of a message, the first one with the placeholders that most of them have. The others are
/// likelier to be wrong.
const spec::named<spec::text>& usual_text(const spec::user_message& message) {
  std::map<std::vector<std::string>, std::size_t> uses;
  for (const auto& text : message.texts) ++uses[placeholder_names(text.value.value)];
  return *std::ranges::max_element(
      message.texts, {}, [&](const auto& text) { return uses[placeholder_names(text.value.value)]; });
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
    for (const auto& declared : one.written->placeholders) {
      if (std::find(used.begin(), used.end(), declared.name.value) != used.end()) continue;
      auto help = what_to_write(declared.name.value, known);
      help.certain = false;  // the code or message can be wrong, too
      out.add(rule::unknown_name, declared.name.at,
              {{"what", "placeholder of its codes or messages"}, {"name", declared.name.value}},
              std::move(help));
    }
  }
}

void placeholders_alike(const catalog::catalog& on, findings& out) {
  for (const auto& message : on.written->user_messages) {
    if (message.value.texts.empty()) continue;
    const auto& usual = usual_text(message.value);
    const auto names = placeholder_names(usual.value.value);
    for (const auto& text : message.value.texts)
      if (placeholder_names(text.value.value) != names)
        out.add(rule::placeholders_differ, text.value.at,
                {{"name", message.name.value}, {"locale", text.name.value}, {"other", usual.name.value}})
            .remarks.push_back({usual.value.at, "the other text"});
  }
}

void missing_locale(const catalog::catalog& on, findings& out) {
  for (catalog::index i = 0; i < on.user_messages.size(); ++i) {
    const auto& message = on.user_messages[i];
    if (message.common && !is_shown(on, i)) continue;
    // A message without any text has its own finding.
    if (!message.common && on.written->user_messages[i].value.texts.empty()) continue;
    std::vector<std::string_view> lacks;
    auto at = message.at;
    for (catalog::index locale = 0; locale < message.texts.size(); ++locale) {
      if (!message.texts[locale].empty()) continue;
      // A message of the kinds is not in this spec. The locale that it lacks is.
      if (lacks.empty() && message.common && locale < on.written->locales.size())
        at = on.written->locales[locale].at;
      lacks.push_back(on.locales[locale]);
    }
    if (!lacks.empty())
      out.add(rule::missing_locale, at, {{"name", message.name}, {"locales", list_of(lacks)}},
              message.common ? help_with(message, on.locales) : help_to_translate(message, on.locales));
  }
}

void leaking_message(const catalog::catalog& on, findings& out) {
  for (const auto& one : on.entries)
    if (one.audience == errcat::audience::developer && one.user_message)
      out.add(rule::leaking_message, one.written->user_message.at, {{"name", name_of(one)}});
}

void unused_definition(const catalog::catalog& on, findings& out) {
  const auto used = uses_of(on);
  const auto policy_is_used = [&](catalog::index i) {
    return used.policies.contains(on.written->retry_policies[i].name.value);
  };
  check_used(
      on.written->user_messages, "user message", [&](catalog::index i) { return used.messages.contains(i); },
      out);
  check_used(on.written->retry_policies, "retry policy", policy_is_used, out);
  check_used(
      on.written->categories, "category", [&](catalog::index i) { return used.categories.contains(i); }, out);
}

}  // namespace generator::check
