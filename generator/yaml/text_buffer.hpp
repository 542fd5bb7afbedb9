#pragma once
#include <cstddef>
#include <streambuf>
#include <string_view>

// The input stream for yaml-cpp, with a limit on how far it reads ahead.
namespace generator::yaml {

/// text_buffer throws this from a read.
struct read_too_far {
  std::size_t bytes;  ///< read since the last progress
};

/// A text as a stream, without a copy. yaml-cpp queues the tokens of a whole flow collection before it
/// reports any of them, so a file of nothing but brackets would fill the memory. The buffer therefore refuses
/// to be read far ahead of the events.
class text_buffer : public std::streambuf {
 public:
  text_buffer(std::string_view text, std::size_t ahead);

  /// Tells the buffer that the reader has used what it was given.
  void note_progress() { since_progress_ = 0; }

 protected:
  std::streamsize xsgetn(char* to, std::streamsize count) override;

 private:
  std::size_t ahead_;
  std::size_t since_progress_ = 0;
};

}  // namespace generator::yaml
