// Prints the tables of a small catalog as C++, so static checks can run on them in every dialect.
#include <fmt/format.h>

#include <cstdio>

#include "sample.hpp"

namespace {

std::string literal(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) out += fmt::format("\\{:03o}", static_cast<unsigned char>(c));
  return out + "\"";
}

sample::catalog::catalog fixture() {
  auto expired = sample::error("expired", 1, "EXPIRED");
  expired.aliases = {"TOKEN_OLD"};
  expired.statuses = {sample::one(401)};
  expired.policy = 0;
  expired.fixes = {{"Renew the token.", "", {}, {}, {}, {}}, {"Log in again.", "", {}, {}, {}, {}}};
  auto asset = sample::error("asset", 2, "190");
  asset.fields = {{"/sub", {sample::integer("460")}}};
  auto wait = sample::error("wait", 3, "WAIT_{seconds}");
  wait.placeholders = {{"seconds", true}};
  auto worded = sample::error("worded", 4);
  worded.messages = {"Card {n} is unknown"};
  auto server = sample::status("status-5xx", {{500, 599}}, sample::catalog::status_rank::status_class);
  server.policy = 1;
  auto made = sample::with({expired, asset, wait, worded, server});
  made.policies.resize(2);
  made.policies[0].verb = errcat::retry_verb::refresh;
  made.policies[1].verb = errcat::retry_verb::backoff;
  made.policies[1].delays_ms = {1000};
  made.policies[1].factor_milli = 2000;
  made.policies[1].attempts = 4;
  return made;
}

}  // namespace

int main() {
  const auto from = fixture();
  const auto packed = generator::tables::pack(from);
  fmt::print("#pragma once\n#include \"errcat/runtime.hpp\"\n\nnamespace fixture {{\n");
  fmt::print("inline constexpr errcat::detail::table_data<{}, {}, {}> data = {{\n    {{\n",
             packed.cells.size(), packed.pool_rows.size(), packed.stride);
  for (const auto& section : packed.sections) {
    fmt::print("    // {}: {}\n", section.name, section.purpose);
    for (const auto& row : packed.rows_of(section)) {
      fmt::print("   ");
      for (const auto cell : packed.cells_of(row)) fmt::print(" {}u,", cell);
      fmt::print("  // {}\n", row.is.text());
    }
  }
  fmt::print("    }},\n    {{\n");
  for (const auto& row : packed.pool_rows) {
    fmt::print("    {{\n");
    for (const auto& text : row) fmt::print("    {}\n", literal(text));
    fmt::print("    }},\n");
  }
  fmt::print(
      "    }},\n}};\ninline constexpr errcat::detail::tables tables = data;\n}}  // namespace fixture\n");
}
