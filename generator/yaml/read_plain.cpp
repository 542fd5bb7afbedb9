#include "yaml/read_plain.hpp"

#include <yaml.h>

#include <algorithm>
#include <map>
#include <memory>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

#include "diagnostics/findings.hpp"
#include "diagnostics/unicode.hpp"
#include "yaml/aliases.hpp"
#include "yaml/characters.hpp"
#include "yaml/extents.hpp"

// Builds the tree from libyaml's events. Whatever is unusual makes it give up; it never reports anything.
namespace generator::yaml {
namespace {

/// Breaks that YAML 1.1 has and YAML 1.2 has not.
bool has_old_breaks(std::string_view text) {
  return text.find("\xE2\x80\xA8") != std::string_view::npos ||
         text.find("\xE2\x80\xA9") != std::string_view::npos;
}

std::string_view text_of(const yaml_event_t& scalar) {
  return {reinterpret_cast<const char*>(scalar.data.scalar.value), scalar.data.scalar.length};
}

class plain_reader {
 public:
  plain_reader(source_set& sources, file_id file, const limits& bounds)
      : sources_(sources), file_(file), text_(sources.text(file)), bounds_(bounds) {
    if (text_.starts_with(byte_order_mark)) start_ = byte_order_mark.size();
    at_ = start_;
    end_ = start_;
  }

  std::optional<tree> read() {
    if (has_old_breaks(text_) || yaml_parser_initialize(&parser_) == 0) return std::nullopt;
    const std::unique_ptr<yaml_parser_t, void (*)(yaml_parser_t*)> owned(&parser_, yaml_parser_delete);
    const std::string_view body = text_.substr(start_);
    yaml_parser_set_input_string(&parser_, reinterpret_cast<const unsigned char*>(body.data()), body.size());
    yaml_parser_set_encoding(&parser_, YAML_UTF8_ENCODING);
    bool more = true;
    while (more) {
      yaml_event_t event;
      if (yaml_parser_parse(&parser_, &event) == 0) return std::nullopt;
      more = event.type != YAML_STREAM_END_EVENT;
      const bool known = take(event);
      yaml_event_delete(&event);
      if (!known) return std::nullopt;
    }
    if (!has_root_) return std::nullopt;
    return std::move(tree_);
  }

 private:
  /// A collection that is not closed yet. What it holds so far stands at the end of `nodes_` or `members_`.
  struct level {
    bool map = false;
    bool flow = false;
    bool bracketed = false;
    bool has_key = false;
    std::size_t begin = 0;
    std::size_t first = 0;  ///< its first item or member
    std::string anchor{};
  };

  /// @return false if this reader does not know the event
  bool take(const yaml_event_t& event) {
    switch (event.type) {
      case YAML_STREAM_START_EVENT:
      case YAML_STREAM_END_EVENT:
        return true;
      case YAML_DOCUMENT_START_EVENT:
        return ++documents_ == 1 && event.data.document_start.implicit != 0;
      case YAML_DOCUMENT_END_EVENT:
        return event.data.document_end.implicit != 0;
      case YAML_SCALAR_EVENT:
        return take_scalar(event);
      case YAML_SEQUENCE_START_EVENT: {
        const auto& start = event.data.sequence_start;
        return !start.tag && open(event, false, start.style == YAML_FLOW_SEQUENCE_STYLE, start.anchor);
      }
      case YAML_MAPPING_START_EVENT: {
        const auto& start = event.data.mapping_start;
        return !start.tag && open(event, true, start.style == YAML_FLOW_MAPPING_STYLE, start.anchor);
      }
      case YAML_SEQUENCE_END_EVENT:
      case YAML_MAPPING_END_EVENT:
        return close(event);
      case YAML_ALIAS_EVENT:
        return take_alias(event);
      default:
        return false;
    }
  }

  /// libyaml counts characters. Marks follow each other in the order of the text.
  std::size_t offset_of(const yaml_mark_t& mark) {
    if (mark.index < characters_) {
      at_ = start_;
      characters_ = 0;
    }
    for (; characters_ < mark.index && at_ < text_.size(); ++characters_)
      at_ += code_point_at(text_, at_).size;
    return at_;
  }

