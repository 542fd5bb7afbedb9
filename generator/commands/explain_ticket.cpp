#include "commands/explain_ticket.hpp"

#include <fmt/format.h>

#include "commands/shown.hpp"
#include "errcat/detail/headers.hpp"
#include "pasted/leaves.hpp"
#include "pasted/secrets.hpp"

// Writes to the vendor's support.
namespace generator::commands {
namespace {

/// The value at a place of a spec, fit to be shown. Empty: the response does not have it.
std::string value_at(const spec::place& at, const answer& by, const evidence& what) {
  const auto never = never_names(by.vendor());
  if (pasted::names_secret(std::string_view(at.value.name).substr(at.value.name.rfind('/') + 1), never))
    return {};
  if (at.value.kind == spec::place_ref::form::header) {
    for (const auto& one : what.headers)
      if (errcat::detail::same_name(one.name, at.value.name)) return shown(one.value, never);
    return {};
  }
  for (const auto& one : pasted::leaves_of(errcat::detail::without_blanks(by.body())))
    if (one.place == at.value.written) return shown(one.value, never);
  return {};
}

void add(std::string_view label, std::string_view value, std::string& text) {
  if (!value.empty()) text += fmt::format("{}: {}\n", label, value);
}

/// What the vendor wants to know. What the response does not show is for the reader to add.
void add_wanted(const answer& by, const evidence& what, std::string& text) {
  const auto& support = by.vendor().written->support;
  std::string missing;
  for (const auto& one : support.include) {
    const auto value = one.at_place.given ? value_at(one.at_place, by, what) : std::string();
    // What stands in the lines above is not repeated.
    if (value.empty())
      missing += fmt::format("- {}\n", one.value.value);
    else if (text.find(value) == text.npos)
      text += fmt::format("{} {}\n", one.value.value, value);
  }
  if (!missing.empty()) text += fmt::format("\n[Add what {} wants to know:]\n{}", by.vendor().title, missing);
}

void add_never(const answer& by, const read_report& seen, std::string& text) {
  std::string never;
  for (const auto& one : by.vendor().written->support.never) never += fmt::format("- {}\n", one.value.value);
  for (const auto& one : seen.secrets) never += fmt::format("- {}, which errcat left out\n", pasted::words_of(one));
  if (!never.empty()) text += fmt::format("\n[Never send:]\n{}", never);
}

}  // namespace

std::string ticket_text(const answer& by, const evidence& what, const read_report& seen) {
  std::string text;
  add("Subject",
      fmt::format("{}{}", seen.status == 0 ? "Error" : fmt::format("HTTP {}", seen.status),
                  seen.code.empty() ? "" : fmt::format(" {}", seen.code)),
      text);
  text += '\n';
  if (!seen.method.empty()) add("Request", fmt::format("{} {}", seen.method, seen.path), text);
  add("Time", seen.date, text);
  if (seen.status != 0) add("Status", std::to_string(seen.status), text);
  add("Code", seen.code, text);
  add("Message", seen.message, text);
  add("Details", seen.details, text);
  add("Field", seen.field, text);
  add("Request ID", seen.request_id, text);
  add_wanted(by, what, text);
  add_never(by, seen, text);
  const auto& support = by.vendor().written->support;
  std::string when;
  for (const auto& one : support.when) when += fmt::format("- {}\n", one.value);
  for (const auto& one : support.links)
    if (one.value.url.value.starts_with("http"))
      when += fmt::format("- {}: {}\n", one.name.value, one.value.url.value);
  if (!when.empty()) text += fmt::format("\n[When and where to write:]\n{}", when);
  return text;
}

}  // namespace generator::commands
