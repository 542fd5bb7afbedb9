#include "knowledge.hpp"

#include <algorithm>
#include <stdexcept>

namespace random_catalog {
namespace {

using ranges = std::vector<std::pair<int, int>>;

bool has_defaults(const entry& of) {
  return of.type == entry_type::error;
}

const defaults* category_defaults(const made& in, const entry& of) {
  for (const auto& one : in.categories)
    if (one.id == of.category) return &one.defaults;
  return nullptr;
}

template <class T>
T with_defaults(const made& in, const entry& of, const T& own, T defaults::*member) {
  if (!own.empty() || (!has_defaults(of) && of.category.empty())) return own;
  const auto* by_category = of.type == entry_type::symptom ? nullptr : category_defaults(in, of);
  if (by_category && !(by_category->*member).empty()) return by_category->*member;
  return has_defaults(of) ? in.error_defaults.*member : T();
}

template <class All>
auto find_named(const All& all, const std::string& name) {
  return std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.name == name; });
}

const user_message& message_named(const made& in, const std::string& name) {
  if (const auto own = find_named(in.messages, name); own != in.messages.end()) return *own;
  if (const auto common = find_named(in.common_messages, name); common != in.common_messages.end())
    return *common;
  throw std::logic_error("no user message " + name);
}

/// The rows for an occasion, the best first, without rows that have fields. Rows limited to surfaces count
/// only if they share one with `applying`.
std::vector<const entry*> rows_on(const made& in, const occasion& on,
                                  const std::vector<std::size_t>& applying) {
  std::vector<const entry*> all;
  if (on.first == 0 && on.last == 0) return all;
  for (int rank = 0; rank < 4; ++rank)
    for (const bool limited : {true, false})
      for (const auto& row : in.entries) {
        if (row.type != entry_type::status) break;  // rows come first
        if (rank_of(row) != rank || row.surfaces.empty() == limited || !row.fields.empty()) continue;
        if (on.first != on.last && rank < 2) continue;
        if (limited && std::find_first_of(row.surfaces.begin(), row.surfaces.end(), applying.begin(),
                                          applying.end()) == row.surfaces.end())
          continue;
        for (const auto& [first, last] : covered_by(row))
          if (first <= on.last && on.first <= last) {
            all.push_back(&row);
            break;
          }
      }
  return all;
}

std::vector<std::size_t> observed(std::size_t surface) {
  return surface == 0 ? std::vector<std::size_t>() : std::vector<std::size_t>{surface - 1};
}

/// The same for an entry. If no surface was observed, its own surfaces apply. For a row, more exact rows do
/// not count.
std::vector<const entry*> rows_about(const made& in, const entry& of, const occasion& on) {
  auto all = rows_on(in, on, on.surface == 0 ? of.surfaces : observed(on.surface));
  if (const auto self = std::find(all.begin(), all.end(), &of); self != all.end())
    all.erase(all.begin(), self);
  return all;
}

std::string lower(std::string text) {
  for (char& c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if (c == '_') c = '-';
  }
  return text;
}

}  // namespace

ranges ranges_of(const std::vector<status>& of) {
  ranges all;
  for (const auto& one : of) all.insert(all.end(), one.ranges.begin(), one.ranges.end());
  return all;
}

bool covers(const ranges& all, int status) {
  return std::any_of(all.begin(), all.end(),
                     [&](const auto& one) { return one.first <= status && status <= one.second; });
}

std::vector<status> statuses_of(const made& in, const entry& of) {
  auto all = with_defaults(in, of, of.statuses, &defaults::statuses);
  if (all.empty() && of.type == entry_type::outcome) all = {{"2xx", {{200, 299}}}};
  return all;
}
std::string severity_of(const made& in, const entry& of) {
  return with_defaults(in, of, of.severity, &defaults::severity);
}
std::string audience_of(const made& in, const entry& of) {
  return with_defaults(in, of, of.audience, &defaults::audience);
}
std::string own_retry(const made& in, const entry& of) {
  return with_defaults(in, of, of.retry, &defaults::retry);
}

std::string kind_of(const made& in, const entry& of) {
  if (const auto stated = with_defaults(in, of, of.kind, &defaults::kind); !stated.empty()) return stated;
  if (of.type == entry_type::outcome) return "rejected";
  for (const auto& one : in.kinds)
    if (of.type == entry_type::transport && one.transport == of.transport) return one.id;
  if (of.type == entry_type::unlisted_code) return kind_of_status(in, 500);
  const auto covered = of.type == entry_type::status ? covered_by(of) : ranges_of(statuses_of(in, of));
  return covered.empty() ? std::string() : kind_of_status(in, covered.front().first);
}

std::vector<field> fields_of(const made& in, const entry& of) {
  auto all = of.fields;
  if (const auto* by_category = of.type == entry_type::error ? category_defaults(in, of) : nullptr)
    all.insert(all.end(), by_category->fields.begin(), by_category->fields.end());
  if (of.type == entry_type::outcome && !of.code.empty())
    all.push_back({in.code_at, {{value::type::text, of.code}}});
  return all;
}

