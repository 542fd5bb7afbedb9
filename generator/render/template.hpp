#pragma once
// A template as a tree, and how it is parsed.
#include <compare>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "diagnostics/findings.hpp"
#include "render/filters.hpp"

namespace generator::render {

inline constexpr std::size_t deepest_section = 64;
inline constexpr std::size_t deepest_partial = 64;

/// A filter with the argument from its tag. `what` is null if there is no filter.
struct filter_use {
  const filter* what = nullptr;
  std::string_view argument;

  friend auto operator<=>(const filter_use&, const filter_use&) = default;
};

/// A name as written: `../a.b`, `.`, `@index`.
struct name_path {
  span at;
  std::string_view text;
  std::size_t outer = 0;                  ///< the number of `../`
  std::vector<std::string_view> steps{};  ///< empty for `.`
};

struct node {
  enum class sort { text, value, section, inverse, partial };

  sort what = sort::text;
  std::string_view text{};    ///< for a text
  name_path name{};           ///< for all others; a partial has only `at` and `text`
  filter_use filter{};        ///< for a value; for a partial, the filter in force there
  std::string_view indent{};  ///< for a partial that stands alone on its line
  std::vector<node> inside{};
};

/// Reports each rule only once at each position, so that a tag in a loop or a partial is reported once.
class reporter {
 public:
  explicit reporter(findings& out) : out_(out) {}

  void add(rule id, const span& at, std::initializer_list<argument> arguments, std::string help = {});
  bool has_spoken() const { return !spoken_.empty(); }

 private:
  findings& out_;
  std::set<std::tuple<rule, file_id, std::uint32_t>> spoken_;
};

/// The setting that a template is parsed for. The same file with another setting is another tree.
struct parse_setting {
  std::string indent;    ///< starts each line that is not blank
  filter_use inherited;  ///< the filter in force where the template is included

  friend auto operator<=>(const parse_setting&, const parse_setting&) = default;
};

/// Parses one template. The tree refers to `text` and `setting`, which must outlive it. Each malformed tag is
/// a finding, and so is a value without a filter.
std::vector<node> parse_template(std::string_view text, file_id file, const parse_setting& setting,
                                 reporter& out);

}  // namespace generator::render
