#include "language_server/text_positions.hpp"

#include <algorithm>

#include "diagnostics/unicode.hpp"

namespace generator::language_server {
namespace {

std::size_t units_of(const code_point& one, column_unit unit) {
  switch (unit) {
    case column_unit::byte:
      return one.size;
    case column_unit::utf16_unit:
      return one.value > 0xFFFF ? 2 : 1;
    case column_unit::code_point:
      break;
  }
  return 1;
}

}  // namespace

text_positions::text_positions(std::string_view text, column_unit unit)
    : text_(text), unit_(unit), starts_{0} {
  for (auto at = text.find_first_of("\r\n"); at != std::string_view::npos;
       at = text.find_first_of("\r\n", at)) {
    at += text.substr(at, 2) == "\r\n" ? 2u : 1u;
    starts_.push_back(static_cast<std::uint32_t>(at));
  }
}

std::string_view text_positions::line(std::size_t number) const {
  const std::size_t begin = starts_[number];
  auto whole = text_.substr(begin, number + 1 < starts_.size() ? starts_[number + 1] - begin : text_.npos);
  while (whole.ends_with('\n') || whole.ends_with('\r')) whole.remove_suffix(1);
  return whole;
}

std::size_t text_positions::offset_of(const text_position& at) const {
  if (at.line >= starts_.size()) return text_.size();
  const auto whole = line(at.line);
  std::size_t offset = 0;
  for (std::size_t column = 0; offset < whole.size();) {
    const auto one = code_point_at(whole, offset);
    column += units_of(one, unit_);
    if (column > at.column) break;
    offset += one.size;
  }
  return starts_[at.line] + offset;
}

text_position text_positions::at(std::size_t offset) const {
  const auto bounded = std::min(offset, text_.size());
  const auto next = std::upper_bound(starts_.begin(), starts_.end(), bounded);
  const auto number = static_cast<std::size_t>(next - starts_.begin()) - 1;
  const auto before = text_.substr(starts_[number], bounded - starts_[number]);
  text_position out{number, 0};
  for (std::size_t i = 0; i < before.size();) {
    const auto one = code_point_at(before, i);
    out.column += units_of(one, unit_);
    i += one.size;
  }
  return out;
}

}  // namespace generator::language_server
