#include <ostream>

#include "commands/commands.hpp"
#include "commands/mcp_tools.hpp"
#include "commands/serve.hpp"

// The command `mcp`.
namespace generator::commands {
namespace {

/// As JSON, what a tool takes at most has to fit.
constexpr std::size_t most_message_bytes = std::size_t{8} << 20;

}  // namespace

int mcp(const mcp_options& options, const streams& to) {
  const auto send = [&](std::string_view message) {
    to.out << rpc::framed(message, rpc::framing::lines) << std::flush;
  };
  mcp::server server(tools_of(options), send, ERRCAT_VERSION);
  serve({server.messages()}, rpc::message_reader(rpc::framing::lines, most_message_bytes));
  return exit_code::clean;
}

}  // namespace generator::commands
