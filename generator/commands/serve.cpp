#include "commands/serve.hpp"

#include <poll.h>
#include <unistd.h>

#include <array>
#include <cerrno>

// Reads messages from the standard input.
namespace generator::commands {
namespace {

/// How much is read ahead, so that a cancellation finds its request.
constexpr std::size_t most_waiting_bytes = std::size_t{1} << 20;

bool has_input() {
  pollfd input{STDIN_FILENO, POLLIN, 0};
  return poll(&input, 1, 0) > 0;
}

/// Waits for input and takes what there is. False at its end.
bool read_some(rpc::message_reader& into) {
  std::array<char, 1u << 16> bytes{};
  for (;;) {
    const auto count = read(STDIN_FILENO, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return false;
    into.feed({bytes.data(), static_cast<std::size_t>(count)});
    return true;
  }
}

/// Takes the messages that are complete. False if nobody can tell where the next one begins.
bool take_messages(rpc::message_reader& from, rpc::dispatcher& into) {
  while (const auto next = from.next()) {
    if (next->problem.empty())
      into.receive(next->text);
    else
      into.refuse(rpc::error_code::invalid_request, next->problem);
    if (!next->can_go_on) return false;
  }
  return true;
}

}  // namespace

void serve(const served& server, rpc::message_reader from) {
  auto& messages = server.messages;
  bool open = true;
  while (!server.has_ended() && (open || messages.has_waiting())) {
    const bool idle = !messages.has_waiting();
    const bool more = open && messages.waiting_bytes() < most_waiting_bytes && has_input();
    if (idle && !more) server.rest();
    if (open && (idle || more))
      open = read_some(from) && take_messages(from, messages);
    else
      messages.handle_next();
  }
}

}  // namespace generator::commands
