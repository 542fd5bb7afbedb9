#pragma once
#include <system_error>

/// What a loaded library offers, under the names below.
#define SHOWN extern "C" __attribute__((visibility("default")))
SHOWN void idenfy_code(int status, const char* code, std::error_code& made);
SHOWN void other_vendors_code(int number, std::error_code& made);
SHOWN bool is_kind(const std::error_code& code, int kind);
SHOWN bool is_error(const std::error_code& code, int number);
#undef SHOWN
