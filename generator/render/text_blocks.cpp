#include "render/text_blocks.hpp"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "render/characters.hpp"

// Finds fences, paragraphs and code spans in a text.
namespace generator::render {
namespace {

std::size_t ticks_at(std::string_view text, std::size_t at) {
  const std::size_t end = text.find_first_not_of('`', at);
  return (end == std::string_view::npos ? text.size() : end) - at;
}

std::vector<stretch> tick_groups(std::string_view text) {
  std::vector<stretch> groups;
  for (std::size_t at = text.find('`'); at != std::string_view::npos;) {
    const std::size_t length = ticks_at(text, at);
    groups.push_back({true, at, at + length, length});
    at = text.find('`', at + length);
  }
  return groups;
}

/// For each group, the next group of the same length, or the number of groups if there is none.
std::vector<std::size_t> closing_groups(const std::vector<stretch>& groups) {
  std::unordered_map<std::size_t, std::size_t> next_of_length;
  std::vector<std::size_t> closing(groups.size(), groups.size());
  for (std::size_t i = groups.size(); i-- > 0;) {
    const auto [known, is_new] = next_of_length.try_emplace(groups[i].ticks, i);
    if (!is_new) closing[i] = std::exchange(known->second, i);
  }
  return closing;
}

/// Removes from a line inside a fence the indentation of the fence.
std::string_view without_indent(std::string_view line, std::size_t indent) {
  while (indent > 0 && !line.empty() && is_blank(line.front())) {
    line.remove_prefix(1);
    --indent;
  }
  return line;
}

}  // namespace

std::optional<fence_mark> opening_fence(std::string_view line) {
  const std::string_view mark = trim_left(line);
  const std::size_t length = ticks_at(mark, 0);
  if (length < 3 || mark.find('`', length) != std::string_view::npos) return std::nullopt;
  return fence_mark{length, line.size() - mark.size(), trim(mark.substr(length))};
}

bool closes_fence(std::string_view line, const fence_mark& opened) {
  const std::string_view mark = trim(line);
  return mark.size() >= opened.length && ticks_at(mark, 0) == mark.size();
}

std::vector<text_block> blocks_of(std::string_view text) {
  std::vector<text_block> blocks;
  std::optional<fence_mark> fence;
  bool in_paragraph = false;
  while (!text.empty()) {
    const std::size_t length = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, length);
    text.remove_prefix(std::min(length + 1, text.size()));
    if (fence) {
      if (closes_fence(line, *fence)) {
        fence.reset();
      } else {
        blocks.back().lines.emplace_back(without_indent(line, fence->indent));
      }
      continue;
    }
    fence = opening_fence(line);
    const std::string_view words = trim(line);
    if (fence) {
      blocks.push_back({true, std::string(fence->info.substr(0, fence->info.find_first_of(" \t"))), {}});
    } else if (!words.empty()) {
      if (!in_paragraph) blocks.emplace_back();
      blocks.back().lines.emplace_back(words);
    }
    in_paragraph = !fence && !words.empty();
  }
  return blocks;
}

std::vector<stretch> stretches_of(std::string_view paragraph) {
  const std::vector<stretch> groups = tick_groups(paragraph);
  const std::vector<std::size_t> closing = closing_groups(groups);
  std::vector<stretch> all;
  std::size_t done = 0;
  for (std::size_t i = 0; i < groups.size(); ++i) {
    if (closing[i] == groups.size()) continue;
    if (groups[i].begin > done) all.push_back({false, done, groups[i].begin, 0});
    done = groups[closing[i]].end;
    all.push_back({true, groups[i].begin, done, groups[i].ticks});
    i = closing[i];
  }
  if (done < paragraph.size()) all.push_back({false, done, paragraph.size(), 0});
  return all;
}

std::string content_of(std::string_view paragraph, const stretch& code_span) {
  std::string content(paragraph.substr(code_span.begin + code_span.ticks,
                                       code_span.end - code_span.begin - 2 * code_span.ticks));
  std::replace(content.begin(), content.end(), '\n', ' ');
  const bool is_padded = content.starts_with(' ') && content.ends_with(' ') &&
                         content.find_first_not_of(' ') != std::string::npos;
  return is_padded ? content.substr(1, content.size() - 2) : content;
}

std::size_t longest_ticks(std::string_view text) {
  std::size_t longest = 0;
  for (const stretch& group : tick_groups(text)) longest = std::max(longest, group.ticks);
  return longest;
}

}  // namespace generator::render
