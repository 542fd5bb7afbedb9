#include "render/render.hpp"

#include <algorithm>
#include <memory>
#include <unordered_map>

#include "render/characters.hpp"
#include "render/scope.hpp"
#include "render/template.hpp"

// Renders a template: walks its tree, looks up names, and prints values through their filters.
namespace generator::render {
namespace {

/// A template, parsed for one setting.
struct tree {
  std::string_view path;
  parse_setting setting;
  std::vector<node> nodes{};
};

/// Finds and parses templates. Parses each only once for each setting.
class library {
 public:
  library(const template_set& templates, const source_set& sources, reporter& out)
      : templates_(templates), sources_(sources), out_(out) {}

  const tree* find(std::string_view path, parse_setting setting) {
    const auto known = templates_.find(path);
    if (known == templates_.end()) return nullptr;
    const auto [slot, is_new] = trees_.try_emplace({known->first, std::move(setting)});
    if (is_new) {
      const parse_setting& kept = slot->first.second;
      slot->second = {known->first, kept};
      slot->second.nodes = parse_template(sources_.text(known->second), known->second, kept, out_);
    }
    return &slot->second;
  }

  /// @return null if the set has no such template
  const tree* find_partial(const node& tag, const tree& within) {
    const auto [slot, is_new] = partials_.try_emplace(&tag, nullptr);
    if (is_new)
      slot->second =
          find(path_of(tag, within), {within.setting.indent + std::string(tag.indent), tag.filter});
    return slot->second;
  }

  /// Parses all templates that `root` can reach, so that all malformed tags are found at once.
  void parse_all(const tree& root) {
    std::vector<const tree*> waiting{&root};
    std::set<std::pair<std::string_view, filter_use>> seen{{root.path, root.setting.inherited}};
    while (!waiting.empty()) {
      const tree& one = *waiting.back();
      waiting.pop_back();
      for (const node* tag : partials_in(one.nodes)) {
        const tree* partial = find(path_of(*tag, one), {{}, tag->filter});
        if (partial == nullptr) {
          report_unknown(*tag);
        } else if (seen.emplace(partial->path, tag->filter).second) {
          waiting.push_back(partial);
        }
      }
    }
  }

 private:
  static std::vector<const node*> partials_in(const std::vector<node>& nodes) {
    std::vector<const node*> found;
    std::vector<const std::vector<node>*> waiting{&nodes};
    while (!waiting.empty()) {
      const std::vector<node>& level = *waiting.back();
      waiting.pop_back();
      for (const node& one : level) {
        if (one.what == node::sort::partial) found.push_back(&one);
        if (!one.inside.empty()) waiting.push_back(&one.inside);
      }
    }
    return found;
  }

  /// The path that a partial's tag means. `.mustache` can be left out.
  std::string path_of(const node& tag, const tree& within) const {
    std::string_view asked = tag.name.text;
    std::vector<std::string_view> parts;
    const auto add_parts = [&parts](std::string_view path) {
      while (!path.empty()) {
        const std::size_t end = std::min(path.find('/'), path.size());
        const std::string_view part = path.substr(0, end);
        path.remove_prefix(std::min(end + 1, path.size()));
        if (part == ".." && !parts.empty()) {
          parts.pop_back();
        } else if (!part.empty() && part != ".") {
          parts.push_back(part);
        }
      }
    };
    if (!asked.starts_with('/')) add_parts(within.path.substr(0, within.path.rfind('/') + 1));
    add_parts(asked);
    std::string path;
    for (const std::string_view part : parts) path.append(path.empty() ? "" : "/").append(part);
    return templates_.contains(path) ? path : path + ".mustache";
  }

  void report_unknown(const node& tag) {
    std::vector<std::string> paths;
    for (const auto& [path, file] : templates_) paths.push_back('/' + path);
    out_.add(rule::unknown_name, tag.name.at, {{"what", "template"}, {"name", tag.name.text}},
             did_you_mean(tag.name.text, {paths.begin(), paths.end()}).text);
  }

