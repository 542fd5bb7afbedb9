#pragma once
#include <string>

#include "vendor.hpp"

/// What the case maker wrote about a vendor in `folder`: its entries, facts, cases and messages.
void check_rows(const vendor& of, const std::string& folder);

/// What a vendor's spec states, read into `folder` without errcat: facts and messages.
void check_texts(const vendor& of, const std::string& folder);
