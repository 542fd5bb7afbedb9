#pragma once
#include "commands/explain_answer.hpp"
#include "commands/explain_text.hpp"

namespace generator::commands {

/// What there is to tell of a vendor's answer that matched an entry.
/// @param speaking the catalog that has the entry: the vendor's or that of HTTP
explanation explain_match(const evidence& what, const answer& said, const catalog::catalog& speaking,
                          remarks& on);

}  // namespace generator::commands
