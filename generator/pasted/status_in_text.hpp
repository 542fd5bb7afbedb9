#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace generator::pasted {

/// The HTTP status that a text such as a log line tells, after a word such as `status` or `HTTP/1.1"`: the
/// last one. 0: none.
std::int32_t status_in_text(std::string_view text);

/// The status at the beginning of a text such as "502 Bad Gateway". 0: there is none.
std::int32_t status_at_start(std::string_view text);

/// The title of an HTML page as text, or else its first heading. Empty: it has none, or the text is no page.
std::string title_of_page(std::string_view html);

}  // namespace generator::pasted
