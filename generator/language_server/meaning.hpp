#pragma once
#include <string>

#include "catalog/build.hpp"

// What the names of a spec mean, in a few lines of Markdown.
namespace generator::language_server {

/// The meaning of a name.
/// @param in the catalog that has it
std::string meaning_of(const catalog::definition& name, const catalog::catalog& in);

/// An entry with its kind, what to do about it, and what an end user reads.
std::string meaning_of(const catalog::entry& one, const catalog::catalog& in);

/// When and how to retry an entry: "retry after 1 s, 2 s, then 4 s". Empty if nobody says.
std::string retry_words(const catalog::entry& one, const catalog::catalog& in);

/// A text as Markdown that shows it as it is.
std::string markdown(std::string_view text);
/// Markdown of this file without its marks.
std::string plain(std::string_view markdown);

}  // namespace generator::language_server
