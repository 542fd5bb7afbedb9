#include "spec/merge.hpp"

#include <iterator>
#include <map>
#include <utility>

// Merges the parts of a spec into the spec.
namespace generator::spec {
namespace {

template <class T>
void append(std::vector<T>& into, std::vector<T>&& added, findings&) {
  into.insert(into.end(), std::make_move_iterator(added.begin()), std::make_move_iterator(added.end()));
}

template <class T>
void append(named_list<T>& into, named_list<T>&& added, findings& out);

/// Handles a definition whose name is already taken.
template <class T>
void meet(const named<T>& there, const named<T>& added, findings& out) {
  out.add(rule::duplicate_key, added.name.at, {{"key", added.name.value}})
      .remarks.push_back({there.name.at, "the other one, in another file of the spec"});
}
void meet(named<user_message>& there, named<user_message>& added, findings& out) {
  there.value.more_names.push_back(added.name);
  append(there.value.texts, std::move(added.value.texts), out);
}

template <class T>
void append(named_list<T>& into, named_list<T>&& added, findings& out) {
  std::map<std::string_view, std::size_t> known;
  for (std::size_t i = 0; i < into.size(); ++i) known.emplace(into[i].name.value, i);
  for (auto& one : added) {
    const auto found = known.find(one.name.value);
    if (found != known.end())
      meet(into[found->second], one, out);
    else
      into.push_back(std::move(one));
  }
}

}  // namespace

void add_part(vendor_spec& into, spec_part part, findings& out) {
  append(into.from, std::move(part.from), out);
  append(into.sources, std::move(part.sources), out);
  append(into.links, std::move(part.links), out);
  append(into.notes, std::move(part.notes), out);
  append(into.surfaces, std::move(part.surfaces), out);
  append(into.environments, std::move(part.environments), out);
  append(into.categories, std::move(part.categories), out);
  append(into.envelope, std::move(part.envelope), out);
  append(into.operations, std::move(part.operations), out);
  append(into.retry_policies, std::move(part.retry_policies), out);
  append(into.statuses, std::move(part.statuses), out);
  append(into.errors, std::move(part.errors), out);
  append(into.outcomes, std::move(part.outcomes), out);
  append(into.symptoms, std::move(part.symptoms), out);
  append(into.user_messages, std::move(part.user_messages), out);
  append(into.quick_reference, std::move(part.quick_reference), out);
  append(into.samples, std::move(part.samples), out);
  append(into.contradictions, std::move(part.contradictions), out);
  append(into.reserved, std::move(part.reserved), out);
  append(into.allow, std::move(part.allow), out);
}

}  // namespace generator::spec
