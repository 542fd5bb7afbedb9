#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/source.hpp"

// Advice: what a finding tells people to do, and what a program can do for them.
namespace generator {

/// A change to a source: `with` instead of what stands at `at`, or before it if that has no length. What
/// comes after a line break in `with` gets the column of `at`.
struct edit {
  span at;
  std::string with;
};

/// A way to mend what a finding is about.
struct fix {
  edit change;
  bool certain = false;  ///< whether nothing else can have been meant, so that `check --fix` makes the change
};

/// What to do about a finding.
struct advice {
  std::string text;                  ///< for people
  std::vector<std::string> instead;  ///< what can stand at the place of the finding, the likeliest first
  bool certain = false;              ///< whether the first of these must have been meant

  advice() = default;
  // Most advice is a text alone.
  advice(std::string only) : text(std::move(only)) {}
  advice(std::string_view only) : text(only) {}
  advice(const char* only) : text(only) {}
  advice(std::string help, std::vector<std::string> choices, bool sure)
      : text(std::move(help)), instead(std::move(choices)), certain(sure) {}

  bool empty() const { return text.empty(); }
};

/// "write `x`", unless `text` is empty. `certain` as in `advice`.
advice write_instead(std::string text, bool certain = false);

/// The candidate that is nearest to `word`, or empty if none is near enough for "did you mean". Up to a third
/// of the letters can differ, or one letter if that is more. Case, and `-` instead of `_`, hardly count.
std::string_view nearest(std::string_view word, const std::vector<std::string_view>& candidates);
/// "did you mean `x`?", or nothing. It is certain if at most one letter of four or more differs, and no other
/// candidate is as near.
advice did_you_mean(std::string_view word, const std::vector<std::string_view>& candidates);
/// The same, or else what can be written instead: "write `x`, `y` or `z`", the nearest first. If there is
/// much, "write `x`, `y` or one of 20 others". Nothing if there are no candidates.
advice what_to_write(std::string_view word, const std::vector<std::string_view>& candidates);

}  // namespace generator
