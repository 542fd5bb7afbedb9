#include <fmt/format.h>
#include <fmt/ostream.h>

#include <fstream>
#include <iostream>
#include <iterator>
#include <ostream>

#include "commands/commands.hpp"
#include "commands/explain_text.hpp"
#include "commands/load.hpp"
#include "commands/report.hpp"
#include "errcat/runtime.hpp"
#include "tables/tables.hpp"
#include "view/phrases.hpp"
#include "wire/observe.hpp"

namespace generator::commands {
namespace {

/// "Name: value" in two.
wire::header header_of(const std::string& line) {
  const auto colon = line.find(':');
  if (colon == std::string::npos) return {line, {}};
  const auto value = line.find_first_not_of(" \t", colon + 1);
  return {line.substr(0, colon), value == std::string::npos ? std::string() : line.substr(value)};
}

/// The whole of a file, or of the input for `-`; nothing if it cannot be read.
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
  const auto help = did_you_mean(name, known);
  fmt::print(to.error, "errcat: no vendor is called `{}`{}{}\n", name, help.empty() ? "" : ": ", help);
  return nullptr;
}

/// The number of a name, 0 for none; nothing after a message.
template <class Defined>
std::optional<std::uint32_t> number_of(const std::vector<Defined>& defined, const std::string& id,
                                       std::string_view what, const streams& to) {
  if (id.empty()) return 0;
  std::vector<std::string_view> known;
  for (std::size_t i = 0; i < defined.size(); ++i) {
    if (defined[i].id == id) return static_cast<std::uint32_t>(i + 1);
    known.push_back(defined[i].id);
  }
  const auto help = did_you_mean(id, known);
  fmt::print(to.error, "errcat: no {} is called `{}`{}{}\n", what, id, help.empty() ? "" : ": ", help);
  return {};
}

/// The response that the options describe, or nothing after a message.
std::optional<wire::raw_response> response_of(const explain_options& options, const catalog::catalog& of,
                                              const streams& to) {
  wire::raw_response out;
  out.status = options.status.value_or(0);
  const auto surface = number_of(of.surfaces, options.surface, "surface", to);
  const auto operation = number_of(of.operations, options.operation, "operation", to);
  if (!surface || !operation) return {};
  out.surface = static_cast<errcat::surface>(*surface);
  out.operation = static_cast<errcat::operation>(*operation);
  for (const auto& one : options.headers) out.headers.push_back(header_of(one));
  if (options.body.empty()) return out;
  const auto text = read_all(options.body);
  if (!text) {
    fmt::print(to.error, "errcat: cannot read `{}`\n", options.body);
    return {};
  }
  auto body = nlohmann::ordered_json::parse(*text, nullptr, false);
  if (body.is_discarded())
    fmt::print(to.error, "errcat: the body is not JSON and says nothing more\n");
  else
    out.body = std::move(body);
  return out;
}

errcat::call call_of(const explain_options& options, const wire::raw_response& from,
                     const wire::observation& seen) {
  errcat::call last;
  last.made = options.made;
  last.method = options.method;
  last.operation = from.operation;
  last.retry_after_ms = seen.retry_after_ms();
  return last;
}

explanation explain_match(const errcat::detail::tables& t, const errcat::any_match& match,
                          const errcat::call& last, const catalog::catalog& of, const std::string& locale) {
  explanation out;
  out.match = match;
  // Whoever asks wants to know what the vendor says, however long that is.
  errcat::budget unbounded;
  unbounded.max_wait_ms = errcat::none_given;
  out.next = errcat::decide(t, match, last, unbounded);
  out.user_message = errcat::user_message(t, match, locale);
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

/// The nearest code or id, for who mistyped one.
std::string suggestion(const catalog::catalog& in, const std::string& word) {
  std::vector<std::string_view> known;
  for (const auto& one : in.entries) {
    if (!one.code.empty()) known.push_back(one.code);
    if (!one.id.empty()) known.push_back(one.id);
  }
  return did_you_mean(word, known);
}

}  // namespace

int explain(const explain_options& options, const streams& to) {
  source_set sources;
  findings found;
  const auto specs = load(options.specs, options.kinds, sources, found);
  if (found.has_errors()) {
    report(found, sources, "nothing was looked up", to);
    return exit_code_of(found);
  }
  const auto* vendor = find_vendor(specs.vendors, options.vendor, to);
  const auto raw = vendor ? response_of(options, *vendor, to) : std::nullopt;
  if (!raw) return exit_code::failed;

  const auto packed = tables::pack(*vendor);
  const auto t = tables::view(packed);
  const wire::observation seen(*vendor, *raw);
  auto response = seen.response();
  if (!options.code.empty()) response.code = options.code;
  if (!options.message.empty()) response.message = options.message;
  errcat::any_match match = errcat::classify<std::int32_t>(t, response);
  const bool by_code = match.how == errcat::rung::code || match.how == errcat::rung::alias;
  const auto named = options.code.empty() || by_code ? errcat::entry() : errcat::find_id(t, options.code);
  if (named) {
    match = {};
    match.what = named;
    match.status = raw->status;
  }
  if (!match) {
    const auto help = suggestion(*vendor, options.code);
    fmt::print(to.error, "errcat: {} has nothing on this response{}{}\n", vendor->title,
               help.empty() ? "" : ": ", help);
    return exit_code::found_something;
  }
  auto explained = explain_match(t, match, call_of(options, *raw, seen), *vendor, options.locale);
  explained.by_name = static_cast<bool>(named);
  to.out << to_text(explained, *vendor);
  return exit_code::clean;
}

}  // namespace generator::commands
