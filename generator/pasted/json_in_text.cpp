#include "pasted/json_in_text.hpp"

#include <algorithm>
#include <optional>

#include "errcat/detail/find_in_body.hpp"
#include "pasted/characters.hpp"
#include "pasted/literal.hpp"
#include "pasted/pasted.hpp"

// Finds JSON in other text.
namespace generator::pasted {
namespace {

namespace wire = errcat::detail;

/// How often JSON can be quoted within JSON.
constexpr int most_quoted = 4;
/// Longer parts of JSON are records, not bodies.
constexpr std::size_t most_part = std::size_t{1} << 16;

/// The handler of `read_json` that remembers how much of a text it could read.
struct progress_taker {
  bool start_object() { return true; }
  bool start_array() { return true; }
  void end() {}
  bool name(const wire::json_text&) { return true; }
  void text(const wire::json_text& given) { note(given.raw().data() + given.raw().size() + 1); }
  void number(std::string_view digits) { note(digits.data() + digits.size()); }
  void boolean(bool) {}
  void null() {}

  void note(const char* end) {
    last = end;
    ++values;
  }

  const char* last = nullptr;  ///< the end of the last text or number
  std::size_t values = 0;
};

/// Where the bracket at `at` is closed. Empty: nowhere, or brackets do not match.
std::optional<std::size_t> end_of(std::string_view text, std::size_t at) {
  wire::json_nesting open;
  for (bool quoted = false; at < text.size(); ++at) {
    const char c = text[at];
    if (quoted) {
      if (c == '\\') ++at;
      quoted = c != '"';
    } else if (c == '"') {
      quoted = true;
    } else if (c == '{' || c == '[') {
      open.push(c == '{');
    } else if (c == '}' || c == ']') {
      if (open.in_object() != (c == '}')) return {};
      open.pop();
      if (open.depth() == 0) return at + 1;
    }
  }
  return {};
}

/// A value found in a text.
struct piece {
  std::string json;
  std::size_t end = 0;
};

/// JSON as it is. If it is cut off or something else stands in it, the part before that.
std::optional<piece> plain_at(std::string_view text, std::size_t at) {
  const auto closed = end_of(text, at);
  const auto end = closed.value_or(text.size());
  const auto json = text.substr(at, end - at);
  progress_taker taker;
  const auto how = wire::read_json(json, taker);
  if (how == wire::json_end::complete) return piece{std::string(json), end};
  if (taker.values == 0) return {};
  if (how == wire::json_end::cut) return piece{std::string(json), end};
  const auto good = static_cast<std::size_t>(taker.last - json.data());
  return piece{std::string(json.substr(0, good)), closed ? end : at + good};
}

/// JSON whose quotes are escaped, as within a text of JSON.
std::optional<piece> escaped_at(std::string_view text, std::size_t at) {
  const auto first = text.find_first_not_of(" \t", at + 1);
  if (first == text.npos || text[first] != '\\') return {};
  auto end = at;
  while (end < text.size() && text[end] != '"' && text[end] != '\n') end += text[end] == '\\' ? 2U : 1U;
  end = std::min(end, text.size());
  const std::string quoted = '"' + std::string(text.substr(at, end - at));
  wire::string_taker taker;
  if (wire::read_json(quoted, taker) != wire::json_end::cut) return {};
  return piece{wire::text_of_cut_string(quoted), end};
}

std::optional<piece> literal_at(std::string_view text, std::size_t at) {
  auto found = read_literal(text, at);
  progress_taker taker;
  const auto how = wire::read_json(found.json, taker);
  const bool is_read = how == wire::json_end::complete || how == wire::json_end::cut;
  if (!is_read || taker.values == 0) return {};
  return piece{std::move(found.json), std::max(found.end, at + 1)};
}

/// Whether a value can begin here. Most brackets in logs begin none.
bool can_begin(std::string_view text, std::size_t at) {
  const auto next = text.find_first_not_of(" \t\r\n", at + 1);
  if (next == text.npos) return false;
  const char c = text[next];
  return text[at] == '{' ? is_letter(c) || std::string_view("\"'\\:_").find(c) != std::string_view::npos
                         : c == '{';
}

/// Whether a text can hold JSON or be quoted JSON.
bool may_hold_json(std::string_view text) {
  return text.size() > 4 && text.find('{') != text.npos;
}

class searcher {
 public:
  explicit searcher(std::vector<std::string>& bodies) : bodies_(bodies) {}

