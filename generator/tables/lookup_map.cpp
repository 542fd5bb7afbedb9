#include "tables/lookup_map.hpp"

#include <algorithm>

#include "errcat/detail/pattern.hpp"

// Turns the codes, aliases and messages of a catalog into texts that the runtime can look up.
namespace generator::tables {
namespace {

namespace layout = errcat::detail;

/// With more fields than this, even a sole candidate is compared with the fields of the response.
constexpr std::size_t decided_fields = 32;

}  // namespace

bool has_placeholder(std::string_view written) {
  for (auto next = layout::token_at(written, 0); next.kind != layout::token::type::end;
       next = layout::token_at(written, next.next))
    if (next.kind == layout::token::type::placeholder) return true;
  return false;
}

std::string unescaped(std::string_view written) {
  std::string out;
  for (auto next = layout::token_at(written, 0); next.kind != layout::token::type::end;
       next = layout::token_at(written, next.next))
    out += next.text;
  return out;
}

void lookup_map::add(const std::string& text, catalog::index entry, bool is_alias) {
  const auto candidate = static_cast<word>(entry * 2 + (is_alias ? layout::alias_bit : 0));
  auto& all = candidates_[text];
  if (std::find(all.begin(), all.end(), candidate) == all.end()) all.push_back(candidate);
}

std::vector<lookup_text> lookup_map::texts(const std::vector<catalog::entry>& entries, builder& into) const {
  std::vector<lookup_text> out;
  for (const auto& [text, candidates] : candidates_) {
    const auto& sole = entries[candidates.front() >> 1];
    const bool is_decided = candidates.size() == 1 && !text.empty() && sole.number > 0 &&
                            static_cast<word>(sole.number) <= largest_number &&
                            sole.fields.size() <= decided_fields;
    if (is_decided) {
      out.push_back({text, static_cast<word>(sole.number), {}});
      continue;
    }
    cells list;
    for (const auto one : candidates) list.push_back(cell(one));
    out.push_back({text, 0, into.list(list, 1, "candidates of " + text)});
  }
  return out;
}

}  // namespace generator::tables
