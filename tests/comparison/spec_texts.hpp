#pragma once
#include <string>

#include "comparison/spec_nodes.hpp"

/// Parts of a spec, as the texts that facts have.
namespace written {

std::string sorted(const Node& of);
std::string known(const Node& of);
/// "[400..499]".
std::string ranges_text(const Node& of, const Node& except = {});

/// Causes or fixes.
std::string described(const Node& of);
std::string pairs(const Node& of);
std::string links(const Node& of);
std::string limits(const Node& of);

/// The fields of an entry, after the defaults of its category and the common ones.
std::string fields(const Node& from, const Node& category, const Node& common);

std::string retry_facts(const Node& policies, const std::string& id);

/// Units as stated. Without a unit, Retry-After is a number of seconds or a date.
std::string waits(const Node& of);

}  // namespace written
