#include "catalog/page_size.hpp"

#include <algorithm>
#include <string_view>

#include "json/json.hpp"

namespace generator::catalog {
namespace {

constexpr std::string_view entities = "{<&~:;";      ///< become entities of up to six bytes
constexpr std::string_view escaped = "\\`*_[]|#+>";  ///< get a backslash
constexpr std::size_t entity = 6;

bool is_literal(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == ' ' || c < 0;
}

/// At most what a character outside code becomes.
std::size_t size_of(char c) {
  constexpr std::size_t line_break = 5;  // with what indents the next line
  if (is_literal(c)) return 1;
  if (c == '\n') return line_break;
  if (entities.find(c) != entities.npos) return entity;
  if (escaped.find(c) != escaped.npos) return 2;
  return c < ' ' || c == '\x7F' ? 3 : 1;
}

/// With braces or pipes, code takes an element, in which all punctuation is entities.
std::size_t size_of_code(std::string_view text) {
  if (text.find("{{") == text.npos && text.find('|') == text.npos) return 2 + text.size();
  std::size_t size = 0;
  for (const char c : text) size += is_literal(c) ? 1 : entity;
  return size;
}

std::size_t size_of(std::string_view text) {
  std::size_t size = 0;
  for (const char c : text) size += size_of(c);
  if (text.find('`') != text.npos) size = std::max(size, size_of_code(text));
  return text.find("://") == text.npos ? size : 2 * size;  // an address becomes a link to itself
}

std::size_t size_of(const spec::texts& all) {
  std::size_t size = 0;
  for (const auto& one : all) size += 4 + size_of(one.value);
  return size;
}

std::size_t size_of(const spec::links& all) {
  std::size_t size = 0;
  for (const auto& one : all) size += 8 + size_of(one.name.value) + 3 * one.value.url.value.size();
  return size;
}

/// The titles of what an entry is limited to.
template <class T>
std::size_t size_of_titles(const std::vector<index>& these, const std::vector<T>& in) {
  std::size_t size = 0;
  for (const auto one : these) size += 20 + size_of(in[one].title) + in[one].id.size();
  return size;
}

std::size_t size_of(const std::vector<item>& all, const catalog& in) {
  constexpr std::size_t markup = 30;
  constexpr std::size_t retry_rule = 200;
  std::size_t size = 0;
  for (const auto& one : all) {
    size += markup + size_of(one.text) + size_of(one.fix) + size_of_titles(one.surfaces, in.surfaces) +
            size_of_titles(one.operations, in.operations) + size_of(one.written->links);
    if (one.policy) size += retry_rule;
  }
  return size;
}

std::size_t size_of(const spec::example& from) {
  constexpr std::size_t markup = 60;
  auto size = markup + size_of(from.title.value);
  for (const auto& one : from.headers) size += 8 + one.name.value.size() + one.value.value.size();
  if (from.body.value) size += json_to_text(*from.body.value, 2).size();
  return size;
}

std::size_t size_of(const spec::limit& from) {
  constexpr std::size_t bounds = 120;
  return bounds + size_of(from.what.value) + size_of(from.per.value) + size_of(from.surfaces) +
         size_of(from.operations) + size_of(from.environments);
}

/// The heading, the line of facts and the row, without texts.
std::size_t size_of_frame(const entry& of, const catalog& in) {
  constexpr std::size_t markup = 260;
  constexpr std::size_t shown = 2;  // in the heading and in the row
  auto size = markup + shown * (size_of_code(of.code) + size_of_code(of.subcode)) + 2 * of.anchor.size() +
              2 * of.id.size() + in.vendor.size();
  if (of.kind) size += in.kinds[*of.kind].id.size();
  if (of.effective_policy) size += in.policies[*of.effective_policy].id.size();
  for (const auto& one : of.status_written) size += 4 + one.size();
  return size;
}

}  // namespace

std::size_t size_on_page(const entry& of, const catalog& in) {
  constexpr std::size_t label = 25;
  const auto& written = *of.written;
  auto size = size_of_frame(of, in) + size_of(of.title) + 2 * size_of(of.summary) + 2 * size_of(of.action) +
              size_of(of.causes, in) + size_of(of.fixes, in) + size_of_titles(of.surfaces, in.surfaces) +
              size_of_titles(of.operations, in.operations) + size_of(written.notes) + size_of(written.links);
  for (const auto one : of.messages) size += label + size_of_code(one);
  for (const auto& one : of.aliases) size += label + size_of_code(one);
  for (const auto one : of.other_ids) size += label + one.size();
  for (const auto one : of.other_texts) size += one.empty() ? 0 : label + size_of(one);
  if (of.effective_message && !in.user_messages[*of.effective_message].texts.empty())
    size += label + size_of(in.user_messages[*of.effective_message].texts.front());
  for (const auto& one : of.fields) {
    size += label + size_of_code(one.place);
    for (const auto& value : one.values) size += label + size_of_code(value.text);
  }
  for (const auto& one : written.formats) size += label + size_of(one.name.value) + size_of(one.value.value);
  for (const auto& one : written.limits) size += size_of(one);
  for (const auto& one : written.examples) size += size_of(one);
  return size;
}

}  // namespace generator::catalog
