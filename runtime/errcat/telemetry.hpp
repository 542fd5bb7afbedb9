#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>

#include "errcat/log.hpp"
#include "errcat/match.hpp"
#include "errcat/response.hpp"
#include "errcat/to_string.hpp"

/// What a span or a metric can say about a match, by the names of OpenTelemetry's semantic conventions:
///
///     for (const auto& [name, value] : errcat::telemetry_attributes(hit, calls_made))
///       if (value.is_integer()) span.set(name, value.integer());
///       else span.set(name, value.text());
///
/// `error.type`: https://opentelemetry.io/docs/specs/semconv/registry/attributes/error/
/// `http.*`: https://opentelemetry.io/docs/specs/semconv/http/http-spans/#http-client-span
/// The catalog gives few different values, as the conventions require. `errcat.*` is errcat's own.
namespace errcat {
inline namespace layout_11 {

/// A text, whose characters belong to the catalog, or an integer.
class telemetry_value {
 public:
  constexpr telemetry_value() = default;
  constexpr explicit telemetry_value(std::string_view text) noexcept : text_(text) {}
  constexpr explicit telemetry_value(std::int64_t integer) noexcept
      : integer_(integer), digits_(integer), is_integer_(true) {}
  /// A number that the conventions require as a text. The text lives as long as this value.
  static constexpr telemetry_value digits(std::int64_t number) noexcept {
    telemetry_value made;
    made.digits_ = detail::decimal(number);
    return made;
  }

  constexpr bool is_integer() const noexcept { return is_integer_; }
  /// 0 for a text.
  constexpr std::int64_t integer() const noexcept { return integer_; }
  /// For an integer its digits, which live as long as this value.
  constexpr std::string_view text() const noexcept { return text_.empty() ? digits_.text() : text_; }

 private:
  std::string_view text_;
  std::int64_t integer_ = 0;
  detail::decimal digits_;
  bool is_integer_ = false;
};

struct telemetry_attribute {
  std::string_view name;
  telemetry_value value;
};

namespace detail {

/// As in error codes, a success with a code that the catalog does not know is not a success. If the catalog
/// has nothing on a response, even if HTTP has, the status decides by the conventions: an error from 400 on.
constexpr bool is_success(const any_match& found) noexcept {
  if (found.surprising.has(surprise::unknown_code)) return false;
  if (found.what && !is_by_http(found.how)) return found.what.kind_id() == "success";
  return found.transport == transport_failure::none && found.status >= 100 && found.status <= 399;
}

constexpr telemetry_value error_type(const any_match& found) noexcept {
  if (!found.what.id().empty()) return telemetry_value(found.what.id());
  if (found.transport != transport_failure::none) return telemetry_value(to_string(found.transport));
  return found.status != 0 ? telemetry_value::digits(found.status) : telemetry_value("_OTHER");
}

/// HTTP's three digits. Some vendors use other numbers.
constexpr bool is_http_status(std::int32_t status) noexcept {
  return status >= 100 && status <= 999;
}

}  // namespace detail

/// The attributes of a match that are known, each once.
///
/// - `error.type`, a text, unless the match is a success: the id of the entry; else "not_sent", "network" or
///   "timeout" if no response came; else the status; else "_OTHER".
/// - `http.response.status_code`, an integer: the status, if it is one of HTTP's.
/// - `http.request.resend_count`, an integer: the calls made after the first, if there were any.
/// - `errcat.vendor`, `errcat.kind`, `errcat.rung`, texts: the vendor, the id of the kind, and how the
///   response was matched.
class telemetry_attributes {
 public:
  /// `calls_made`: including the first, as in `call`.
  template <class Match, std::enable_if_t<detail::is_match<Match>, int> = 0>
  constexpr explicit telemetry_attributes(const Match& found, std::int64_t calls_made = 1) noexcept {
    if (!detail::is_success(found)) add("error.type", detail::error_type(found));
    if (detail::is_http_status(found.status))
      add("http.response.status_code", telemetry_value(std::int64_t{found.status}));
    if (calls_made > 1) add("http.request.resend_count", telemetry_value(calls_made - 1));
    add_text("errcat.vendor", detail::vendor_of(found));
    add_text("errcat.kind", found.what.kind_id());
    add_text("errcat.rung", to_string(found.how));
  }

  constexpr const telemetry_attribute* begin() const noexcept { return attributes_; }
  constexpr const telemetry_attribute* end() const noexcept { return attributes_ + size_; }
  constexpr std::size_t size() const noexcept { return size_; }

 private:
  constexpr void add(std::string_view name, const telemetry_value& value) noexcept {
    attributes_[size_++] = {name, value};
  }
  constexpr void add_text(std::string_view name, std::string_view text) noexcept {
    if (!text.empty()) add(name, telemetry_value(text));
  }

  telemetry_attribute attributes_[6] = {};
  std::size_t size_ = 0;
};

}  // namespace layout_11
}  // namespace errcat
