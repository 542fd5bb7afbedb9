#include "commands/explain_text.hpp"

#include <fmt/format.h>

#include <array>

#include "spec/entry_texts.hpp"
#include "view/phrases.hpp"

// Prints an explanation as text.
namespace generator::commands {
namespace {

std::string_view words_of(errcat::reason why) {
  constexpr std::array<std::string_view, 13> words{"no retry rule is known",
                                                   "the vendor does not say",
                                                   "the vendor's retry rule",
                                                   "the response says how long to wait",
                                                   "the response says so",
                                                   "no attempts are left",
                                                   "the next attempt would start too late",
                                                   "the total wait would be too long",
                                                   "too many recent retries",
                                                   "the wait is longer than a single wait may be",
                                                   "new credentials did not help",
                                                   "this call may not be retried",
                                                   "it is not known whether the call took effect"};
  return words[static_cast<std::size_t>(why)];
}

}  // namespace

void add_line(std::string_view label, std::string_view value, std::string& text) {
  if (!value.empty()) text += fmt::format("  {:<13}{}\n", label, value);
}

std::string_view words_of(errcat::rung how) {
  constexpr std::array<std::string_view, 13> words{"by nothing",
                                                   "by HTTP's meaning of the class of its status",
                                                   "by HTTP's meaning of its status",
                                                   "by the row for any other status",
                                                   "by the class of its status",
                                                   "by its status",
                                                   "because no response came",
                                                   "by its code, which no entry has",
                                                   "by the fields of its body",
                                                   "by its message",
                                                   "by the fields of its body",
                                                   "by an alias of its code",
                                                   "by its code"};
  return words[static_cast<std::size_t>(how)];
}

std::string words_of(const errcat::decision& next) {
  const auto wait =
      next.wait_ms > 0 ? fmt::format(" after {}", view::duration_text(next.wait_ms)) : std::string();
  switch (next.action) {
    case errcat::action::unspecified:
      return "decide for yourself";
    case errcat::action::stop:
      return "give up";
    case errcat::action::repeat:
      return "retry" + wait;
    case errcat::action::refresh:
      return "renew the credentials, then retry" + wait;
    case errcat::action::wait_for_change:
      return "retry when the resource has changed";
    case errcat::action::fix_input:
      return "fix the request, then retry";
    case errcat::action::check_then_repeat:
      return "check whether the call took effect; if not, retry" + wait;
  }
  return {};
}

namespace {

std::string_view origin_of(const explanation& what) {
  if (what.next.reason != errcat::reason::rule) return words_of(what.next.reason);
  if (!what.basis_note.empty()) return what.basis_note;
  return what.next.from.rule() == errcat::origin::http ? "HTTP's retry rule" : words_of(what.next.reason);
}

/// The place of the vendor's second-level codes: "/error/decline_code".
std::string subcode_place(const catalog::catalog& of) {
  for (const auto& one : of.written->envelope)
    if (!one.subcode.places.empty()) return one.subcode.places.front().value.written;
  return "the second-level code";
}

void add_surprises(const explanation& what, const catalog::catalog& of, std::string& text) {
  const auto& match = what.match;
  constexpr std::pair<errcat::surprise, std::string_view> all[] = {
      {errcat::surprise::unlisted_status, "The catalog does not list this status for this entry."},
      {errcat::surprise::unknown_code, "The code of the response is not in the catalog."},
      {errcat::surprise::never_sent, "The vendor says that it never sends this status."},
      {errcat::surprise::disagreement,
       "The message, fields, surface or operation of the response differ from this entry."},
      {errcat::surprise::ambiguous,
       "Several entries are possible. Nothing known (field, surface, operation) tells them apart."},
  };
  for (const auto& [which, words] : all)
    if (match.surprising.has(which)) text += fmt::format("  Unexpected: {}\n", words);
  if (match.surprising.has(errcat::surprise::unknown_subcode))
    text += fmt::format("  Unexpected: `{}` is `{}`, which the catalog does not list for this code.\n",
                        subcode_place(of), what.subcode);
}

/// The limits of an item, in words: " Only on API responses. Only for Create a check."
std::string limited_to(const catalog::item& one, const catalog::catalog& of) {
  std::vector<std::string> surfaces;
  for (const auto i : one.surfaces) surfaces.emplace_back(of.surfaces[i].title);
  std::vector<std::string> operations;
  for (const auto i : one.operations)
    operations.emplace_back(of.operations[i].title.empty() ? of.operations[i].id : of.operations[i].title);
  std::string text;
  if (!surfaces.empty()) text += fmt::format(" Only on {}.", view::joined(surfaces, ", "));
  if (!operations.empty()) text += fmt::format(" Only for {}.", view::joined(operations, ", "));
  return text;
}

/// All errors of a response that has several. The one that is explained is marked.
void add_reported(const std::vector<reported>& all, bool has_more, std::string& text) {
  if (all.size() < 2) return;
  text += has_more ? fmt::format("\nThe response holds more than {0} errors. The first {0}:\n", all.size())
                   : fmt::format("\nThe response holds {} errors:\n", all.size());
  for (const auto& one : all) {
    text += fmt::format("  {} {}: {}", one.is_answer ? "*" : "-", one.code.empty() ? "no code" : one.code,
                        one.entry);
    if (!one.field.empty()) text += fmt::format(", field {}", one.field);
    text += '\n';
  }
}

void add_list(std::string_view title, const std::vector<catalog::item>& items, bool ordered,
              const catalog::catalog& of, std::string& text) {
  int number = 0;
  for (const auto& one : items) {
    if (++number == 1) text += fmt::format("\n{}\n", title);
    text += ordered ? fmt::format("  {}. {}", number, one.text) : fmt::format("  - {}", one.text);
    if (!one.fix.empty()) text += fmt::format(" {}", one.fix);
    if (one.policy) text += fmt::format(" Retry rule: {}", view::policy_text(of.policies[*one.policy]));
    text += limited_to(one, of) + '\n';
  }
}

void add_figures(const catalog::entry& known, std::string& text) {
  for (const auto& one : known.written->limits)
    text += fmt::format("\nLimit: {}: {}\n", one.what.value, view::bounds_text(one));
  for (const auto& one : known.written->formats)
    text += fmt::format("\nFormat of {}: {}\n", one.name.value, one.value.value);
}

std::string heading_of(const errcat::entry& what, const catalog::entry& known) {
  auto name = std::string(what.id());
  for (const auto& one : known.status_written)
    if (what.id().empty()) name += (name.empty() ? "status " : ", ") + one;
  if (name.empty()) name = catalog::plain_name(known);
  if (!what.title().empty() && what.title() != name) name += fmt::format(" ({})", what.title());
  return name;
}

void add_links(const catalog::entry& known, std::string& text) {
  const auto add = [&](const spec::links& links) {
    for (const auto& one : links)
      if (one.value.url.value != "missing")
        text += fmt::format("  {:<13}{}: {}\n", "link", one.name.value, one.value.url.value);
  };
  add(known.written->links);
  for (const auto* items : {&known.causes, &known.fixes})
    for (const auto& one : *items) add(one.written->links);
}

}  // namespace

std::string reason_of(const explanation& what) {
  const bool own_delay = what.next.wait_ms > 0 && what.next.from.delay() == errcat::origin::caller;
  return fmt::format("{}{}", origin_of(what), own_delay ? "; the delay is errcat's default" : "");
}

std::string to_text(const explanation& what, const catalog::catalog& of, const catalog::catalog& speaking) {
  const auto& found = what.match.what;
  const auto& known = speaking.entries[found.index()];
  const bool by_http = is_by_http(what.match.how);
  auto text = fmt::format("{}: {}\n", of.title, heading_of(found, known));
  if (!found.summary().empty()) text += fmt::format("  {}\n", found.summary());
  text += fmt::format("  Matched {}.\n", what.by_name ? "by its id" : words_of(what.match.how));
  if (by_http) text += "  The catalog does not describe this status.\n";
  add_surprises(what, of, text);
  add_reported(what.errors, what.has_more_errors, text);
  add_list("Causes", known.causes, known.causes_ordered, speaking, text);
  add_list("Fixes", known.fixes, known.fixes_ordered, speaking, text);
  add_figures(known, text);
  for (const std::string_view note : found.notes()) text += fmt::format("\nNote: {}\n", note);

  text += '\n';
  add_line("code",
           found.subcode().empty() ? std::string(found.code())
                                   : fmt::format("{} / {}", found.code(), found.subcode()),
           text);
  add_line("number", found.number() ? std::to_string(found.number()) : std::string(), text);
  add_line("kind", found.kind_id(), text);
  add_line("action", found.action(), text);
  add_line("effect", view::effect_text(known.effect), text);
  if (found.type() != errcat::entry_type::symptom) {
    add_line("retry rule", what.policy_text.empty() ? "none stated" : what.policy_text + what.policy_from,
             text);
    add_line("next", fmt::format("{} ({})", words_of(what.next), reason_of(what)), text);
  }
  add_line("user message", what.user_message, text);
  add_links(known, text);
  for (const auto& one : spec::entry_texts) add_line(one.name, catalog::text_of(known, one.which), text);
  add_line("reference", known.built_in || by_http ? "" : fmt::format("{}.md#{}", of.vendor, found.anchor()),
           text);
  return text;
}

}  // namespace generator::commands
