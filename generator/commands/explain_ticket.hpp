#pragma once
#include <string>

#include "commands/explain_answer.hpp"
#include "commands/explain_read.hpp"

namespace generator::commands {

/// A text for the vendor's support: what its spec wants in a ticket, as far as the response shows it, and
/// what is left for you to add or to leave out. It has none of the values that errcat does not know the
/// meaning of.
std::string ticket_text(const answer& by, const evidence& what, const read_report& seen);

}  // namespace generator::commands
