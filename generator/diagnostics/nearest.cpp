#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <utility>

#include "diagnostics/advice.hpp"

// Finds the candidates for "did you mean" and "write".
namespace generator {
namespace {

/// The word in a form that ignores case and the joining character.
std::string folded(std::string_view word) {
  std::string out(word);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if (c == '-') c = '_';
  }
  return out;
}

/// The number of edits that turn `a` into `b`: letters added, dropped, replaced, or swapped with a neighbor.
/// `most + 1` if it is larger than `most`. The time grows with the shorter length times `most`.
std::size_t distance(std::string_view a, std::string_view b, std::size_t most) {
  const std::size_t too_many = most + 1;
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > most) return too_many;
  std::vector<std::size_t> before(b.size() + 1, too_many), last(b.size() + 1), row(b.size() + 1);
  std::iota(last.begin(), last.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    // Farther from the diagonal there are too many edits.
    const std::size_t first = i > most ? i - most : 1, end = std::min(b.size(), i + most);
    row[first - 1] = first == 1 ? i : too_many;
    if (end == i + most) last[end] = too_many;
    std::size_t least = row[first - 1];
    for (std::size_t j = first; j <= end; ++j) {
      const std::size_t replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, replaced});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) row[j] = std::min(row[j], before[j - 2] + 1);
      least = std::min(least, row[j]);
    }
    if (least > most) return too_many;
    before.swap(last);
    last.swap(row);
  }
  return std::min(last[b.size()], too_many);
}

/// The candidates that are nearest to a word, and near enough for "did you mean".
struct near_ones {
  std::vector<std::string_view> words;
  std::size_t edits = 0;
};

near_ones near(std::string_view word, const std::vector<std::string_view>& candidates) {
  const std::string sought = folded(word);
  near_ones out;
  // Words that share no letter are not near each other, however short they are, and nobody makes many
  // mistakes in one word, however long it is.
  constexpr std::size_t most = 8;
  out.edits = std::min(std::clamp<std::size_t>(sought.size() / 3, 1, most) + 1, sought.size());
  for (const std::string_view candidate : candidates) {
    const std::size_t edits = distance(sought, folded(candidate), out.edits);
    if (edits > out.edits || (edits == out.edits && out.words.empty())) continue;
    if (edits < out.edits) out.words.clear();
    out.edits = edits;
    out.words.push_back(candidate);
  }
  return out;
}

/// The candidates, the nearest first. Only the beginnings of long ones count, and of many that are not near
/// any order is as good.
std::vector<std::string_view> by_distance(std::string_view word,
                                          const std::vector<std::string_view>& candidates) {
  constexpr std::size_t few = 200, longest = 50;
  if (candidates.size() > few) return candidates;
  const std::string sought = folded(word.substr(0, longest));
  std::vector<std::pair<std::size_t, std::string_view>> measured;
  for (const auto candidate : candidates)
    measured.emplace_back(distance(sought, folded(candidate.substr(0, longest)), longest), candidate);
  std::ranges::stable_sort(measured, {}, &std::pair<std::size_t, std::string_view>::first);
  std::vector<std::string_view> all;
  for (const auto& one : measured) all.push_back(one.second);
  return all;
}

}  // namespace

advice write_instead(std::string text, bool certain) {
  if (text.empty()) return {};
  auto help = fmt::format("write `{}`", text);
  return {std::move(help), {std::move(text)}, certain};
}

std::string_view nearest(std::string_view word, const std::vector<std::string_view>& candidates) {
  const auto found = near(word, candidates);
  return found.words.empty() ? std::string_view() : found.words.front();
}

advice did_you_mean(std::string_view word, const std::vector<std::string_view>& candidates) {
  const auto found = near(word, candidates);
  if (found.words.empty()) return {};
  // Of a short word, one other letter makes another word.
  constexpr std::size_t short_word = 4;
  const bool close = found.edits == 0 || (found.edits == 1 && word.size() >= short_word);
  return {fmt::format("did you mean `{}`?", found.words.front()),
          {found.words.begin(), found.words.end()},
          close && found.words.size() == 1};
}

advice what_to_write(std::string_view word, const std::vector<std::string_view>& candidates) {
  if (auto near = did_you_mean(word, candidates); !near.empty() || candidates.empty()) return near;
  constexpr std::size_t most = 12;
  const auto all = by_distance(word, candidates);
  // One more name takes no more room than saying that there is one.
  const auto shown = all.size() <= most + 1 ? all.size() : most;
  advice out("write ");
  for (std::size_t i = 0; i < shown; ++i) {
    if (i > 0) out.text += i + 1 == all.size() ? " or " : ", ";
    out.text += fmt::format("`{}`", all[i]);
    out.instead.emplace_back(all[i]);
  }
  if (shown < all.size()) out.text += fmt::format(" or one of {} others", all.size() - shown);
  return out;
}

}  // namespace generator