  const template_set& templates_;
  const source_set& sources_;
  reporter& out_;
  std::map<std::pair<std::string_view, parse_setting>, tree> trees_;
  std::unordered_map<const node*, const tree*> partials_;
};

/// The output. Knows the line that it is on.
class writer {
 public:
  explicit writer(const text_sink& to) : to_(to) {}

  std::string_view line() const { return std::string_view(text_).substr(line_start_); }

  void add(std::string_view text) {
    if (text.empty()) return;
    if (!before_more_.empty() && text.front() != '\n' && text.front() != '\r') {
      put(std::exchange(before_more_, {}));
    }
    before_more_.clear();
    if (wants_blank_line_) text = end_paragraph(text);
    put(text);
  }

  void add(printed value) {
    add(value.text);
    if (value.takes_blanks_back) {
      const std::string_view kept = trim_right(line());
      value.before_more.insert(0, line().substr(kept.size()));
      text_.resize(line_start_ + kept.size());
    }
    if (!value.before_more.empty()) before_more_ = std::move(value.before_more);
    wants_blank_line_ = wants_blank_line_ || value.ends_paragraph;
  }

  void finish() { to_(text_); }

 private:
  /// Puts what is before the next line, with a blank line after it. Returns the rest.
  std::string_view end_paragraph(std::string_view text) {
    if (!line().empty()) {
      const auto end = text.find('\n');
      if (end == std::string_view::npos) return text;
      put(text.substr(0, end + 1));
      text.remove_prefix(end + 1);
    }
    if (text.empty()) return text;
    wants_blank_line_ = false;
    if (text.front() != '\n' && text.front() != '\r') put("\n");
    return text;
  }

  void put(std::string_view text) {
    constexpr std::size_t piece = 64 << 10;
    if (line_start_ >= piece) {
      to_(std::string_view(text_).substr(0, line_start_));
      text_.erase(0, std::exchange(line_start_, 0));
    }
    if (text.find('\n') != std::string_view::npos) line_start_ = text_.size() + text.rfind('\n') + 1;
    text_ += text;
  }

  const text_sink& to_;
  std::string text_;  ///< not given away yet; the last line is always here
  std::size_t line_start_ = 0;
  std::string before_more_;
  bool wants_blank_line_ = false;
};

std::string_view type_of(const value& from) {
  if (from.is_null()) return "null";
  if (from.is_list()) return "a list";
  return from.is_object() ? "an object" : "a fraction";
}

bool is_falsy(const value& from) {
  switch (from.what()) {
    case value::type::null:
      return true;
    case value::type::boolean:
      return !from.flag();
    case value::type::text:
      return from.text().empty();
    case value::type::list:
      return from.empty();
    case value::type::number:
    case value::type::fraction:
    case value::type::object:
      return false;
  }
  return false;
}

/// The text of a value, for a filter to escape. Empty if the filter takes no values of this type.
/// @param made holds the text if the value has none of its own
std::optional<std::string_view> text_of(const value& from, const filter& by, std::string& made) {
  const auto type = from.what();
  const bool is_literal = type == value::type::number || type == value::type::boolean;
  if (!by.takes_any_value && type == value::type::text) return from.text();
  if (!by.takes_any_value && !is_literal) return std::nullopt;
  if (type == value::type::number)
    made = std::to_string(from.number());
  else
    made = json_text(from);
  return made;
}

/// The start of a value, for a finding.
std::string excerpt_of(std::string_view text) {
  constexpr std::size_t most = 60;
  if (!is_utf8(text)) return "bytes that are not UTF-8";
  if (text.size() <= most) return std::string(text);
  std::size_t end = 0;
  for (std::size_t next = 0; next <= most; next_code_point(text, next)) end = next;
  return std::string(text.substr(0, end)) + "...";
}

class renderer {
 public:
  renderer(library& templates, reporter& out, const text_sink& to)
      : templates_(templates), out_(out), text_(to) {}

