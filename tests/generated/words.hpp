#pragma once
// The runtime's values as the spec spells them.
#include <errcat/types.hpp>
#include <string>

namespace words {

std::string of(errcat::entry_type value);
std::string of(errcat::severity value);
std::string of(errcat::audience value);
std::string of(errcat::emission value);
std::string of(errcat::retry_verb value);
std::string of(errcat::repeats value);
std::string of(errcat::jitter value);
std::string of(errcat::rung value);

}  // namespace words