  void search_text(std::string_view text, int quoted) {
    std::vector<std::string> found;
    // Each attempt reads on from a bracket, maybe to the end. Few are enough for any log.
    auto effort = 16 * text.size() + 4'096;
    for (std::size_t at = text.find_first_of("{["); at < text.size(); at = text.find_first_of("{[", at)) {
      if (!can_begin(text, at)) {
        ++at;
        continue;
      }
      auto one = piece_at(text, at);
      const auto read = one ? one->end - at : text.size() - at;
      if (read > effort) break;
      effort -= read;
      at = one ? one->end : at + 1;
      if (one) found.push_back(std::move(one->json));
    }
    for (auto one = found.rbegin(); one != found.rend() && bodies_.size() < most_bodies; ++one)
      add_found(*one, quoted);
  }

  /// Objects first, as JSON within texts is farther in.
  void search_within(std::string_view json, int quoted) {
    add_objects(json);
    if (quoted == most_quoted) return;
    text_taker taker;
    const auto how = wire::read_json(json, taker);
    for (const auto& one : taker.all) search_text(one, quoted + 1);
    // The text in which JSON is cut off is not reported.
    const auto last = how == wire::json_end::cut ? json.rfind("\"{\\") : json.npos;
    if (last != json.npos) search_text(json.substr(last + 1), quoted + 1);
  }

 private:
  /// The handler of `read_json` that takes texts with JSON in them.
  struct text_taker {
    bool start_object() { return true; }
    bool start_array() { return true; }
    void end() {}
    bool name(const wire::json_text&) { return all.size() < most_bodies; }
    void text(const wire::json_text& given) {
      if (all.size() < most_bodies && may_hold_json(given.raw())) all.push_back(given.decoded());
    }
    void number(std::string_view) {}
    void boolean(bool) {}
    void null() {}

    std::vector<std::string> all;
  };

  static std::optional<piece> piece_at(std::string_view text, std::size_t at) {
    if (auto one = escaped_at(text, at)) return one;
    const auto plain = plain_at(text, at);
    if (plain && is_json(plain->json) && end_of(plain->json, 0)) return plain;
    const auto printed = literal_at(text, at);
    if (!printed) return plain;
    return plain && plain->json.size() >= printed->json.size() ? plain : printed;
  }

  void add_found(const std::string& json, int quoted) {
    // What was escaped may be escaped once more.
    if (!is_json(json)) {
      if (quoted < most_quoted) search_text(json, quoted + 1);
      return;
    }
    add(json);
    search_within(json, quoted);
  }

  void add(std::string_view body) {
    const bool is_new = std::find(bodies_.begin(), bodies_.end(), body) == bodies_.end();
    if (is_new && bodies_.size() < most_bodies) bodies_.emplace_back(body);
  }

  /// Adds the objects in JSON but not itself, the outer ones first.
  void add_objects(std::string_view json) {
    std::vector<std::size_t> open;
    std::vector<std::string_view> all;
    bool quoted = false;
    for (std::size_t at = 0; at < json.size(); ++at) {
      const char c = json[at];
      if (quoted) {
        if (c == '\\') ++at;
        quoted = c != '"';
      } else if (c == '"') {
        quoted = true;
      } else if (c == '{' || c == '[') {
        open.push_back(at);
      } else if ((c == '}' || c == ']') && !open.empty()) {
        const auto start = open.back();
        open.pop_back();
        if (c == '}' && start > 0 && at - start < most_part && all.size() < 4 * most_bodies)
          all.push_back(json.substr(start, at + 1 - start));
      }
    }
    std::stable_sort(all.begin(), all.end(), [](auto a, auto b) { return a.size() > b.size(); });
    for (const auto one : all) add(one);
  }

  std::vector<std::string>& bodies_;
};

}  // namespace

bool is_json(std::string_view text) {
  progress_taker taker;
  const auto how = wire::read_json(text, taker);
  return how == wire::json_end::complete || (how == wire::json_end::cut && taker.values > 0);
}

void add_json_in(std::string_view text, std::vector<std::string>& bodies) {
  searcher(bodies).search_text(text, 0);
}

void add_json_within(std::string_view json, std::vector<std::string>& bodies) {
  searcher(bodies).search_within(json, 0);
}

}  // namespace generator::pasted
