// Compares the C++ generated from a random spec with what the maker of the spec knows: the compiled tables,
// the enumerators, and the functions of the vendor's header.
#include <cstdio>
#include <cstdlib>
#include <errcat/acme-chance.hpp>
#include <map>

#include "checker.hpp"
#include "maker.hpp"

namespace {

namespace generated = errcat::acme_chance;

// This file names deprecated enumerators on purpose.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
const std::map<std::string, int> enumerators{
#include "names.inc"
};
#pragma GCC diagnostic pop

std::vector<std::string> compare_header(const random_catalog::made& from) {
  std::vector<std::string> wrong;
  const auto holds = [&](bool truth, const std::string& what) {
    if (!truth) wrong.push_back(what);
  };
  std::size_t numbered = 0;
  for (std::size_t i = 0; i < from.entries.size(); ++i) {
    const auto& one = from.entries[i];
    if (one.number == 0) continue;
    ++numbered;
    const auto code = static_cast<generated::error>(one.number);
    holds(enumerators.at(one.id) == one.number, "the enumerator of " + one.id);
    holds(generated::to_string(code) == one.id, "the name of " + one.id);
    holds(generated::describe(code).index() == i, "what is described of " + one.id);
    holds(generated::find_id(one.id).index() == i, "what is found by " + one.id);
  }
  holds(generated::errors().size() == numbered && enumerators.size() == numbered, "the number of errors");
  for (const auto& one : from.probes) {
    if (one.rung != "code" || one.ambiguous || one.disagreement || one.fields_complete || one.status != 0)
      continue;
    // The code alone finds an error only if no other error has that code.
    if (!one.fields.empty() || !one.message.empty() || !one.subcode.empty() ||
        one.surface + one.operation != 0)
      continue;
    const auto wire = one.integer ? errcat::wire_code::integer(*one.integer) : errcat::wire_code(one.code);
    holds(static_cast<int>(generated::find_code(wire)) == from.entries[*one.entry].number,
          "what is found by the code " + one.code);
  }
  return wrong;
}

}  // namespace

int main(int argc, char* argv[]) {
  if (argc != 2) return 2;
  const auto from = random_catalog::make(std::strtoull(argv[1], nullptr, 10));
  auto told = random_catalog::compare(from, generated::tables());
  for (const auto& one : compare_header(from)) told.wrong.push_back(one);
  for (const auto& one : told.wrong) std::printf("%s\n", one.c_str());
  std::printf("%zu comparisons, %zu wrong\n", told.compared, told.wrong.size());
  return told.wrong.empty() && told.compared > 1000 ? 0 : 1;
}
