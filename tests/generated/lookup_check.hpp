#pragma once
#include "entry_facts.hpp"

/// Checks that enumerators, numbers, ids, codes and entries lead to each other.
void check_lookups(const vendor& of);
