#include "targets/fixtures.hpp"

#include "errcat/to_string.hpp"
#include "wire/example.hpp"

namespace generator::targets {
namespace {

using view::json;

json fixture(const catalog::catalog& in, catalog::index at, const spec::example& from) {
  const auto& of = in.entries[at];
  const auto response = wire::response_of(in, of, from);
  auto headers = json::array();
  for (const auto& one : response.headers) headers.push_back({{"name", one.name}, {"value", one.value}});
  const bool has_headers = !headers.empty();
  const auto transport = errcat::to_string(response.known.transport);
  return {{"name", catalog::name_of(of)},
          {"title", from.title.value},
          {"status", response.known.status},
          {"transport", transport.empty() ? "none" : transport},
          {"surface", static_cast<std::uint32_t>(response.known.surface)},
          {"operation", static_cast<std::uint32_t>(response.known.operation)},
          {"headers", std::move(headers)},
          {"has_headers", has_headers},
          {"body", response.body},
          {"id", of.id},
          {"number", of.number},
          {"index", at}};
}

}  // namespace

json fixtures(const catalog::catalog& from) {
  auto all = json::array();
  for (catalog::index i = 0; i < from.entries.size(); ++i)
    if (from.entries[i].type != errcat::entry_type::symptom)
      for (const auto& one : from.entries[i].written.examples) all.push_back(fixture(from, i, one));
  return all;
}

}  // namespace generator::targets
