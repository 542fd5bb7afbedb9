#include "tables/lookup_map.hpp"

#include <algorithm>

#include "errcat/detail/pattern.hpp"

// Turns the codes, aliases and messages of a catalog into texts that the runtime can look up.
namespace generator::tables {
namespace {

namespace layout = errcat::detail;

/// With more fields than this, even a sole candidate is compared with the fields of the response.
constexpr std::size_t decided_fields = 32;

std::string unescaped(std::string_view written) {
  std::string out;
  for (auto next = layout::token_at(written, 0); next.kind != layout::token::type::end;
       next = layout::token_at(written, next.next))
    out += next.text;
  return out;
}

}  // namespace

bool has_placeholder(std::string_view written) {
  for (auto next = layout::token_at(written, 0); next.kind != layout::token::type::end;
       next = layout::token_at(written, next.next))
    if (next.kind == layout::token::type::placeholder) return true;
  return false;
}

void lookup_map::add(std::string_view written, catalog::index entry, bool is_alias) {
  auto text = written;
  if (written.find_first_of("{}") != written.npos) text = into_.keep(unescaped(written));
  all_.push_back({text, static_cast<word>(entry * 2 + (is_alias ? layout::alias_bit : 0))});
}

std::vector<lookup_text> lookup_map::texts(const std::vector<catalog::entry>& entries) const {
  auto sorted = all_;
  std::ranges::stable_sort(sorted, {}, &candidate::text);
  std::vector<lookup_text> out;
  for (auto first = sorted.begin(); first != sorted.end();) {
    const auto text = first->text;
    cells candidates;
    for (; first != sorted.end() && first->text == text; ++first)
      if (const cell one(first->entry); std::ranges::find(candidates, one) == candidates.end())
        candidates.push_back(one);
    const auto& sole = entries[candidates.front().value >> 1];
    const bool is_decided = candidates.size() == 1 && !text.empty() && sole.number > 0 &&
                            static_cast<word>(sole.number) <= largest_number &&
                            sole.fields.size() <= decided_fields;
    if (is_decided)
      out.push_back({text, static_cast<word>(sole.number), {}});
    else
      out.push_back({text, 0, into_.list(candidates, 1, {"candidates", text})});
  }
  return out;
}

}  // namespace generator::tables
