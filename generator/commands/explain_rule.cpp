#include "commands/explain_rule.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <ostream>
#include <string>
#include <string_view>

#include "check/check.hpp"
#include "commands/explain_vendors.hpp"
#include "diagnostics/rule_text.hpp"
#include "render/text_blocks.hpp"

// Explains errcat's own rules.
namespace generator::commands {
namespace {

/// Whether the only thing that the arguments name is a vendor, which can also be a rule.
bool is_one_word(const explain_options& given) {
  return !given.vendor.empty() && given.code.empty() && !given.status && given.body.empty() &&
         given.headers.empty() && given.message.empty() && given.surface.empty() && given.operation.empty() &&
         given.search.empty() && !given.ticket && !given.json;
}

void add_list(std::string_view title, const errcat::item_list& items, std::string& text) {
  if (!items.empty()) text += fmt::format("\n{}\n", title);
  for (const std::string_view one : items) text += fmt::format("  - {}\n", one);
}

/// Paragraphs on one line each, and fenced code without its fences.
void add_blocks(std::string_view note, std::string& text) {
  for (const auto& block : render::blocks_of(note)) {
    text += '\n';
    if (!block.is_code) text += fmt::format("{}\n", fmt::join(block.lines, " "));
    if (block.is_code)
      for (const auto& line : block.lines) text += line.empty() ? "\n" : fmt::format("    {}\n", line);
  }
}

std::string_view severity_of(const errcat::entry& known) {
  return known.severity() == errcat::severity::warning ? "warning, which does not stop `errcat generate`"
                                                       : "error, which stops `errcat generate`";
}

std::string to_text(const errcat::entry& known) {
  const auto id = static_cast<rule>(known.number());
  auto text = fmt::format("errcat findings: {}\n  {}\n", known.code(), known.summary());
  add_list("Causes", known.causes(), text);
  add_list("Fixes", known.fixes(), text);
  for (const std::string_view note : known.notes()) add_blocks(note, text);
  text += fmt::format("\n  {:<13}{}\n", "severity", severity_of(known));
  if (check::can_allow(id))
    text += fmt::format("  {:<13}allow: [{{finding: {}, why: ...}}]\n", "exception", known.code());
  for (const std::string_view message : known.messages())
    text += fmt::format("  {:<13}{}\n", "message", message);
  text += fmt::format("  {:<13}{}\n  {:<13}diagnostics.md#{}\n", "number", known.number(), "reference",
                      known.anchor());
  return text;
}

/// Whether a vendor has an entry with this code or id.
bool is_of_vendor(const std::string& word, const std::vector<catalog::catalog>& vendors) {
  return std::ranges::any_of(vendors, [&](const catalog::catalog& one) {
    return std::ranges::any_of(
        one.entries, [&](const catalog::entry& known) { return known.code == word || known.id == word; });
  });
}

/// "did you mean `unknown-key`?" Empty if no rule is near, or if a vendor or what it sends is as near.
std::string suggestion(const std::string& word, const std::vector<catalog::catalog>& vendors) {
  const auto codes = rule_codes();
  auto known = meanings(vendors);
  known.insert(known.end(), codes.begin(), codes.end());
  const auto found = nearest(word, known);
  return std::ranges::find(codes, found) == codes.end() ? std::string() : did_you_mean(word, known).text;
}

}  // namespace

std::optional<int> explain_rule(const explain_options& options, const std::vector<catalog::catalog>& vendors,
                                const streams& to) {
  if (!is_one_word(options)) return {};
  if (std::ranges::find(vendors, options.vendor, &catalog::catalog::vendor) != vendors.end()) return {};
  // A word with `_` can be both a rule's id and a vendor's code.
  const bool is_code = options.vendor.find('-') != std::string::npos;
  const bool is_of_others = is_of_vendor(options.vendor, vendors);
  if (const auto known = find_rule(options.vendor); known && (is_code || !is_of_others)) {
    to.out << to_text(known);
    return exit_code::clean;
  }
  if (is_of_others) return {};
  const auto help = suggestion(options.vendor, vendors);
  if (help.empty()) return {};
  to.error << fmt::format("errcat: no vendor or rule is called `{}`: {}\n", options.vendor, help);
  return exit_code::failed;
}

}  // namespace generator::commands
