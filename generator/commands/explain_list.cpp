#include "commands/explain_list.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "spec/entry_texts.hpp"

// Lists vendors and entries.
namespace generator::commands {
namespace {

/// The types of entries in the order of a list.
constexpr errcat::entry_type types[] = {errcat::entry_type::status, errcat::entry_type::transport,
                                        errcat::entry_type::error, errcat::entry_type::outcome,
                                        errcat::entry_type::symptom};

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

/// Everything that an entry says, in lower case.
std::string all_texts(const catalog::entry& one, const catalog::catalog& of) {
  std::string all;
  const auto add = [&](std::string_view text) { all += lower(text) + '\n'; };
  for (const auto text : {one.id, one.code, one.subcode, one.title, one.summary, one.action}) add(text);
  for (const auto& text : one.aliases) add(text);
  for (const auto text : one.messages) add(text);
  for (const auto& text : one.status_written) add(text);
  for (const auto* items : {&one.causes, &one.fixes})
    for (const auto& item : *items) {
      add(item.text);
      add(item.fix);
    }
  for (const auto& note : one.written->notes) add(note.value);
  for (const auto& text : spec::entry_texts) add(catalog::text_of(one, text.which));
  if (one.kind) add(of.kinds[*one.kind].id);
  if (one.effective_message)
    for (const auto text : of.user_messages[*one.effective_message].texts) add(text);
  return all;
}

bool has_words(const catalog::entry& one, const catalog::catalog& of, const std::vector<std::string>& words) {
  if (words.empty()) return true;
  const auto texts = all_texts(one, of);
  return std::all_of(words.begin(), words.end(),
                     [&](const std::string& word) { return texts.find(lower(word)) != texts.npos; });
}

std::string line_of(const catalog::entry& one) {
  auto name = one.code.empty() ? catalog::name_of(one) : std::string(one.code);
  if (!one.subcode.empty()) name += fmt::format(" / {}", one.subcode);
  const auto about = one.title.empty() || !one.summary.empty() ? one.summary : one.title;
  return fmt::format("  {:<30}  {}\n", name, about.empty() ? one.title : about);
}

std::string_view heading_of(errcat::entry_type type) {
  switch (type) {
    case errcat::entry_type::status:
      return "Statuses";
    case errcat::entry_type::transport:
      return "No response";
    case errcat::entry_type::error:
      return "Errors";
    case errcat::entry_type::outcome:
      return "Outcomes";
    case errcat::entry_type::symptom:
      return "Symptoms";
    case errcat::entry_type::unlisted_code:
      break;
  }
  return "Other";
}

}  // namespace

std::string list_of_vendors(const std::vector<catalog::catalog>& vendors,
                            const std::vector<std::string>& places) {
  std::string text = "Vendors:\n";
  for (std::size_t i = 0; i < vendors.size(); ++i)
    text += fmt::format("  {:<30}  {}, from {}\n", vendors[i].vendor, vendors[i].title, places[i]);
  return text;
}

found_entries find_entries(const std::vector<const catalog::catalog*>& vendors,
                           const std::vector<std::string>& words, std::size_t most) {
  found_entries out;
  std::size_t count = 0;
  for (const auto* of : vendors) {
    vendor_entries list{of, {}};
    for (const auto type : types)
      for (const auto i : catalog::entries_of(*of, type))
        if (const auto& one = of->entries[i]; !one.built_in && has_words(one, *of, words))
          if (++count <= most) list.entries.push_back(&one);
    if (!list.entries.empty()) out.lists.push_back(std::move(list));
  }
  out.more = count - std::min(count, most);
  return out;
}

std::string to_text(const found_entries& from) {
  std::string text;
  for (const auto& list : from.lists) {
    if (!text.empty()) text += '\n';
    text += fmt::format("{} (`errcat explain {} NAME` tells more)\n", list.of->title, list.of->vendor);
    auto type = errcat::entry_type::unlisted_code;
    for (const auto* one : list.entries) {
      if (one->type != type) text += fmt::format("\n{}\n", heading_of(type = one->type));
      text += line_of(*one);
    }
  }
  if (from.more != 0) text += fmt::format("\nAnd {} more.\n", from.more);
  return text;
}

}  // namespace generator::commands
