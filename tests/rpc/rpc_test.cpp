#include <nlohmann/json.hpp>

#include "catch.hpp"
#include "rpc/dispatcher.hpp"
#include "rpc/framing.hpp"
#include "rpc/json_text.hpp"

using namespace generator::rpc;

namespace {

/// What a reader makes of bytes that arrive one by one: messages in quotes, problems in brackets.
std::string read(framing how, std::string_view bytes, std::size_t limit = 100) {
  message_reader reader(how, limit);
  std::string out;
  for (const char byte : bytes) {
    reader.feed({&byte, 1});
    while (const auto next = reader.next()) {
      out += next->problem.empty() ? "\"" + next->text + "\"" : "[" + std::string(next->problem) + "]";
      if (!next->can_go_on) return out + " the end";
    }
  }
  return out;
}

}  // namespace

TEST_CASE("messages with headers are read however they arrive") {
  CHECK(read(framing::headers, framed("{}", framing::headers) + framed("[1]", framing::headers)) ==
        "\"{}\"\"[1]\"");
  CHECK(read(framing::headers, "CONTENT-LENGTH:  2 \r\nContent-Type: x\r\n\r\nab") == "\"ab\"");
  CHECK(read(framing::headers, "Content-Length: 0\r\n\r\nContent-Length: 1\r\n\r\nx") == "\"\"\"x\"");
}

TEST_CASE("a message that is too long is dropped, and the next one read") {
  CHECK(read(framing::headers, framed("123456", framing::headers) + framed("ok", framing::headers), 5) ==
        "[the message is too long]\"ok\"");
  CHECK(read(framing::lines, "123456\nok\n", 5) == "[the message is too long]\"ok\"");
}

TEST_CASE("headers that do not say where a message ends are the end") {
  for (const auto* headers :
       {"Content-Length: x\r\n\r\n", "Content-Length: -1\r\n\r\n", "Content-Length: 1, 2\r\n\r\n",
        "Content-Length: 99999999999999999999\r\n\r\n", "Content-Length: 1\r\nContent-Length: 1\r\n\r\n",
        "Length: 1\r\n\r\n", "no header\r\n\r\n"})
    CHECK(read(framing::headers, headers) == "[the headers have no valid Content-Length] the end");
  CHECK(read(framing::headers, std::string(5000, 'x')) == "[the headers are too long] the end");
}

TEST_CASE("messages in lines are read, empty lines passed over") {
  CHECK(read(framing::lines, "{}\r\n\n[1]\nhalf") == "\"{}\"\"[1]\"");
  CHECK(framed("{}", framing::lines) == "{}\n");
}

TEST_CASE("JSON that is malformed, too deep or not UTF-8 is nothing") {
  CHECK(!parse_json("{"));
  CHECK(!parse_json("\"\xFF\""));
  CHECK(!parse_json(std::string(1'000'000, '[')));
  CHECK(parse_json(std::string(128, '[') + std::string(128, ']')));
  CHECK(!parse_json(std::string(129, '[') + std::string(129, ']')));
  CHECK(parse_json("\"" + std::string(1000, '[') + "\\\"[\""));
  CHECK(to_text("\xFF") == "\"\xEF\xBF\xBD\"");
}

TEST_CASE("a request that waits can be cancelled, any other is answered in order") {
  std::string sent;
  dispatcher on([&](std::string_view message) { sent += std::string(message) + "\n"; },
                {"$/cancelRequest", "id", true});
  on.add("twice", [](const nlohmann::json& params) { return 2 * params.at("n").get<int>(); });
  on.receive(R"({"jsonrpc": "2.0", "id": 1, "method": "twice", "params": {"n": 4}})");
  on.receive(R"({"jsonrpc": "2.0", "id": "1", "method": "twice", "params": {"n": 5}})");
  on.receive(R"({"jsonrpc": "2.0", "id": 2, "method": "twice"})");
  on.receive(R"({"jsonrpc": "2.0", "method": "$/cancelRequest", "params": {"id": "1"}})");
  while (on.has_waiting()) on.handle_next();
  CHECK(
      sent ==
      R"({"error":{"code":-32800,"message":"the request was cancelled"},"id":"1","jsonrpc":"2.0"})"
      "\n"
      R"({"id":1,"jsonrpc":"2.0","result":8})"
      "\n"
      R"({"error":{"code":-32602,"message":"[json.exception.out_of_range.403] key 'n' not found"},"id":2,"jsonrpc":"2.0"})"
      "\n");
}

TEST_CASE("a protocol can want no response to a request that was cancelled") {
  std::string sent;
  dispatcher on([&](std::string_view message) { sent += std::string(message) + "\n"; },
                {"notifications/cancelled", "requestId", false});
  on.add("ping", [](const nlohmann::json&) { return 1; });
  const std::string first = R"({"jsonrpc": "2.0", "id": 1, "method": "ping"})";
  const std::string second = R"({"jsonrpc": "2.0", "id": "1", "method": "ping"})";
  on.receive(first);
  on.receive(second);
  CHECK(on.waiting_bytes() == first.size() + second.size());
  // A request is no notification, whatever its method is.
  on.receive(
      R"({"jsonrpc": "2.0", "id": 2, "method": "notifications/cancelled", "params": {"requestId": 1}})");
  on.receive(R"({"jsonrpc": "2.0", "method": "notifications/cancelled", "params": {"requestId": "1"}})");
  on.receive(R"({"jsonrpc": "2.0", "method": "notifications/cancelled", "params": {"requestId": 3}})");
  on.receive(R"({"jsonrpc": "2.0", "method": "notifications/cancelled", "params": ["1"]})");
  while (on.has_waiting()) on.handle_next();
  CHECK(on.waiting_bytes() == 0);
  CHECK(
      sent ==
      R"({"id":1,"jsonrpc":"2.0","result":1})"
      "\n"
      R"({"error":{"code":-32601,"message":"there is no method `notifications/cancelled`"},"id":2,"jsonrpc":"2.0"})"
      "\n");
}
