#include "catalog/pages.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <memory>

#include "view/phrases.hpp"
#include "view/pieces.hpp"

// Pages: which there are, what they call an entry, and how they link to it.
namespace generator::view {
namespace {

/// From a page to the folder of all pages.
std::string_view up_from(std::string_view page) {
  return page.empty() ? "" : "../";
}

std::string path_of(std::string_view page, const catalog::catalog& in) {
  return page.empty() ? fmt::format("{}.md", in.vendor) : fmt::format("{}/{}.md", in.vendor, page);
}

/// "Errors A", "Errors 30", "Other errors".
std::string title_of(std::string_view page) {
  auto name = std::string(page.substr(page.find('-') + 1));
  if (name.starts_with("other")) return "Other errors" + name.substr(5);
  std::transform(name.begin(), name.end(), name.begin(),
                 [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
  return "Errors " + name;
}

/// A row of the table of errors.
value error_row(const catalog::entry& from, std::string_view page, const catalog::catalog& in) {
  auto out = reference(from, page, in);
  const auto* policy = from.effective_policy ? &in.policies[*from.effective_policy] : nullptr;
  out.add("id", from.id);
  out.add("kind", from.kind ? in.kinds[*from.kind].id : std::string_view());
  out.add("on_statuses", statuses_text(from.status_written));
  out.add("summary", from.summary);
  out.add("action", from.action);
  out.add("retry", policy ? policy_words(*policy) : "");
  return out;
}

}  // namespace

bool is_shown_as_code(const catalog::entry& from) {
  return from.type == errcat::entry_type::error || from.type == errcat::entry_type::outcome;
}

std::string shown_of(const catalog::entry& from) {
  if (is_shown_as_code(from)) return catalog::shown_code(from);
  if (from.type != errcat::entry_type::status) return heading_of(from);
  const auto statuses =
      from.rank == catalog::status_rank::any ? "Any other status" : "Status " + label_of(from);
  return from.title.empty() ? statuses : fmt::format("{}: {}", statuses, from.title);
}

std::string page_of(const catalog::entry& from, const catalog::catalog& in) {
  return path_of(from.page, in);
}

std::string link_to(const catalog::entry& to, std::string_view page, const catalog::catalog& in) {
  if (to.page == page) return fmt::format("#{}", to.anchor);
  return fmt::format("{}{}#{}", up_from(page), path_of(to.page, in), to.anchor);
}

std::string link_to(const catalog::policy& to, std::string_view page, const catalog::catalog& in) {
  if (page.empty()) return '#' + anchor_of(to);
  return fmt::format("{}{}#{}", up_from(page), path_of({}, in), anchor_of(to));
}

std::string anchor_of(const catalog::policy& from) {
  return "retry--" + from.id;
}

value reference(const catalog::entry& to, std::string_view page, const catalog::catalog& in) {
  return {{"heading", heading_of(to)},
          {"anchor", to.anchor},
          {"shown", shown_of(to)},
          {"as_code", is_shown_as_code(to)},
          {"link", link_to(to, page, in)}};
}

value error_table(std::vector<catalog::index> these, std::string_view page, const catalog::catalog& in) {
  if (these.empty()) return nullptr;
  constexpr std::size_t most_listed = 2'500;
  bool actions = false;
  bool retries = false;
  bool is_split = false;
  for (const auto one : these) {
    const auto& of = in.entries[one];
    actions = actions || !of.action.empty();
    retries = retries || (of.effective_policy && !policy_words(in.policies[*of.effective_policy]).empty());
    is_split = is_split || of.page != page;
  }
  const auto count = these.size();
  const auto row = [&in, these = std::move(these), page](std::size_t at) {
    return error_row(in.entries[these[at]], page, in);
  };
  return {{"has_actions", actions},
          {"has_retries", retries},
          {"is_split", is_split},
          {"lists_all", count <= most_listed},
          {"rows", value::list_of(count, row)}};
}

value parts(const catalog::catalog& in) {
  auto all = value::list();
  for (const auto& one : catalog::pages_of(in))
    all.push_back({{"path", path_of(one.name, in)},
                   {"text_path", fmt::format("{}.txt", one.name)},
                   {"title", title_of(one.name)},
                   {"count", one.entries.size()}});
  return all;
}

value pages_of(const catalog::catalog& from) {
  auto all = value::list();
  for (auto& one : catalog::pages_of(from)) {
    const auto count = one.entries.size();
    const auto these = std::make_shared<const std::vector<catalog::index>>(std::move(one.entries));
    const auto page = one.name;
    all.push_back({{"name", page},
                   {"path", path_of(page, from)},
                   {"title", title_of(page)},
                   {"vendor", from.vendor},
                   {"vendor_title", from.title},
                   {"count", count},
                   {"error_table", error_table(*these, page, from)},
                   {"entries", value::list_of(count, [&from, these](std::size_t at) {
                      return entry(from.entries[(*these)[at]], from);
                    })}});
  }
  return all;
}

}  // namespace generator::view
