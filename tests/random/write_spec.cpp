// Writes the files of a random spec into a folder, and names.inc: the enumerators that its C++ must have.
//   write_spec SEED LAYOUT FOLDER
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "knowledge.hpp"
#include "maker.hpp"

namespace {

using namespace random_catalog;

std::string names_of(const made& from) {
  std::string out;
  for (const auto& one : from.entries)
    if (one.number != 0)
      out += "{\"" + one.id + "\", static_cast<int>(generated::error::" + enumerator_of(one.id) + ")},\n";
  return out;
}

bool write(const std::filesystem::path& file, const std::string& text) {
  std::filesystem::create_directories(file.parent_path());
  std::ofstream out(file, std::ios::binary);
  out << text;
  return static_cast<bool>(out.flush());
}

}  // namespace

int main(int argc, char* argv[]) {
  if (argc != 4) return 2;
  const std::filesystem::path folder = argv[3];
  const auto from = make(std::strtoull(argv[1], nullptr, 10));
  for (const auto& [path, text] : files_of(from, std::strtoull(argv[2], nullptr, 10)))
    if (!write(folder / path, text)) return 1;
  return write(folder / "names.inc", names_of(from)) ? 0 : 1;
}
