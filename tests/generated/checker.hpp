#pragma once
// The smallest test framework that is enough: each compiler and dialect compiles it once.
#include <string>
#include <string_view>

namespace checker {

/// Prints the difference, but only the first few times. `where` is for the printed text only.
void same(std::string_view found, std::string_view expected, const std::string& where);
void same(long long found, long long expected, const std::string& where);
void holds(bool what, const std::string& where);

/// The number of checks so far, and of those that failed.
int done();
int failed();

}  // namespace checker
