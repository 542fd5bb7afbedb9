// Prints C++ that opens a namespace in `errcat` for each word in the runtime's headers that is a valid vendor
// name. The output compiles only if no such word means something else there, even as the headers change.
// usage: vendor_names HEADER...
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <set>
#include <string>
#include <utility>

#include "catalog/names.hpp"

namespace {

namespace names = generator::catalog;

std::set<std::string> words_of(const std::string& path) {
  std::ifstream in(path);
  const std::string text(std::istreambuf_iterator<char>(in), {});
  std::set<std::string> words;
  std::string word;
  for (const char c : text + ' ') {
    const bool part = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    if (part)
      word += c == '_' ? '-' : c;
    else if (!word.empty())
      words.insert(std::exchange(word, {}));
  }
  return words;
}

}  // namespace

int main(int argc, char* argv[]) {
  std::set<std::string> words;
  for (int i = 1; i < argc; ++i) {
    words.merge(words_of(argv[i]));
    const std::filesystem::path path(argv[i]);
    auto header = path.stem().string();
    for (char& c : header) c = c == '_' ? '-' : c;
    if (path.parent_path().filename() == "errcat" && names::why_no_vendor_name(header).empty()) {
      std::cerr << "a vendor may be called " << header
                << ", and then its header would replace the runtime's\n";
      return 1;
    }
  }
  std::size_t printed = 0;
  std::string before;
  std::string after;
  for (const auto& word : words) {
    if (!names::why_no_vendor_name(word).empty()) continue;
    const auto name = names::cpp_name(word);
    // Goes before the headers, for names that they use but do not own. A vendor `std` would hide the library.
    before += "namespace errcat { namespace " + name + " {} }\n";
    // The runtime's names are in an inline namespace. There, the compiler sees the clash at the declaration.
    after += "namespace errcat { inline namespace layout_11 { namespace " + name + " {} } }\n";
    ++printed;
  }
  std::cout << before;
  for (const auto* header : {"body", "fixture", "fmt", "kind", "kind_error_code", "retry_after", "runtime",
                             "to_string", "vendor", "vendors"})
    std::cout << "#include <errcat/" << header << ".hpp>\n";
  std::cout << after;
  return printed > 100 ? 0 : 1;
}
