#include "vendor_files.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "demand.hpp"

std::vector<std::string> specs_in(const std::string& folder) {
  std::vector<std::filesystem::path> paths;
  for (const auto& one : std::filesystem::directory_iterator(ERRCAT_ROOT "/" + folder))
    if (one.path().extension() == ".yaml" && one.path().filename() != "kinds.yaml")
      paths.push_back(one.path());
  std::sort(paths.begin(), paths.end());
  std::vector<std::string> texts;
  for (const auto& path : paths) {
    std::ifstream in(path, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    demand(in.good() && !text.str().empty());
    texts.push_back(text.str());
  }
  demand(!texts.empty());
  return texts;
}
