#include <algorithm>
#include <optional>

#include "render/characters.hpp"
#include "render/template.hpp"
#include "render/tokens.hpp"

// Parses templates.
namespace generator::render {
namespace {

using sort = token::sort;

/// The first word of `text`, and the text after it.
std::pair<std::string_view, std::string_view> cut_word(std::string_view text) {
  const std::size_t end = std::min(text.find_first_of(" \t"), text.size());
  return {text.substr(0, end), trim(text.substr(end))};
}

bool is_step(std::string_view text) {
  const std::string_view plain = text.substr(text.starts_with('@') ? 1 : 0);
  return !plain.empty() &&
         std::all_of(plain.begin(), plain.end(), [](char c) { return is_alnum(c) || c == '_' || c == '-'; });
}

std::string quoted(std::string_view before, std::string_view name, std::string_view after) {
  std::string text(before);
  text += name;
  return text += after;
}

/// Builds the tree of one template.
class parser {
 public:
  parser(std::string_view text, file_id file, const parse_setting& setting, reporter& out)
      : text_(text), file_(file), setting_(setting), out_(out) {
    open_.push_back({{}, setting.inherited});
  }

  std::vector<node> parse() {
    for (const token& one : tokens_of(text_, file_, setting_.indent, out_)) {
      add(one);
      if (gave_up_) break;
    }
    while (open_.size() > 1) close_unclosed();
    return std::move(open_.back().section.inside);
  }

 private:
  struct open_section {
    node section;
    filter_use filter;
  };

  void add(const token& one) {
    switch (one.what) {
      case sort::text:
        return add_text(one.text);
      case sort::comment:
        return;
      case sort::pragma:
        return add_pragma(one.text);
      case sort::close:
        return add_close(one.text);
      case sort::partial:
        return add_partial(one);
      case sort::value:
      case sort::section:
      case sort::inverse:
        break;
    }
    is_past_pragma_ = true;
    const std::size_t bar = std::min(one.text.find('|'), one.text.size());
    const std::string_view written = trim(one.text.substr(0, bar));
    const std::optional<name_path> name = name_of(written);
    filter_use filter = open_.back().filter;
    bool is_sound = name.has_value();
    if (bar < one.text.size())
      is_sound = read_filter(trim(one.text.substr(bar + 1)), one.text, filter) && is_sound;
    if (one.what == sort::value) {
      if (is_sound) add_value(*name, filter);
    } else {
      add_section(one.what, name.value_or(name_path{.at = span_of(written), .text = written}), filter);
    }
  }

  void add_text(std::string_view text) {
    std::vector<node>& nodes = open_.back().section.inside;
    const bool continues = !nodes.empty() && nodes.back().what == node::sort::text &&
                           nodes.back().text.data() + nodes.back().text.size() == text.data();
    if (continues) {
      nodes.back().text = {nodes.back().text.data(), nodes.back().text.size() + text.size()};
    } else {
      nodes.push_back({.what = node::sort::text, .text = text});
    }
  }

  void add_value(const name_path& name, const filter_use& filter) {
    if (filter.what == nullptr) {
      complain(name.text, quoted("the value `", name.text, "` has no filter"),
               "Write `{{name|filter}}`, or begin the template with `{{%filter NAME}}`.");
    }
    open_.back().section.inside.push_back({.what = node::sort::value, .name = name, .filter = filter});
  }

  void add_section(sort what, const name_path& name, const filter_use& filter) {
    if (open_.size() > deepest_section) {
      complain(name.text, "sections are nested more than " + std::to_string(deepest_section) + " deep",
               "Move the inner sections to a partial.");
      gave_up_ = true;
    }
    const auto kind = what == sort::section ? node::sort::section : node::sort::inverse;
    open_.push_back({{.what = kind, .name = name}, filter});
  }

  void add_close(std::string_view name) {
    const auto opened = std::find_if(open_.rbegin(), open_.rend() - 1, [name](const open_section& one) {
      return one.section.name.text == name;
    });
    if (opened == open_.rend() - 1) {
      const std::string_view inner = open_.back().section.name.text;
      complain(
          name, quoted("no section `", name, "` is open here"),
          inner.empty() ? "Remove the tag." : quoted("Close `", inner, "`, the innermost open section."));
      return;
    }
    const auto depth = static_cast<std::size_t>(open_.rend() - opened);
    while (open_.size() > depth) close_unclosed();
    close_innermost();
  }

