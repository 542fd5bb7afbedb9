#include "mcp/server.hpp"

#include "catch.hpp"

using namespace generator::mcp;

TEST_CASE("a client gets the version of the protocol that it asks for, or the nearest before it") {
  CHECK(version_for("2025-11-25") == "2025-11-25");
  CHECK(version_for("2025-06-18") == "2025-06-18");
  CHECK(version_for("2024-11-05") == "2024-11-05");
  // A client that knows batches of messages knows what was before them, too.
  CHECK(version_for("2025-03-26") == "2024-11-05");
  CHECK(version_for("2026-12-31") == "2025-11-25");
  CHECK(version_for("2024-10-07") == "2025-11-25");
  CHECK(version_for("") == "2025-11-25");
  CHECK(version_for("\xFF") == "2025-11-25");
}

TEST_CASE("a tool gets what the client sent, and answers in all forms") {
  std::vector<tool> tools;
  tools.push_back({"echo",
                   "Echo",
                   "Says it again.",
                   {{.name = "word", .purpose = "What to say."}},
                   {{"type", "object"}},
                   [](const nlohmann::json& arguments) {
                     auto word = text_or_empty(arguments, "word");
                     return tool_result{word, {{"word", word}}, word == "no"};
                   }});
  std::string sent;
  server on(
      std::move(tools), [&](std::string_view message) { sent += std::string(message) + "\n"; }, "1.2");
  for (
      const auto* message :
      {R"({"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18"}})",
       R"({"jsonrpc":"2.0","id":2,"method":"tools/list"})",
       R"({"jsonrpc":"2.0","id":3,"method":"tools/call","params":{"name":"echo","arguments":{"word":"a"}}})",
       R"({"jsonrpc":"2.0","id":4,"method":"tools/call","params":{"name":"echo"}})",
       R"({"jsonrpc":"2.0","id":5,"method":"tools/call","params":{"name":"echo","arguments":{"word":"no"}}})"})
    on.messages().receive(message);
  while (on.messages().has_waiting()) on.messages().handle_next();
  const auto first = sent.substr(0, sent.find('\n'));
  CHECK(nlohmann::json::parse(first)["result"]["protocolVersion"] == "2025-06-18");
  CHECK(sent.substr(first.size() + 1) ==
        R"({"id":2,"jsonrpc":"2.0","result":{"tools":[{"annotations":{"destructiveHint":false,)"
        R"("idempotentHint":true,"openWorldHint":false,"readOnlyHint":true,"title":"Echo"},)"
        R"("description":"Says it again.","inputSchema":{"additionalProperties":false,"properties":{"word":)"
        R"({"description":"What to say.","maxLength":1000,"minLength":1,"type":"string"}},"type":"object"},)"
        R"("name":"echo","outputSchema":{"type":"object"},"title":"Echo"}]}})"
        "\n"
        R"({"id":3,"jsonrpc":"2.0","result":{"content":[{"text":"a","type":"text"}],"isError":false,)"
        R"("structuredContent":{"word":"a"}}})"
        "\n"
        R"({"id":4,"jsonrpc":"2.0","result":{"content":[{"text":"","type":"text"}],"isError":false,)"
        R"("structuredContent":{"word":""}}})"
        "\n"
        R"({"id":5,"jsonrpc":"2.0","result":{"content":[{"text":"no","type":"text"}],"isError":true,)"
        R"("structuredContent":{"word":"no"}}})"
        "\n");
}
