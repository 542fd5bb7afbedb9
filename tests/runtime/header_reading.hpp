#pragma once
#include <string>

#include "catalog/built.hpp"
#include "errcat/body.hpp"
#include "tables/tables.hpp"

/// The tables of a vendor that sends its errors only in headers.
inline errcat::detail::tables tables_of_headers() {
  static const auto packed = generator::tables::pack(
      built("envelope: {code: \"header:X-Error-Code\", retry_after: \"header:Retry-After\"}\n").on);
  return view(packed);
}

/// "code|milliseconds to wait" as read from headers, with "none" or "unreadable" instead of a number.
template <class Headers>
std::string said_by(const Headers& headers) {
  const auto seen = errcat::read(tables_of_headers(), {429}, "", headers);
  const auto code = std::string(seen.response().code.text()) + '|';
  if (!seen.asks_to_wait()) return code + "none";
  return code + (seen.retry_after_ms() < 0 ? "unreadable" : std::to_string(seen.retry_after_ms()));
}
