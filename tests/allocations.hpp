#pragma once
#include <cstddef>

/// How often this program has called `operator new` so far. Programs that link allocations.cpp count.
std::size_t allocations();
