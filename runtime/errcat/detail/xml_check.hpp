#pragma once
#include <cstddef>
#include <string_view>

#include "errcat/detail/media_type.hpp"

/// Checks XML before a parser sees it.
namespace errcat {
inline namespace layout_11 {
namespace detail {

/// A larger body is not an answer to a failed request, and its tree can take thirty times as much memory.
inline constexpr std::size_t most_xml_bytes = std::size_t{1} << 20;
/// SOAP faults nest about six deep.
inline constexpr std::size_t most_xml_depth = 100;

/// One pass over the tags of a body, without names and attributes, which the parser checks.
class xml_check {
 public:
  explicit constexpr xml_check(std::string_view xml) : rest_(xml) {}

  /// Whether there is one root element, and everything that was opened is closed and not nested too deeply. A
  /// DTD is not allowed, because errors need none and attacks are made of them. Zero bytes, as in UTF-16, are
  /// not allowed either.
  constexpr bool passes() {
    if (rest_.size() > most_xml_bytes || rest_.find('\0') != std::string_view::npos) return false;
    while (!rest_.empty())
      if (!pass_text() || (!rest_.empty() && !pass_mark())) return false;
    return depth_ == 0 && has_root_;
  }

 private:
  constexpr bool begins(std::string_view with) const { return rest_.substr(0, with.size()) == with; }

  /// Moves to after `end`. False: there is none.
  constexpr bool pass(std::size_t from, std::string_view end) {
    const std::size_t at = rest_.find(end, from);
    if (at == std::string_view::npos) return false;
    rest_.remove_prefix(at + end.size());
    return true;
  }

  /// The text before a tag. Outside the root, only blanks are allowed.
  constexpr bool pass_text() {
    const std::string_view text = rest_.substr(0, rest_.find('<'));
    rest_.remove_prefix(text.size());
    return depth_ > 0 || without_blanks(text).empty();
  }

  constexpr bool pass_mark() {
    if (begins("<!--")) return pass(4, "-->");
    if (begins("<![CDATA[")) return depth_ > 0 && pass(9, "]]>");
    if (begins("<?")) return pass(2, "?>");
    if (begins("<!")) return false;
    if (!begins("</")) return pass_start();
    return depth_-- > 0 && pass(2, ">");
  }

  /// A tag that opens an element. Values of attributes may hold `>`.
  constexpr bool pass_start() {
    if (depth_ == 0 && has_root_) return false;
    has_root_ = true;
    std::size_t end = rest_.find_first_of(">\"'");
    while (end != std::string_view::npos && rest_[end] != '>') {
      const std::size_t quote = rest_.find(rest_[end], end + 1);
      if (quote == std::string_view::npos) return false;
      end = rest_.find_first_of(">\"'", quote + 1);
    }
    if (end == std::string_view::npos) return false;
    if (rest_[end - 1] != '/') ++depth_;
    rest_.remove_prefix(end + 1);
    return depth_ <= most_xml_depth;
  }

  std::string_view rest_;
  std::size_t depth_ = 0;
  bool has_root_ = false;
};

}  // namespace detail
}  // namespace layout_11
}  // namespace errcat
