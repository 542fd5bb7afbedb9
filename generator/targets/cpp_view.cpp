#include "targets/cpp_view.hpp"

#include <fmt/format.h>
#include <xxhash.h>

#include "targets/fixtures.hpp"

namespace generator::targets {
namespace {

using view::json;

/// Tells catalogs apart whose tables differ, so that a header and tables of different runs do not link.
std::string fingerprint(const tables::packed& packed) {
  const auto words = XXH3_64bits(packed.words.data(), packed.words.size() * sizeof(packed.words[0]));
  return fmt::format("{:016x}", XXH3_64bits_withSeed(packed.pool.data(), packed.pool.size(), words));
}

json sections(const tables::packed& packed) {
  auto all = json::array();
  for (const auto& one : packed.sections) {
    auto rows = json::array();
    for (const auto& row : one.rows) rows.push_back({{"label", row.label}, {"words", row.words}});
    all.push_back({{"name", one.name}, {"purpose", one.purpose}, {"rows", std::move(rows)}});
  }
  return all;
}

}  // namespace

json for_cpp(json facts, const catalog::catalog& from, const tables::packed& packed) {
  const auto header = "errcat/" + from.vendor;
  facts["has_surfaces"] = !facts.at("surfaces").empty();
  facts["has_operations"] = !facts.at("operations").empty();
  facts["tables"] = {{"symbol", "tables_" + fingerprint(packed)},
                     {"header", header + ".hpp"},
                     {"file", header + "_tables.hpp"},
                     {"sections", sections(packed)},
                     {"pool_rows", packed.pool_rows},
                     {"pool_row_count", packed.pool_rows.size()},
                     {"stride", packed.stride}};
  facts["error_category"] = "errcat." + from.vendor;
  facts["fixtures"] = fixtures(from);
  facts["fixture_count"] = facts["fixtures"].size();
  return facts;
}

}  // namespace generator::targets
