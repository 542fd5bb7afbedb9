#include <fmt/format.h>

#include <map>

#include "view/phrases.hpp"
#include "view/pieces.hpp"

// The contradictions between sources, as values.
namespace generator::view {
namespace {

/// Where a statement stands, and what kind of passage it is: "Error Handling L78, prose". Names the document
/// only if there are several.
std::string cited(const spec::provenance& from, const spec::vendor_spec& in) {
  std::vector<std::string> parts;
  for (const auto& one : from.from)
    for (const auto& source : in.sources) {
      const bool meant =
          one.value.source.empty() ? &source == &in.sources.front() : source.name.value == one.value.source;
      auto where = one.value;
      where.source = {};
      if (meant)
        parts.push_back(
            (in.sources.size() > 1 ? std::string(source.value.title.value) + ' ' : std::string()) +
            citation_text(where));
    }
  if (from.basis.given) parts.emplace_back(from.basis.value == "ours" ? "our conclusion" : from.basis.value);
  return joined(parts, ", ");
}

value statements(const std::vector<spec::statement>& from, const catalog::catalog& in) {
  auto all = value::list();
  for (const auto& one : from) {
    value added{{"text", one.value.value}, {"cited", cited(one, *in.written)}};
    added.add_all(provenance(one));
    all.push_back(std::move(added));
  }
  return all;
}

using entries_by_name = std::map<std::string_view, const catalog::entry*>;

/// The entries by their ids, and the status rows by what they cover.
entries_by_name named_entries(const catalog::catalog& in) {
  entries_by_name all;
  for (const auto& one : in.entries) {
    all.insert_or_assign(one.id, &one);
    if (one.type != errcat::entry_type::status) continue;
    for (const auto& status : one.status_written) all.insert_or_assign(status, &one);
  }
  return all;
}

/// What a contradiction concerns. An entry is a link; a status or a section is only a name.
value concern(std::string_view written, const entries_by_name& named, const catalog::catalog& in) {
  std::string_view anchor;
  std::string link;
  if (const auto found = named.find(written); found != named.end()) {
    anchor = found->second->anchor;
    link = link_to(*found->second, {}, in);
  }
  const auto section = written.substr(0, written.find('.'));
  constexpr std::pair<std::string_view, std::string_view> headings[] = {
      {"retry_policies", "repeating-calls"},
      {"operations", "operations"},
      {"transport", "statuses"},
      {"statuses", "statuses"},
      {"idempotency", "calls-that-may-be-repeated"},
      {"user_messages", "what-end-users-read"},
      {"logging", "logging"},
      {"support", "support"},
      {"samples", "the-vendors-sample-code"},
      {"quick_reference", "at-a-glance"},
      {"envelope", "how-an-error-looks"},
      {"sources", "sources"}};
  for (const auto& [name, leads_to] : headings)
    if (anchor.empty() && section == name) anchor = leads_to;
  if (link.empty() && !anchor.empty()) link = fmt::format("#{}", anchor);
  return {{"name", written}, {"anchor", anchor}, {"link", std::move(link)}};
}

}  // namespace

value contradictions(const catalog::catalog& in) {
  const auto named = named_entries(in);
  auto all = value::list();
  for (const auto& one : in.written->contradictions) {
    auto concerns = value::list();
    for (const auto& name : one.concerns) concerns.push_back(concern(name.value, named, in));
    value added{{"concerns", std::move(concerns)},
                {"in_effect", statements(one.in_effect, in)},
                {"overruled", statements(one.overruled, in)},
                {"why", texts(one.why)}};
    added.add_all(provenance(one));
    all.push_back(std::move(added));
  }
  return all;
}

}  // namespace generator::view
