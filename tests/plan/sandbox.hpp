#pragma once
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "plan/check.hpp"
#include "plan/write.hpp"

/// A separate directory for one test, with shorthands that the plan tests share.
class sandbox {
 public:
  sandbox();
  ~sandbox();
  sandbox(const sandbox&) = delete;
  sandbox& operator=(const sandbox&) = delete;

  std::filesystem::path at(std::string_view path) const;
  void put(std::string_view path, std::string_view text) const;
  std::string get(std::string_view path) const;
  /// All files and links, including temporary and hidden ones, and empty folders (with a `/` at the end).
  std::vector<std::string> tree() const;

  /// Writes a plan into `out` in this directory. The test fails if the write fails.
  generator::plan::changes write(const generator::plan::plan& planned) const;
  /// Lines like `out/cpp/a.hpp: cannot-write: ...` from a run that must fail.
  std::vector<std::string> failures(const generator::plan::plan& planned,
                                    const generator::plan::disk& target = generator::plan::disk()) const;
  /// Compares and writes, as a run does.
  std::optional<generator::plan::changes> run(
      const generator::plan::plan& planned, generator::source_set& sources, generator::findings& found,
      const generator::plan::disk& target = generator::plan::disk()) const;
  /// The output of `--check`, with the output directory shown as `out`.
  std::string check(const generator::plan::plan& planned) const;

  std::filesystem::path out() const { return at("out"); }

 private:
  std::string without_directory(std::string text) const;

  std::filesystem::path directory_;
};

/// `file: code: text` for each finding, in the order found.
std::vector<std::string> texts_of(const generator::findings& found, const generator::source_set& sources);

/// The plan of a run with one unit.
generator::plan::plan acme(std::vector<generator::plan::output> outputs);
