#pragma once
#include <string_view>

#include "pasted/pasted.hpp"

namespace generator::pasted {

/// Removes the first line from a text, and returns it without its end.
std::string_view take_line(std::string_view& text);

/// The status in a line such as "HTTP/1.1 429 Too Many Requests". 0: it is another line.
std::int32_t status_of_line(std::string_view line);

/// Reads raw HTTP of any version: the last response, whatever stands before it. `form` stays `nothing` if the
/// text has no status line.
response read_http(std::string_view text);

/// The same for what `curl -v` prints, with `>` before lines that were sent and `<` before lines that came.
response read_verbose(std::string_view text);

/// A path without scheme, host, query and fragment.
std::string_view path_of(std::string_view url);

}  // namespace generator::pasted
