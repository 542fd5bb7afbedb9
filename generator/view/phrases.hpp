#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "catalog/catalog.hpp"

/// Values in words, for pages that people read.
namespace generator::view {

/// "500 ms", "30 s", "1.5 s", "5 min", "2 h", "1 d".
std::string duration_text(std::int64_t ms);

/// What a retry rule asks for, as sentences: "Repeat after 1 s and 2 s, 3 calls in total."
std::string policy_text(const catalog::policy& rule);

/// "a, b and c".
std::string joined(const std::vector<std::string>& parts, std::string_view last = " and ");

std::string_view word(errcat::entry_type value);
std::string_view word(errcat::severity value);
std::string_view word(errcat::audience value);
std::string_view word(errcat::emission value);
std::string_view word(errcat::known value);
std::string_view word(errcat::retry_verb value);
std::string_view word(errcat::repeats value);
std::string_view word(errcat::jitter value);

}  // namespace generator::view
