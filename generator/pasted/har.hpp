#pragma once
#include <string_view>

#include "pasted/pasted.hpp"

namespace generator::pasted {

/// Reads an HTTP archive, as browsers save it: the last response with a status from 400 on, or else the last
/// one. `form` stays `nothing` if the text is none.
response read_har(std::string_view text);

}  // namespace generator::pasted
