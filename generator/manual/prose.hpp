#pragma once
#include <string_view>
#include <vector>

// The texts of the manual that the description of the command line does not have.
namespace generator::manual {

/// A term and its explanation: a file, or an example command line.
struct remark {
  std::string_view term;
  std::string_view text;
};

/// What a page says in addition to the description of the command line.
struct prose {
  std::string_view command;                   ///< such as "errcat generate"
  std::vector<std::string_view> description;  ///< paragraphs
  std::vector<remark> files;
  std::vector<remark> examples;
};

/// Throws std::out_of_range if there is no prose for the command.
const prose& prose_of(std::string_view command);

}  // namespace generator::manual
