#include "catalog/codes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <string>
#include <string_view>

// Codes as a response has them: in other forms, and cut out of a longer text.
namespace generator::catalog {

void add_other_forms(entry& to) {
  if (!to.code.starts_with("0x") || to.code.size() < 3) return;
  std::uint32_t value = 0;
  const auto* begin = to.code.data() + 2;
  const auto* end = to.code.data() + to.code.size();
  if (const auto read = std::from_chars(begin, end, value, 16); read.ec != std::errc() || read.ptr != end)
    return;
  for (auto form : {fmt::format("0x{:08X}", value), fmt::format("0x{:08x}", value),
                    std::to_string(static_cast<std::int32_t>(value)), std::to_string(value)})
    if (form != to.code && std::find(to.aliases.begin(), to.aliases.end(), form) == to.aliases.end())
      to.aliases.push_back(std::move(form));
}

void check_separators(const spec::vendor_spec& from, const spec::text& code, findings& out) {
  for (const auto member : {&spec::code_place::after, &spec::code_place::before}) {
    std::string_view separator;
    for (const auto& one : from.envelope) {
      if (one.code.places.empty()) continue;
      separator = (one.code.*member).value;
      if (separator.empty() || code.value.find(separator) == std::string_view::npos) {
        separator = {};
        break;
      }
    }
    if (!separator.empty())
      out.add(rule::invalid_value, code.at,
              {{"value", code.value},
               {"expected", fmt::format("a valid code: the envelope cuts codes at `{}`", separator)}},
              "Write only the code, without the text around it in a response.");
  }
}

}  // namespace generator::catalog
