#include "mcp/server.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "rpc/json_text.hpp"

// Which message gets which answer.
namespace generator::mcp {
namespace {

using nlohmann::json;
using rpc::error_code;

/// The versions of the protocol that errcat speaks, the newest first. That of 2025-03-26 is left out, because
/// it demands several messages in one.
constexpr std::array<std::string_view, 3> versions{"2025-11-25", "2025-06-18", "2024-11-05"};

constexpr std::string_view instructions =
    "errcat knows the error responses of vendors' APIs from specs: what an error means, its causes and "
    "fixes, "
    "whether and when to retry, and what to tell the end user. Ask it before you guess what a response means "
    "or write a retry loop. It leaves secrets out of what it answers; leave them out of what you pass, too.";

/// Reading changes nothing, and the specs are all that it sees of the world.
json annotations(std::string_view title) {
  return {{"title", title},
          {"readOnlyHint", true},
          {"destructiveHint", false},
          {"idempotentHint", true},
          {"openWorldHint", false}};
}

json description_of(const tool& one) {
  return {{"name", one.name},
          {"title", one.title},
          {"description", one.purpose},
          {"inputSchema", schema_of(one.parameters)},
          {"outputSchema", one.output_schema},
          {"annotations", annotations(one.title)}};
}

json message_of(tool_result from) {
  json out{{"content", {{{"type", "text"}, {"text", std::move(from.text)}}}}, {"isError", from.is_error}};
  if (!from.structured.is_null()) out["structuredContent"] = std::move(from.structured);
  return out;
}

}  // namespace

std::string_view version_for(std::string_view asked) {
  // Dates compare as texts do.
  const auto found = std::ranges::find_if(versions, [&](std::string_view one) { return one <= asked; });
  return found == versions.end() ? versions.front() : *found;
}

server::server(std::vector<tool> tools, rpc::dispatcher::sender send, std::string version)
    : messages_(std::move(send), {"notifications/cancelled", "requestId", false}),
      tools_(std::move(tools)),
      version_(std::move(version)) {
  messages_.set_guard([this](std::string_view method) {
    if (!initialized_ && method != "initialize" && method != "ping")
      throw rpc::error{error_code::invalid_request, "the first request must be `initialize`"};
  });
  messages_.add("initialize", [this](const json& params) { return initialize(params); });
  messages_.add("ping", [](const json&) { return json::object(); });
  messages_.add("tools/list", [this](const json& params) { return list(params); });
  messages_.add("tools/call", [this](const json& params) { return call(params); });
}

json server::initialize(const json& params) {
  if (initialized_) throw rpc::error{error_code::invalid_request, "`initialize` came twice"};
  const auto version = version_for(rpc::text_in(params, "protocolVersion"));
  initialized_ = true;
  return {{"protocolVersion", version},
          {"capabilities", {{"tools", json::object()}}},
          {"serverInfo", {{"name", "errcat"}, {"title", "errcat"}, {"version", version_}}},
          {"instructions", instructions}};
}

json server::list(const json& params) const {
  if (params.contains("cursor"))
    throw rpc::error{error_code::invalid_params, "there is only one page of tools, without a `cursor`"};
  json all = json::array();
  for (const auto& one : tools_) all.push_back(description_of(one));
  return {{"tools", std::move(all)}};
}

json server::call(const json& params) const {
  const auto& name = rpc::text_in(params, "name");
  const auto found = std::ranges::find(tools_, std::string_view(name), &tool::name);
  if (found == tools_.end()) throw rpc::error{error_code::invalid_params, "there is no tool of this name"};
  const json none = json::object();
  const auto& arguments = params.contains("arguments") ? rpc::object_in(params, "arguments") : none;
  // The model that made the mistake sees it, and can call again.
  if (auto wrong = mistake_in(arguments, found->parameters); !wrong.empty())
    return message_of({std::move(wrong), nullptr, true});
  return message_of(found->run(arguments));
}

}  // namespace generator::mcp
