#include "pasted/leaves.hpp"

#include "errcat/detail/json_reader.hpp"

// Lists the values of JSON.
namespace generator::pasted {
namespace {

using errcat::detail::json_text;

/// A name as a segment of a JSON pointer.
std::string segment_of(const std::string& name) {
  std::string out;
  for (const char c : name) out.append(c == '~' ? "~0" : c == '/' ? "~1" : std::string_view(&c, 1));
  return out;
}

/// The handler of `read_json`.
class leaf_taker {
 public:
  bool start_object() { return open(false); }
  bool start_array() { return open(true); }
  void end() { open_.pop_back(); }
  bool name(const json_text& given) {
    open_.back().name = given.decoded();
    return all.size() < most_leaves;
  }
  void text(const json_text& given) { add(given.decoded(), true); }
  void number(std::string_view digits) { add(std::string(digits), false); }
  void boolean(bool value) { add(value ? "true" : "false", false); }
  void null() { add("null", false); }

  std::vector<leaf> all;

 private:
  struct container {
    bool is_list = false;
    std::size_t index = 0;
    std::string name = {};
  };

  bool open(bool is_list) {
    if (open_.size() == most_levels || all.size() == most_leaves) return false;
    count_element();
    open_.push_back({is_list});
    return true;
  }

  void count_element() {
    if (!open_.empty() && open_.back().is_list) open_.back().name = std::to_string(open_.back().index++);
  }

  void add(std::string value, bool is_text) {
    count_element();
    if (all.size() == most_leaves) return;
    leaf next{{}, {}, std::move(value), is_text};
    for (const auto& one : open_) {
      next.place.append("/").append(segment_of(one.name));
      if (!one.is_list) next.name = one.name;
    }
    all.push_back(std::move(next));
  }

  std::vector<container> open_;
};

}  // namespace

std::vector<leaf> leaves_of(std::string_view json) {
  leaf_taker taker;
  errcat::detail::read_json(json, taker);
  return std::move(taker.all);
}

}  // namespace generator::pasted