  span span_of(std::size_t begin, std::size_t end) const {
    return {file_, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  }

  /// yaml-cpp would have to read more than the limit at once, or only nearly not.
  bool is_far(std::size_t begin, std::size_t end) const {
    return end > begin && end - begin > bounds_.ahead / 2;
  }

  bool take_scalar(const yaml_event_t& event) {
    const auto& scalar = event.data.scalar;
    const std::string anchor = name_of(scalar.anchor);
    const std::size_t begin = value_of(event.start_mark, anchor);
    const std::string_view value = text_of(event);
    if (levels_.empty() || scalar.tag || ++count_ > bounds_.nodes || !may_begin(event.start_mark, anchor))
      return false;
    if (scalar.style == YAML_PLAIN_SCALAR_STYLE && value.empty()) return anchor.empty() && take_absent(begin);
    const bool block = scalar.style == YAML_LITERAL_SCALAR_STYLE || scalar.style == YAML_FOLDED_SCALAR_STYLE;
    const std::size_t end =
        block ? end_of_scalar(text_, begin, value).value_or(begin) : offset_of(event.end_mark);
    if (is_far(end_, end) || (block && is_odd_block(value, begin, end))) return false;
    const std::size_t end_before = std::exchange(end_, end);
    const bool in_flow = !levels_.empty() && levels_.back().flow;
    // In brackets, each parser has its own idea of which `?` starts a key.
    const std::size_t from = scalar.style == YAML_PLAIN_SCALAR_STYLE ? end : begin;
    if (in_flow && text_.substr(end_before, from - end_before).find('?') != std::string_view::npos)
      return false;
    const span at = span_of(begin, end);
    if (scalar.style == YAML_DOUBLE_QUOTED_SCALAR_STYLE && has_forbidden_escape(at)) return false;
    const auto style = block                                     ? node::style::block
                       : scalar.style == YAML_PLAIN_SCALAR_STYLE ? node::style::plain
                                                                 : node::style::quoted;
    return add(node::scalar(at, sources_.keep(at, value), style), anchor);
  }

  static std::string name_of(const yaml_char_t* anchor) {
    return anchor ? reinterpret_cast<const char*>(anchor) : "";
  }

  /// Where a value begins. libyaml's mark is that of its anchor.
  std::size_t value_of(const yaml_mark_t& mark, const std::string& anchor) {
    const std::size_t begin = offset_of(mark);
    return anchor.empty() ? begin : properties_at(text_, begin).value;
  }

  /// libyaml allows fewer characters in names than yaml-cpp.
  bool is_name(const yaml_mark_t& mark, const std::string& name) {
    const std::size_t begin = offset_of(mark);
    return end_of_name(text_, begin) == begin + 1 + name.size();
  }

  bool at_key() const { return !levels_.empty() && levels_.back().map && !levels_.back().has_key; }

  /// Until the value is complete, its anchor means nothing. Keys have no anchors here.
  bool may_begin(const yaml_mark_t& mark, const std::string& anchor) {
    if (anchor.empty()) return true;
    anchors_.erase(anchor);
    return !at_key() && is_name(mark, anchor);
  }

  bool take_alias(const yaml_event_t& event) {
    const std::size_t begin = offset_of(event.start_mark);
    const auto found = anchors_.find(name_of(event.data.alias.anchor));
    if (levels_.empty() || at_key() || found == anchors_.end() || !is_name(event.start_mark, found->first))
      return false;
    const extent size = measure(found->second, bounds_.copied_nodes - copied_.nodes + 1);
    copied_.nodes += size.nodes;
    copied_.bytes += size.bytes;
    count_ += size.nodes;
    if (copied_.nodes > bounds_.copied_nodes || copied_.bytes > bounds_.copied_bytes ||
        count_ > bounds_.nodes || levels_.size() + size.height > bounds_.depth)
      return false;
    end_ = end_of_name(text_, begin);
    return add(found->second);
  }

  /// yaml-cpp has its own idea of a block that says nothing, of one that begins on a line of its own, and of
  /// blanks after one at the end of a file.
  bool is_odd_block(std::string_view value, std::size_t begin, std::size_t end) const {
    if (value.find_first_not_of(" \t\n") == std::string_view::npos) return true;
    if (text_.substr(end_, begin - end_).find('\n') != std::string_view::npos) return true;
    return text_.find_first_not_of(" \t\r\n", end) == std::string_view::npos && text_.substr(end) != "\n";
  }

  bool has_forbidden_escape(const span& at) const {
    if (sources_.text(at).find('\\') == std::string_view::npos) return false;
    findings found;
    check_escapes(sources_, at, found);
    return !found.empty();
  }

  bool take_absent(std::size_t at) {
    if (levels_.empty() || at == start_ || text_[at - 1] != (levels_.back().map ? ':' : '-')) return false;
    if (levels_.back().map != levels_.back().has_key) return false;
    end_ = std::max(end_, at);
    return add(node::absent(span_of(at, at)));
  }

  bool open(const yaml_event_t& event, bool map, bool flow, const yaml_char_t* name) {
    const std::string anchor = name_of(name);
    const std::size_t begin = value_of(event.start_mark, anchor);
    if (levels_.size() >= bounds_.depth || ++count_ > bounds_.nodes || at_key() ||
        !may_begin(event.start_mark, anchor))
      return false;
    const bool bracketed = flow && text_.substr(begin, 1) == (map ? "{" : "[");
    levels_.push_back({map, flow, bracketed, false, begin, map ? members_.size() : nodes_.size(), anchor});
    end_ = std::max(end_, begin + (bracketed ? 1 : 0));
    return true;
  }

  bool close(const yaml_event_t& event) {
    const level closed = std::move(levels_.back());
    levels_.pop_back();
    if (closed.bracketed) end_ = offset_of(event.end_mark);
    // yaml-cpp reads a collection in brackets to its end before it says anything.
    if (closed.flow && is_far(closed.begin, end_)) return false;
    const span at = span_of(closed.begin, end_);
    if (!closed.map) {
      const node value = node::sequence(at, tree_.keep(std::span(nodes_).subspan(closed.first)));
      nodes_.resize(closed.first);
      return add(value, closed.anchor);
    }
    const std::span<const member> members = std::span(members_).subspan(closed.first);
    if (has_repeated_key(members)) return false;
    const node value = node::map(at, tree_.keep(members));
    members_.resize(closed.first);
    return add(value, closed.anchor);
  }

  static bool has_repeated_key(std::span<const member> members) {
    constexpr std::size_t few = 16;
    if (members.size() > few) {
      std::unordered_set<std::string_view> seen(members.size() * 2);
      return !std::all_of(members.begin(), members.end(),
                          [&](const member& one) { return seen.insert(one.key).second; });
    }
    for (std::size_t i = 1; i < members.size(); ++i)
      for (std::size_t before = 0; before < i; ++before)
        if (members[before].key == members[i].key) return true;
    return false;
  }

  bool add(const node& value, const std::string& anchor = {}) {
    if (!anchor.empty()) anchors_.insert_or_assign(anchor, value);
    if (levels_.empty()) {
      tree_.set_root(value);
      return has_root_ = true;
    }
    level& parent = levels_.back();
    if (!parent.map) {
      nodes_.push_back(value);
    } else if (parent.has_key) {
      members_.back().value = value;
      parent.has_key = false;
    } else {
      if (!value.is_scalar() || is_merge_key(value.text(), value.written)) return false;
      members_.push_back({value.text(), value.at, value.written, {}});
      parent.has_key = true;
    }
    return true;
  }

  source_set& sources_;
  file_id file_;
  std::string_view text_;
  const limits& bounds_;
  yaml_parser_t parser_{};
  std::size_t start_ = 0;  ///< what libyaml does not count
  std::size_t at_ = 0;     ///< the offset of the character with number `characters_`
  std::size_t characters_ = 0;
  std::size_t end_ = 0;  ///< the end of the last value
  std::size_t count_ = 0;
  extent copied_;
  std::map<std::string, node> anchors_;
  int documents_ = 0;
  std::vector<level> levels_;
  std::vector<node> nodes_;
  std::vector<member> members_;
  tree tree_;
  bool has_root_ = false;
};

}  // namespace

std::optional<tree> read_plain(source_set& sources, file_id file, const limits& bounds) {
  return plain_reader(sources, file, bounds).read();
}

}  // namespace generator::yaml
