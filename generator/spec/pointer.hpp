#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// JSON pointers (RFC 6901), in which a key `*` stands for each element of a list.
namespace generator::spec {

/// The keys of a pointer that begins with `/`, escapes resolved; nothing if an escape is malformed.
std::optional<std::vector<std::string>> keys_of_pointer(std::string_view pointer);

/// The pointer that leads by some keys.
std::string pointer_of(const std::vector<std::string>& keys);

/// What stands before the key `*`: "/errors" of "/errors/*/code". Nothing: there is none.
std::optional<std::string> list_of_pointer(std::string_view pointer);

/// The pointer that somebody means who writes a path in another notation: dots (`error.code`), JSONPath
/// (`$.errors[*].code`), jq (`.error["code"]`), a URI's fragment (`#/error/code`), `body:/error/code`, or no
/// slash in front. Nothing if it is none of them.
std::optional<std::string> pointer_meant(std::string_view written);

}  // namespace generator::spec
