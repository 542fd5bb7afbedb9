#pragma once
#include <cstddef>
#include <streambuf>
#include <string_view>

namespace generator::yaml {

/// Thrown out of a read by text_buffer.
struct read_too_far {
  std::size_t bytes;  ///< handed out since the last progress
};

/// A text as a stream, without a copy. yaml-cpp queues the tokens of a whole flow collection before it
/// reports any of them, so a file of brackets alone would fill the memory: the buffer refuses to be read far
/// ahead of the events.
class text_buffer : public std::streambuf {
 public:
  text_buffer(std::string_view text, std::size_t ahead);

  /// Says that the reader has made use of what it was given.
  void note_progress() { since_progress_ = 0; }

 protected:
  std::streamsize xsgetn(char* to, std::streamsize count) override;

 private:
  std::size_t ahead_;
  std::size_t since_progress_ = 0;
};

}  // namespace generator::yaml
