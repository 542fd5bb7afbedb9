#include <fmt/format.h>

#include <ostream>

#include "catalog/identities.hpp"
#include "commands/edit.hpp"
#include "edit_spec/yaml_text.hpp"
#include "first_spec/skeleton.hpp"
#include "render/characters.hpp"

// The command `add`.
namespace generator::commands {
namespace {

using edit_spec::written_member;
using edit_spec::yaml_text;

std::vector<written_member> members_of(const add_options& options, std::int64_t number) {
  std::vector<written_member> all{{"number", std::to_string(number)}};
  const auto add_text = [&](const char* key, const std::string& text) {
    if (!text.empty()) all.push_back({key, yaml_text(text)});
  };
  add_text("code", options.code);
  add_text("subcode", options.subcode);
  if (!options.statuses.empty()) all.push_back({"status", edit_spec::yaml_texts(options.statuses)});
  add_text("message", options.message);
  add_text("category", options.category);
  add_text("kind", options.kind);
  add_text("retry", options.retry);
  add_text("summary", options.summary.empty() ? first_spec::summary_of(options.id) : options.summary);
  add_text("fixes", options.fix);
  return all;
}

/// What is wrong with the arguments themselves. Empty if nothing is.
std::string mistake(const add_options& options) {
  if (auto why = why_no_id(options.id); !why.empty()) return why;
  std::vector<std::string> texts{options.code, options.subcode, options.message, options.category,
                                 options.kind, options.retry,   options.summary, options.fix};
  texts.insert(texts.end(), options.statuses.begin(), options.statuses.end());
  for (const auto& one : texts)
    if (!is_utf8(one)) return "the arguments are not UTF-8";
  return {};
}

}  // namespace

int add(const add_options& options, const streams& to) {
  if (const auto wrong = mistake(options); !wrong.empty()) {
    to.error << fmt::format("errcat: {}\n", wrong);
    return exit_code::failed;
  }
  spec_to_edit spec;
  if (const auto code = open(options, spec, to)) return *code;
  const auto number = catalog::next_free_number(spec.written());
  const auto change = edit_spec::add_entry(spec.files, options.outcome ? "outcomes" : "errors", options.id,
                                           members_of(options, number), spec.sources);
  edit_result how{options.dry_run, {}, {}};
  if (!change.edits.empty())
    how.done = fmt::format("{}: added `{}` with number {}\n", spec.sources.path(change.edits[0].at.file),
                           options.id, number);
  if (options.summary.empty()) how.next = "Next: say in its `summary` what it means.\n";
  return finish(spec, change, how, to);
}

}  // namespace generator::commands
