// Parses specs damaged from fixed seeds. Nothing may crash, and every span must lie within the file.
#include "catch.hpp"
#include "damaged.hpp"
#include "parsed.hpp"

using generator::span;
using generator::yaml::node;

namespace {

bool lies_within(const span& at, std::size_t size) {
  return at.begin == span::whole ? at.end == span::whole : at.begin <= at.end && at.end <= size;
}

bool lies_within(const node& tree, std::size_t size) {
  bool all = lies_within(tree.at, size) && tree.at.begin != span::whole;
  for (const node& item : tree.items()) all = all && lies_within(item, size);
  for (const auto& each : tree.members())
    all = all && lies_within(each.key_at, size) && lies_within(each.value, size);
  return all;
}

void check(const std::string& text) {
  const parsed one(text);
  bool all = true;
  for (const generator::finding& each : one.found.all()) {
    all = all && lies_within(each.at, text.size());
    for (const generator::remark& note : each.remarks) all = all && lies_within(note.at, text.size());
  }
  if (one.read) all = all && lies_within(one.root(), text.size());
  CAPTURE(text);
  CHECK(all);
  // A file that cannot be read has at least one finding.
  CHECK((one.read || !one.findings().empty()));
}

}  // namespace

TEST_CASE("damaged specs") {
  for (const std::string_view spec : {block_spec, flow_spec}) {
    for (unsigned seed = 0; seed < 1500; ++seed) {
      generator_of_numbers numbers(seed);
      std::string text(spec);
      for (std::size_t edits = below(4, numbers) + 1; edits > 0 && !text.empty(); --edits)
        text = damaged(text, numbers);
      check(text);
    }
  }
}

TEST_CASE("specs that are cut off") {
  for (const std::string_view spec : {block_spec, flow_spec}) {
    for (std::size_t size = 0; size <= spec.size(); ++size) check(std::string(spec.substr(0, size)));
  }
}

TEST_CASE("nothing but telling characters") {
  for (unsigned seed = 0; seed < 3000; ++seed) {
    generator_of_numbers numbers(seed);
    std::string text;
    for (std::size_t size = below(30, numbers); size > 0; --size) {
      text += below(3, numbers) == 0 ? 'a' : telling[below(22, numbers)];
    }
    check(text);
  }
}
