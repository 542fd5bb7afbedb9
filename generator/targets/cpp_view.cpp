#include "targets/cpp_view.hpp"

#include <fmt/format.h>
#include <xxhash.h>

#include <array>
#include <iterator>

#include "targets/fixtures.hpp"

// Adds to a view what only C++ needs.
namespace generator::targets {
namespace {

/// A mark that differs for catalogs with different tables.
std::string mark_of(const tables::packed& packed) {
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

/// A mark that differs for catalogs whose headers rely on different tables: on entries at other indexes or
/// with other numbers, or on codes that are found in another way.
std::string revision_of(const catalog::catalog& from, const tables::packed& packed) {
  std::string all;
  const auto add = [&](const auto&... parts) { ((all += fmt::format("{} ", parts)), ..., (all += '\n')); };
  for (const auto& one : from.entries) add(one.number, one.enumerator, one.anchor);
  add("surfaces");
  for (const auto& one : from.surfaces) add(one.enumerator);
  add("operations");
  for (const auto& one : from.operations) add(one.enumerator);
  add(packed.has_other_codes);
  if (const auto& codes = packed.codes) {
    const auto& by = codes->by;
    add(by.least, by.most, by.loads, by.seed, by.shift, by.slot_count, by.rows, by.pilots);
    add(codes->cells.size(), codes->pool_rows.size(), codes->stride);
  }
  return fmt::format("{:016x}", XXH3_64bits(all.data(), all.size()));
}

/// A mark that differs for sets of kinds with different numbers.
std::uint32_t mark_of(const catalog::kind_set& kinds) {
  std::string all;
  for (const auto& one : kinds.kinds) all += fmt::format("{} {}\n", one.id, one.number);
  return static_cast<std::uint32_t>(XXH3_64bits(all.data(), all.size()));
}

/// Rows of a table, made when they are used.
value rows_of(const std::vector<tables::row>& all, const std::vector<tables::table_cell>& cells,
              std::size_t begin, std::size_t count) {
  return value::list_of(count, [&all, &cells, begin](std::size_t at) -> value {
    const auto& row = all[begin + at];
    const auto first = cells.begin() + row.begin;
    return {{"label", row.is.text()}, {"cells", std::vector<value>(first, first + row.size)}};
  });
}

value sections(const tables::packed& packed) {
  auto all = value::list();
  for (const auto& one : packed.sections)
    all.push_back({{"name", one.name},
                   {"purpose", one.purpose},
                   {"rows", rows_of(packed.rows, packed.cells, one.begin, one.size)}});
  return all;
}

value texts_of(const std::vector<std::vector<std::string_view>>& pool_rows) {
  return value::list_of(pool_rows.size(), [&pool_rows](std::size_t at) { return pool_rows[at]; });
}

/// What `find_code` reads, with the members of its perfect hash in order.
value codes_of(const tables::code_table& from) {
  const auto& by = from.by;
  auto hash = value::list();
  for (const value& one : {value(by.least), value(by.most), value(by.loads), value(by.seed), value(by.shift),
                           value(by.slot_count), value(by.rows), value(by.pilots)})
    hash.push_back(one);
  return {{"hash", std::move(hash)},
          {"cell_count", from.cells.size()},
          {"rows", rows_of(from.rows, from.cells, 0, from.rows.size())},
          {"pool_rows", texts_of(from.pool_rows)},
          {"pool_row_count", from.pool_rows.size()},
          {"stride", from.stride}};
}

std::string header_of(const value& vendor) {
  return fmt::format("errcat/{}.hpp", vendor.at("vendor").text());
}

}  // namespace

value with_tables(value facts, const tables::packed& packed) {
  facts.add("tables", {{"content", "content_" + mark_of(packed)},
                       {"header", header_of(facts)},
                       {"file", fmt::format("errcat/{}_tables.hpp", facts.at("vendor").text())},
                       {"sections", sections(packed)},
                       {"cell_count", packed.cells.size()},
                       {"has_codes", packed.codes.has_value()},
                       {"codes", packed.codes ? codes_of(*packed.codes) : value()},
                       {"has_other_codes", packed.has_other_codes},
                       {"pool_rows", texts_of(packed.pool_rows)},
                       {"pool_row_count", packed.pool_rows.size()},
                       {"stride", packed.stride}});
  return facts;
}

value for_cpp(value facts, const catalog::catalog& from, const catalog::kind_set& kinds,
              const tables::packed& packed) {
  facts = with_tables(std::move(facts), packed);
  facts.add("revision", "tables_" + revision_of(from, packed));
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
