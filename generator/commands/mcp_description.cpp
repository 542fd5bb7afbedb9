#include "commands/mcp_description.hpp"

#include <nlohmann/json.hpp>
#include <utility>

// What the tools of the command `mcp` take and answer.
namespace generator::commands {
namespace {

using mcp::parameter;
using mcp::parameter_type;
using nlohmann::json;

/// A response that is longer is no help to whoever calls a tool.
constexpr std::int64_t most_pasted = std::int64_t{4} << 20;

constexpr parameter any_vendor{
    .name = "vendor",
    .purpose = "The vendor's name, as list_vendors has it. Without it, all vendors are asked."};
constexpr parameter one_vendor{
    .name = "vendor", .purpose = "The vendor's name, as list_vendors has it.", .is_required = true};
constexpr parameter entry_limit{.name = "limit",
                                .type = parameter_type::integer,
                                .purpose = "How many entries to list at most; 100 if you do not say.",
                                .most = 1'000,
                                .least = 1};

/// What can be known of a response.
std::vector<parameter> response_parameters() {
  return {
      {.name = "text",
       .purpose =
           "The response as you have it: raw HTTP, the output of curl -v, a HAR, a body, or a log line "
           "with JSON in it. Leave out what is secret.",
       .most = most_pasted},
      {.name = "code", .purpose = "The vendor's code of the error, or an id from the catalog."},
      {.name = "status",
       .type = parameter_type::integer,
       .purpose = "The HTTP status. It counts more than one in the text.",
       .most = 999,
       .least = 100},
      {.name = "headers",
       .type = parameter_type::texts,
       .purpose = "Headers of the response, each as `Name: value`.",
       .most = 8'192},
      {.name = "message", .purpose = "The message of the response.", .most = 8'192},
      {.name = "surface", .purpose = "The id of the part of the API that answered."},
      {.name = "operation", .purpose = "The id of the operation that was called."},
  };
}

std::vector<parameter> explain_parameters() {
  auto all = response_parameters();
  all.insert(all.begin(), any_vendor);
  all.push_back({.name = "locale", .purpose = "The language of the user message, such as pt-BR."});
  return all;
}

std::vector<parameter> retry_parameters() {
  constexpr std::int64_t most_made = 1'000'000, most_elapsed = 2'147'483'647;
  auto all = response_parameters();
  all.insert(all.begin(), one_vendor);
  all.push_back({.name = "made",
                 .type = parameter_type::integer,
                 .purpose = "How many calls were made so far, with the first; 1 if you do not say.",
                 .most = most_made,
                 .least = 1});
  all.push_back({.name = "elapsed_ms",
                 .type = parameter_type::integer,
                 .purpose = "Milliseconds since the start of the first call.",
                 .most = most_elapsed});
  all.push_back({.name = "method", .purpose = "The HTTP method of the call, such as POST."});
  all.push_back({.name = "sent_key",
                 .type = parameter_type::flag,
                 .purpose = "Whether the call carried an idempotency key, and each retry carries the same."});
  all.push_back({.name = "refreshed",
                 .type = parameter_type::flag,
                 .purpose = "Whether the credentials were renewed since the first call."});
  return all;
}

/// A schema of an object with these members, of which later versions may have more.
json object_schema(json members) {
  json required = json::array();
  for (const auto& one : members.items()) required.push_back(one.key());
  return {{"type", "object"}, {"properties", std::move(members)}, {"required", std::move(required)}};
}

json type(const char* name) {
  return {{"type", name}};
}

json or_null(const char* name) {
  return {{"type", {name, "null"}}};
}

json list_schema(const char* name) {
  return object_schema({{"format", type("integer")}, {name, {{"type", "array"}, {"items", type("object")}}}});
}

json explain_schema() {
  auto all = list_schema("vendors");
  for (const auto* one : {"read", "answer"}) {
    all["properties"][one] = or_null("object");
    all["required"].push_back(one);
  }
  return all;
}

json retry_schema() {
  return object_schema({{"format", type("integer")},
                        {"vendor", type("string")},
                        {"title", type("string")},
                        {"entry", type("string")},
                        {"matched", type("string")},
                        {"surprises", {{"type", "array"}, {"items", type("string")}}},
                        {"retry_rule", or_null("string")},
                        {"next", object_schema({{"action", type("string")},
                                                {"reason", type("string")},
                                                {"wait_ms", type("integer")},
                                                {"text", type("string")},
                                                {"because", type("string")}})}});
}

}  // namespace

mcp::tool explain_tool() {
  return {
      "explain_response",
      "Explain a vendor's response",
      "Tells what an error response of a vendor's API means: the error, its causes and fixes, whether and "
      "when to retry, and what to tell the end user. Call it when you have a response, or only its status or "
      "code. Secrets in the response are left out of the answer.",
      explain_parameters(),
      explain_schema(),
      {}};
}

mcp::tool retry_tool() {
  return {
      "decide_retry",
      "Decide on a retry",
      "Tells whether and when to call a vendor again after a response, by the vendor's own rules: give up, "
      "retry after a wait, renew credentials, or fix the request. Call it for each response that failed.",
      retry_parameters(),
      retry_schema(),
      {}};
}

mcp::tool search_tool() {
  const parameter words{
      .name = "words",
      .purpose = "Words that the entry has, all of them, in any of its texts, codes or ids.",
      .is_required = true};
  return {
      "find_errors",
      "Find errors",
      "Lists the errors, statuses, outcomes and symptoms that have all given words in any of their texts, "
      "codes or ids. Call it when you have a description of a problem and no response.",
      {words, any_vendor, entry_limit},
      list_schema("entries"),
      {}};
}

mcp::tool list_tool() {
  return {"list_errors",
          "List a vendor's errors",
          "Lists the errors, statuses, outcomes and symptoms of one vendor.",
          {one_vendor, entry_limit},
          list_schema("entries"),
          {}};
}

mcp::tool vendors_tool() {
  return {"list_vendors",
          "List vendors",
          "Lists the vendors that errcat knows, with the specs that describe them.",
          {},
          list_schema("vendors"),
          {}};
}

}  // namespace generator::commands
