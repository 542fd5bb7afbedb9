#pragma once
#include <cstddef>
#include <string>
#include <vector>

/// The codes to look up: in the style of vendors, the same on every machine.
namespace bench {

/// Distinct codes in UPPER_SNAKE, with one to three words and 4 to 38 bytes.
std::vector<std::string> make_codes(std::size_t count);

/// Near misses: for each code, some copies with one changed character. None of them is a code.
std::vector<std::string> make_misses(const std::vector<std::string>& codes, std::size_t of_each);

/// `length` indexes below `count`, in random order.
std::vector<std::size_t> make_order(std::size_t count, std::size_t length);

}  // namespace bench
