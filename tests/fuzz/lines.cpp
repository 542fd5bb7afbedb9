#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "demand.hpp"

// Changes whole lines of a text half of the time, because random bytes seldom leave YAML that means anything.
extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t most);

namespace {

using lines = std::vector<std::string>;

lines lines_of(std::string_view text) {
  lines all;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find('\n', at), text.size() - 1) + 1;
    all.emplace_back(text.substr(at, end - at));
    at = end;
  }
  return all;
}

std::size_t indent_of(std::string_view line) {
  return std::min(line.find_first_not_of(' '), line.size());
}

class line_changer {
 public:
  line_changer(lines all, unsigned seed) : all_(std::move(all)), random_(seed) {}

  std::string changed() {
    for (auto left = 1 + below(3); left > 0; --left) change();
    std::string text;
    for (const auto& one : all_) text += one;
    return text;
  }

 private:
  std::size_t below(std::size_t bound) { return random_() % bound; }

  /// The end of what begins on a line: of the lines after it that are further in.
  std::size_t end_of_block(std::size_t begin) const {
    auto end = begin + 1;
    while (end < all_.size() && indent_of(all_[end]) > indent_of(all_[begin])) ++end;
    return end;
  }

  void change() {
    const auto at = below(all_.size());
    const auto end = end_of_block(at);
    const auto begin = all_.begin() + static_cast<std::ptrdiff_t>(at);
    switch (below(4)) {
      case 0:
        if (end - at < all_.size()) all_.erase(begin, all_.begin() + static_cast<std::ptrdiff_t>(end));
        break;
      case 1:
        copy_block({begin, all_.begin() + static_cast<std::ptrdiff_t>(end)});
        break;
      case 2:
        replace_value(all_[at], all_[below(all_.size())]);
        break;
      default:
        indent(all_[at]);
    }
  }

  /// Copies lines behind another line, as far in as that is.
  void copy_block(lines block) {
    const auto to = below(all_.size() + 1);
    const auto wanted = indent_of(all_[to == 0 ? 0 : to - 1]);
    const auto had = indent_of(block.front());
    for (auto& one : block) one = std::string(wanted, ' ') + one.substr(std::min(had, indent_of(one)));
    all_.insert(all_.begin() + static_cast<std::ptrdiff_t>(to), block.begin(), block.end());
  }

  /// Gives a line the value of another one.
  static void replace_value(std::string& line, const std::string& from) {
    const auto here = line.find(": ");
    const auto there = from.find(": ");
    if (here == line.npos || there == from.npos) return;
    line = line.substr(0, here) + std::string(from).substr(there);
  }

  void indent(std::string& line) {
    if (below(2) == 0 || line.empty() || line[0] != ' ')
      line.insert(0, "  ");
    else
      line.erase(0, 1);
  }

  lines all_;
  std::minstd_rand random_;
};

}  // namespace

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t most,
                                               unsigned seed) {
  if (size == 0 || seed % 2 == 0) return LLVMFuzzerMutate(data, size, most);
  const auto text = line_changer(lines_of(text_of(data, size)), seed).changed();
  const auto kept = std::min(text.size(), most);
  std::copy_n(text.begin(), kept, data);
  return kept;
}
