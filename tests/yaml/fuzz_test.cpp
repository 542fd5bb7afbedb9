// Parses specs damaged from fixed seeds. Nothing may crash, and every span must lie within the file.
#include <array>
#include <random>

#include "catch.hpp"
#include "parsed.hpp"

using generator::span;
using generator::yaml::node;

namespace {

constexpr std::string_view block_spec =
    "errcat: 1\nvendor: acme # c\ntitle: 'Acme ''Verify'''\nnotes: &n\n  - \"a \\\"b\\\" \\u00e9\"\n  - |\n  "
    "  one\n     two\n\n"
    "  - >-\n    three\n    four\nlinks: *n\nerrors:\n  bad:\n    number: 1\n    summary: The token is\n     "
    " past its "
    "lifetime.\n    fixes:\n    - null\n    -\n    ? key\n    : value\nend: ~\n";
constexpr std::string_view flow_spec =
    "\xEF\xBB\xBF{errcat: 1, vendor: acme, envelope: {code: /a/b, \"x\":y, z}, statuses: [{status: 5xx}, [a: "
    "b, , c], "
    "&x 'ü€🙂', *x,\r\n two\r\n lines # c\r\n], none: , empty: {}, e: [], \"k\": !t v}\r\n";

/// Characters with a meaning in YAML, and some that are not allowed in any text.
constexpr std::string_view telling = "\n\n  :-?,[]{}&*!|>'\"%@#\\~\t\r\0\x7F\xC3\xFF<=";

using generator_of_numbers = std::mt19937;

std::size_t below(std::size_t bound, generator_of_numbers& numbers) {
  return bound == 0 ? 0 : numbers() % bound;
}

std::string damaged(std::string text, generator_of_numbers& numbers) {
  const std::size_t at = below(text.size(), numbers);
  const std::size_t size = below(12, numbers);
  switch (below(6, numbers)) {
    case 0:
      text[at] = static_cast<char>(text[at] ^ (1 << below(8, numbers)));
      break;
    case 1:
      text[at] = telling[below(telling.size(), numbers)];
      break;
    case 2:
      text.insert(at, 1, telling[below(telling.size(), numbers)]);
      break;
    case 3:
      text.erase(at, size);
      break;
    case 4:
      text.insert(below(text.size(), numbers), text.substr(at, size));
      break;
    default: {
      const std::size_t begin = text.rfind('\n', at) + 1;
      text.insert(begin, text.substr(begin, text.find('\n', begin) - begin) + "\n");
    }
  }
  return text;
}

bool lies_within(const span& at, std::size_t size) {
  return at.begin == span::whole ? at.end == span::whole : at.begin <= at.end && at.end <= size;
}

bool lies_within(const node& tree, std::size_t size) {
  bool all = lies_within(tree.at, size) && tree.at.begin != span::whole;
  for (const node& item : tree.items) all = all && lies_within(item, size);
  for (const auto& each : tree.members)
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
  if (one.root) all = all && lies_within(*one.root, text.size());
  CAPTURE(text);
  CHECK(all);
  // A file that cannot be read has at least one finding.
  CHECK((one.root || !one.findings().empty()));
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
