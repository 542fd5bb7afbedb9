#pragma once
#include <string>

#include "workshop.hpp"

/// Shared by the makers of errors.
namespace random_catalog {

/// An error without any matcher.
entry new_error(workshop& in, const std::string& category = {});
/// Adds the error, and returns its index.
std::size_t add_error(workshop& in, entry made);
std::string any_category(workshop& in);

/// A status that the error comes with, or 0 if its statuses are open.
int expected_status(workshop& in, const entry& of);
/// Whether a matched error comes with a status that its spec does not list.
bool is_unlisted(workshop& in, const entry& of, int status);

/// A probe that finds `entry` by its code.
probe by_code(workshop& in, std::size_t entry, std::string what, std::string code);
/// A probe that matches no entry and gets the answer for its status.
probe not_found(workshop& in, std::string what);

/// Several errors with one code, and what distinguishes them: statuses, a field, messages, surfaces or
/// operations.
void add_shared(workshop& in);

}  // namespace random_catalog
