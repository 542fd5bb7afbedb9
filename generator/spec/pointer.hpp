#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// JSON pointers (RFC 6901), in which the segment `*` stands for each element of a list.
namespace generator::spec {

/// The segments of a pointer that starts with `/`, with escapes resolved. Empty if an escape is malformed.
std::optional<std::vector<std::string>> segments_of_pointer(std::string_view pointer);

/// The pointer made of these segments.
std::string pointer_of(const std::vector<std::string>& segments);

/// The part of the pointer before the segment `*`: "/errors" for "/errors/*/code". Empty if there is no `*`.
std::optional<std::string> list_of_pointer(std::string_view pointer);

/// The pointer meant by a path in another notation: dots (`error.code`), JSONPath (`$.errors[*].code`), jq
/// (`.error["code"]`), a URI fragment (`#/error/code`), `body:/error/code`, or a pointer without its first
/// slash. Empty if the path has none of these notations.
std::optional<std::string> pointer_meant(std::string_view written);

}  // namespace generator::spec
