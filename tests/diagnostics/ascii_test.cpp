#include <random>

#include "catch.hpp"
#include "diagnostics/unicode.hpp"

using namespace generator;

TEST_CASE("printable ASCII is skipped up to the first byte that is something else, wherever that stands") {
  const auto one_by_one = [](std::string_view text, std::size_t at) {
    while (at < text.size() && text[at] >= ' ' && text[at] <= '~') ++at;
    return at;
  };
  for (int byte = 0; byte < 256; ++byte)
    for (std::size_t place = 0; place < 24; ++place) {
      std::string text(24, 'a');
      text[place] = static_cast<char>(byte);
      CAPTURE(byte, place);
      REQUIRE(end_of_printable_ascii(text, 0) == one_by_one(text, 0));
    }
  std::mt19937 random;
  for (int i = 0; i < 20'000; ++i) {
    std::string text;
    for (auto size = random() % 40; size > 0; --size)
      text += static_cast<char>(random() % 12 == 0 ? random() % 256 : ' ' + random() % 95);
    const std::size_t at = random() % (text.size() + 1);
    REQUIRE(end_of_printable_ascii(text, at) == one_by_one(text, at));
  }
}