  void run(const tree& within, const std::vector<node>& nodes, const scope& at) {
    for (const node& one : nodes) {
      if (gave_up_) return;
      switch (one.what) {
        case node::sort::text:
          text_.add(one.text);
          break;
        case node::sort::value:
          print(one, at);
          break;
        case node::sort::section:
        case node::sort::inverse:
          run_section(within, one, at);
          break;
        case node::sort::partial:
          run_partial(within, one, at);
          break;
      }
    }
  }

  void finish() { text_.finish(); }

 private:
  const value* find(const name_path& name, const scope& at, value& fact) {
    const value* found = look_up(name, at, fact);
    if (found == nullptr)
      out_.add(rule::template_unknown_name, name.at, {{"name", name.text}}, hint_for(name, at));
    return found;
  }

  void print(const node& tag, const scope& at) {
    value fact;
    const value* found = find(tag.name, at, fact);
    if (found == nullptr) return;
    const filter& by = *tag.filter.what;
    std::string made;
    const std::optional<std::string_view> text = text_of(*found, by, made);
    if (!text) {
      out_.add(rule::template_wrong_type, tag.name.at,
               {{"name", tag.name.text}, {"actual", type_of(*found)}, {"use", "printed"}});
      return;
    }
    std::optional<printed> result;
    if (is_utf8(*text)) result = by.escape(*text, {text_.line(), tag.filter.argument});
    if (result) {
      text_.add(*std::move(result));
    } else {
      out_.add(rule::template_unprintable, tag.name.at, {{"filter", by.name}, {"value", excerpt_of(*text)}},
               std::string(by.form));
    }
  }

  void run_section(const tree& within, const node& tag, const scope& at) {
    value fact;
    const value* found = find(tag.name, at, fact);
    if (found == nullptr) return;
    const bool is_wanted = is_falsy(*found) == (tag.what == node::sort::inverse);
    if (!is_wanted) return;
    if (tag.what == node::sort::inverse || !(found->is_list() || found->is_object())) {
      run(within, tag.inside, at);
    } else if (found->is_object()) {
      run(within, tag.inside, {found, &at});
    } else {
      const std::size_t count = found->size();
      found->each([&](const value& one, std::size_t i) {
        run(within, tag.inside, {&one, &at, i, count});
        return !gave_up_;
      });
    }
  }

  void run_partial(const tree& within, const node& tag, const scope& at) {
    const tree* partial = templates_.find_partial(tag, within);
    if (partial == nullptr) return;
    if (depth_ == deepest_partial) {
      out_.add(
          rule::template_syntax, tag.name.at,
          {{"why", "partials include each other more than " + std::to_string(deepest_partial) + " deep"}},
          "Put the tag inside a section that ends at some point.");
      gave_up_ = true;
      return;
    }
    ++depth_;
    run(*partial, partial->nodes, at);
    --depth_;
  }

  library& templates_;
  reporter& out_;
  writer text_;
  std::size_t depth_ = 0;
  bool gave_up_ = false;
};

}  // namespace

bool render(std::string_view name, const template_set& templates, const source_set& sources,
            const value& view, const text_sink& to, findings& out) {
  reporter reports(out);
  library known(templates, sources, reports);
  const tree* root = known.find(name, {});
  if (root == nullptr) {
    reports.add(rule::unknown_name, {}, {{"what", "template"}, {"name", name}});
    return false;
  }
  known.parse_all(*root);
  if (reports.has_spoken()) return false;
  renderer rendering(known, reports, to);
  rendering.run(*root, root->nodes, {&view});
  rendering.finish();
  return !reports.has_spoken();
}

std::optional<std::string> render(std::string_view name, const template_set& templates,
                                  const source_set& sources, const value& view, findings& out) {
  std::string text;
  const auto add = [&](std::string_view piece) { text += piece; };
  if (!render(name, templates, sources, view, add, out)) return std::nullopt;
  return text;
}

}  // namespace generator::render
