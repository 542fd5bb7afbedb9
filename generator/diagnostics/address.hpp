#pragma once
#include <string_view>

namespace generator {

/// Whether the text before the first colon makes browsers run the rest, or show it as content of its own.
bool runs_as_code(std::string_view address);

}  // namespace generator
