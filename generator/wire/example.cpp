#include "wire/example.hpp"

#include <nlohmann/json.hpp>

#include "json/json.hpp"

// Turns the examples of a spec into responses.
namespace generator::wire {
namespace {

/// The number of a name that the example gives, or 0 if it gives none.
template <class Id, class Defined>
Id numbered(const spec::texts& given, const Defined& defined) {
  if (given.empty()) return {};
  for (catalog::index i = 0; i < defined.size(); ++i)
    if (defined[i].id == given.front().value) return static_cast<Id>(i + 1);
  return {};
}

std::int32_t status_of(const spec::example& from, const catalog::entry& of) {
  if (from.status.given) return static_cast<std::int32_t>(from.status.value);
  return of.statuses.empty() ? 0 : of.statuses.front().first;
}

}  // namespace

std::string body_of(const spec::example& from, int indent) {
  if (!from.body.given) return {};
  return from.body.value->is_string() ? from.body.value->get<std::string>() : json_to_text(*from.body.value, indent);
}

example_response response_of(const catalog::catalog& in, const catalog::entry& of,
                             const spec::example& from) {
  example_response out;
  out.known.status = status_of(from, of);
  out.known.transport = of.transport;
  out.known.surface = numbered<errcat::surface>(from.surfaces, in.surfaces);
  out.known.operation = numbered<errcat::operation>(from.operations, in.operations);
  for (const auto& one : from.headers) out.headers.push_back({one.name.value, one.value.value});
  out.body = body_of(from);
  return out;
}

}  // namespace generator::wire
