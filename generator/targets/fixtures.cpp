#include "targets/fixtures.hpp"

#include "errcat/to_string.hpp"
#include "wire/example.hpp"

// Makes test fixtures from the examples of a spec.
namespace generator::targets {
namespace {

value fixture(const catalog::catalog& in, catalog::index at, const spec::example& from) {
  const auto& of = in.entries[at];
  auto response = wire::response_of(in, of, from);
  auto headers = value::list();
  for (const auto& one : response.headers)
    headers.push_back({{"name", std::string(one.name)}, {"value", std::string(one.value)}});
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
          {"body", std::move(response.body)},
          {"id", of.id},
          {"number", of.number},
          {"index", at}};
}

}  // namespace

value fixtures(const catalog::catalog& from) {
  std::vector<std::pair<catalog::index, const spec::example*>> all;
  for (catalog::index i = 0; i < from.entries.size(); ++i)
    if (from.entries[i].type != errcat::entry_type::symptom)
      for (const auto& one : from.entries[i].written->examples) all.emplace_back(i, &one);
  const auto count = all.size();
  return value::list_of(count, [&from, all = std::move(all)](std::size_t at) {
    return fixture(from, all[at].first, *all[at].second);
  });
}

}  // namespace generator::targets
