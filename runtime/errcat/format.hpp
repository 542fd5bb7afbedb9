#pragma once
#include <version>

#ifndef __cpp_lib_format
#error "errcat/format.hpp needs std::format, which is of C++20; errcat/fmt.hpp needs the fmt library instead"
#else
#include <format>
#include <string_view>

#include "errcat/log.hpp"

/// The formatters of `errcat/fmt.hpp`, but for `std::format`.
template <class Value>
requires(errcat::detail::is_formatted<Value>) struct std::formatter<Value, char>
    : std::formatter<std::string_view, char> {
  template <class Context>
  auto format(const Value& value, Context& to) const {
    const errcat::log_line line = errcat::detail::formatted(value);
    return std::formatter<std::string_view, char>::format(std::string_view(line), to);
  }
};
#endif
