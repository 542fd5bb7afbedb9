#pragma once
#include <string_view>
#include <vector>

namespace generator::manual {

/// A term and what there is to say about it: a file, or a command line that is an example.
struct remark {
  std::string_view term;
  std::string_view text;
};

/// What a page says beyond the description of the command line.
struct prose {
  std::string_view command;                   ///< such as "errcat generate"
  std::vector<std::string_view> description;  ///< paragraphs
  std::vector<remark> files;
  std::vector<remark> examples;
};

/// Throws std::out_of_range where nobody wrote any.
const prose& prose_of(std::string_view command);

}  // namespace generator::manual
