#pragma once
#include <string>

#include "vendor.hpp"

/// What the case maker wrote down of a vendor in `folder`: its entries, facts, cases and messages.
void check_rows(const vendor& of, const std::string& folder);

/// What a vendor's spec states, read without errcat into `folder`: facts and messages.
void check_texts(const vendor& of, const std::string& folder);
