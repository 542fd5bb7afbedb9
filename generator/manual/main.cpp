#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>

#include "command_line/command_line.hpp"
#include "manual/completion.hpp"
#include "manual/pages.hpp"

namespace {

namespace manual = generator::manual;

void write(const std::filesystem::path& file, const std::string& text) {
  std::ofstream out(file, std::ios::binary);
  out << text << std::flush;
  if (!out) throw std::runtime_error("cannot write " + file.string());
}

void write_page(const std::filesystem::path& folder, const manual::command_facts& command,
                const manual::command_facts& program, const manual::edition& at) {
  write(folder / (manual::page_name(command) + ".1"), manual::page_of(command, program, at));
}

}  // namespace

/// errcat_manual DIR DATE: writes the pages of the manual and the bash completion to an existing folder.
int main(int argc, char* argv[]) try {
  if (argc != 3) {
    std::cerr << "usage: errcat_manual DIR DATE\n";
    return 2;
  }
  generator::command_line::request unused;
  const auto app = generator::command_line::describe(unused);
  const auto program = manual::facts_of(*app);
  const std::filesystem::path folder = argv[1];
  const manual::edition at{generator::command_line::version(), argv[2]};
  write_page(folder, program, program, at);
  for (const auto& command : program.commands) write_page(folder, command, program, at);
  write(folder / program.name, manual::completion_of(program));
  return 0;
} catch (const std::exception& error) {
  std::cerr << "errcat_manual: " << error.what() << '\n';
  return 2;
}
