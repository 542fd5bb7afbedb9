#include "yaml/tree_builder.hpp"

#include <fmt/format.h>
#include <yaml-cpp/mark.h>

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "yaml/characters.hpp"
#include "yaml/extents.hpp"
#include "yaml/syntax_error.hpp"

// Turns yaml-cpp's events into the tree, and checks that no text of the file gets lost on the way.
namespace generator::yaml {
namespace {

bool has_break(std::string_view text) {
  return text.find('\n') != std::string_view::npos;
}

node::style style_of(scalar_form form) {
  if (form == scalar_form::plain) return node::style::plain;
  return form == scalar_form::block ? node::style::block : node::style::quoted;
}

std::size_t column_of(std::string_view text, std::size_t at) {
  const std::size_t before = at == 0 ? std::string_view::npos : text.rfind('\n', at - 1);
  return before == std::string_view::npos ? at : at - before - 1;
}

}  // namespace

tree_builder::tree_builder(source_set& sources, file_id file, std::size_t start, text_buffer& buffer,
                           findings& out, const limits& bounds)
    : sources_(sources),
      file_(file),
      text_(sources.text(file)),
      start_(start),
      buffer_(buffer),
      out_(out),
      bounds_(bounds),
      findings_before_(out.added()),
      cursor_(start) {}

std::optional<tree> tree_builder::take_tree() {
  if (!has_root_) return std::nullopt;
  if (has_unusable_members_) tree_.set_root(without_unusable_members(tree_.root(), tree_));
  return std::move(tree_);
}

std::size_t tree_builder::offset_of(const YAML::Mark& mark) const {
  return std::min(start_ + static_cast<std::size_t>(std::max(mark.pos, 0)), text_.size());
}

span tree_builder::span_of(std::size_t begin, std::size_t end) const {
  return {file_, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

/// A file with thousands of findings is not a spec, and nobody reads them all.
void tree_builder::stop_if_too_many() {
  if (out_.added() <= findings_before_ + bounds_.findings) return;
  out_.last().remarks.push_back({{file_}, "errcat stops reading the file after this many findings"});
  throw stop_reading{};
}

void tree_builder::count_node(std::size_t at) {
  buffer_.note_progress();
  stop_if_too_many();
  if (++nodes_ <= bounds_.nodes) return;
  out_.add(rule::too_many_aliases, span_of(at, at), {{"limit", fmt::format("{} values", bounds_.nodes)}});
  throw stop_reading{};
}

/// yaml-cpp silently drops what it takes for a directive. Nothing in the file may get lost, so this checks
/// that only blanks, comments and structure stand between two values.
void tree_builder::read_gap(std::size_t end) {
  // Do not look past `end`: in a row of dashes, each dash starts a gap.
  const std::string_view read = text_.substr(0, end);
  const std::size_t mark = skip_blanks(read, std::min(cursor_, end));
  if (at_key()) levels_.back().explicit_key = mark < end && read[mark] == '?';
  const std::size_t lost = skip_structure(read, mark);
  if (lost == end) return;
  out_.add(rule::yaml_syntax, span_of(lost, lost), {{"why", "this text is not part of a value"}});
  throw stop_reading{};
}

void tree_builder::check_end() {
  std::size_t at = skip_blanks(text_, cursor_);
  while (text_.substr(at, 3) == "...") at = skip_blanks(text_, at + 3);
  report_directives(at, text_.size());
  // Input that already caused a finding may be incomplete.
  if (at < text_.size() && out_.added() == findings_before_ && documents_ > 0) {
    cursor_ = at;
    read_gap(text_.size());
  }
}

std::optional<std::size_t> tree_builder::open_bracket() const {
  if (levels_.empty() || !levels_.back().bracketed) return std::nullopt;
  return levels_.back().begin;
}

void tree_builder::report_directives(std::size_t begin, std::size_t end) {
  for (std::size_t line = begin; line < end;) {
    const std::size_t next = std::min(text_.find('\n', line), end - 1) + 1;
    if (text_[line] == '%' && column_of(text_, line) == 0) {
      const std::size_t name_end = std::min(text_.find_first_of(" \t\r\n", line), text_.size());
      const std::string what = fmt::format("the directive `{}`", text_.substr(line, name_end - line));
      out_.add(rule::unsupported_yaml, span_of(line, name_end), {{"what", what}},
               "Remove the line, or quote the text if it begins with `%`.");
      stop_if_too_many();
    }
    line = next;
  }
}

void tree_builder::OnDocumentStart(const YAML::Mark& mark) {
  const std::size_t at = offset_of(mark);
  report_directives(cursor_, at);
  cursor_ = std::max(cursor_, at);
  if (++documents_ == 1) return;
  const bool marked = text_.substr(at, 3) == "---";
  if (marked) {
    out_.add(rule::unsupported_yaml, span_of(at, at + 3), {{"what", "a second document"}});
  } else {
    out_.add(rule::yaml_syntax, span_of(at, at), {{"why", "the value of the file ended before this point"}});
  }
  throw stop_reading{};
}

std::size_t tree_builder::skip_properties(std::size_t at) {
  read_gap(at);
  const properties found = properties_at(text_, at);
  for (const auto& tag : found.tags) {
    const std::string what = fmt::format("the tag `{}`", text_.substr(tag.begin, tag.end - tag.begin));
    out_.add(rule::unsupported_yaml, span_of(tag.begin, tag.end), {{"what", what}}, "Remove the tag.");
  }
  cursor_ = std::max(cursor_, found.end);
  return found.value;
}

/// Whether the value is the word `null` at this position. For an absent value, yaml-cpp names the position of
/// the next token, which may be a key `null`. Such a key is on a later line and no deeper than the
/// collection.
bool tree_builder::is_null_word(std::size_t at) const {
  if (null_word_at(text_, at) == 0 || at < cursor_) return false;
  if (levels_.empty() || levels_.back().flow || at_key()) return true;
  return !has_break(text_.substr(cursor_, at - cursor_)) || column_of(text_, at) > levels_.back().column;
}

/// @param before the end of what was read before the anchor and tag of the value
node tree_builder::absent_at(std::size_t at, std::size_t before) {
  const bool item = !levels_.empty() && !levels_.back().is_map();
  const bool behind_mark = !levels_.empty() && !at_key() && !(item && levels_.back().flow);
  const std::size_t mark = skip_blanks(text_, before);
  std::size_t begin = before;
  if (behind_mark && text_.substr(mark, 1) == (item ? "-" : ":")) {
    begin = mark + 1;
  } else if (!behind_mark) {
    begin = std::max(before, at);
  } else if (!item && !levels_.back().flow && !levels_.back().explicit_key) {
    // yaml-cpp treats whatever ends the file as a key.
    out_.add(rule::yaml_syntax, span_of(begin, begin), {{"why", "the `:` after this key is missing"}});
  }
  cursor_ = std::max(cursor_, begin);
  return node::absent(span_of(begin, begin));
}

node tree_builder::scalar_at(std::size_t begin, std::string_view value) {
  const scalar_form form = form_at(text_, begin);
  const std::optional<std::size_t> end = end_of_scalar(text_, begin, value);
  // yaml-cpp accepts a line break at the end of the file as a closing quote.
  if (!end) {
    add_open_quote(file_, begin, out_);
    throw stop_reading{};
  }
  cursor_ = *end;
  const span at = span_of(begin, *end);
  if (form == scalar_form::double_quoted && sources_.text(at).find('\\') != std::string_view::npos) {
    check_escapes(sources_, at, out_);
    return node::scalar(at, sources_.keep(at, repaired(value)), node::style::quoted);
  }
  return node::scalar(at, sources_.keep(at, value), style_of(form));
}

void tree_builder::OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) {
  const std::size_t before = cursor_;
  const std::size_t at = offset_of(mark);
  // Without an anchor, this is the position of the next token, unless only a tag follows.
  const properties next = properties_at(text_, at);
  const bool own_position = anchor != YAML::NullAnchor || (!next.tags.empty() && next.value == text_.size());
  const std::size_t begin = own_position ? skip_properties(at) : at;
  read_gap(begin);
  count_node(begin);
  const bool is_word = is_null_word(begin);
  remember(anchor, is_word);
  if (is_word) return add_value(scalar_at(begin, text_.substr(begin, null_word_at(text_, begin))));
  add_value(absent_at(begin, before));
}

void tree_builder::OnScalar(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                            const std::string& value) {
  const std::size_t before = cursor_;
  const std::size_t begin = skip_properties(offset_of(mark));
  count_node(begin);
  // A tag with no value after it makes an empty text.
  const bool nothing = value.empty() && form_at(text_, begin) == scalar_form::plain;
  remember(anchor, !nothing);
  add_value(nothing ? absent_at(before, before) : scalar_at(begin, value));
}

void tree_builder::OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                                   YAML::EmitterStyle::value style) {
  open(node::type::sequence, mark, tag != "?", anchor, style == YAML::EmitterStyle::Flow);
}

void tree_builder::OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                              YAML::EmitterStyle::value style) {
  open(node::type::map, mark, tag != "?", anchor, style == YAML::EmitterStyle::Flow);
}

