#include <array>
#include <cstdio>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "catch.hpp"

// Every fenced block of the README that follows `<!-- from PATH -->` stands in that file as it is, and one
// that follows
// `<!-- printed by COMMAND -->` is what the command prints. Blocks of neither kind are commands for the
// reader.
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

std::vector<block> blocks_of(const std::string& readme) {
  std::vector<block> all;
  std::istringstream lines(readme);
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

}  // namespace

TEST_CASE("the README shows what stands in the repository") {
  const auto all = blocks_of(read(ROOT_DIR "/README.md"));
  std::size_t quoted = 0;
  for (const auto& one : all) {
    if (one.kind != "from") continue;
    ++quoted;
    INFO("the block from " << one.about << ":\n" << one.text);
    CHECK(('\n' + read(ROOT_DIR "/" + one.about)).find('\n' + one.text) != std::string::npos);
  }
  CHECK(quoted == 3);
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
