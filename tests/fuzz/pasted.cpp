#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <vector>

#include "diagnostics/printable.hpp"
#include "errcat/customer-verification.hpp"
#include "errcat/detail/found_value.hpp"
#include "errcat/xml.hpp"
#include "pasted/leaves.hpp"
#include "pasted/pasted.hpp"
#include "pasted/secrets.hpp"

// Reads a random text as `errcat explain` does. The sanitizers find what goes wrong in memory; what follows
// finds broken promises.
namespace {

namespace pasted = generator::pasted;

void demand(bool holds) {
  if (!holds) std::abort();
}

void check_secrets(std::string_view text) {
  const char* end = text.data();
  for (const auto& one : pasted::secrets_in(text)) {
    demand(!one.text.empty() && one.text.data() >= end);
    end = one.text.data() + one.text.size();
  }
  demand(end <= text.data() + text.size());
  for (const char c : generator::printable(pasted::without_secrets(text)))
    demand(c == '\t' || static_cast<unsigned char>(c) >= 0x20);
}

void check_size(std::string_view text, const pasted::response& read) {
  demand(read.bodies.size() <= pasted::most_bodies);
  std::size_t bytes = 0;
  for (const auto& one : read.bodies) bytes += one.size();
  // A value in other quotes can grow, as control characters do in JSON.
  demand(bytes <= 6 * pasted::most_bodies * (text.size() + 100));
  for (const auto& one : read.headers) demand(one.name.size() + one.value.size() <= 2 * text.size());
}

void check_bodies(const pasted::response& read) {
  std::vector<errcat::http_header> headers;
  for (const auto& one : read.headers) headers.push_back({one.name, one.value});
  for (const auto& one : read.bodies) {
    const auto seen =
        errcat::read(errcat::customer_verification::tables(), {read.status}, errcat::any_body(one), headers);
    static_cast<void>(errcat::customer_verification::classify(seen.response()));
    demand(pasted::leaves_of(one).size() <= pasted::most_leaves);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  // NOLINTNEXTLINE: characters may alias everything.
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto read = pasted::read(text);
  check_size(text, read);
  check_bodies(read);
  check_secrets(text);
  return 0;
}
