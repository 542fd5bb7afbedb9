#pragma once
#include <cstdint>

#include "mcp/server.hpp"

// The tools of the command `mcp`, without what they run. The names of their parameters are those of the
// options of `explain`.
namespace generator::commands {

/// How many entries a tool lists if nobody says how many.
inline constexpr std::int64_t default_limit = 100;

mcp::tool explain_tool();
mcp::tool retry_tool();
mcp::tool search_tool();
mcp::tool list_tool();
mcp::tool vendors_tool();

}  // namespace generator::commands
