// Writes the inputs that the peers and errcat are made from: write_inputs spec|gperf|chain|sizes COUNT.
// `sizes` prints the bytes of the codes.
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "chain.hpp"
#include "codes.hpp"

namespace {

void write_spec(const std::vector<std::string>& codes) {
  std::printf(
      "errcat: 1\nvendor: codes-%zu\ntitle: Codes\nenvelope: {code: /code}\nlocales: [en]\n"
      "statuses: [{status: 400, title: Bad request, retry: fix_input}]\nerrors:\n",
      codes.size());
  for (std::size_t i = 0; i < codes.size(); ++i)
    std::printf(
        "  error_%zu: {number: %zu, code: %s, status: 400, summary: Something is wrong in way %zu.}\n", i + 1,
        i + 1, codes[i].c_str(), i + 1);
}

void write_gperf(const std::vector<std::string>& codes) {
  std::printf(
      "%%language=C++\n%%compare-lengths\n%%readonly-tables\n%%struct-type\n%%define class-name gperf_%zu\n"
      "struct gperf_row { const char* name; int number; };\n%%%%\n",
      codes.size());
  for (std::size_t i = 0; i < codes.size(); ++i) std::printf("%s, %zu\n", codes[i].c_str(), i + 1);
}

void write_chain(const std::vector<std::string>& codes) {
  for (std::size_t i = 0; i < codes.size(); ++i)
    std::printf("if (hash == %uU && code == \"%s\") return %zu;\n", bench::chain_hash(codes[i]),
                codes[i].c_str(), i + 1);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) return 2;
  const std::string_view what = argv[1];
  const auto codes = bench::make_codes(static_cast<std::size_t>(std::atoi(argv[2])));
  if (what == "spec") {
    write_spec(codes);
  } else if (what == "gperf") {
    write_gperf(codes);
  } else if (what == "chain") {
    write_chain(codes);
  } else if (what == "sizes") {
    std::size_t bytes = 0;
    for (const auto& code : codes) bytes += code.size();
    std::printf("%zu\n", bytes);
  } else {
    return 2;
  }
  return 0;
}
