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
#include "render/places.hpp"

namespace generator::render {

inline constexpr std::size_t deepest_section = 64;
inline constexpr std::size_t deepest_partial = 64;

/// A place with the argument that a tag gave it. No place: `what` is null.
struct place_use {
  const place* what = nullptr;
  std::string_view argument;

  friend auto operator<=>(const place_use&, const place_use&) = default;
};

/// A name as written: `../a.b`, `.`, `@index`.
struct name_path {
  span at;
  std::string_view text;
  std::size_t outer = 0;                  ///< how many `../`
  std::vector<std::string_view> steps{};  ///< none for `.`
};

struct node {
  enum class sort { text, value, section, inverse, partial };

  sort what = sort::text;
  std::string_view text{};    ///< of a text
  name_path name{};           ///< of all others; of a partial only `at` and `text`
  place_use place{};          ///< of a value; of a partial the one in force there
  std::string_view indent{};  ///< of a partial that stands alone on its line
  std::vector<node> inside{};
};

/// Passes on the first finding of each rule at each place: a tag in a loop or in a partial speaks once.
class reporter {
 public:
  explicit reporter(findings& out) : out_(out) {}

  void add(rule id, const span& at, std::initializer_list<argument> arguments, std::string help = {});
  bool has_spoken() const { return !spoken_.empty(); }

 private:
  findings& out_;
  std::set<std::tuple<rule, file_id, std::uint32_t>> spoken_;
};

/// What a template is parsed for; the same file under another setting is another tree.
struct parse_setting {
  std::string indent;   ///< begins each line that is not blank
  place_use inherited;  ///< the place in force where the template is included

  friend auto operator<=>(const parse_setting&, const parse_setting&) = default;
};

/// Parses one template. The tree points into `text` and `setting`, which must outlive it.
/// Each malformed tag is a finding, and so is a value that no place is named for.
std::vector<node> parse_template(std::string_view text, file_id file, const parse_setting& setting,
                                 reporter& out);

}  // namespace generator::render
