#pragma once
// The rows that the case maker writes and the tests read: lines of texts, separated by tabs.
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

namespace rows {

using row = std::vector<std::string>;

inline std::string to_line(const row& from) {
  std::string line;
  for (const auto& one : from) {
    if (&one != &from.front()) line += '\t';
    for (const char c : one) {
      if (c == '\\')
        line += "\\\\";
      else if (c == '\t')
        line += "\\t";
      else if (c == '\n')
        line += "\\n";
      else
        line += c;
    }
  }
  return line;
}

inline row from_line(std::string_view line) {
  row made(1);
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] == '\t')
      made.emplace_back();
    else if (line[i] != '\\')
      made.back() += line[i];
    else if (const char next = line[++i]; next == 't')
      made.back() += '\t';
    else
      made.back() += next == 'n' ? '\n' : next;
  }
  return made;
}

/// Exits the program if it cannot read the file.
inline std::vector<row> read(const std::string& path) {
  std::FILE* file = std::fopen(path.c_str(), "rb");
  if (file == nullptr) {
    std::perror(path.c_str());
    std::exit(2);
  }
  std::vector<row> all;
  std::string line;
  for (int c = std::fgetc(file); c != EOF; c = std::fgetc(file)) {
    if (c != '\n') {
      line += static_cast<char>(c);
      continue;
    }
    all.push_back(from_line(line));
    line.clear();
  }
  std::fclose(file);
  return all;
}

}  // namespace rows
