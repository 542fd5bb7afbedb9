#pragma once
#include <cstddef>
#include <functional>
#include <initializer_list>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "diagnostics/advice.hpp"
#include "diagnostics/levels.hpp"
#include "diagnostics/source.hpp"

// Findings: the errors and warnings that errcat reports about specs, templates and outputs.
namespace generator {

/// A second position that explains a finding. Printed as a note.
struct remark {
  span at;
  std::string text;
};

struct finding {
  rule id{};
  severity level = severity::error;
  span at;
  std::string text;
  std::string help;
  std::string subject;     ///< the argument `name`, which `allow` in a spec can refer to
  std::vector<fix> fixes;  ///< ways to mend it, the likeliest first; mostly there is none
  std::vector<remark> remarks;
  std::size_t most = 0;  ///< how many of its rule are kept in a file
};

/// A value for a `{name}` in the message of a rule.
struct argument {
  std::string_view name;
  std::string_view value;
};

/// Makes the advice of a finding. Called only if the finding is kept.
using advice_maker = std::function<advice()>;

/// Everything found in one run. Stages take it by reference, add to it, and continue where they can.
///
/// A file can break a rule at every line, and nobody reads all of that. So of each rule in each file, only
/// the first `most_kept` findings are kept, and the first `few_kept` of those that one line of the spec mends
/// together. The others are counted: nothing remains of them but their places.
class findings {
 public:
  static constexpr std::size_t most_kept = 100;
  static constexpr std::size_t few_kept = 3;

  findings() = default;
  explicit findings(levels of) : levels_(std::move(of)) {}

  /// How serious the findings of each rule are. Those of a rule that is off are dropped.
  const levels& rule_levels() const { return levels_; }

  /// Adds a finding. Its text is the message of the rule, filled in with `arguments`.
  /// @param help replaces the first fix of the rule, unless it is empty.
  /// @param most `few_kept` if one line of the spec mends all findings like this one.
  /// @return the finding, for remarks and fixes, until the next one is added.
  finding& add(rule id, const span& at, std::initializer_list<argument> arguments = {}, advice help = {},
               std::size_t most = most_kept);
  finding& add(rule id, const span& at, std::initializer_list<argument> arguments, const advice_maker& help,
               std::size_t most = most_kept);

  /// Adds the findings of another thread, after those that are here. Files for which that thread allowed
  /// something must have no findings here.
  void add_all(findings&& others);

  /// The finding kept last. There must be one.
  finding& last() { return kept_.back(); }

  bool empty() const { return kept_.empty(); }
  bool has_errors() const;
  /// Whether an error lies within a part of a file, even one that is only counted or allowed.
  bool has_error_within(const span& part) const;
  /// How many were added so far, whatever became of them. For "was anything added since?".
  std::size_t added() const { return added_; }
  /// How many there are of a severity, without exact duplicates.
  std::size_t count(severity level) const;
  /// The findings in the order of files and positions, without exact duplicates. If more of a rule were
  /// counted in a file, a remark on its last finding says so.
  std::vector<finding> sorted() const;
  /// The findings kept, in the order in which they were added.
  const std::vector<finding>& all() const { return kept_; }

  /// Drops the findings of a rule in a file: those kept or counted so far, and those still to come.
  /// @param subjects limits this to findings about these names. Call it before such findings are counted,
  /// because a count knows no names.
  /// @return a number for `was_used`.
  std::size_t allow(rule id, file_id file, std::vector<std::string> subjects = {});
  /// Whether that call of `allow` dropped anything so far.
  bool was_used(std::size_t number) const { return exceptions_[number].used; }

 private:
  using place = std::pair<std::uint32_t, std::uint32_t>;  ///< begin and end
  /// The findings of one rule in one file.
  struct group {
    std::vector<std::size_t> kept;  ///< indexes
    std::set<place> counted;
    std::set<place> allowed;
    std::vector<std::size_t> exceptions;  ///< indexes
  };
  struct exception {
    std::vector<std::string> subjects;
    bool used = false;
  };
  using group_key = std::pair<file_id, rule>;

  /// Whether a finding is kept, after it was counted or dropped if not.
  bool is_to_keep(rule id, const span& at, std::string_view subject, std::size_t most);
  finding& keep(finding one);
  /// Whether an earlier finding says the same as the last one. Only known when that one has its remarks.
  bool is_last_repeated() const;
  bool is_kept(const group& of, const span& at) const;
  bool is_allowed(const group& of, std::string_view subject);
  void drop_kept(const std::vector<bool>& dropped);

  levels levels_;
  std::vector<finding> kept_;
  std::map<group_key, group> groups_;
  std::vector<exception> exceptions_;
  finding unread_;  ///< takes the remarks of findings that are not kept
  std::size_t added_ = 0;
};

/// The code of a rule in the style of vendors' codes, such as "unknown-key".
std::string_view code_of(rule id);

/// "2 errors, 1 warning" for the end of a run, or "no findings".
std::string tally(const findings& all);

}  // namespace generator
