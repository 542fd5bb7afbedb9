#pragma once
#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/source.hpp"
#include "errcat/diagnostics.hpp"

// Findings: the errors and warnings that errcat reports about specs, templates and outputs.
namespace generator {

/// The rules that findings report. Generated from specs/diagnostics.yaml.
using rule = errcat::diagnostics::error;

enum class severity { warning, error };

/// A second place that explains a finding. Printed as a note.
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
  std::string subject;  ///< the argument `name`, which `allow` in a spec can refer to
  std::vector<remark> remarks;
};

/// A value for a `{name}` in the message of a rule.
struct argument {
  std::string_view name;
  std::string_view value;
};

/// Everything found in one run. Stages take it by reference, add to it, and continue where they can.
class findings {
 public:
  /// Adds a finding. Its text is the message of the rule, filled in with `arguments`.
  /// @param help replaces the first fix of the rule.
  finding& add(rule id, const span& at, std::initializer_list<argument> arguments = {},
               std::string help = {});

  /// The finding added last. There must be one.
  finding& last() { return all_.back(); }

  bool has_errors() const;
  bool empty() const { return all_.empty(); }
  /// The findings in the order of files and places, without exact duplicates.
  std::vector<finding> sorted() const;
  /// Drops the findings for which `refuse` is true. Used by `allow`.
  template <class Predicate>
  void remove_if(Predicate refuse) {
    std::erase_if(all_, refuse);
  }
  const std::vector<finding>& all() const { return all_; }

 private:
  std::vector<finding> all_;
};

/// The code of a rule in the style of vendors' codes, such as "unknown-key".
std::string_view code_of(rule id);

/// The candidate that is nearest to `word`, or empty if none is near enough for "did you mean". Up to a third
/// of the letters can differ, or one letter if that is more. Case, and `-` in place of `_`, hardly count.
std::string_view nearest(std::string_view word, const std::vector<std::string_view>& candidates);
/// "did you mean `x`?", or empty.
std::string did_you_mean(std::string_view word, const std::vector<std::string_view>& candidates);

struct print_options {
  bool colour = false;
};

/// `file:line:column: error[id]: text`, then the source line, a caret and the help, then the remarks in the
/// same form. Characters that a terminal would obey instead of show (control characters, bidirectional
/// overrides) are printed as U+FFFD.
std::string to_text(const finding& one, const source_set& sources, const print_options& options = {});
/// All findings in the order of `sorted`, separated by blank lines.
std::string to_text(const findings& all, const source_set& sources, const print_options& options = {});

/// "2 errors, 1 warning" for the end of a run, or "no findings".
std::string tally(const findings& all);

}  // namespace generator
