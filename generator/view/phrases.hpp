#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "catalog/catalog.hpp"

/// Values in words, for pages that people read.
namespace generator::view {

/// Whether the call took effect, as a sentence; empty where that is not stated.
std::string_view effect_text(errcat::effect value);

/// "500 ms", "30 s", "1.5 s", "5 min", "1 h 30 min", "1 day".
std::string duration_text(std::int64_t ms);

/// A limit's bounds: "at least 1 and at most 10 MB per file".
std::string bounds_text(const spec::limit& of);

/// A retry rule as sentences: "Retry after 1 s, then 2 s. Make at most 3 attempts in total."
std::string policy_text(const catalog::policy& policy);

/// A retry rule in a few words: "fix, then retry", "retry with backoff"; empty if the vendor does not say.
std::string_view policy_words(const catalog::policy& policy);

/// What a caller does, step by step: "call, 1 s, call, 2 s, call, stop"; empty if the vendor does not say.
std::string timeline_text(const catalog::policy& policy);

/// Where a fact comes from if the vendor does not state it: "from the vendor's sample", "our conclusion"; or
/// empty.
std::string_view basis_note(std::string_view basis);

/// "a, b and c".
std::string joined(const std::vector<std::string>& parts, std::string_view last = " and ");

/// Statuses as written, in words: "401 or 403", "various statuses".
std::string statuses_text(const std::vector<std::string>& written);

}  // namespace generator::view