void tree_builder::OnMapEnd() {
  report_repeated_keys(levels_.back().members);
  close();
}

void tree_builder::open(node::type kind, const YAML::Mark& mark, bool has_properties, YAML::anchor_t anchor,
                        bool flow) {
  const bool moved = has_properties || anchor != YAML::NullAnchor;
  const std::size_t begin = moved ? skip_properties(offset_of(mark)) : offset_of(mark);
  if (!moved) read_gap(begin);
  count_node(begin);
  if (levels_.size() >= bounds_.depth) {
    out_.add(rule::too_deep, span_of(begin, begin), {{"limit", std::to_string(bounds_.depth)}});
    throw stop_reading{};
  }
  remember(anchor, false);
  level next;
  next.kind = kind;
  next.begin = begin;
  next.number = static_cast<std::uint32_t>(collections_.size());
  next.flow = flow || (!levels_.empty() && levels_.back().flow);
  next.bracketed = flow && text_.substr(begin, 1) == (kind == node::type::map ? "{" : "[");
  next.column = moved ? column_of(text_, begin) : static_cast<std::size_t>(std::max(mark.column, 0));
  collections_.push_back(next_position());
  // The map in `[{a: b}: c]` starts where its key does, and has no bracket of its own.
  if (at_key() && levels_.back().begin == begin) levels_.back().bracketed = false;
  cursor_ = std::max(cursor_, begin + (next.bracketed ? 1 : 0));
  levels_.push_back(std::move(next));
}

