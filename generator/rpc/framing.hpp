#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

// Where messages begin and end in a stream of bytes.
namespace generator::rpc {

/// How a protocol tells one message from the next.
enum class framing {
  headers,  ///< `Content-Length: N`, an empty line, N bytes: the Language Server Protocol
  lines,    ///< one message a line: the Model Context Protocol
};

/// A message with what a protocol puts around it.
std::string framed(std::string_view message, framing how);

/// What a reader made of the bytes that it got.
struct frame {
  std::string text;          ///< the message
  std::string_view problem;  ///< not empty if there is no message, because the sender broke the rules
  bool can_go_on = true;     ///< false if nobody can tell where the next message begins
};

/// Cuts a stream into messages. Keeps no more of it than one message, and no message longer than the limit.
class message_reader {
 public:
  static constexpr std::size_t most_bytes = 64u << 20;
  static constexpr std::size_t most_header_bytes = 4096;

  explicit message_reader(framing how, std::size_t limit = most_bytes) : how_(how), limit_(limit) {}

  /// Takes the next bytes of the stream. Call `next` until it has nothing before you call this again.
  void feed(std::string_view bytes) { bytes_ += bytes; }
  std::optional<frame> next();

 private:
  std::optional<frame> next_with_headers();
  std::optional<frame> next_line();
  std::optional<frame> read_headers();
  /// Drops bytes of a message that is too long. True if all of it is gone.
  bool skipped();

  framing how_;
  std::size_t limit_;
  std::string bytes_;
  std::size_t searched_ = 0;           ///< for the end of a line
  std::optional<std::size_t> length_;  ///< of the message whose headers were read
  std::size_t to_skip_ = 0;            ///< bytes of a message that is too long
  bool skips_line_ = false;
};

}  // namespace generator::rpc
