#pragma once
#include <vector>

#include "commands/commands.hpp"
#include "mcp/server.hpp"

namespace generator::commands {

/// The tools of the command `mcp`. Each call reads the specs anew, so that no answer is older than they are,
/// and answers as `explain` does.
/// @param options must live as long as the tools
std::vector<mcp::tool> tools_of(const mcp_options& options);

}  // namespace generator::commands
