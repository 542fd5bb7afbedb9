#pragma once
#include <optional>

#include "commands/commands.hpp"
#include "diagnostics/levels.hpp"

namespace generator::commands {

/// How serious the findings of a run are, by `--warn` and `--deny`. Nothing, after a message, if there is no
/// such rule.
std::optional<levels> levels_of(const check_options& options, const streams& to);

}  // namespace generator::commands
