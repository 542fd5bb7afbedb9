#include "yaml/text_buffer.hpp"

// Serves the text to yaml-cpp and counts how far it reads ahead.
namespace generator::yaml {

text_buffer::text_buffer(std::string_view text, std::size_t ahead) : ahead_(ahead) {
  // Nothing writes to the get area: characters are only put back where they came from.
  char* const begin = const_cast<char*>(text.data());
  setg(begin, begin, begin + text.size());
}

std::streamsize text_buffer::xsgetn(char* to, std::streamsize count) {
  if (since_progress_ > ahead_) throw read_too_far{since_progress_};
  const std::streamsize given = std::streambuf::xsgetn(to, count);
  since_progress_ += static_cast<std::size_t>(given);
  return given;
}

}  // namespace generator::yaml
