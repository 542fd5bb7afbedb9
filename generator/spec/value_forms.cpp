#include "spec/value_forms.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <utility>

#include "diagnostics/unicode.hpp"

// Reads the forms of values, without findings.
namespace generator::spec {
namespace {

using std::string_view;

/// Removes the leading digits from `from`, with at most one dot between them, and returns them.
string_view take_amount(string_view& from) {
  std::size_t end = 0;
  while (end < from.size() && is_digit(from[end])) ++end;
  if (end > 0 && end + 1 < from.size() && from[end] == '.' && is_digit(from[end + 1])) {
    ++end;
    while (end < from.size() && is_digit(from[end])) ++end;
  }
  const auto amount = from.substr(0, end);
  from.remove_prefix(end);
  return amount;
}

bool take_about(string_view& from) {
  if (!from.starts_with('~')) return false;
  from.remove_prefix(1);
  return true;
}

/// A decimal number times `scale`, if the result is a whole number that fits.
std::optional<std::int64_t> scaled(string_view amount, std::int64_t scale) {
  constexpr std::int64_t most = std::int64_t{1} << 53;
  if (amount.empty()) return {};
  std::int64_t value = 0;
  bool fraction = false;
  for (const char c : amount) {
    if (c == '.') {
      fraction = true;
      continue;
    }
    if (fraction) {
      if (scale % 10 != 0) return {};
      scale /= 10;
    }
    value = value * 10 + (c - '0');
    if (value > most) return {};
  }
  if (value != 0 && scale > most / value) return {};
  return value * scale;
}

}  // namespace

std::optional<std::int64_t> parse_decimal(string_view written, std::int64_t scale, string_view unit) {
  const auto amount = take_amount(written);
  return written == unit ? scaled(amount, scale) : std::nullopt;
}

std::optional<std::int64_t> parse_integer(string_view written) {
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(written.data(), written.data() + written.size(), value);
  if (error != std::errc{} || end != written.data() + written.size()) return {};
  return std::to_string(value) == written ? std::optional(value) : std::nullopt;
}

std::optional<duration> parse_duration(string_view written) {
  constexpr std::array<std::pair<string_view, std::int64_t>, 5> units{
      {{"ms", 1}, {"s", 1000}, {"min", 60'000}, {"h", 3'600'000}, {"d", 86'400'000}}};
  duration out;
  out.about = take_about(written);
  const auto amount = take_amount(written);
  const auto unit =
      std::find_if(units.begin(), units.end(), [&](const auto& one) { return one.first == written; });
  if (unit == units.end()) return {};
  const auto ms = scaled(amount, unit->second);
  if (!ms || *ms > 0xFFFFFFFE) return {};
  out.ms = *ms;
  return out;
}

std::optional<quantity> parse_quantity(string_view written) {
  quantity out;
  out.about = take_about(written);
  out.amount = take_amount(written);
  out.unit = written;
  if (out.amount.empty() || out.unit.find(' ') != string_view::npos) return {};
  return out;
}

std::optional<citation_ref> parse_citation(string_view written) {
  citation_ref out;
  if (const auto colon = written.find(':'); colon != string_view::npos && colon > 0) {
    out.source = written.substr(0, colon);
    written.remove_prefix(colon + 1);
  }
  if (written.size() > 1 && written[0] == 'L' && is_digit(written[1])) {
    const auto dash = written.find('-');
    const auto first = parse_integer(written.substr(1, dash == string_view::npos ? dash : dash - 1));
    const auto last = dash == string_view::npos ? first : parse_integer(written.substr(dash + 1));
    if (!first || !last || *first < 1 || *last < *first || *last > 10'000'000) return {};
    out.first_line = static_cast<std::int32_t>(*first);
    out.last_line = static_cast<std::int32_t>(*last);
    return out;
  }
  const bool has_source = !out.source.empty();
  out.anchor = written;
  if (!has_source || written.empty() || written.find(' ') != string_view::npos) return {};
  return out;
}

std::optional<status_pattern> parse_status(string_view written) {
  using form = status_pattern::form;
  if (written == "any") return status_pattern{form::any, 0, 0, "any"};
  if (written == "varies") return status_pattern{form::varies, 0, 0, "varies"};
  if (written.size() == 3 && written.ends_with("xx") && written[0] >= '1' && written[0] <= '9') {
    const std::int32_t first = (written[0] - '0') * 100;
    return status_pattern{form::status_class, first, first + 99, std::string(written)};
  }
  const auto one = parse_integer(written);
  if (!one || *one < -1'000'000 || *one > 1'000'000) return {};
  const auto status = static_cast<std::int32_t>(*one);
  return status_pattern{form::one, status, status, std::string(written)};
}

}  // namespace generator::spec
