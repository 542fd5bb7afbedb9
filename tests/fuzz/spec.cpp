#include <algorithm>

#include "demand.hpp"
#include "diagnostics/edits.hpp"
#include "loaded_spec.hpp"
#include "yaml/characters.hpp"
#include "yaml/parse.hpp"
#include "yaml/read_any.hpp"
#include "yaml/read_plain.hpp"

// Reads a random text as a spec, with both readers of YAML, and checks it. After a null comes a part of the
// spec.
namespace {

using namespace generator;

bool equal(const yaml::node& a, const yaml::node& b);

bool equal(const yaml::member& a, const yaml::member& b) {
  return a.key == b.key && a.key_at == b.key_at && a.key_written == b.key_written && equal(a.value, b.value);
}

bool equal(const yaml::node& a, const yaml::node& b) {
  const auto alike = [](const auto& one, const auto& other) { return equal(one, other); };
  return a.kind == b.kind && a.written == b.written && a.at == b.at && a.text() == b.text() &&
         std::ranges::equal(a.items(), b.items(), alike) &&
         std::ranges::equal(a.members(), b.members(), alike);
}

bool lies_within(const yaml::node& tree, std::size_t size) {
  const auto within = [size](const span& at) { return at.begin <= at.end && at.end <= size; };
  return within(tree.at) &&
         std::ranges::all_of(tree.items(), [&](const auto& one) { return lies_within(one, size); }) &&
         std::ranges::all_of(tree.members(), [&](const auto& one) {
           return within(one.key_at) && lies_within(one.value, size);
         });
}

/// The quick reader gives up, or reads what yaml-cpp reads. What cannot be read has a finding.
void check_readers(std::string_view text) {
  source_set sources;
  findings found;
  const auto file = sources.add("spec.yaml", std::string(text));
  if (!yaml::check_characters(sources, file, found)) return demand(!found.empty());
  const auto quick = yaml::read_plain(sources, file, {});
  const auto full = yaml::read_any(sources, file, found, {});
  if (full.value) demand(lies_within(full.value->root(), text.size()));
  demand(full.complete || !found.empty());
  if (!quick) return;
  demand(found.empty() && full.complete && full.value && equal(quick->root(), full.value->root()));
}

bool is_yaml(std::string_view text) {
  source_set sources;
  findings found;
  return yaml::parse(sources, sources.add("spec.yaml", std::string(text)), found).has_value();
}

/// What `check --fix` writes can be read if the spec could be.
void check_fixes(std::string_view text, const loaded_spec& of) {
  const auto edits = certain_edits(of.found, 1);
  if (edits.empty() || !is_yaml(text)) return;
  demand(is_yaml(edited(1, edits, of.sources)));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto parts = parts_of(text_of(data, size));
  check_readers(parts[0]);
  loaded_spec all;
  load(parts[0], parts.size() > 1 ? parts[1] : std::string_view(), all);
  check_findings(all);
  check_fixes(parts[0], all);
  return 0;
}
