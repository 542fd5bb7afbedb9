#pragma once
#include <string>

#include "workshop.hpp"

/// What makers of errors share.
namespace random_catalog {

/// An error without anything that it is found by.
entry new_error(workshop& in, const std::string& category = {});
/// Takes the error over, and tells where it stands.
std::size_t add_error(workshop& in, entry made);
std::string any_category(workshop& in);

/// A status that the error comes on, or 0 where that is open.
int expected_status(workshop& in, const entry& of);
/// Whether an error that was found comes on another status than its spec says.
bool is_unlisted(workshop& in, const entry& of, int status);

/// A probe that finds `entry` by its code.
probe by_code(workshop& in, std::size_t entry, std::string what, std::string code);
/// A probe that finds no entry and gets what its status gets.
probe not_found(workshop& in, std::string what);

/// Several errors with one code, and what tells them apart: statuses, a field, messages, surfaces or
/// operations.
void add_shared(workshop& in);

}  // namespace random_catalog
