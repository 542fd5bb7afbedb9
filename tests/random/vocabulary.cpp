#include <fmt/format.h>

#include <algorithm>

#include "knowledge.hpp"
#include "texts.hpp"
#include "workshop.hpp"

namespace random_catalog {
namespace {

/// Not stated in half of all cases.
std::string any_effect(workshop& in) {
  return in.random.percent(50) ? std::string()
                               : in.random.one_of(std::vector<std::string>{"none", "maybe", "done"});
}

void add_kinds(workshop& in) {
  auto& kinds = in.result.kinds;
  int number = 0;
  const auto add = [&](std::string id, std::vector<std::string> statuses, std::string transport,
                       std::string message) {
    number += in.random.between(1, 9);
    kind made{std::move(id), number, {}, std::move(transport), any_effect(in), {}};
    for (const auto& one : statuses) made.statuses.push_back(status_of(one));
    if (in.random.percent(60)) made.user_message = std::move(message);
    kinds.push_back(std::move(made));
  };
  add("success", {"2xx"}, "", "done");
  add("bad", {"400", "4xx"}, "", "");
  add("unknown_caller", {"401", "403"}, "", "");
  add("busy", {"429", "503"}, "", "unavailable");
  add("broken", {"500", "5xx"}, "", "unavailable");
  add("late", {"504"}, "timeout", "unavailable");
  add("lost", {}, "network", "unavailable");
  add("rejected", {}, "", "declined");
  for (int i = in.random.between(0, 4); i > 0; --i) add(fmt::format("kind_{}", i), {}, "", "");
}

user_message message_of(workshop& in, const std::string& name, const std::vector<std::string>& locales) {
  user_message made{name, {}};
  std::string placeholder = in.random.percent(40) ? " {" + lower_word(in.random) + "}" : "";
  if (name == "default") placeholder.clear();
  for (const auto& locale : locales)
    made.texts[locale] = locale + " " + name + placeholder + " " + escaped_braces(sentence(in.random));
  return made;
}

void add_messages(workshop& in) {
  auto& to = in.result;
  const std::vector<std::string> common{"default", "done", "unavailable", "declined"};
  to.kind_locales = {"en", "es", "pt-BR"};
  in.random.shuffle(to.kind_locales);
  for (const auto& name : common) to.common_messages.push_back(message_of(in, name, to.kind_locales));
  const bool own_locales = in.random.percent(40);
  if (own_locales) {
    to.locales = {"zh-Hant", "lt", "en", "zh-Hant-TW", "de"};
    in.random.shuffle(to.locales);
    to.locales.resize(static_cast<std::size_t>(in.random.between(1, 5)));
  }
  const auto& offered = own_locales ? to.locales : to.kind_locales;
  // Common messages lack these locales.
  for (const auto& name : common)
    if (own_locales || in.random.percent(20)) to.messages.push_back(message_of(in, name, offered));
  for (int i = in.random.between(1, 6); i > 0; --i)
    to.messages.push_back(message_of(in, fmt::format("m{}_{}", i, lower_word(in.random)), offered));
}

/// Milliseconds that a duration in a single unit can state.
std::int64_t duration(workshop& in) {
  const std::vector<std::int64_t> units{1, 1000, 60'000, 3'600'000};
  return in.random.one_of(units) * in.random.between(1, 59);
}

void add_policy(workshop& in, int i) {
  const std::vector<std::string> verbs{"never", "fix_input", "refresh", "wait_for_change", "wait", "backoff"};
  policy made;
  made.id = fmt::format("rule_{}", i);
  made.verb = in.random.one_of(verbs);
  const bool backs_off = made.verb == "backoff";
  const bool waits = backs_off || made.verb == "wait";
  if (waits || made.verb == "wait_for_change")
    for (int k = in.random.between(0, 3); k > 0; --k) made.delays.push_back(duration(in));
  made.about = !made.delays.empty() && in.random.percent(30);
  if (backs_off && made.delays.size() < 2 && in.random.percent(60))
    made.factor_milli = in.random.between(1000, 5000);
  if (backs_off && in.random.percent(60)) {
    made.uncapped = in.random.percent(30);
    if (!made.uncapped) made.cap = duration(in);
  }
  if (waits && in.random.percent(60)) {
    made.jitter = in.random.one_of(std::vector<std::string>{"none", "full", "equal", "%"});
    if (made.jitter == "%") made.jitter_permille = in.random.between(1, 1000);
  }
  if (waits && in.random.percent(60)) made.honor_retry_after = in.random.percent(70) ? "true" : "false";
  if (made.verb != "never" && made.verb != "fix_input") {
    if (in.random.percent(50)) made.attempts = in.random.between(1, 1'000'000);
    if (in.random.percent(50)) made.within = duration(in);
  }
  if (in.random.percent(50))
    made.repeats = in.random.one_of(std::vector<std::string>{"unless_unsafe", "idempotent", "any"});
  in.result.policies.push_back(std::move(made));
}

void add_category(workshop& in, int i) {
  category made{fmt::format("chapter_{}", i), phrase(in.random), {}};
  auto& by_default = made.defaults;
  if (in.random.percent(30)) by_default.statuses = {status_of("409"), status_of("422")};
  if (in.random.percent(30)) by_default.kind = in.result.kinds[1].id;
  if (in.random.percent(30)) by_default.severity = "critical";
  if (in.random.percent(20)) by_default.audience = "developer";
  if (in.random.percent(30)) by_default.retry = "fix_input";
  if (in.random.percent(40)) by_default.fields = {{"/error/family", {{value::type::text, made.id}}}};
  in.result.categories.push_back(std::move(made));
}

void add_row(workshop& in, const std::vector<std::string>& statuses, std::vector<std::size_t> surfaces = {}) {
  auto row = new_entry(in, entry_type::status);
  for (const auto& one : statuses) row.statuses.push_back(status_of(one));
  if (statuses.front() == "4xx" && in.random.percent(50)) row.except = {status_of("404"), status_of("400")};
  row.surfaces = std::move(surfaces);
  const bool success = statuses.front()[0] == '2';
  if (success) row.retry.clear();
  if (in.random.percent(30)) {
    row.id = new_id(in);
    row.number = new_number(in);
  }
  if (in.random.percent(25)) row.emitted = in.random.percent(50) ? "rarely" : "never";
  if (statuses.front() == "any")
    row.kind = in.result.kinds[in.random.below(7)].id;  // not `rejected`, which no row retries
  else
    settle_kind(in, row);
  in.result.entries.push_back(std::move(row));
}

void add_rows(workshop& in) {
  for (const std::string one :
       {"200", "400", "401", "404", "429", "500", "503", "-503", "-1", "82001", "302"})
    if (in.random.percent(45)) add_row(in, {one});
  for (const auto& several :
       std::vector<std::vector<std::string>>{{"502", "503"}, {"401", "403", "-1"}, {"409", "410"}})
    if (in.random.percent(50)) add_row(in, several);
  for (const std::string one : {"4xx", "5xx", "2xx"})
    if (in.random.percent(60)) add_row(in, {one});
  if (in.random.percent(50)) add_row(in, {"any"});
  // Only these rows have these statuses, so a question about them must also name a surface.
  if (in.result.surfaces.size() > 1) {
    add_row(in, {"418"}, {0});
    add_row(in, {"451"}, {0});
    add_row(in, {"451"}, {1});
    if (in.random.percent(50)) add_row(in, {"418"});
  }
}

void add_transport(workshop& in) {
  for (const std::string one : {"network", "timeout"}) {
    entry made;
    made.type = entry_type::transport;
    if (in.random.percent(40)) {
      made.built_in = true;
      made.title = one == "network" ? "No connection" : "No answer";
      made.retry = "backoff";
    } else {
      made = new_entry(in, entry_type::transport);
    }
    made.transport = one;
    in.result.entries.push_back(std::move(made));
  }
}

/// Codes that mean success, and the entry for all other unknown codes.
void add_unlisted_code(workshop& in) {
  if (in.random.percent(40)) in.result.success_codes = {"ALL-IS-WELL", "-77"};
  in.codes.insert(in.result.success_codes.begin(), in.result.success_codes.end());
  entry made;
  if (in.random.percent(40)) {
    made = new_entry(in, entry_type::unlisted_code);
    if (made.summary.empty()) made.summary = sentence(in.random);
  } else {
    made.type = entry_type::unlisted_code;
    made.built_in = true;
    made.title = "Unlisted code";
    made.summary = "The vendor sends a code that this catalog does not have.";
  }
  if (!made.built_in || !in.result.success_codes.empty()) in.result.entries.push_back(std::move(made));
}

/// Rows with the same status and different fields. No other row has the status.
void add_rows_with_fields(workshop& in) {
  if (in.random.percent(50)) return;
  const field kind_a{"/row/kind", {{value::type::text, "a"}}};
  const field kind_b{"/row/kind", {{value::type::text, "b"}, {value::type::integer, "7"}}};
  const field header{"header:X-Row", {{value::type::text, "1"}}};
  for (const auto& fields : {std::vector<field>{kind_a}, {}, {kind_b, header}}) {
    auto row = new_entry(in, entry_type::status);
    row.statuses = {status_of("719")};
    row.fields = fields;
    row.emitted.clear();
    settle_kind(in, row);
    in.result.entries.push_back(std::move(row));
  }
}

}  // namespace

void add_vocabulary(workshop& in) {
  auto& to = in.result;
  to.vendor = "acme-chance";
  to.title = phrase(in.random);
  to.summary = sentence(in.random);
  to.code_at = in.random.percent(50) ? "/result/code" : "header:X-Result";
  to.list_of_errors = in.random.percent(40);
  if (in.random.percent(40)) to.type_base = "https://acme.example/problems/";
  add_kinds(in);
  add_messages(in);
  for (int i = in.random.between(0, 3); i > 0; --i) to.surfaces.push_back(fmt::format("surface_{}", i));
  for (int i = in.random.between(0, 3); i > 0; --i) to.operations.push_back(fmt::format("call_{}", i));
  for (int i = in.random.between(0, 6); i > 0; --i) add_policy(in, i);
  for (int i = in.random.between(0, 4); i > 0; --i) add_category(in, i);
  if (in.random.percent(40)) to.error_defaults.statuses = {status_of("400")};
  if (in.random.percent(40)) to.error_defaults.severity = "warning";
  if (in.random.percent(40)) to.error_defaults.audience = "end_user";
  if (in.random.percent(30)) to.error_defaults.retry = "never";
  add_rows(in);
  add_rows_with_fields(in);
  add_transport(in);
  add_unlisted_code(in);
}

}  // namespace random_catalog