std::string kind_of_status(const made& in, int status) {
  std::string by_class;
  for (const auto& one : in.kinds)
    for (const auto& claimed : one.statuses)
      for (const auto& [first, last] : claimed.ranges) {
        if (status < first || status > last) continue;
        if (first == last) return one.id;
        by_class = one.id;
      }
  return by_class;
}

int rank_of(const entry& row) {
  int rank = row.statuses.size() > 1 ? 1 : 0;
  for (const auto& one : row.statuses) {
    if (one.written.ends_with("xx")) rank = std::max(rank, 2);
    if (one.written == "any") rank = 3;
  }
  return rank;
}

ranges covered_by(const entry& row) {
  ranges all = ranges_of(row.statuses);
  for (const auto& hole : row.except) {
    ranges left;
    const auto [from, to] = hole.ranges.front();
    for (const auto& [first, last] : all) {
      if (first < from) left.emplace_back(first, std::min(last, from - 1));
      if (last > to) left.emplace_back(std::max(first, to + 1), last);
    }
    all = left;
  }
  return all;
}

std::optional<std::size_t> row_for(const made& in, int status, std::size_t surface) {
  const auto rows = rows_on(in, {status, status, surface}, observed(surface));
  if (rows.empty()) return {};
  return static_cast<std::size_t>(rows.front() - in.entries.data());
}

occasion expected_on(const made& in, const entry& of) {
  const auto all = of.type == entry_type::status ? covered_by(of) : ranges_of(statuses_of(in, of));
  if (all.empty()) return {};
  return {all.front().first, all.front().second, 0};
}

std::string retry_on(const made& in, const entry& of, const occasion& on) {
  if (auto own = own_retry(in, of); !own.empty()) return own;
  for (const auto* row : rows_about(in, of, on))
    if (!row->retry.empty()) return row->retry;
  return {};
}

std::string effect_on(const made& in, const entry& of, const occasion& on, int observed) {
  if (!of.effect.empty()) return of.effect;
  for (const auto* row : rows_about(in, of, on))
    if (!row->effect.empty()) return row->effect;
  if (of.type == entry_type::transport) return "maybe";
  const auto id = kind_of(in, of);
  std::string by_kind;
  for (const auto& one : in.kinds)
    if (one.id == id) by_kind = one.effect;
  if (by_kind == "none") return "none";
  if (by_kind == "maybe" && of.type != entry_type::status) return "maybe";
  const int hundreds = observed < 0 ? -1 : observed / 100;
  if (hundreds == 3 || hundreds == 4) return "none";
  if (by_kind != "maybe" && (hundreds == 2 || (observed == 0 && by_kind == "done"))) return "done";
  return "maybe";
}

const user_message& message_on(const made& in, const entry& of, const occasion& on) {
  if (audience_of(in, of) == "developer") return default_message(in);
  if (!of.user_message.empty()) return message_named(in, of.user_message);
  for (const auto* row : rows_about(in, of, on))
    if (!row->user_message.empty()) return message_named(in, row->user_message);
  const auto kind = kind_of(in, of);
  for (const auto& one : in.kinds)
    if (one.id == kind && !one.user_message.empty()) return message_named(in, one.user_message);
  return default_message(in);
}

const user_message& default_message(const made& in) {
  return message_named(in, "default");
}

const std::string& text_in(const made& in, const user_message& of, const std::string& locale) {
  const auto locales = locales_of(in);
  for (auto tag = locale; !tag.empty();) {
    for (const auto& [name, text] : of.texts)
      if (lower(name) == lower(tag) && std::find(locales.begin(), locales.end(), name) != locales.end())
        return text;
    const auto cut = tag.find_last_of("-_");
    tag = cut == tag.npos ? std::string() : tag.substr(0, cut);
  }
  return of.texts.at(locales.front());
}

std::vector<std::string> locales_of(const made& in) {
  if (!in.locales.empty()) return in.locales;
  const auto has = [&](const std::string& locale) {
    return std::any_of(in.messages.begin(), in.messages.end(), [&](const user_message& one) {
      return std::any_of(one.texts.begin(), one.texts.end(),
                         [&](const auto& text) { return text.first == locale; });
    });
  };
  std::vector<std::string> all;
  for (const auto& one : in.kind_locales)
    if (has(one)) all.push_back(one);
  return all.empty() ? std::vector<std::string>{in.kind_locales.front()} : all;
}

std::string enumerator_of(const std::string& id) {
  std::string name;
  for (const char c : id)
    if (c != '_' || !name.ends_with('_')) name += c;
  const std::vector<std::string> keywords{"new", "class",    "delete", "default",
                                          "int", "operator", "errno",  "unix"};
  return std::find(keywords.begin(), keywords.end(), name) != keywords.end() ? name + "_" : name;
}

}  // namespace random_catalog
