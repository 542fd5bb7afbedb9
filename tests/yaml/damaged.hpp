#pragma once
#include <random>
#include <string>
#include <string_view>

// Texts with random damage, from fixed seeds.

inline constexpr std::string_view block_spec =
    "errcat: 1\nvendor: acme # c\ntitle: 'Acme ''Verify'''\nnotes: &n\n  - \"a \\\"b\\\" \\u00e9\"\n  - |\n  "
    "  one\n     two\n\n"
    "  - >-\n    three\n    four\nlinks: *n\nerrors:\n  bad:\n    number: 1\n    summary: The token is\n     "
    " past its "
    "lifetime.\n    fixes:\n    - null\n    -\n    ? key\n    : value\nend: ~\n";
inline constexpr std::string_view flow_spec =
    "\xEF\xBB\xBF{errcat: 1, vendor: acme, envelope: {code: /a/b, \"x\":y, z}, statuses: [{status: 5xx}, [a: "
    "b, , c], "
    "&x 'ü€🙂', *x,\r\n two\r\n lines # c\r\n], none: , empty: {}, e: [], \"k\": !t v}\r\n";

/// Characters with a meaning in YAML, and some that are not allowed in any text.
inline constexpr std::string_view telling = "\n\n  :-?,[]{}&*!|>'\"%@#\\~\t\r\0\x7F\xC3\xFF<=";

using generator_of_numbers = std::mt19937;

inline std::size_t below(std::size_t bound, generator_of_numbers& numbers) {
  return bound == 0 ? 0 : numbers() % bound;
}

inline std::string damaged(std::string text, generator_of_numbers& numbers) {
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
