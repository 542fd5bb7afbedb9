#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace generator::commands {

/// A text with lines of at most `columns` columns, broken at blanks. The rest of a line is indented like its
/// text: below the text of a list's item, or below a value that has a label before it. A word that is too
/// long, such as a link, is not broken.
std::string wrapped(std::string_view text, std::size_t columns);

/// A text in which terminals open the links that begin with http:// or https:// (OSC 8).
std::string with_links(std::string_view text);

}  // namespace generator::commands
