#include "catalog/pages.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "catalog/page_size.hpp"

namespace generator::catalog {
namespace {

/// How many bytes of a page errors may take. Pages stay below 200 KB, with what else is on them.
constexpr std::size_t most_on_page = 150'000;
/// Longer beginnings of codes do not tell pages apart.
constexpr std::size_t longest_name = 24;

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_word(char c) {
  return is_digit(c) || (lower(c) >= 'a' && lower(c) <= 'z');
}

/// The letters and digits that a code begins with, for the name of its page.
std::string key_of(const entry& of) {
  std::string key;
  for (const char c : of.code.empty() ? of.id : of.code)
    if (is_word(c) && key.size() < longest_name) key += lower(c);
  return key;
}

/// Compares without case, and digits as numbers.
bool comes_before(std::string_view a, std::string_view b) {
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < a.size() && j < b.size()) {
    if (is_digit(a[i]) && is_digit(b[j])) {
      const auto digits = [](std::string_view text, std::size_t& at) {
        while (at + 1 < text.size() && text[at] == '0' && is_digit(text[at + 1])) ++at;
        const auto begin = at;
        while (at < text.size() && is_digit(text[at])) ++at;
        return text.substr(begin, at - begin);
      };
      const auto left = digits(a, i);
      const auto right = digits(b, j);
      if (left.size() != right.size()) return left.size() < right.size();
      if (left != right) return left < right;
    } else {
      if (lower(a[i]) != lower(b[j])) return lower(a[i]) < lower(b[j]);
      ++i;
      ++j;
    }
  }
  return a.size() - i < b.size() - j;
}

std::size_t size_of(const std::vector<index>& these, const catalog& in) {
  std::size_t size = 0;
  for (const auto one : these) size += size_on_page(in.entries[one], in);
  return size;
}

bool has_section(const entry& of) {
  return of.type == errcat::entry_type::error || of.type == errcat::entry_type::outcome;
}

/// Those whose codes tell nothing apart any more, as many to a page as fit.
void spread_in_order(const std::vector<index>& these, const std::string& name, catalog& in) {
  std::size_t size = 0;
  std::size_t number = 1;
  for (const auto one : these) {
    const auto added = size_on_page(in.entries[one], in);
    if (size > 0 && size + added > most_on_page) {
      size = 0;
      ++number;
    }
    size += added;
    in.entries[one].page = number == 1 ? name : fmt::format("{}-{}", name, number);
  }
}

/// Spreads entries whose codes have the first `depth` letters in common.
void spread(const std::vector<index>& these, std::size_t depth, catalog& in) {
  if (these.empty()) return;
  const auto key = key_of(in.entries[these.front()]).substr(0, depth);
  const auto name = "errors-" + (key.empty() ? "other" : key);
  const bool fits = depth > 0 && size_of(these, in) <= most_on_page;
  if (fits || depth == longest_name) return spread_in_order(these, name, in);
  std::vector<std::vector<index>> by_letter(256);
  std::vector<index> ended;
  for (const auto one : these) {
    const auto full = key_of(in.entries[one]);
    (full.size() > depth ? by_letter[static_cast<unsigned char>(full[depth])] : ended).push_back(one);
  }
  spread_in_order(ended, name, in);
  for (const auto& group : by_letter) spread(group, depth + 1, in);
}

}  // namespace

std::string shown_code(const entry& of) {
  if (of.code.empty()) return std::string(of.id);
  return of.subcode.empty() ? std::string(of.code) : fmt::format("{} / {}", of.code, of.subcode);
}

std::vector<index> in_reading_order(const catalog& in) {
  std::vector<std::pair<std::string, index>> all;
  for (index i = 0; i < in.entries.size(); ++i) {
    const auto& one = in.entries[i];
    const bool by_status = one.type == errcat::entry_type::status && !one.status_written.empty();
    if (one.number != 0) all.emplace_back(by_status ? one.status_written.front() : shown_code(one), i);
  }
  std::stable_sort(all.begin(), all.end(),
                   [](const auto& a, const auto& b) { return comes_before(a.first, b.first); });
  std::vector<index> out;
  for (const auto& one : all) out.push_back(one.second);
  return out;
}

void spread_over_pages(catalog& in) {
  auto these = in_reading_order(in);
  std::erase_if(these, [&](index one) { return !has_section(in.entries[one]); });
  if (size_of(these, in) > most_on_page) spread(these, 0, in);
}

std::vector<page> pages_of(const catalog& in) {
  std::vector<page> all;
  for (const auto one : in_reading_order(in)) {
    const std::string_view name = in.entries[one].page;
    if (name.empty()) continue;
    const auto known =
        std::find_if(all.begin(), all.end(), [&](const page& other) { return other.name == name; });
    auto& to = known == all.end() ? all.emplace_back(page{name, {}}) : *known;
    to.entries.push_back(one);
  }
  return all;
}

}  // namespace generator::catalog
