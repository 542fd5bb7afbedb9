#include "targets/cpp_view.hpp"

#include <fmt/format.h>
#include <xxhash.h>

#include <array>

#include "targets/fixtures.hpp"

// Adds to a view what only C++ needs.
namespace generator::targets {
namespace {

/// A name that differs for catalogs with different tables. A header and tables of different runs then do not
/// link.
std::string fingerprint(const tables::packed& packed) {
  XXH3_state_t hash;
  XXH3_64bits_reset(&hash);
  std::array<unsigned char, 4096> bytes;  // the same on all machines
  for (std::size_t next = 0; next < packed.cells.size();) {
    std::size_t used = 0;
    for (; used < bytes.size() && next < packed.cells.size(); ++next) {
      bytes[used++] = static_cast<unsigned char>(packed.cells[next]);
      bytes[used++] = static_cast<unsigned char>(packed.cells[next] >> 8);
    }
    XXH3_64bits_update(&hash, bytes.data(), used);
  }
  XXH3_64bits_update(&hash, packed.pool.data(), packed.pool.size());
  return fmt::format("{:016x}", XXH3_64bits_digest(&hash));
}

/// A mark that differs for sets of kinds with different numbers.
std::uint32_t mark_of(const catalog::kind_set& kinds) {
  std::string all;
  for (const auto& one : kinds.kinds) all += fmt::format("{} {}\n", one.id, one.number);
  return static_cast<std::uint32_t>(XXH3_64bits(all.data(), all.size()));
}

value sections(const tables::packed& packed) {
  auto all = value::list();
  for (const auto& one : packed.sections) {
    auto rows = value::list_of(one.size, [&packed, &one](std::size_t at) -> value {
      const auto& row = packed.rows_of(one)[at];
      const auto cells = packed.cells_of(row);
      return {{"label", row.is.text()}, {"cells", std::vector<value>(cells.begin(), cells.end())}};
    });
    all.push_back({{"name", one.name}, {"purpose", one.purpose}, {"rows", std::move(rows)}});
  }
  return all;
}

value pool_rows(const tables::packed& packed) {
  return value::list_of(packed.pool_rows.size(), [&](std::size_t at) { return packed.pool_rows[at]; });
}

/// The members of the perfect hash of codes, in order.
value code_hash(const tables::packed& packed) {
  if (!packed.codes) return value::list();
  const auto& by = *packed.codes;
  auto all = value::list();
  for (const value& one : {value(by.least), value(by.most), value(by.loads), value(by.seed), value(by.shift),
                           value(by.slot_count), value(by.rows), value(by.pilots)})
    all.push_back(one);
  return all;
}

std::string header_of(const value& vendor) {
  return fmt::format("errcat/{}.hpp", vendor.at("vendor").text());
}

}  // namespace

value with_tables(value facts, const tables::packed& packed) {
  facts.add("tables", {{"symbol", "tables_" + fingerprint(packed)},
                       {"header", header_of(facts)},
                       {"file", fmt::format("errcat/{}_tables.hpp", facts.at("vendor").text())},
                       {"sections", sections(packed)},
                       {"cell_count", packed.cells.size()},
                       {"has_codes", packed.codes.has_value()},
                       {"codes", code_hash(packed)},
                       {"has_other_codes", packed.has_other_codes},
                       {"pool_rows", pool_rows(packed)},
                       {"pool_row_count", packed.pool_rows.size()},
                       {"stride", packed.stride}});
  return facts;
}

value for_cpp(value facts, const catalog::catalog& from, const catalog::kind_set& kinds,
              const tables::packed& packed) {
  facts = with_tables(std::move(facts), packed);
  facts.add("has_surfaces", !facts.at("surfaces").empty());
  facts.add("has_operations", !facts.at("operations").empty());
  facts.add("kinds_mark", mark_of(kinds));
  facts.add("error_category", "errcat." + std::string(from.vendor));
  facts.add("fixtures", fixtures(from));
  facts.add("fixture_count", facts.at("fixtures").size());
  return facts;
}

value with_run(value common, const catalog::kind_set& kinds) {
  std::string names;
  auto vendors = value::list();
  common.at("vendors").each([&](const value& one, std::size_t) {
    names.append(one.at("vendor").text()) += '\n';
    auto added = one;
    added.add("header", header_of(one));
    vendors.push_back(std::move(added));
    return true;
  });
  common.replace("vendors", std::move(vendors));
  // No vendor can have this name, because no vendor name ends with `_`.
  common.add("run", {{"scope", fmt::format("run_{:016x}_", XXH3_64bits(names.data(), names.size()))},
                     {"kinds_mark", mark_of(kinds)}});
  return common;
}

}  // namespace generator::targets
