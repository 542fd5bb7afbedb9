#include "plan/sandbox.hpp"

#include <stdlib.h>

#include <algorithm>
#include <fstream>
#include <iterator>

#include "catch.hpp"
#include "diagnostics/print.hpp"

namespace fs = std::filesystem;

sandbox::sandbox() {
  std::string name = (fs::temp_directory_path() / "errcat plan ü XXXXXX").string();
  REQUIRE(mkdtemp(name.data()) != nullptr);
  directory_ = name;
}

sandbox::~sandbox() {
  std::error_code error;
  fs::remove_all(directory_, error);
}

fs::path sandbox::at(std::string_view path) const {
  return directory_ / path;
}

void sandbox::put(std::string_view path, std::string_view text) const {
  fs::create_directories(at(path).parent_path());
  std::ofstream stream(at(path), std::ios::binary);
  stream << text;
  REQUIRE(stream.flush().good());
}

std::string sandbox::get(std::string_view path) const {
  std::ifstream stream(at(path), std::ios::binary);
  REQUIRE(stream.is_open());
  return {std::istreambuf_iterator<char>(stream), {}};
}

std::vector<std::string> sandbox::tree() const {
  std::vector<std::string> names;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(directory_)) {
    std::string name = entry.path().lexically_relative(directory_).string();
    if (entry.is_symlink() || !entry.is_directory())
      names.push_back(name);
    else if (fs::is_empty(entry))
      names.push_back(name + "/");
  }
  std::ranges::sort(names);
  return names;
}

std::optional<generator::plan::changes> sandbox::run(const generator::plan::plan& planned,
                                                     generator::source_set& sources,
                                                     generator::findings& found,
                                                     const generator::plan::disk& target) const {
  const fs::path directory = out();
  generator::plan::writing into(directory, sources, found, target);
  for (const auto& unit : planned.units) into.begin(unit.name, unit.at);
  for (std::size_t i = 0; i < planned.units.size(); ++i)
    for (const auto& one : planned.units[i].outputs) {
      const auto output = into.open(i, one.path);
      // In two pieces, as most outputs come in several.
      output->add(one.text.substr(0, one.text.size() / 2));
      output->add(one.text.substr(one.text.size() / 2));
      output->finish();
    }
  return into.finish(planned.complete, planned.scope);
}

generator::plan::changes sandbox::write(const generator::plan::plan& planned) const {
  generator::source_set sources;
  generator::findings found;
  const auto result = run(planned, sources, found);
  REQUIRE(texts_of(found, sources) == std::vector<std::string>{});
  REQUIRE(result.has_value());
  return *result;
}

std::vector<std::string> sandbox::failures(const generator::plan::plan& planned,
                                           const generator::plan::disk& target) const {
  generator::source_set sources;
  generator::findings found;
  REQUIRE_FALSE(run(planned, sources, found, target).has_value());
  std::vector<std::string> texts = texts_of(found, sources);
  for (std::string& text : texts) text = without_directory(text);
  return texts;
}

std::string sandbox::check(const generator::plan::plan& planned) const {
  generator::source_set sources;
  generator::findings found;
  const auto drift = generator::plan::check(planned, out(), sources, found);
  REQUIRE(texts_of(found, sources) == std::vector<std::string>{});
  REQUIRE(drift.has_value());
  return without_directory(generator::plan::to_text(*drift));
}

std::string sandbox::without_directory(std::string text) const {
  const std::string prefix = directory_.string() + "/";
  for (std::size_t begin; (begin = text.find(prefix)) != text.npos;) text.erase(begin, prefix.size());
  return text;
}

std::vector<std::string> texts_of(const generator::findings& found, const generator::source_set& sources) {
  std::vector<std::string> texts;
  for (const generator::finding& one : found.all())
    texts.push_back(std::string(sources.path(one.at.file)) + ": " + std::string(generator::code_of(one.id)) +
                    ": " + one.text);
  return texts;
}

generator::plan::plan acme(std::vector<generator::plan::output> outputs) {
  return {{{"acme", std::move(outputs)}}};
}
