#pragma once
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "plan/check.hpp"
#include "plan/write.hpp"

/// A directory of its own for one test, with the shorthands that the tests of plans share.
class sandbox {
 public:
  sandbox();
  ~sandbox();
  sandbox(const sandbox&) = delete;
  sandbox& operator=(const sandbox&) = delete;

  std::filesystem::path at(std::string_view path) const;
  void put(std::string_view path, std::string_view text) const;
  std::string get(std::string_view path) const;
  /// All files and links, temporary and hidden ones too, and folders that are empty (with a `/` at the end).
  std::vector<std::string> tree() const;

  /// Writes a plan into `out` of this directory. Failing is a failure of the test.
  generator::plan::changes write(const generator::plan::plan& planned) const;
  /// Lines as `out/cpp/a.hpp: cannot-write: ...` of a run that must fail.
  std::vector<std::string> failures(const generator::plan::plan& planned,
                                    const generator::plan::disk& target = generator::plan::disk()) const;
  /// What `--check` prints, with `out` for the output directory.
  std::string check(const generator::plan::plan& planned) const;

  std::filesystem::path out() const { return at("out"); }

 private:
  std::string without_directory(std::string text) const;

  std::filesystem::path directory_;
};

/// `file: code: text` for each finding, in the order in which they were found.
std::vector<std::string> texts_of(const generator::findings& found, const generator::source_set& sources);
