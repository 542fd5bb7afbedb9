#include <fmt/format.h>

#include <algorithm>

#include "check/rules.hpp"
#include "errcat/classify.hpp"
#include "tables/tables.hpp"
#include "wire/observe.hpp"

namespace generator::check {
namespace {

using catalog::entry;

/// The number of a name that the example gives, or 0 for none; names that do not resolve have their own
/// finding.
template <class Id, class Defined>
Id numbered(const spec::texts& given, const Defined& defined) {
  if (given.empty()) return {};
  for (catalog::index i = 0; i < defined.size(); ++i)
    if (defined[i].id == given.front().value) return static_cast<Id>(i + 1);
  return {};
}

/// An example without a status came on the first that its entry is expected on.
std::int32_t status_of(const spec::example& example, const entry& of) {
  if (example.status.given) return static_cast<std::int32_t>(example.status.value);
  return of.statuses.empty() ? 0 : of.statuses.front().first;
}

wire::raw_response response_of(const catalog::catalog& on, const entry& of, const spec::example& example) {
  wire::raw_response out;
  out.status = status_of(example, of);
  out.transport = of.transport;
  for (const auto& one : example.headers) out.headers.push_back({one.name.value, one.value.value});
  if (example.body.given) out.body = example.body.value;
  out.surface = numbered<errcat::surface>(example.surfaces, on.surfaces);
  out.operation = numbered<errcat::operation>(example.operations, on.operations);
  return out;
}

std::string what_matched(const catalog::catalog& on, const errcat::entry& found) {
  if (!found) return "nothing";
  return fmt::format("`{}`", name_of(on.entries[found.index()]));
}

}  // namespace

void example_mismatch(const catalog::catalog& on, findings& out) {
  const auto has_examples = [](const entry& one) { return !one.written.examples.empty(); };
  if (std::none_of(on.entries.begin(), on.entries.end(), has_examples)) return;
  const auto packed = tables::pack(on);
  for (catalog::index i = 0; i < on.entries.size(); ++i) {
    const auto& one = on.entries[i];
    if (one.type == errcat::entry_type::symptom) continue;
    for (const auto& example : one.written.examples) {
      if (is_broken(example.at, out)) continue;
      const wire::observation seen(on, response_of(on, one, example));
      const auto found = errcat::classify<std::int32_t>(tables::view(packed), seen.response());
      if (found.what && found.what.index() == i) continue;
      out.add(rule::example_mismatch, example.at,
              {{"name", name_of(one)}, {"actual", what_matched(on, found.what)}})
          .remarks.push_back({one.at, "the entry"});
    }
  }
}

}  // namespace generator::check