  void close_unclosed() {
    const std::string_view name = open_.back().section.name.text;
    if (!gave_up_) {
      complain(name, quoted("the section `", name, "` is not closed"),
               quoted("Close it with `{{/", name, "}}`."));
    }
    close_innermost();
  }

  void close_innermost() {
    node done = std::move(open_.back().section);
    open_.pop_back();
    open_.back().section.inside.push_back(std::move(done));
  }

  void add_partial(const token& one) {
    is_past_pragma_ = true;
    const bool is_path = !one.text.empty() && std::all_of(one.text.begin(), one.text.end(), [](char c) {
      return is_alnum(c) || std::string_view("_-./").find(c) != std::string_view::npos;
    });
    if (!is_path) {
      complain(one.text, quoted("`", one.text, "` is not the path of a template"),
               "Use letters, digits, `_`, `-`, `.` and `/`. To name a filter, use a section around the tag.");
      return;
    }
    open_.back().section.inside.push_back({.what = node::sort::partial,
                                           .name = {.at = span_of(one.text), .text = one.text},
                                           .filter = open_.back().filter,
                                           .indent = one.indent});
  }

  void add_pragma(std::string_view content) {
    const auto [what, argument] = cut_word(content);
    if (what != "filter") {
      complain(what, quoted("no pragma is called `", what, "`"), "The only pragma is `{{%filter NAME}}`.");
    } else if (is_past_pragma_) {
      complain(what, "the filter of a template must come once, before any other tag",
               "Move the pragma to the top.");
    } else {
      read_filter(argument, content, open_.front().filter);
    }
    is_past_pragma_ = true;
  }

  std::optional<name_path> name_of(std::string_view text) {
    name_path name{.at = span_of(text), .text = text};
    std::string_view rest = text;
    for (; rest.starts_with("../"); rest.remove_prefix(3)) ++name.outer;
    if (rest == ".") return name;
    while (true) {
      const std::size_t end = std::min(rest.find('.'), rest.size());
      name.steps.push_back(rest.substr(0, end));
      if (!is_step(name.steps.back())) break;
      if (end == rest.size()) return name;
      rest.remove_prefix(end + 1);
    }
    complain(text, quoted("`", text, "` is not a name"),
             "A name is letters, digits, `_` and `-`, joined by `.`, after one `../` for each outer scope.");
    return std::nullopt;
  }

  /// @param tag where to report the finding if there is no name to point at
  bool read_filter(std::string_view text, std::string_view tag, filter_use& use) {
    const auto [name, argument] = cut_word(text);
    if (name.empty()) {
      complain(tag, "the name of a filter is missing", all_filters());
      return false;
    }
    const filter* found = find_filter(name);
    if (found == nullptr) {
      std::vector<std::string_view> names;
      for (const filter& one : filters()) names.push_back(one.name);
      std::string help = did_you_mean(name, names).text;
      out_.add(rule::unknown_name, span_of(name), {{"what", "filter"}, {"name", name}},
               help.empty() ? all_filters() : std::move(help));
      return false;
    }
    if (const std::string why = check_argument(*found, argument); !why.empty()) {
      complain(argument, why, {});
      return false;
    }
    use = {found, argument};
    return true;
  }

  static std::string all_filters() {
    std::string text = "The filters are";
    for (const filter& one : filters())
      text += quoted(&one == &filters().front() ? " `" : ", `", one.name, "`");
    return text + '.';
  }

  span span_of(std::string_view part) const {
    const auto begin = static_cast<std::uint32_t>(part.data() - text_.data());
    return {file_, begin, begin + static_cast<std::uint32_t>(part.size())};
  }

  void complain(std::string_view part, std::string_view why, std::string help) {
    out_.add(rule::template_syntax, span_of(part), {{"why", why}}, std::move(help));
  }

  std::string_view text_;
  file_id file_;
  const parse_setting& setting_;
  reporter& out_;
  std::vector<open_section> open_;
  bool is_past_pragma_ = false;
  bool gave_up_ = false;
};

}  // namespace

void reporter::add(rule id, const span& at, std::initializer_list<argument> arguments, std::string help) {
  if (spoken_.emplace(id, at.file, at.begin).second) out_.add(id, at, arguments, std::move(help));
}

std::vector<node> parse_template(std::string_view text, file_id file, const parse_setting& setting,
                                 reporter& out) {
  return parser(text, file, setting, out).parse();
}

}  // namespace generator::render
