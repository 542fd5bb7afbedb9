#include "commands/mcp_tools.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <sstream>

#include "commands/explain_result.hpp"
#include "commands/explain_text.hpp"
#include "commands/mcp_description.hpp"
#include "commands/report.hpp"
#include "commands/shown.hpp"
#include "diagnostics/print.hpp"
#include "rpc/json_text.hpp"

// What clients of the Model Context Protocol can ask errcat.
namespace generator::commands {
namespace {

using mcp::tool_result;
using nlohmann::json;

tool_result failed_with(std::string why) {
  return {std::move(why), nullptr, true};
}

std::string lines_of(const remarks& all) {
  std::string text;
  for (const auto& one : all) text += fmt::format("Note: {}\n", one);
  return text;
}

/// What was found, or why nothing could be looked up.
tool_result result_of(const explain_result& said) {
  auto text = lines_of(said.remarks_on_input) + said.text;
  if (!said.failure.empty()) text += said.failure + '\n';
  if (said.json.empty()) return failed_with(std::move(text));
  return {std::move(text), rpc::parse_json(said.json).value(), false};
}

explain_result refused(std::string why) {
  explain_result out;
  out.failure = std::move(why);
  return out;
}

explain_result look_up_anew(const explain_options& options) {
  source_set sources;
  findings found;
  std::ostringstream nowhere;
  progress quiet(nowhere, 0);
  const auto vendors = load_vendors(options.specs, options.kinds, options.vendor, sources, found, quiet);
  if (found.has_errors()) return refused(to_text(found, sources) + "\nerrcat looked up nothing.");
  if (!options.vendor.empty() && find_vendor(vendors, options.vendor) == nullptr)
    return refused(fmt::format("no vendor is called `{}`{}", shown(options.vendor, {}),
                               with_help(suggest_vendor(vendors, options.vendor))));
  return look_up(options, false, vendors, sources);
}

/// Nothing is read but the specs: what was pasted is in the arguments.
explain_options options_of(const json& arguments, const mcp_options& from) {
  explain_options out;
  out.specs = from.specs;
  out.kinds = from.kinds;
  out.vendor = mcp::text_or_empty(arguments, "vendor");
  out.text = mcp::text_or_empty(arguments, "text");
  out.code = mcp::text_or_empty(arguments, "code");
  if (const auto status = mcp::integer_or(arguments, "status", 0); status != 0)
    out.status = static_cast<std::int32_t>(status);
  out.headers = mcp::texts_or_none(arguments, "headers");
  out.message = mcp::text_or_empty(arguments, "message");
  out.surface = mcp::text_or_empty(arguments, "surface");
  out.operation = mcp::text_or_empty(arguments, "operation");
  out.locale = mcp::text_or_empty(arguments, "locale");
  out.made = mcp::integer_or(arguments, "made", 1);
  out.elapsed_ms = mcp::integer_or(arguments, "elapsed_ms", 0);
  out.method = mcp::text_or_empty(arguments, "method");
  out.sent_key = mcp::flag_or_false(arguments, "sent_key");
  out.refreshed = mcp::flag_or_false(arguments, "refreshed");
  out.search = mcp::text_or_empty(arguments, "words");
  out.most_listed = static_cast<std::size_t>(mcp::integer_or(arguments, "limit", default_limit));
  return out;
}

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n\v\f") == text.npos;
}

/// What is missing or malformed in a response. Empty if nothing is.
std::string mistake_in_response(const explain_options& options) {
  if (!std::ranges::all_of(options.headers, is_header)) return "a header has the form `Name: value`";
  if (options.vendor.empty() && (!options.surface.empty() || !options.operation.empty()))
    return "`surface` and `operation` are a vendor's: pass `vendor`, too";
  const bool has_code = !options.code.empty() && options.code != "-";
  if (!has_code && !options.status && is_blank(*options.text) && options.headers.empty() &&
      options.message.empty())
    return "pass the response as `text`, or what you know of it as `code`, `status`, `headers` or `message`";
  return {};
}

/// A decision for people.
std::string decision_text(const json& decision) {
  const auto text_in = [](const json& in, const char* name) { return in.at(name).get<std::string>(); };
  const auto& rule = decision.at("retry_rule");
  const auto& next = decision.at("next");
  auto text = fmt::format("{}: {}\n", text_in(decision, "title"), text_in(decision, "entry"));
  for (const auto& one : decision.at("surprises"))
    add_line("unexpected", one.get_ref<const std::string&>(), text);
  add_line("retry rule", rule.is_null() ? "none stated" : rule.get_ref<const std::string&>(), text);
  add_line("next", fmt::format("{} ({})", text_in(next, "text"), text_in(next, "because")), text);
  return text;
}

explain_result explain_response_in(const json& arguments, const mcp_options& from) {
  const auto options = options_of(arguments, from);
  if (auto wrong = mistake_in_response(options); !wrong.empty()) return refused(std::move(wrong));
  return look_up_anew(options);
}

tool_result explain_response(const json& arguments, const mcp_options& from) {
  return result_of(explain_response_in(arguments, from));
}

/// The part of an explanation that says when to call again.
tool_result decide_retry(const json& arguments, const mcp_options& from) {
  const auto said = explain_response_in(arguments, from);
  auto whole = result_of(said);
  if (whole.is_error) return whole;
  const auto& answer = whole.structured.at("answer");
  if (answer.is_null()) return failed_with(std::move(whole.text));
  json out{{"format", whole.structured.at("format")}};
  for (const auto* one : {"vendor", "title", "entry", "matched", "surprises", "retry_rule", "next"})
    out[one] = answer.at(one);
  return {lines_of(said.remarks_on_input) + decision_text(out), std::move(out), false};
}

tool_result find_errors(const json& arguments, const mcp_options& from) {
  const auto options = options_of(arguments, from);
  if (is_blank(options.search)) return failed_with("`words` has no word");
  return result_of(look_up_anew(options));
}

}  // namespace

std::vector<mcp::tool> tools_of(const mcp_options& options) {
  const auto with = [&options](mcp::tool tool, tool_result (*run)(const json&, const mcp_options&)) {
    tool.run = [run, &options](const json& arguments) { return run(arguments, options); };
    return tool;
  };
  const auto list = [](const json& arguments, const mcp_options& from) {
    return result_of(look_up_anew(options_of(arguments, from)));
  };
  return {with(explain_tool(), explain_response), with(retry_tool(), decide_retry),
          with(search_tool(), find_errors), with(list_tool(), list), with(vendors_tool(), list)};
}

}  // namespace generator::commands
