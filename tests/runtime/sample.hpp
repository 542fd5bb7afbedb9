#pragma once
#include <fmt/format.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "catalog/catalog.hpp"
#include "errcat/runtime.hpp"
#include "tables/tables.hpp"

/// Hand-built catalogs, and answers as one line of text.
namespace sample {

namespace catalog = generator::catalog;

enum class number : std::int32_t {};

inline catalog::status_range one(std::int32_t status) {
  return {status, status};
}

/// The texts must outlive the entry.
inline catalog::entry error(std::string_view id, std::int32_t number, std::string_view code = {}) {
  catalog::entry made;
  made.id = id;
  made.anchor = id;
  made.number = number;
  made.code = code;
  made.kind = 0;
  made.summary = "It went wrong.";
  return made;
}

inline catalog::entry status(std::string anchor, std::vector<catalog::status_range> covered,
                             catalog::status_rank rank = catalog::status_rank::one) {
  catalog::entry made;
  made.type = errcat::entry_type::status;
  made.anchor = std::move(anchor);
  made.statuses = std::move(covered);
  made.rank = rank;
  made.kind = 0;
  return made;
}

inline catalog::field_value text(std::string value) {
  return {catalog::field_value::type::text, std::move(value)};
}
inline catalog::field_value integer(std::string value) {
  return {catalog::field_value::type::integer, std::move(value)};
}

/// A catalog without entries: one kind, the built-in retry rules by name, three locales and a default
/// message.
inline catalog::catalog empty() {
  catalog::catalog made;
  made.vendor = "acme";
  made.name_space = "acme";
  made.title = "Acme";
  made.locales = {"en", "es", "pt-BR"};
  made.kinds = {{"general", 1, {}, {}, {}, {}, {}, {}}};
  made.user_messages = {{"default", {"Wrong.", "Mal.", "Errado."}, true, {}}};
  made.default_message = 0;
  return made;
}

inline catalog::catalog with(std::vector<catalog::entry> entries) {
  auto made = empty();
  made.entries = std::move(entries);
  for (catalog::index i = 0; i < made.entries.size(); ++i)
    if (made.entries[i].type == errcat::entry_type::status) made.statuses_by_rank.push_back(i);
  return made;
}

/// A catalog and its tables.
class vendor {
 public:
  explicit vendor(const catalog::catalog& from) : packed_(generator::tables::pack(from)) {}
  explicit vendor(std::vector<catalog::entry> entries) : vendor(with(std::move(entries))) {}
  vendor(const vendor&) = delete;
  vendor& operator=(const vendor&) = delete;

  errcat::detail::tables tables() const { return view(packed_); }
  errcat::match<number> classify(const errcat::response& from) const {
    return errcat::classify<number>(tables(), from);
  }
  errcat::entry find(std::string_view id) const { return errcat::find_id(tables(), id); }

 private:
  generator::tables::packed packed_;
};

inline std::string name(const errcat::entry& of) {
  if (!of) return "nothing";
  return std::string(of.id().empty() ? of.anchor() : of.id());
}

inline std::string name(errcat::rung how) {
  const char* const names[] = {"none",    "http_class", "http_status",   "any_status", "status_class",
                               "status",  "transport",  "unlisted_code", "fields",     "message",
                               "outcome", "alias",      "code"};
  return names[static_cast<int>(how)];
}

/// "code token_expired", then each surprise: "code token_expired, unlisted_status".
inline std::string told(const errcat::any_match& found) {
  using errcat::surprise;
  std::string out = name(found.how) + " " + name(found.what);
  for (const auto& [which, text] : {std::pair{surprise::unlisted_status, ", unlisted_status"},
                                    {surprise::unknown_code, ", unknown_code"},
                                    {surprise::never_sent, ", never_sent"},
                                    {surprise::disagreement, ", disagreement"},
                                    {surprise::ambiguous, ", ambiguous"},
                                    {surprise::unknown_subcode, ", unknown_subcode"}})
    if (found.surprising.has(which)) out += text;
  return out;
}

inline std::string name(errcat::origin from) {
  const char* const names[] = {"-", "vendor", "caller", "http"};
  return names[static_cast<int>(from)];
}

/// "repeat after 1000 (rule); calls caller, delay vendor": the values used, each with its origin.
inline std::string told(const errcat::decision& made) {
  const char* const actions[] = {"unspecified",     "stop",      "repeat",           "refresh",
                                 "wait_for_change", "fix_input", "check_then_repeat"};
  const char* const reasons[] = {
      "no_rule",           "stated_unspecified", "rule",          "retry_after", "should_retry",
      "calls_spent",       "time_spent",         "waits_spent",   "quota_spent", "wait_too_long",
      "already_refreshed", "not_repeatable",     "effect_unknown"};
  std::string out = fmt::format("{} after {} ({})", actions[static_cast<int>(made.action)], made.wait_ms,
                                reasons[static_cast<int>(made.reason)]);
  const std::pair<const char*, errcat::origin> origins[] = {
      {"calls", made.from.calls()}, {"delay", made.from.delay()},   {"factor", made.from.factor()},
      {"cap", made.from.cap()},     {"jitter", made.from.jitter()}, {"elapsed", made.from.elapsed()},
      {"wait", made.from.wait()}};
  std::string separator = "; ";
  for (const auto& [figure, from] : origins)
    if (from != errcat::origin::unused) {
      out += fmt::format("{}{} {}", separator, figure, name(from));
      separator = ", ";
    }
  return out;
}

}  // namespace sample
