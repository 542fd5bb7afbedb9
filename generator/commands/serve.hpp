#pragma once
#include <functional>

#include "rpc/dispatcher.hpp"
#include "rpc/framing.hpp"

namespace generator::commands {

/// How a server takes part in the loop that brings messages to it.
struct served {
  rpc::dispatcher& messages;
  std::function<bool()> has_ended = [] { return false; };  ///< whether the other side asked for the end
  std::function<void()> rest = [] {};                      ///< is called when no message waits
};

/// Brings messages from the standard input to a server, until it has ended, or until the input has and all
/// messages are handled.
void serve(const served& server, rpc::message_reader from);

}  // namespace generator::commands
