#include <fmt/format.h>
#include <fmt/ostream.h>

#include <ctime>
#include <fstream>
#include <iostream>
#include <iterator>
#include <ostream>

#include "commands/commands.hpp"
#include "commands/explain_rule.hpp"
#include "commands/explain_text.hpp"
#include "commands/load.hpp"
#include "commands/report.hpp"
#include "errcat/runtime.hpp"
#include "errcat/user_text.hpp"
#include "errcat/xml.hpp"
#include "tables/tables.hpp"
#include "view/phrases.hpp"

// The command `explain`.
namespace generator::commands {
namespace {

/// Splits "Name: value".
errcat::http_header header_of(std::string_view line) {
  const auto colon = line.find(':');
  if (colon == std::string::npos) return {line, {}};
  const auto value = line.find_first_not_of(" \t", colon + 1);
  return {line.substr(0, colon), value == std::string::npos ? std::string_view() : line.substr(value)};
}

/// The contents of a file, or of the standard input for `-`. Empty if it cannot be read.
std::optional<std::string> read_all(const std::string& path) {
  if (path == "-") return std::string(std::istreambuf_iterator<char>(std::cin), {});
  std::ifstream in(path, std::ios::binary);
  if (!in) return {};
  return std::string(std::istreambuf_iterator<char>(in), {});
}

const catalog::catalog* find_vendor(const std::vector<catalog::catalog>& vendors, const std::string& name,
                                    const streams& to) {
  std::vector<std::string_view> known;
  for (const auto& one : vendors) {
    if (one.vendor == name) return &one;
    known.push_back(one.vendor);
  }
  const auto help = did_you_mean(name, known).text;
  fmt::print(to.error, "errcat: no vendor is called `{}`{}{}\n", name, help.empty() ? "" : ": ", help);
  return nullptr;
}

/// The number of a name, or 0 if no name is given. Empty, after a message, if the name is unknown.
template <class Defined>
std::optional<std::uint32_t> number_of(const std::vector<Defined>& defined, const std::string& id,
                                       std::string_view what, const streams& to) {
  if (id.empty()) return 0;
  std::vector<std::string_view> known;
  for (std::size_t i = 0; i < defined.size(); ++i) {
    if (defined[i].id == id) return static_cast<std::uint32_t>(i + 1);
    known.push_back(defined[i].id);
  }
  const auto help = did_you_mean(id, known).text;
  fmt::print(to.error, "errcat: no {} is called `{}`{}{}\n", what, id, help.empty() ? "" : ": ", help);
  return {};
}

/// What the options say about the response apart from its body. Empty after a message.
std::optional<errcat::response> known_of(const explain_options& options, const catalog::catalog& of,
                                         const streams& to) {
  errcat::response out;
  out.status = options.status.value_or(0);
  const auto surface = number_of(of.surfaces, options.surface, "surface", to);
  const auto operation = number_of(of.operations, options.operation, "operation", to);
  if (!surface || !operation) return {};
  out.surface = static_cast<errcat::surface>(*surface);
  out.operation = static_cast<errcat::operation>(*operation);
  out.code = options.code;
  out.message = options.message;
  return out;
}

/// The response that the options describe. Empty after a message.
std::optional<errcat::reading> read_response(const explain_options& options, const catalog::catalog& of,
                                             const errcat::detail::tables& t, const streams& to) {
  const auto known = known_of(options, of, to);
  if (!known) return {};
  const auto body = options.body.empty() ? std::optional<std::string>("") : read_all(options.body);
  if (!body) {
    fmt::print(to.error, "errcat: cannot read `{}`\n", options.body);
    return {};
  }
  std::vector<errcat::http_header> headers;
  for (const auto& one : options.headers) headers.push_back(header_of(one));
  auto seen = errcat::read(t, *known, errcat::any_body(*body), headers);
  if (seen.body() == errcat::body_form::unreadable ||
      (seen.body() == errcat::body_form::none && !options.body.empty()))
    fmt::print(to.error, "errcat: the body cannot be read and is ignored\n");
  if (seen.body() == errcat::body_form::ambiguous)
    fmt::print(to.error, "errcat: the body has a name twice and is ignored\n");
  if (seen.body() == errcat::body_form::cut)
    fmt::print(to.error, "errcat: the body is cut off; errcat reads the part before the cut\n");
  return seen;
}

errcat::call call_of(const explain_options& options, const errcat::reading& seen, const streams& to) {
  errcat::call last;
  last.made = options.made;
  last.method = options.method;
  last.sent_key = options.sent_key;
  last = seen.call(last, std::time(nullptr));
  if (seen.asks_to_wait() && last.retry_after_ms < 0)
    fmt::print(to.error, "errcat: cannot read how long the response asks to wait: `{}`\n", seen.asked_wait());
  return last;
}

explanation explain_match(const errcat::detail::tables& t, const errcat::any_match& match,
                          const errcat::reading& seen, const errcat::call& last, const catalog::catalog& of,
                          const std::string& locale) {
  explanation out;
  out.match = match;
  // The user wants to know what the vendor says, however long the wait is.
  errcat::budget unbounded;
  unbounded.max_wait_ms = errcat::none_given;
  out.next = errcat::decide(t, match, last, unbounded);
  errcat::fill_options how;
  how.now_s = std::time(nullptr);
  out.user_message = errcat::user_message(t, match, seen, locale, how).text;
  const auto found = errcat::retry_of(t, match);
  for (const auto& one : of.policies)
    if (found.rule && one.id == found.rule.id()) {
      out.policy_text = view::policy_text(one);
      out.basis_note = view::basis_note(one.written.basis.value);
    }
  if (found.rule && found.from != match.what)
    out.policy_from = fmt::format(" (from {})", catalog::name_of(of.entries[found.from.index()]));
  return out;
}

/// All errors in a response, each with its meaning.
std::vector<reported> reported_in(const errcat::reading& seen, const errcat::detail::tables& t,
                                  const catalog::catalog& of) {
  std::vector<reported> all;
  for (const auto& one : seen.errors()) {
    const errcat::any_match match = errcat::classify<std::int32_t>(t, one.response);
    all.push_back({std::string(one.response.code.text()),
                   match && !is_by_http(match.how) ? catalog::name_of(of.entries[match.what.index()])
                                                   : "not in the catalog",
                   std::string(one.field), &one.response == &seen.response()});
  }
  return all;
}

/// The nearest code or id, for a mistyped one.
std::string suggestion(const catalog::catalog& in, const std::string& word) {
  std::vector<std::string_view> known;
  for (const auto& one : in.entries) {
    if (!one.code.empty()) known.push_back(one.code);
    if (!one.id.empty()) known.push_back(one.id);
  }
  return did_you_mean(word, known).text;
}

}  // namespace

int explain(const explain_options& options, const streams& to) {
  source_set sources;
  findings found;
  progress on(to.error, to.columns);
  const auto specs = load(options.specs, options.kinds, 0, sources, found, on);
  on.finish();
  if (const auto code = explain_rule(options, specs.vendors, to)) return *code;
  if (found.has_errors()) {
    report(found, sources, "errcat looked up nothing", to);
    return exit_code_of(found);
  }
  const auto* vendor = find_vendor(specs.vendors, options.vendor, to);
  if (!vendor) return exit_code::failed;

  const auto packed = tables::pack(*vendor);
  const auto t = tables::view(packed);
  const auto seen = read_response(options, *vendor, t, to);
  if (!seen) return exit_code::failed;
  errcat::any_match match = errcat::classify<std::int32_t>(t, seen->response());
  const bool by_code = match.how == errcat::rung::code || match.how == errcat::rung::alias;
  const auto named = options.code.empty() || by_code ? errcat::entry() : errcat::find_id(t, options.code);
  if (named) {
    match = {};
    match.what = named;
    match.status = seen->response().status;
  }
  if (!match) {
    const auto help = suggestion(*vendor, options.code);
    fmt::print(to.error, "errcat: {} has no entry for this response{}{}\n", vendor->title,
               help.empty() ? "" : ": ", help);
    return exit_code::found_something;
  }
  const auto http = is_by_http(match.how) ? load_http(sources, found, on) : catalog::catalog();
  const auto& speaking = is_by_http(match.how) ? http : *vendor;
  auto explained = explain_match(t, match, *seen, call_of(options, *seen, to), speaking, options.locale);
  explained.by_name = static_cast<bool>(named);
  explained.subcode = seen->response().subcode.text();
  explained.errors = reported_in(*seen, t, *vendor);
  explained.has_more_errors = seen->has_more_errors();
  to.out << to_text(explained, *vendor, speaking);
  return exit_code::clean;
}

}  // namespace generator::commands
