#pragma once
#include "entry_facts.hpp"

/// One row {"case", title, status, code, message, surface, operation, transport, fields, key, rung,
/// surprises...}.
void check_case(const vendor& of, const entry_index& entries, const rows::row& expected);
