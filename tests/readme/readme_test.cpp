#include <array>
#include <cstdio>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "catch.hpp"

// Each fenced block of a page that follows `<!-- from PATH -->` must be in that file unchanged. A block that
// follows `<!-- printed by COMMAND -->` must be what the command prints. All other blocks are commands for
// the reader.
namespace {

std::string read(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  REQUIRE(in);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

struct block {
  std::string kind;   // "from" or "printed by"
  std::string about;  // the path or the command
  std::string text;
};

std::vector<block> blocks_of(const std::string& page) {
  std::vector<block> all;
  std::istringstream lines(page);
  std::string line;
  block next;
  bool inside = false;
  while (std::getline(lines, line)) {
    if (inside && line == "```") {
      if (!next.kind.empty()) all.push_back(next);
      inside = false;
      next = {};
    } else if (inside) {
      next.text += line + '\n';
    } else if (line.starts_with("```")) {
      inside = true;
    } else {
      for (const std::string kind : {"from", "printed by"})
        if (line.starts_with("<!-- " + kind + ' ') && line.ends_with(" -->")) {
          const auto start = 6 + kind.size();
          next = {kind, line.substr(start, line.size() - start - 4), {}};
        }
    }
  }
  return all;
}

std::string output_of(const std::string& command) {
  FILE* pipe = popen(command.c_str(), "r");
  REQUIRE(pipe != nullptr);
  std::string text;
  std::array<char, 4096> buffer{};
  while (const auto count = std::fread(buffer.data(), 1, buffer.size(), pipe))
    text.append(buffer.data(), count);
  CHECK(pclose(pipe) == 0);
  return text;
}

/// The number of blocks that are quoted from files. Each must be in its file unchanged.
std::size_t check_quotes(const std::vector<block>& all) {
  std::size_t quoted = 0;
  for (const auto& one : all) {
    if (one.kind != "from") continue;
    ++quoted;
    INFO("the block from " << one.about << ":\n" << one.text);
    CHECK(('\n' + read(ROOT_DIR "/" + one.about)).find('\n' + one.text) != std::string::npos);
  }
  return quoted;
}

}  // namespace

TEST_CASE("the README shows what stands in the repository") {
  CHECK(check_quotes(blocks_of(read(ROOT_DIR "/README.md"))) == 3);
}

TEST_CASE("the README shows what its commands print") {
  const auto all = blocks_of(read(ROOT_DIR "/README.md"));
  std::size_t printed = 0;
  for (const auto& one : all) {
    if (one.kind != "printed by") continue;
    ++printed;
    const auto command =
        one.about == "the program above"
            ? std::string("'" EXAMPLE "'")
            : "cd '" ROOT_DIR "' && '" ERRCAT "' " + one.about.substr(std::string("errcat ").size());
    CHECK(output_of(command) == one.text);
  }
  CHECK(printed == 2);
}

TEST_CASE("every snippet of the page on C++ is compiled, and prints what the page says") {
  const auto page = read(ROOT_DIR "/docs/cpp.md");
  const auto all = blocks_of(page);
  std::size_t fences = 0;
  for (std::size_t at = 0; (at = page.find("\n```cpp\n", at)) != std::string::npos; ++at) ++fences;
  CHECK(check_quotes(all) == fences);
  CHECK(fences == 14);
  std::string printed;
  for (const auto& one : all) {
    CHECK(one.about == "tests/readme/steps.cpp");
    if (one.kind == "printed by") printed += one.text;
  }
  CHECK(printed == output_of("'" STEPS "'"));
}
