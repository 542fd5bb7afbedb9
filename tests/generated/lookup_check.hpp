#pragma once
#include "entry_facts.hpp"

/// Enumerators, numbers, ids, codes and entries, each by each other.
void check_lookups(const vendor& of);
