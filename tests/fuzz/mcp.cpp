#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "mcp/server.hpp"
#include "pasted/pasted.hpp"
#include "rpc/framing.hpp"

// Lets a server for agents read random bytes, once it is initialized. The sanitizers find what goes wrong in
// memory; what follows finds broken promises.
namespace {

namespace mcp = generator::mcp;
namespace rpc = generator::rpc;
using nlohmann::json;

constexpr std::size_t most_bytes = std::size_t{1} << 16;

void demand(bool holds) {
  if (!holds) std::abort();
}

/// A tool with arguments of all types, which reads a text as the real ones do.
mcp::tool reader() {
  using type = mcp::parameter_type;
  return {"read",
          "Read",
          "Reads.",
          {{.name = "text", .purpose = "Anything.", .most = 4'096, .is_required = true},
           {.name = "headers", .type = type::texts, .purpose = "Headers."},
           {.name = "made", .type = type::integer, .purpose = "Calls.", .most = 9, .least = 1},
           {.name = "sent_key", .type = type::flag, .purpose = "Whether."}},
          {{"type", "object"}},
          [](const json& arguments) {
            const auto text = mcp::text_or_empty(arguments, "text");
            const auto made = mcp::integer_or(arguments, "made", 1);
            demand(!text.empty() && text.size() <= 4'096 && made >= 1 && made <= 9);
            demand(mcp::texts_or_none(arguments, "headers").size() <= mcp::most_texts);
            static_cast<void>(mcp::flag_or_false(arguments, "sent_key"));
            const auto seen = generator::pasted::read(text);
            return mcp::tool_result{text, {{"status", seen.status}, {"bodies", seen.bodies}}};
          }};
}

/// A response of JSON-RPC on one line.
void check(std::string_view message) {
  demand(message.find('\n') == message.npos);
  const auto sent = json::parse(message, nullptr, false);
  demand(sent.is_object() && sent.size() == 3 && sent.value("jsonrpc", "") == "2.0" && sent.contains("id"));
  demand(sent.contains("result") || sent.at("error").at("code").is_number_integer());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::size_t sent = 0;
  mcp::server server(
      {reader()},
      [&](std::string_view message) {
        check(message);
        ++sent;
      },
      "1");
  auto& messages = server.messages();
  messages.receive(
      R"({"jsonrpc":"2.0","id":0,"method":"initialize","params":{"protocolVersion":"2025-11-25"}})");
  rpc::message_reader in(rpc::framing::lines, most_bytes);
  // NOLINTNEXTLINE: characters may alias everything.
  in.feed({reinterpret_cast<const char*>(data), size});
  in.feed("\n");
  std::size_t came = 1;
  while (const auto next = in.next()) {
    ++came;
    if (next->problem.empty())
      messages.receive(next->text);
    else
      messages.refuse(rpc::error_code::invalid_request, next->problem);
    demand(messages.waiting_bytes() <= size + 100);
  }
  while (messages.has_waiting()) messages.handle_next();
  demand(messages.waiting_bytes() == 0 && sent <= came);
  return 0;
}
