#include "tables/key_map.hpp"

#include <algorithm>

#include "errcat/detail/pattern.hpp"

namespace generator::tables {
namespace {

namespace layout = errcat::detail;

/// With more fields even a sole candidate is held against those of the response.
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

void key_map::add(const std::string& key, catalog::index entry, bool is_alias) {
  const auto candidate = static_cast<word>(entry * 2 + (is_alias ? layout::alias_bit : 0));
  auto& all = keys_[key];
  if (std::find(all.begin(), all.end(), candidate) == all.end()) all.push_back(candidate);
}

std::vector<keyed> key_map::rows(const std::vector<catalog::entry>& entries, builder& into) const {
  std::vector<keyed> out;
  for (const auto& [key, candidates] : keys_) {
    const auto& sole = entries[candidates.front() >> 1];
    const bool is_decided = candidates.size() == 1 && !key.empty() && sole.number > 0 &&
                            static_cast<word>(sole.number) <= largest_number &&
                            sole.fields.size() <= decided_fields;
    if (is_decided) {
      out.push_back({key, static_cast<word>(sole.number), {}});
      continue;
    }
    cells list;
    for (const auto one : candidates) list.push_back(cell(one));
    out.push_back({key, 0, into.list(list, 1, "candidates of " + key)});
  }
  return out;
}

}  // namespace generator::tables
