#include <algorithm>
#include <map>
#include <memory>

#include "catalog/names.hpp"
#include "errcat/to_string.hpp"
#include "view/phrases.hpp"
#include "view/pieces.hpp"

// What the pages across vendors show. A vendor without statuses, such as errcat's own findings, is not an API
// and is left out.
namespace generator::view {
namespace {

using catalog::index;
using vendors = std::vector<const catalog::catalog*>;

value kinds_of(const catalog::kind_set& from) {
  auto all = value::list();
  for (const auto& one : from.kinds)
    all.push_back({{"id", one.id},
                   {"enumerator", catalog::cpp_name(one.id)},
                   {"number", one.number},
                   {"summary", one.summary},
                   {"status_ranges", ranges(one.statuses)},
                   {"transport", to_string(one.transport)},
                   {"effect", one.effect == errcat::effect::unspecified ? "" : to_string(one.effect)},
                   {"user_message", one.user_message ? from.user_messages[*one.user_message].name : ""}});
  return all;
}

bool is_api(const catalog::catalog& one) {
  return !catalog::entries_of(one, errcat::entry_type::status).empty();
}

value columns(const vendors& all) {
  auto out = value::list();
  for (const auto* one : all) out.push_back({{"vendor", one->vendor}, {"title", one->title}});
  return out;
}

/// A link to an entry from the folder of all pages.
value elsewhere(const catalog::catalog& vendor, const catalog::entry& one) {
  return {{"vendor", vendor.vendor},
          {"heading", heading_of(one)},
          {"anchor", one.anchor},
          {"shown", shown_of(one)},
          {"as_code", is_shown_as_code(one)},
          {"link", page_of(one, vendor) + '#' + one.anchor}};
}

/// Adds links to entries of a vendor: all, and as many as a page shows. Each is made only when it is used.
void add_links(value& to, const catalog::catalog& vendor, std::vector<index> which) {
  constexpr std::size_t most_shown = 24;
  const auto count = which.size();
  const auto shown = count > most_shown + 1 ? most_shown : count;
  const auto these = std::make_shared<const std::vector<index>>(std::move(which));
  const auto one_of = [&vendor, these](std::size_t at) {
    return elsewhere(vendor, vendor.entries[(*these)[at]]);
  };
  to.add("entries", value::list_of(count, one_of));
  to.add("shown_entries", value::list_of(shown, one_of));
  to.add("more_entries", count > shown ? value(count - shown) : value());
}

/// The entries of a vendor, by kind.
std::vector<std::vector<index>> by_kind(const catalog::catalog& vendor) {
  std::vector<std::vector<index>> all(vendor.kinds.size());
  for (index i = 0; i < vendor.entries.size(); ++i)
    if (const auto& one = vendor.entries[i]; !one.built_in && one.kind) all[*one.kind].push_back(i);
  return all;
}

/// Each kind that some vendor uses, with the entries of each vendor.
value kind_rows(const vendors& all, const catalog::kind_set& kinds) {
  std::vector<std::vector<std::vector<index>>> members;
  for (const auto* vendor : all) members.push_back(by_kind(*vendor));
  auto rows = value::list();
  for (const auto& kind : kinds.kinds) {
    auto cells = value::list();
    bool used = false;
    for (std::size_t v = 0; v < all.size(); ++v) {
      std::vector<index> here;
      for (index i = 0; i < members[v].size(); ++i)
        if (all[v]->kinds[i].id == kind.id) here = std::move(members[v][i]);
      used = used || !here.empty();
      value cell{{"vendor", all[v]->vendor}, {"title", all[v]->title}, {"is_used", !here.empty()}};
      add_links(cell, *all[v], std::move(here));
      cells.push_back(std::move(cell));
    }
    if (used) rows.push_back({{"id", kind.id}, {"summary", kind.summary}, {"cells", std::move(cells)}});
  }
  return rows;
}

/// The order of the rows on the page: single statuses, then classes, then the rest.
std::pair<int, std::int32_t> order_of(const catalog::entry& row) {
  if (row.type == errcat::entry_type::transport) return {3, 0};
  const auto first = row.statuses.empty() ? 0 : row.statuses.front().first;
  if (row.rank == catalog::status_rank::any) return {2, 0};
  return {row.rank == catalog::status_rank::status_class ? 1 : 0, first};
}

/// The retry rule of a vendor for a response that has only this status.
value retry_cell(const catalog::catalog& vendor, const catalog::entry* row) {
  value cell{{"vendor", vendor.vendor},
             {"title", vendor.title},
             {"is_known", row != nullptr},
             {"row", row ? elsewhere(vendor, *row) : value()},
             {"name", row ? row->title : std::string_view()},
             {"summary", row ? row->summary : std::string_view()}};
  const auto* policy = row && row->effective_policy ? &vendor.policies[*row->effective_policy] : nullptr;
  cell.add("text", policy ? policy_text(*policy) : std::string());
  cell.add("words", policy ? policy_words(*policy) : std::string_view());
  cell.add("timeline", policy ? timeline_text(*policy) : std::string());
  cell.add("basis_note", policy ? basis_note(policy->written.basis.value) : std::string_view());
  return cell;
}

/// A vendor's first row that applies to the status or class of a line.
const catalog::entry* row_for(const catalog::catalog& vendor, const catalog::entry& line,
                              const catalog::status_range& status) {
  if (line.type == errcat::entry_type::transport) {
    for (const auto& one : vendor.entries)
      if (one.type == line.type && one.transport == line.transport && !one.built_in) return &one;
    return nullptr;
  }
  for (const index i : vendor.statuses_by_rank)
    for (const auto& range : vendor.entries[i].statuses)
      if (range.first <= status.first && status.last <= range.last) return &vendor.entries[i];
  return nullptr;
}

/// For each status that some vendor has a row for, the retry rule of each vendor.
value retry_rows(const vendors& all) {
  struct line {
    const catalog::entry* first;
    catalog::status_range status;
  };
  std::map<std::pair<std::pair<int, std::int32_t>, std::string>, line> lines;
  for (const auto* vendor : all)
    for (const auto& one : vendor->entries) {
      if (one.type == errcat::entry_type::transport && !one.built_in)
        lines.emplace(std::pair(order_of(one), label_of(one)), line{&one, {}});
      if (one.type != errcat::entry_type::status || one.rank == catalog::status_rank::any) continue;
      for (index i = 0; i < one.statuses.size() && i < one.status_written.size(); ++i) {
        auto order = order_of(one);
        order.second = one.statuses[i].first;
        lines.emplace(std::pair(order, one.status_written[i]), line{&one, one.statuses[i]});
      }
    }
  auto rows = value::list();
  for (const auto& [sorted_by, at] : lines) {
    auto cells = value::list();
    bool said = false;
    for (const auto* vendor : all) {
      auto cell = retry_cell(*vendor, row_for(*vendor, *at.first, at.status));
      said = said || !cell.at("text").text().empty();
      cells.push_back(std::move(cell));
    }
    if (said)
      rows.push_back({{"label", std::string(sorted_by.second)},
                      {"anchor", catalog::slug(sorted_by.second)},
                      {"cells", std::move(cells)}});
  }
  return rows;
}

std::vector<std::string_view> all_locales(const vendors& all) {
  std::vector<std::string_view> locales;
  for (const auto* vendor : all)
    for (const auto& one : vendor->locales)
      if (std::find(locales.begin(), locales.end(), one) == locales.end()) locales.push_back(one);
  return locales;
}

/// For each message of a vendor, the named entries that show it to end users.
std::vector<std::vector<index>> readers_of(const catalog::catalog& vendor) {
  std::vector<std::vector<index>> all(vendor.user_messages.size());
  for (index i = 0; i < vendor.entries.size(); ++i)
    if (const auto& one = vendor.entries[i]; one.effective_message && one.number != 0)
      all[*one.effective_message].push_back(i);
  return all;
}

/// Adds a vendor's messages in one of its locales. Skips messages that no end user sees.
void add_messages(const catalog::catalog& vendor, index locale, value& rows) {
  const auto readers = readers_of(vendor);
  for (index message = 0; message < readers.size(); ++message) {
    if (readers[message].empty()) continue;
    const auto& one = vendor.user_messages[message];
    value row{
        {"title", vendor.title}, {"vendor", vendor.vendor}, {"name", one.name}, {"text", one.texts[locale]}};
    add_links(row, vendor, readers[message]);
    rows.push_back(std::move(row));
  }
}

/// For each locale, the messages of each vendor that some end user sees.
value locale_pages(const vendors& all) {
  const auto locales = all_locales(all);
  auto pages = value::list();
  for (const auto& locale : locales) {
    auto rows = value::list();
    std::size_t gaps = 0;
    for (const auto* vendor : all) {
      const auto at = std::find(vendor->locales.begin(), vendor->locales.end(), locale);
      if (at != vendor->locales.end())
        add_messages(*vendor, static_cast<index>(at - vendor->locales.begin()), rows);
    }
    rows.each([&](const value& one, std::size_t) {
      gaps += one.at("text").text().empty() ? std::size_t{1} : 0;
      return true;
    });
    pages.push_back({{"locale", std::string(locale)},
                     {"gaps", gaps == 0 ? value() : value(gaps)},
                     {"rows", std::move(rows)}});
  }
  return pages;
}

}  // namespace

value counts(const catalog::catalog& in) {
  const auto count = [&](errcat::entry_type type) { return catalog::entries_of(in, type).size(); };
  return {{"statuses", count(errcat::entry_type::status)},
          {"errors", count(errcat::entry_type::error)},
          {"outcomes", count(errcat::entry_type::outcome)},
          {"symptoms", count(errcat::entry_type::symptom)}};
}

value of_all(const std::vector<catalog::catalog>& all, const catalog::kind_set& kinds) {
  auto listed = value::list();
  vendors apis;
  for (const auto& one : all) {
    listed.push_back({{"vendor", one.vendor},
                      {"namespace", one.name_space},
                      {"title", one.title},
                      {"summary", one.summary},
                      {"counts", counts(one)},
                      {"parts", parts(one)}});
    if (is_api(one)) apis.push_back(&one);
  }
  return {{"view", version},
          {"vendors", std::move(listed)},
          {"kinds", kinds_of(kinds)},
          {"columns", columns(apis)},
          {"kind_rows", kind_rows(apis, kinds)},
          {"retry_rows", retry_rows(apis)},
          {"locale_pages", locale_pages(apis)}};
}

}  // namespace generator::view
