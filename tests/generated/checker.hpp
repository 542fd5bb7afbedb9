#pragma once
// The smallest test framework that does: it is compiled once for each compiler and dialect.
#include <string>
#include <string_view>

namespace checker {

/// Prints what differs, the first few times; `where` is only for that.
void same(std::string_view found, std::string_view expected, const std::string& where);
void same(long long found, long long expected, const std::string& where);
void holds(bool what, const std::string& where);

/// The number of checks so far, and of those that failed.
int done();
int failed();

}  // namespace checker