void tree_builder::close() {
  const level closed = std::move(levels_.back());
  levels_.pop_back();
  if (closed.bracketed) cursor_ = end_of_flow(text_, cursor_);
  const span at = span_of(closed.begin, std::max(closed.begin, cursor_));
  buffer_.note_progress();
  add_value(closed.is_map() ? node::map(at, tree_.keep(closed.members))
                            : node::sequence(at, tree_.keep(closed.items)));
}

void tree_builder::add_value(const node& value) {
  if (levels_.empty()) {
    tree_.set_root(value);
    has_root_ = true;
    return;
  }
  level& parent = levels_.back();
  if (!parent.is_map()) {
    parent.items.push_back(value);
  } else if (!parent.has_key) {
    add_key(value);
  } else {
    if (!parent.drop_value) {
      parent.pending.value = value;
      parent.members.push_back(parent.pending);
    }
    parent.pending = {};
    parent.has_key = parent.drop_value = false;
  }
}

void tree_builder::add_key(const node& key) {
  level& map = levels_.back();
  map.has_key = true;
  map.drop_value = !key.is_scalar();
  if (map.drop_value) {
    const std::string_view what = key.is_map()        ? "a key that is a map"
                                  : key.is_sequence() ? "a key that is a list"
                                                      : "a value without a key";
    out_.add(rule::unsupported_yaml, key.at, {{"what", what}});
    return;
  }
  if (is_merge_key(key.text(), key.written)) {
    has_unusable_members_ = true;
    out_.add(rule::unsupported_yaml, key.at, {{"what", "the merge key `<<`"}}, "Write the keys out.");
  }
  map.pending.key = key.text();
  map.pending.key_at = key.at;
  map.pending.key_written = key.written;
}

void tree_builder::report_repeated_keys(const std::vector<member>& members) {
  std::unordered_map<std::string_view, const member*> first;
  for (const member& one : members) {
    if (is_merge_key(one.key, one.key_written)) continue;
    const auto [first_one, is_new] = first.emplace(one.key, &one);
    if (is_new) continue;
    has_unusable_members_ = true;
    out_.add(rule::duplicate_key, one.key_at, {{"key", one.key}})
        .remarks.push_back({first_one->second->key_at, "the first one is here"});
    stop_if_too_many();
  }
}

}  // namespace generator::yaml
