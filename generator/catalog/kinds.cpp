#include <fmt/format.h>

#include <algorithm>

#include "catalog/macro_names.hpp"
#include "catalog/steps.hpp"
#include "errcat/detail/pattern.hpp"
#include "spec/text_forms.hpp"

// Builds the kinds and the user messages, and settles the locales.
namespace generator::catalog {
namespace {

user_message message_of(const spec::named<spec::user_message>& from,
                        const std::vector<std::string_view>& locales) {
  user_message out;
  out.name = from.name.value;
  out.at = from.name.at;
  out.texts.resize(locales.size());
  for (const auto& one : from.value.texts) {
    const auto at = std::find(locales.begin(), locales.end(), one.name.value);
    if (at != locales.end()) out.texts[static_cast<index>(at - locales.begin())] = one.value.value;
  }
  return out;
}

void add_name(const spec::named<spec::user_message>& from, index at, name_table& into) {
  into.add(from.name.value, at, from.name.at);
  for (const auto& more : from.value.more_names) into.record(more.value, more.at);
}

/// Checks that the spec declares every locale of every message.
void check_locales(const spec::named_list<spec::user_message>& messages,
                   const std::vector<std::string_view>& locales, findings& out) {
  name_table known("locale");
  for (const auto& one : locales) known.add(one, 0);
  for (const auto& message : messages)
    for (const auto& one : message.value.texts)
      if (spec::is_locale(one.name.value)) known.resolve(one.name, out);  // else there is a finding already
}

/// The name of the first placeholder in a text. Empty if there is none.
std::string_view first_placeholder(std::string_view text) {
  using errcat::detail::token;
  token part = errcat::detail::token_at(text, 0);
  while (part.kind == token::type::literal) part = errcat::detail::token_at(text, part.next);
  return part.text;
}

/// Checks that the default needs no value: nothing more general could stand in for it.
void check_default(const spec::named_list<spec::user_message>& messages, findings& out) {
  const auto found =
      std::ranges::find_if(messages, [](const auto& one) { return one.name.value == "default"; });
  if (found == messages.end()) return;
  for (const auto& [locale, text] : found->value.texts)
    if (const auto name = first_placeholder(text.value); !name.empty())
      out.add(rule::invalid_placeholder, text.at,
              {{"why", fmt::format("`default` is for everything else, which has no `{{{}}}`", name)}},
              "write a default without placeholders, and give this text a name of its own");
}

/// The locales of a list, without duplicates.
std::vector<std::string_view> values_of(const spec::texts& from, findings& out) {
  std::vector<std::string_view> all;
  for (const auto& one : from) {
    if (!one.given) continue;
    // Locale tags are looked up without regard to case, and files are named after them.
    const auto same = [&](std::string_view other) { return slug(other) == slug(one.value); };
    if (std::any_of(all.begin(), all.end(), same))
      out.add(rule::name_taken, one.at, {{"name", one.value}, {"by", "the list already has it"}});
    else if (!spec::is_locale(one.value))
      out.add(rule::invalid_name, one.at,
              {{"name", one.value},
               {"what", "a locale"},
               {"why", "it is not a language tag such as `en` or `pt-BR`"}},
              [&] {
                auto tag = write_instead(spec::locale_like(one.value));
                return tag.empty() ? "Write a language tag as in RFC 5646." : tag;
              });
    else
      all.push_back(one.value);
  }
  return all;
}

errcat::transport_failure failure_of(const spec::text& word) {
  if (word.value == "network") return errcat::transport_failure::network;
  return word.value == "timeout" ? errcat::transport_failure::timeout : errcat::transport_failure::none;
}

/// The texts of a kinds message in the locales of a vendor.
user_message in_locales(const user_message& from, const std::vector<std::string_view>& theirs,
                        const std::vector<std::string_view>& ours) {
  user_message out = from;
  out.common = true;
  out.texts.assign(ours.size(), {});
  for (index i = 0; i < ours.size(); ++i) {
    const auto at = std::find(theirs.begin(), theirs.end(), ours[i]);
    if (at != theirs.end()) out.texts[i] = from.texts[static_cast<index>(at - theirs.begin())];
  }
  return out;
}

/// Checks a kind against those before it: its C++ name, and the statuses it is the default for.
void check_kind(const kind& added, const spec::kind& written, const std::vector<kind>& before,
                findings& out) {
  check_macros(added.id, cpp_name(added.id), "kind", added.at, out);
  for (const auto& other : before) {
    if (cpp_name(other.id) == cpp_name(added.id))
      out.add(rule::enumerator_taken, added.at,
              {{"name", added.id}, {"other", other.id}, {"enumerator", cpp_name(added.id)}})
          .remarks.push_back({other.at, "the other kind"});
    for (const auto& one : written.status)
      if (one.given && std::find(other.statuses.begin(), other.statuses.end(),
                                 status_range{one.value.first, one.value.last}) != other.statuses.end())
        out.add(rule::ambiguous_statuses, one.at, {{"status", one.value.written}, {"name", added.id}},
                "Remove the status from one of the kinds.")
            .remarks.push_back({other.at, "the other kind"});
  }
}

}  // namespace

kind_set build_kinds(const spec::kinds_spec& from, findings& out) {
  kind_set into;
  into.written = written_part(from);
  into.locales = values_of(from.locales, out);
  check_locales(from.user_messages, into.locales, out);
  check_default(from.user_messages, out);
  name_table messages(spec::section::user_messages, into.names);
  for (const auto& one : from.user_messages) {
    add_name(one, into.user_messages.size(), messages);
    into.user_messages.push_back(message_of(one, into.locales));
  }
  if (from.at.begin != span::whole && !messages.find("default"))
    out.add(rule::missing_key, from.at, {{"owner", "a spec of kinds"}, {"key", "user_messages.default"}},
            "Add the message that an end user sees when there is no better one.");
  for (const auto& one : from.kinds) {
    const auto same = std::find_if(into.kinds.begin(), into.kinds.end(), [&](const kind& other) {
      return one.value.number.given && other.number == one.value.number.value;
    });
    if (same != into.kinds.end())
      out.add(rule::number_taken, one.value.number.at,
              {{"number", std::to_string(one.value.number.value)}, {"by", same->id}})
          .remarks.push_back({same->at, "taken by this kind"});
    kind added;
    added.id = one.name.value;
    added.number = static_cast<std::int32_t>(one.value.number.value);
    added.summary = one.value.summary.value;
    added.statuses = ranges_of(one.value.status, {});
    added.transport = failure_of(one.value.transport);
    added.effect = effect_of(one.value.effect);
    added.user_message = messages.resolve(one.value.user_message, out);
    added.at = one.name.at;
    check_kind(added, one.value, into.kinds, out);
    into.kinds.push_back(std::move(added));
  }
  return into;
}

/// The locales of a spec that does not list any: the locales of its messages, in the order of the common
/// locales and then of the file. If there are none, the first common locale.
std::vector<std::string_view> locales_in(const spec::named_list<spec::user_message>& messages,
                                         const kind_set& kinds) {
  std::vector<std::string_view> found;
  for (const auto& message : messages)
    for (const auto& one : message.value.texts)
      if (spec::is_locale(one.name.value) &&
          std::find(found.begin(), found.end(), one.name.value) == found.end())
        found.push_back(one.name.value);
  if (found.empty() && !kinds.locales.empty()) return {kinds.locales.front()};
  const auto rank = [&](std::string_view one) {
    return std::find(kinds.locales.begin(), kinds.locales.end(), one) - kinds.locales.begin();
  };
  std::stable_sort(found.begin(), found.end(),
                   [&](const auto& a, const auto& b) { return rank(a) < rank(b); });
  return found;
}

name_table add_messages(const spec::vendor_spec& from, const kind_set& kinds, catalog& into, findings& out) {
  into.locales = from.locales.empty() ? locales_in(from.user_messages, kinds) : values_of(from.locales, out);
  check_locales(from.user_messages, into.locales, out);
  check_default(from.user_messages, out);
  name_table names(spec::section::user_messages, into.names);
  for (const auto& one : from.user_messages) {
    add_name(one, into.user_messages.size(), names);
    into.user_messages.push_back(message_of(one, into.locales));
  }
  std::vector<index> where(kinds.user_messages.size());
  for (index i = 0; i < kinds.user_messages.size(); ++i) {
    const auto& common = kinds.user_messages[i];
    const auto own = names.find(common.name);
    where[i] = own.value_or(into.user_messages.size());
    if (own) continue;
    names.add(common.name, into.user_messages.size(), common.at);
    into.user_messages.push_back(in_locales(common, kinds.locales, into.locales));
  }
  into.kinds = kinds.kinds;
  for (auto& one : into.kinds)
    if (one.user_message) one.user_message = where[*one.user_message];
  into.default_message = names.find("default");
  return names;
}

std::optional<index> kind_of_status(const std::vector<kind>& kinds, std::int32_t status) {
  std::optional<index> by_class;
  for (index i = 0; i < kinds.size(); ++i)
    for (const auto& range : kinds[i].statuses) {
      if (status < range.first || status > range.last) continue;
      if (range.first == range.last) return i;
      by_class = i;
    }
  return by_class;
}

}  // namespace generator::catalog
