#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "errcat/detail/found_value.hpp"
#include "errcat/detail/short_list.hpp"
#include "errcat/detail/views.hpp"

/// Finds the values at the catalog's places in a JSON or form body.
namespace errcat {
inline namespace layout_11 {
namespace detail {

/// A row of `h_places`.
class place {
 public:
  constexpr explicit place(const row_view& row) : row_(row) {}
  constexpr std::string_view text() const { return detail::text(row_.tables(), row_[pl_text]); }
  constexpr place_form form() const { return static_cast<place_form>(row_[pl_form]); }
  constexpr text_list path() const { return {row_.tables(), row_[pl_path]}; }
  constexpr bool is_field() const { return row_[pl_field] != 0; }

 private:
  row_view row_;
};
struct place_maker {
  using value_type = place;
  static constexpr word width = place_width;
  static constexpr value_type make(const row_view& row) { return place(row); }
};
using place_list = list_view<place_maker>;

inline constexpr std::size_t no_index = static_cast<std::size_t>(-1);

/// The array index that a segment of a JSON pointer stands for, or `no_index`. An index has decimal digits
/// without leading zeros.
constexpr std::size_t index_of_segment(std::string_view segment) {
  if (segment.empty() || segment.size() > 9 || (segment[0] == '0' && segment.size() > 1)) return no_index;
  std::size_t index = 0;
  for (const char c : segment) {
    if (c < '0' || c > '9') return no_index;
    index = index * 10 + static_cast<std::size_t>(c - '0');
  }
  return index;
}

/// Whether a segment of a path stands for each element of an array and each member of an object.
constexpr bool is_any_element(std::string_view segment) {
  return segment == "*";
}

/// The handler of `read_json` and `read_form`. It keeps the values at places and forgets the rest, so the
/// size and the nesting of a body cost no memory.
class place_finder {
 public:
  place_finder(const place_list& places, found_values& found) : found_(found) {
    for (std::size_t i = 0; i < places.size(); ++i) {
      if (places[i].form() != place_form::pointer) continue;
      const text_list path = places[i].path();
      tracks_.push_back(
          {path, path.size(), path.front(), static_cast<word>(i), 0, 0, found_values::every_element});
    }
  }

  /// Whether a name that leads to a place occurred twice.
  bool ambiguous() const { return ambiguous_; }

  void null() {
    value([] { return found_value{found_value::type::null}; });
  }
  void boolean(bool given) {
    value([&] { return boolean_value(given); });
  }
  void number(std::string_view literal) {
    value([&] { return number_value(literal); });
  }
  /// `given`: has decoded(), as `json_text` and `form_text` do.
  template <class Text>
  void text(const Text& given) {
    value([&] { return found_value{found_value::type::text, given.decoded()}; });
  }
  bool start_object() { return start(true); }
  bool start_array() { return start(false); }
  void end() { open_.pop_back(); }
  /// `given`: has equals().
  template <class Text>
  bool name(const Text& given) {
    const word index = open_.back().next++;
    enter([&](std::string_view wanted) { return given.equals(wanted); }, index);
    return !ambiguous_;
  }

 private:
  /// How far the path to the reader's position follows the path of a place.
  struct track {
    text_list path;
    std::size_t size;         ///< of the path
    std::string_view wanted;  ///< the segment after those that are followed
    word place;
    std::size_t followed;  ///< number of segments
    std::size_t met;  ///< the most segments that were ever followed; the same ones again are a second value
    word element;     ///< index in the list that `*` stands for
  };
  struct container {
    bool object;
    word next;  ///< index of the next element
  };

  static void follow(track& one, std::size_t segments) {
    one.followed = segments;
    if (segments < one.size) one.wanted = one.path[segments];
  }

  /// Enters a member or element of the innermost container.
  template <class Is>
  void enter(const Is& is_it, word index) {
    const std::size_t level = open_.size();
    for (std::size_t i = 0; i < tracks_.size(); ++i) {
      track& one = tracks_[i];
      if (one.followed + 1 < level) continue;
      if (one.followed >= level) follow(one, level - 1);
      if (one.size < level) continue;
      if (is_any_element(one.wanted)) {
        if (index >= found_values::most_elements) {
          found_.note_more();
          continue;
        }
        one.element = index;
      } else if (!is_it(one.wanted)) {
        continue;
      } else {
        ambiguous_ = ambiguous_ || one.met >= level;
      }
      follow(one, level);
      one.met = level;
    }
  }

  /// Called before each value. An element of an array has no name of its own.
  void enter_element() {
    if (open_.size() == 0 || open_.back().object) return;
    const word index = open_.back().next++;
    enter([&](std::string_view wanted) { return index_of_segment(wanted) == index; }, index);
  }

  bool leads_to(const track& one) const { return one.followed == open_.size() && one.size == open_.size(); }

  /// Most values are at no place. Nothing is made for those.
  template <class Make>
  void value(const Make& make) {
    enter_element();
    for (std::size_t i = 0; i < tracks_.size(); ++i)
      if (leads_to(tracks_[i])) found_.add(tracks_[i].place, tracks_[i].element, make());
  }

  /// Enters a container only if a place may be inside.
  bool start(bool object) {
    value([] { return found_value{found_value::type::other}; });
    for (std::size_t i = 0; i < tracks_.size(); ++i)
      if (tracks_[i].followed == open_.size() && tracks_[i].size > open_.size()) {
        open_.push_back({object, 0});
        return true;
      }
    return false;
  }

  found_values& found_;
  short_list<track, 32> tracks_;
  short_list<container, 16> open_;
  bool ambiguous_ = false;
};

/// Calls `visit` with each value at a path and the index of its list element. Returns whether the list has
/// more elements than are read.
template <class Json, class Visit>
bool each_at(const Json& from, const text_list& path, std::size_t level, word element, const Visit& visit) {
  const Json* here = &from;
  for (; level < path.size(); ++level) {
    const std::string_view segment = path[level];
    if (is_any_element(segment)) {
      word index = 0;
      if (here->is_structured())
        for (const Json& one : *here) {
          if (index == found_values::most_elements) return true;
          each_at(one, path, level + 1, index++, visit);
        }
      return false;
    }
    if (here->is_object()) {
      const auto member = here->find(typename Json::object_t::key_type(segment.data(), segment.size()));
      if (member == here->end()) return false;
      here = &*member;
    } else {
      const std::size_t index = here->is_array() ? index_of_segment(segment) : no_index;
      if (index == no_index || index >= here->size()) return false;
      here = &(*here)[index];
    }
  }
  visit(*here, element);
  return false;
}

/// Beyond 64 bits a parser has lost digits, so these are not the original ones.
inline found_value value_of_float(const std::string& digits) {
  found_value value = number_value(digits);
  const bool is_exact = value.plain.kind() == field_value::type::integer;
  return value.kind == found_value::type::integer && !is_exact ? found_value{found_value::type::real, digits}
                                                               : std::move(value);
}

template <class Json>
found_value value_of(const Json& from) {
  if (from.is_null()) return {found_value::type::null};
  if (from.is_boolean()) return boolean_value(from.template get<bool>());
  if (from.is_number_unsigned()) return integer_value(from.template get<std::uint64_t>());
  if (from.is_number_integer()) return integer_value(from.template get<std::int64_t>());
  if (from.is_number_float()) return value_of_float(from.dump());
  if (const auto* text = from.template get_ptr<const typename Json::string_t*>())
    return text_value({text->data(), text->size()});
  return {found_value::type::other};
}

}  // namespace detail
}  // namespace layout_11
}  // namespace errcat
