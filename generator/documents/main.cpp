#include <fmt/format.h>

#include <exception>
#include <fstream>
#include <iostream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <string_view>

#include "render/filters.hpp"
#include "spec/entry_texts.hpp"

// Renews the tables in documents that come from a description in the code.
namespace {

using generator::spec::entry_texts;

std::string keys(bool errors_alone) {
  std::string table = "| key | type | meaning | example |\n|---|---|---|---|\n";
  for (const auto& one : entry_texts)
    if (one.errors_alone == errors_alone)
      table += fmt::format("| `{}` | text | {} | `{}` |\n", one.name, one.meaning, one.example);
  return table;
}

std::string names() {
  std::string table = "| name | type | meaning |\n|---|---|---|\n";
  for (const auto& one : entry_texts) table += fmt::format("| `{}` | text | {} |\n", one.name, one.meaning);
  return table;
}

std::string filters() {
  std::string table = "| filter | what it prints |\n|---|---|\n";
  for (const auto& one : generator::render::filters())
    table += fmt::format("| `{}` | {} |\n", one.name, one.purpose);
  return table;
}

std::string table_of(std::string_view name) {
  if (name == "keys of all entries") return keys(false);
  if (name == "keys of errors") return keys(true);
  if (name == "names in the view") return names();
  if (name == "filters") return filters();
  throw std::runtime_error(fmt::format("no table is called `{}`", name));
}

/// The text with a new table between each pair of comments.
std::string renewed(std::string_view text) {
  constexpr std::string_view begin = "<!-- rendered: ";
  constexpr std::string_view behind = " -->\n";
  constexpr std::string_view end = "<!-- end -->\n";
  std::string out;
  for (auto at = text.find(begin); at != text.npos; at = text.find(begin)) {
    const auto name = at + begin.size();
    const auto table = text.find(behind, name);
    const auto rest = text.find(end, name);
    if (table == text.npos || rest == text.npos) throw std::runtime_error("a rendered table has no end");
    out += text.substr(0, table + behind.size());
    out += '\n' + table_of(text.substr(name, table - name)) + '\n';
    text.remove_prefix(rest);
  }
  return out.append(text);
}

}  // namespace

/// errcat_documents FILE: prints the document with its tables renewed.
int main(int argc, char* argv[]) try {
  if (argc != 2) {
    std::cerr << "usage: errcat_documents FILE\n";
    return 2;
  }
  std::ifstream in(argv[1], std::ios::binary);
  const std::string text((std::istreambuf_iterator<char>(in)), {});
  if (!in) throw std::runtime_error(std::string("cannot read ") + argv[1]);
  std::cout << renewed(text) << std::flush;
  return std::cout ? 0 : 2;
} catch (const std::exception& error) {
  std::cerr << "errcat_documents: " << error.what() << '\n';
  return 2;
}
