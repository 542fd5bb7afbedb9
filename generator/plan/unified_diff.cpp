#include "plan/unified_diff.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <dtl/dtl.hpp>
#include <iterator>
#include <unordered_map>
#include <vector>

// Writes the differences between two texts in the format of `diff -u`.
namespace generator::plan {
namespace {

constexpr std::size_t context = 3;
constexpr std::size_t most_lines = 50'000;

using lines = std::vector<std::string_view>;

/// Lines with their line breaks, so that a missing last line break is a difference.
lines split(std::string_view text) {
  lines result;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    result.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return result;
}

/// The lines from `begin` up to, but not including, `end`.
struct range {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t size() const { return end - begin; }
};

struct change {
  range before;
  range after;
};

/// All differences as one change. Equal lines at both ends are cut off.
change differing_middle(const lines& before, const lines& after) {
  const auto [first, second] = std::ranges::mismatch(before, after);
  const auto begin = static_cast<std::size_t>(first - before.begin());
  const std::size_t shorter = std::min(before.size(), after.size()) - begin;
  std::size_t equal = 0;
  while (equal < shorter && before[before.size() - 1 - equal] == after[after.size() - 1 - equal]) ++equal;
  return {{begin, before.size() - equal}, {begin, after.size() - equal}};
}

/// Gives each distinct line a number, because the search compares lines very often.
class numbering {
 public:
  std::vector<std::uint32_t> of(const lines& all, range part) {
    std::vector<std::uint32_t> numbers;
    numbers.reserve(part.size());
    for (std::size_t i = part.begin; i < part.end; ++i)
      numbers.push_back(known_.try_emplace(all[i], static_cast<std::uint32_t>(known_.size())).first->second);
    return numbers;
  }

 private:
  std::unordered_map<std::string_view, std::uint32_t> known_;
};

/// The changes inside `middle`. dtl finds the edit script. Its hunks are not used: it counts the lines of an
/// empty text from 1, but patch expects 0, and it cannot express a missing line break at the end.
std::vector<change> changes_in(const change& middle, const lines& before, const lines& after) {
  numbering numbers;
  const auto old_numbers = numbers.of(before, middle.before);
  const auto new_numbers = numbers.of(after, middle.after);
  dtl::Diff<std::uint32_t, std::vector<std::uint32_t>> search(old_numbers, new_numbers);
  search.compose();
  std::vector<change> result;
  change at{{middle.before.begin, middle.before.begin}, {middle.after.begin, middle.after.begin}};
  const auto finish = [&] {
    if (at.before.size() + at.after.size() != 0) result.push_back(at);
  };
  for (const auto& [number, step] : search.getSes().getSequence()) {
    if (step.type == dtl::SES_DELETE) {
      ++at.before.end;
    } else if (step.type == dtl::SES_ADD) {
      ++at.after.end;
    } else {
      finish();
      at = {{at.before.end + 1, at.before.end + 1}, {at.after.end + 1, at.after.end + 1}};
    }
  }
  finish();
  return result;
}

void print_lines(std::string& out, char mark, const lines& all, range part) {
  for (std::size_t i = part.begin; i < part.end; ++i) {
    out.append(1, mark).append(all[i]);
    if (!all[i].ends_with('\n')) out.append("\n\\ No newline at end of file\n");
  }
}

/// A range in the header of a hunk. Lines count from 1, and an empty range names the line before it.
std::string shown(range part) {
  return fmt::format("{},{}", part.size() == 0 ? part.begin : part.begin + 1, part.size());
}

using change_iterator = std::vector<change>::const_iterator;

/// Prints one hunk with the changes from `first` up to, but not including, `last`.
void print_hunk(std::string& out, change_iterator first, change_iterator last, const lines& before,
                const lines& after) {
  const change& final = *std::prev(last);
  const std::size_t lead = std::min(context, first->before.begin);
  const std::size_t trail = std::min(context, before.size() - final.before.end);
  out += fmt::format("@@ -{} +{} @@\n", shown({first->before.begin - lead, final.before.end + trail}),
                     shown({first->after.begin - lead, final.after.end + trail}));
  std::size_t printed = first->before.begin - lead;
  for (auto one = first; one != last; ++one) {
    print_lines(out, ' ', before, {printed, one->before.begin});
    print_lines(out, '-', before, one->before);
    print_lines(out, '+', after, one->after);
    printed = one->before.end;
  }
  print_lines(out, ' ', before, {printed, printed + trail});
}

}  // namespace

std::string unified_diff(std::string_view before, std::string_view after, std::string_view before_name,
                         std::string_view after_name) {
  if (before == after) return {};
  const lines old_lines = split(before);
  const lines new_lines = split(after);
  const change middle = differing_middle(old_lines, new_lines);
  if (middle.before.size() + middle.after.size() > most_lines)
    return fmt::format("{} lines differ from {} planned ones: too many to show\n", middle.before.size(),
                       middle.after.size());
  std::string out = fmt::format("--- {}\n+++ {}\n", before_name, after_name);
  const std::vector<change> changes = changes_in(middle, old_lines, new_lines);
  for (auto first = changes.begin(); first != changes.end();) {
    const auto is_far = [](const change& one, const change& next) {
      return next.before.begin - one.before.end > 2 * context;
    };
    const auto gap = std::adjacent_find(first, changes.end(), is_far);
    const auto last = gap == changes.end() ? gap : std::next(gap);
    print_hunk(out, first, last, old_lines, new_lines);
    first = last;
  }
  return out;
}

}  // namespace generator::plan
