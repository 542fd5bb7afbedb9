#include "targets/cpp_view.hpp"

#include <fmt/format.h>
#include <xxhash.h>

#include "targets/fixtures.hpp"

namespace generator::targets {
namespace {

using view::json;

/// Tells catalogs apart whose tables differ, so that a header and tables of different runs do not link.
std::string fingerprint(const tables::packed& packed) {
  std::string bytes;  // the same on all machines
  for (const auto one : packed.cells) bytes += {static_cast<char>(one & 0xFF), static_cast<char>(one >> 8)};
  bytes += packed.pool;
  return fmt::format("{:016x}", XXH3_64bits(bytes.data(), bytes.size()));
}

/// Tells sets of kinds apart that do not have the same numbers.
std::uint32_t mark_of(const catalog::kind_set& kinds) {
  std::string all;
  for (const auto& one : kinds.kinds) all += fmt::format("{} {}\n", one.id, one.number);
  return static_cast<std::uint32_t>(XXH3_64bits(all.data(), all.size()));
}

json sections(const tables::packed& packed) {
  auto all = json::array();
  for (const auto& one : packed.sections) {
    auto rows = json::array();
    for (const auto& row : one.rows) rows.push_back({{"label", row.label}, {"cells", row.cells}});
    all.push_back({{"name", one.name}, {"purpose", one.purpose}, {"rows", std::move(rows)}});
  }
  return all;
}

/// The plan's members, in order.
json code_plan(const tables::packed& packed) {
  if (!packed.codes) return json::array();
  const auto& plan = *packed.codes;
  return {plan.least, plan.most, plan.loads, plan.seed, plan.shift, plan.slots, plan.rows, plan.pilots};
}

std::string header_of(const json& vendor) {
  return "errcat/" + vendor.at("vendor").get<std::string>() + ".hpp";
}

}  // namespace

json with_tables(json facts, const tables::packed& packed) {
  const auto vendor = facts.at("vendor").get<std::string>();
  facts["tables"] = {{"symbol", "tables_" + fingerprint(packed)},
                     {"header", header_of(facts)},
                     {"file", "errcat/" + vendor + "_tables.hpp"},
                     {"sections", sections(packed)},
                     {"cell_count", packed.cells.size()},
                     {"has_codes", packed.codes.has_value()},
                     {"codes", code_plan(packed)},
                     {"has_other_codes", packed.has_other_codes},
                     {"pool_rows", packed.pool_rows},
                     {"pool_row_count", packed.pool_rows.size()},
                     {"stride", packed.stride}};
  return facts;
}

json for_cpp(json facts, const catalog::catalog& from, const catalog::kind_set& kinds,
             const tables::packed& packed) {
  facts = with_tables(std::move(facts), packed);
  facts["has_surfaces"] = !facts.at("surfaces").empty();
  facts["has_operations"] = !facts.at("operations").empty();
  facts["kinds_mark"] = mark_of(kinds);
  facts["error_category"] = "errcat." + from.vendor;
  facts["fixtures"] = fixtures(from);
  facts["fixture_count"] = facts["fixtures"].size();
  return facts;
}

json with_run(json common, const catalog::kind_set& kinds) {
  std::string names;
  for (auto& one : common.at("vendors")) {
    one["header"] = header_of(one);
    names += one.at("vendor").get<std::string>() + '\n';
  }
  // No vendor can have this name, for none ends so.
  common["run"] = {{"scope", fmt::format("run_{:016x}_", XXH3_64bits(names.data(), names.size()))},
                   {"kinds_mark", mark_of(kinds)}};
  return common;
}

}  // namespace generator::targets
