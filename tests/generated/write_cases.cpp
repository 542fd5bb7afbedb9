// Writes what the tests of generated C++ expect, from the JSON and the messages of the same run.
//   write_cases RENDERED VENDOR TO    TO/VENDOR.cases: rows for cases, facts, messages; TO/VENDOR.inc: lists
//   of all names in C++
#include <filesystem>
#include <fstream>
#include <iostream>

#include "facts.hpp"
#include "near_misses.hpp"

namespace {

using expectation::json;

json read_json(const std::filesystem::path& path) {
  std::ifstream file(path);
  return json::parse(file);
}

/// The files for translators. Each names an entry by its id.
void write_message_files(const std::filesystem::path& folder, std::ostream& to) {
  for (const auto& file : std::filesystem::directory_iterator(folder)) {
    const auto texts = read_json(file.path());
    for (const auto& [id, text] : texts.items())
      to << rows::to_line({id == "default" ? "default message" : "message", id, file.path().stem().string(),
                           text.get<std::string>()})
         << '\n';
  }
}

void write_names(const json& vendor, std::ostream& to) {
  const auto space = "errcat::" + vendor.at("namespace").get<std::string>() + "::";
  const auto write = [&](const char* list, const std::string& prefix) {
    to << "const named " << list << "_names[] = {\n";
    for (const auto& one : vendor.at(list))
      to << "  {\"" << one.at("id").get<std::string>() << "\", " << one.at("number")
         << ", static_cast<std::int64_t>(" << space << prefix << one.at("enumerator").get<std::string>()
         << ")},\n";
    to << "  {\"\", 0, 0}};\n";
  };
  write("enumerators", "error::");
  write("surfaces", "surfaces::");
  write("operations", "operations::");
}

}  // namespace

int main(int count, char* arguments[]) {
  if (count != 4) return 2;
  const std::filesystem::path rendered = arguments[1];
  const std::string name = arguments[2];
  const std::filesystem::path to = arguments[3];
  const auto vendor = read_json(rendered / "json" / (name + ".json"));

  std::ofstream cases(to / (name + ".cases"));
  const expectation::catalog catalog(vendor);
  for (const auto& one : catalog.entries()) cases << rows::to_line({"entry", one.key}) << '\n';
  for (const auto& one : facts::rows_of(vendor)) cases << rows::to_line(one) << '\n';
  for (const auto& one : near_misses::cases_of(vendor)) cases << rows::to_line(one) << '\n';
  write_message_files(rendered / "messages" / name, cases);
  std::ofstream names(to / (name + ".inc"));
  write_names(vendor, names);
  return cases.flush() && names.flush() ? 0 : 1;
}
