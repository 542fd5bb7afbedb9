#pragma once
#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/source.hpp"
#include "errcat/diagnostics.hpp"

namespace generator {

/// The rules that findings break: generated from specs/diagnostics.yaml.
using rule = errcat::diagnostics::error;

enum class severity { warning, error };

/// A second place that explains a finding, printed as a note.
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
  std::string subject;  ///< the argument `name`: what `allow` in a spec may refer to
  std::vector<remark> remarks;
};

/// A value for a `{name}` in the message of a rule.
struct argument {
  std::string_view name;
  std::string_view value;
};

/// All that was found in one run. Stages take it by reference, add to it and go on where they can.
class findings {
 public:
  /// Adds a finding whose text is the rule's message filled with `arguments`.
  /// @param help replaces the rule's own first fix.
  finding& add(rule id, const span& at, std::initializer_list<argument> arguments = {},
               std::string help = {});

  /// The finding that was added last; there must be one.
  finding& last() { return all_.back(); }

  bool has_errors() const;
  bool empty() const { return all_.empty(); }
  /// In the order of files and places, without exact duplicates.
  std::vector<finding> sorted() const;
  /// Drops the findings for which `refuse` holds; used by `allow`.
  template <class Predicate>
  void remove_if(Predicate refuse) {
    std::erase_if(all_, refuse);
  }
  const std::vector<finding>& all() const { return all_; }

 private:
  std::vector<finding> all_;
};

/// The vendor-style code of a rule, such as "unknown-key".
std::string_view code_of(rule id);

/// The nearest of `candidates` to `word`, or empty if none is near enough for "did you mean": a third of its
/// letters may differ, at least one. Case and `-` for `_` hardly count.
std::string_view nearest(std::string_view word, const std::vector<std::string_view>& candidates);
/// "did you mean `x`?", or empty.
std::string did_you_mean(std::string_view word, const std::vector<std::string_view>& candidates);

struct print_options {
  bool colour = false;
};

/// `file:line:column: error[id]: text`, the source line, a caret, the help, then the remarks in the same way.
/// What a terminal would obey instead of show (control characters, bidirectional overrides) is printed as
/// U+FFFD.
std::string to_text(const finding& one, const source_set& sources, const print_options& options = {});
/// All findings in the order of `sorted`, with a blank line between two.
std::string to_text(const findings& all, const source_set& sources, const print_options& options = {});

/// "2 errors, 1 warning" for the end of a run; "no findings" if there are none.
std::string tally(const findings& all);

}  // namespace generator
