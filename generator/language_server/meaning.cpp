#include "language_server/meaning.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "diagnostics/printable.hpp"
#include "errcat/to_string.hpp"
#include "view/phrases.hpp"

// Says what names mean.
namespace generator::language_server {
namespace {

using spec::section;

/// Adds a paragraph, unless its text is empty.
void add(std::string& text, std::string_view label, std::string_view value) {
  if (value.empty()) return;
  if (!text.empty()) text += "\n\n";
  text += label.empty() ? std::string(value) : fmt::format("{}: {}", label, value);
}

template <class List>
const auto* named(const List& from, std::string_view id) {
  const auto found = std::ranges::find_if(from, [&](const auto& one) { return one.id == id; });
  return found == from.end() ? nullptr : &*found;
}

template <class Value>
const Value* written(const spec::named_list<Value>& from, std::string_view name) {
  const auto found = std::ranges::find_if(from, [&](const auto& one) { return one.name.value == name; });
  return found == from.end() ? nullptr : &found->value;
}

std::string texts_of(const catalog::user_message& one, const catalog::catalog& in) {
  std::string text;
  for (std::size_t i = 0; i < one.texts.size(); ++i)
    if (!one.texts[i].empty()) add(text, in.locales[i], markdown(one.texts[i]));
  return text;
}

std::string kind_text(const catalog::kind& one, const catalog::catalog& in) {
  std::string text;
  add(text, {}, markdown(one.summary));
  add(text, {}, view::effect_text(one.effect));
  if (one.user_message) add(text, "User message", std::string(in.user_messages[*one.user_message].name));
  return text;
}

std::string operation_text(const catalog::operation& one) {
  std::string text;
  add(text, {}, markdown(one.title));
  if (!one.call.empty()) add(text, {}, fmt::format("`{}`", printable(one.call)));
  add(text, "Idempotent",
      fmt::format("{}{}", to_string(one.idempotent),
                  one.key.empty() ? std::string() : fmt::format(", on `{}`", printable(one.key))));
  return text;
}

std::string source_text(const spec::source& one) {
  std::string text;
  add(text, {}, markdown(one.title.value));
  add(text, {}, markdown(one.summary.value));
  add(text, {}, markdown(one.url.value));
  return text;
}

/// "`429`, `5xx`".
std::string codes(const std::vector<std::string>& all) {
  std::vector<std::string> marked;
  for (const auto& one : all) marked.push_back(fmt::format("`{}`", printable(one)));
  return view::joined(marked, ", ");
}

}  // namespace

std::string markdown(std::string_view text) {
  constexpr std::string_view special = "\\`*_{}[]<>()#+-!|&~";
  std::string out;
  for (const char c : printable(text)) {
    if (special.find(c) != special.npos) out += '\\';
    out += c;
  }
  return out;
}

std::string plain(std::string_view markdown) {
  std::string out;
  for (std::size_t at = 0; at < markdown.size(); ++at) {
    const bool is_mark = markdown[at] == '*' || markdown[at] == '`';
    if (markdown[at] == '\\' && at + 1 < markdown.size()) ++at;
    if (!is_mark) out += markdown[at];
  }
  return out;
}

std::string retry_words(const catalog::entry& one, const catalog::catalog& in) {
  if (!one.effective_policy) return {};
  auto text = view::policy_text(in.policies[*one.effective_policy]);
  if (!text.empty() && text[0] >= 'A' && text[0] <= 'Z') text[0] = static_cast<char>(text[0] - 'A' + 'a');
  const bool is_sentence = text.find(". ") == text.npos;
  if (is_sentence && text.ends_with('.')) text.pop_back();
  return text;
}

std::string meaning_of(const catalog::entry& one, const catalog::catalog& in) {
  std::string text;
  add(text, {}, markdown(one.summary));
  add(text, "Status", codes(one.status_written));
  if (one.kind)
    add(text, "Kind", fmt::format("`{}`: {}", in.kinds[*one.kind].id, markdown(in.kinds[*one.kind].summary)));
  if (one.effective_policy) {
    const auto& policy = in.policies[*one.effective_policy];
    const auto from =
        one.policy_from && &in.entries[*one.policy_from] != &one
            ? fmt::format(" (from {})", markdown(catalog::name_of(in.entries[*one.policy_from])))
            : std::string();
    add(text, "Retry rule", markdown(view::policy_text(policy)) + from);
  }
  add(text, "Action", markdown(one.action));
  add(text, {}, view::effect_text(one.effect));
  if (one.effective_message) {
    const auto& message = in.user_messages[*one.effective_message];
    const bool has_text = !message.texts.empty() && !message.texts.front().empty();
    add(text, "User message",
        fmt::format("`{}`{}{}", message.name, has_text ? ": " : "",
                    has_text ? markdown(message.texts.front()) : std::string()));
  }
  return text;
}

std::string meaning_of(const catalog::definition& name, const catalog::catalog& in) {
  switch (name.in) {
    case section::surfaces:
      if (const auto* one = named(in.surfaces, name.name)) return markdown(one->title);
      break;
    case section::environments:
      if (const auto* one = written(in.written->environments, name.name)) return markdown(one->value.value);
      break;
    case section::categories:
      if (const auto* one = named(in.categories, name.name)) return markdown(one->title);
      break;
    case section::operations:
      if (const auto* one = named(in.operations, name.name)) return operation_text(*one);
      break;
    case section::retry_policies:
      if (const auto* one = named(in.policies, name.name)) return markdown(view::policy_text(*one));
      break;
    case section::user_messages:
      for (const auto& one : in.user_messages)
        if (one.name == name.name) return texts_of(one, in);
      break;
    case section::kinds:
      if (const auto* one = named(in.kinds, name.name)) return kind_text(*one, in);
      break;
    case section::sources:
      if (const auto* one = written(in.written->sources, name.name)) return source_text(*one);
      break;
    case section::entries:
      if (const auto* one = named(in.entries, name.name)) return meaning_of(*one, in);
      break;
    case section::none:
      break;
  }
  return {};
}

}  // namespace generator::language_server
