#include "commands/explain_read.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "commands/explain_text.hpp"
#include "commands/shown.hpp"
#include "errcat/detail/find_places.hpp"
#include "errcat/detail/headers.hpp"
#include "pasted/leaves.hpp"
#include "pasted/secrets.hpp"

// Reports what errcat read in a pasted text.
namespace generator::commands {
namespace {

using errcat::detail::same_name;

constexpr std::size_t most_unknown = 8;

/// Headers in which a request's id is found if the spec names no place.
constexpr std::array<std::string_view, 10> id_headers{
    "X-Request-Id", "Request-Id",      "X-Correlation-Id", "X-Amzn-RequestId", "X-Amz-Request-Id",
    "X-Trace-Id",   "X-Ms-Request-Id", "X-B3-TraceId",     "CF-Ray",           "Traceparent"};
constexpr std::array<std::string_view, 8> id_names{"requestId",      "request_id", "correlationId",
                                                   "correlation_id", "traceId",    "trace_id",
                                                   "RequestId",      "request-id"};

/// Headers that say when to retry, or who answered.
bool matters(std::string_view name) {
  constexpr std::string_view names[] = {
      "Retry-After", "RateLimit", "RateLimit-Policy", "WWW-Authenticate", "Location", "Server", "Via"};
  const auto is = [&](std::string_view one) { return same_name(name, one); };
  if (std::any_of(std::begin(names), std::end(names), is)) return true;
  const auto begins = [&](std::string_view with) { return same_name(name.substr(0, with.size()), with); };
  return begins("X-RateLimit") || begins("X-Rate-Limit") || begins("RateLimit-");
}

/// The headers that the spec of a vendor names.
std::vector<std::string_view> named_headers(const answer& by) {
  const auto& t = by.tables();
  const errcat::detail::place_list places(t, errcat::detail::header_of(t, errcat::detail::h_places));
  std::vector<std::string_view> all;
  for (const auto one : places)
    if (one.form() == errcat::detail::place_form::header) all.push_back(one.path().front());
  for (const auto& envelope : by.vendor().written->envelope)
    for (const auto& one : envelope.other)
      if (one.name.value.starts_with("header:")) all.push_back(one.name.value.substr(7));
  return all;
}

void add_headers(const evidence& what, const answer* by, const std::vector<std::string>& never,
                 read_report& to) {
  const auto named = by == nullptr ? std::vector<std::string_view>() : named_headers(*by);
  const auto is_named = [&](std::string_view name) {
    return std::any_of(named.begin(), named.end(), [&](auto one) { return same_name(one, name); });
  };
  constexpr std::size_t most = 20;
  for (const auto& one : what.headers) {
    if (same_name(one.name, "Date")) to.date = shown(one.value, never, 60);
    const bool is_shown = same_name("header " + one.name, to.request_id_at) || one.value == to.request_id;
    if (to.headers.size() == most || is_shown || (!matters(one.name) && !is_named(one.name))) continue;
    const bool is_secret = pasted::names_secret(one.name, never);
    to.headers.push_back({shown(one.name, never, 60), is_secret ? "[a secret]" : shown(one.value, never)});
  }
}

/// Whether a place of a spec is that of a value: "/errors/*/code" is "/errors/0/code".
bool fits(std::string_view place, std::string_view pointer) {
  while (!place.empty() && !pointer.empty()) {
    const auto wanted = place.substr(0, place.find('/', 1));
    const auto actual = pointer.substr(0, pointer.find('/', 1));
    if (wanted != actual && wanted != "/*") return false;
    place.remove_prefix(wanted.size());
    pointer.remove_prefix(actual.size());
  }
  // A place can be an object.
  return place.empty();
}

bool knows_place(const answer& by, std::string_view pointer) {
  const auto& t = by.tables();
  const errcat::detail::place_list places(t, errcat::detail::header_of(t, errcat::detail::h_places));
  for (const auto one : places)
    if (one.form() == errcat::detail::place_form::pointer && fits(one.text(), pointer)) return true;
  for (const auto& envelope : by.vendor().written->envelope)
    for (const auto& one : envelope.other)
      if (fits(one.name.value, pointer)) return true;
  return false;
}

void add_unknown(const std::vector<pasted::leaf>& leaves, const answer* by,
                 const std::vector<std::string>& never, read_report& to) {
  for (const auto& one : leaves) {
    if (one.place.empty() || (by != nullptr && knows_place(*by, one.place))) continue;
    if (to.unknown.size() == most_unknown) {
      ++to.more_unknown;
      continue;
    }
    const bool is_secret = pasted::names_secret(one.name, never);
    to.unknown.push_back({shown(one.place, never, 60), is_secret ? "[a secret]" : shown(one.value, never)});
  }
}

void add_request_id(const evidence& what, const std::vector<pasted::leaf>& leaves, const answer* by,
                    const std::vector<std::string>& never, read_report& to) {
  if (by != nullptr && !by->seen().request_id().empty()) {
    to.request_id = shown(by->seen().request_id(), never, 120);
    return;
  }
  for (const auto name : id_headers)
    for (const auto& one : what.headers)
      if (same_name(one.name, name) && to.request_id.empty() && !one.value.empty()) {
        to.request_id = shown(one.value, never, 120);
        to.request_id_at = fmt::format("header {}", name);
      }
  for (const auto& one : leaves)
    if (to.request_id.empty() && std::find(id_names.begin(), id_names.end(), one.name) != id_names.end()) {
      to.request_id = shown(one.value, never, 120);
      to.request_id_at = shown(one.place, never, 60);
    }
}

/// Counts the secrets in what was pasted: in all of it, or if that is much, in the response.
void add_secrets(const evidence& what, const answer* by, const std::vector<std::string>& never,
                 read_report& to) {
  const auto add = [&](std::string_view text) { pasted::count_secrets(text, never, to.secrets); };
  if (what.text.size() <= pasted::most_searched) return add(what.text);
  for (const auto& one : what.headers) add(one.name + ": " + one.value);
  const auto body = by == nullptr ? std::string_view() : by->body();
  add(body.substr(0, pasted::most_searched));
}

std::string form_of(const pasted::response& from) {
  auto text = std::string(pasted::words_of(from.form));
  if (from.of > 1)
    text += fmt::format(", the {} of {} responses",
                        from.form == pasted::form::har ? "last that failed" : "last", from.of);
  return text;
}

}  // namespace

read_report report_of(const evidence& what, const answer* by) {
  read_report out;
  const auto never = by == nullptr ? std::vector<std::string>() : never_names(by->vendor());
  const std::string_view body = by != nullptr                ? by->body()
                                : what.pasted.bodies.empty() ? std::string_view()
                                                             : what.pasted.bodies[0];
  const auto leaves = pasted::leaves_of(errcat::detail::without_blanks(body));
  out.form = form_of(what.pasted);
  out.status = by == nullptr ? what.status : by->seen().response().status;
  out.method = shown(what.pasted.method, never, 20);
  out.path = shown(what.pasted.path, never, 120);
  out.page_title = shown(what.pasted.page_title, never, 120);
  if (by != nullptr) {
    const auto& seen = by->seen();
    out.code = shown(seen.response().code.text(), never, 120);
    out.message = shown(seen.response().message, never);
    out.details = shown(seen.details(), never);
    out.field = shown(seen.field(), never, 120);
  }
  add_request_id(what, leaves, by, never, out);
  add_headers(what, by, never, out);
  add_unknown(leaves, by, never, out);
  add_secrets(what, by, never, out);
  return out;
}

std::string to_text(const read_report& from) {
  std::string text;
  if (!from.method.empty()) add_line("request", fmt::format("{} {}", from.method, from.path), text);
  if (from.status != 0) add_line("status", std::to_string(from.status), text);
  add_line("code", from.code, text);
  add_line("message", from.message, text);
  add_line("details", from.details, text);
  add_line("field", from.field, text);
  const auto at = from.request_id_at.empty() ? std::string() : fmt::format(" ({})", from.request_id_at);
  if (!from.request_id.empty())
    add_line("request id", from.request_id + at + ": support will ask for it", text);
  if (!from.page_title.empty())
    add_line("page",
             fmt::format("\"{}\": a page, likely of a proxy; only the status counts", from.page_title), text);
  for (const auto& one : from.headers) add_line("header", fmt::format("{}: {}", one.name, one.value), text);
  for (const auto& one : from.unknown)
    add_line("not known", fmt::format("{} is `{}`", one.name, one.value), text);
  if (from.more_unknown != 0) add_line("...", fmt::format("and {} more", from.more_unknown), text);
  const auto secrets = pasted::words_of(from.secrets);
  if (!secrets.empty()) add_line("left out", secrets + ": keep this out of tickets", text);
  return text.empty() ? text : fmt::format("Read from {}:\n{}\n", from.form, text);
}

}  // namespace generator::commands
