#pragma once
#include <cstddef>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "errcat/detail/found_value.hpp"
#include "errcat/detail/views.hpp"

/// Finds what stands at the places of a catalog in a JSON body.
namespace errcat {
inline namespace v1 {
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

/// The index of an array that a key of a JSON pointer is, or `no_index`: decimal digits without leading
/// zeros.
constexpr std::size_t index_of_key(std::string_view key) {
  if (key.empty() || key.size() > 9 || (key[0] == '0' && key.size() > 1)) return no_index;
  std::size_t index = 0;
  for (const char c : key) {
    if (c < '0' || c > '9') return no_index;
    index = index * 10 + static_cast<std::size_t>(c - '0');
  }
  return index;
}

/// The handler of nlohmann's event parser. It keeps what stands at a place and forgets the rest, so that
/// neither the size nor the nesting of a body costs memory here; the parser itself takes a bit for each
/// level.
class place_finder {
 public:
  place_finder(const place_list& places, std::vector<found_value>& found) : found_(found) {
    for (std::size_t i = 0; i < places.size(); ++i)
      if (places[i].form() == place_form::pointer) tracks_.push_back({places[i].path(), i, 0, 0});
  }

  /// Whether a key that leads to a place was there twice.
  bool ambiguous() const { return ambiguous_; }

  bool null() {
    return value([] { return found_value{found_value::type::null}; });
  }
  bool boolean(bool given) {
    return value([&] { return boolean_value(given); });
  }
  bool number_integer(std::int64_t given) {
    return value([&] { return integer_value(given); });
  }
  bool number_unsigned(std::uint64_t given) {
    return value([&] { return integer_value(given); });
  }
  bool number_float(double given, const std::string& written) {
    return value([&] { return found_value{found_value::type::real, written, nullptr, given}; });
  }
  bool string(const std::string& given) {
    return value([&] { return text_value(given); });
  }
  bool binary(const nlohmann::json::binary_t&) { return composite(); }

  bool start_object(std::size_t) { return start(no_index); }
  bool start_array(std::size_t) { return start(0); }
  bool end_object() { return end(); }
  bool end_array() { return end(); }
  bool key(const std::string& given) {
    if (skipped_ > 0) return true;
    step([&](std::string_view wanted) { return wanted == given; });
    return !ambiguous_;
  }
  bool parse_error(std::size_t, const std::string&, const nlohmann::json::exception&) { return false; }

 private:
  /// How far the path to where the parser stands is that of a place.
  struct track {
    text_list path;
    std::size_t place;
    std::size_t matched;  ///< keys
    std::size_t met;      ///< the most keys that ever were: the same ones again are a second value
  };

  /// To a member or element of the innermost container.
  template <class Match>
  void step(const Match& is_it) {
    const std::size_t level = open_.size();
    for (track& one : tracks_) {
      if (one.matched + 1 < level) continue;
      one.matched = level - 1;
      if (one.path.size() < level || !is_it(one.path[level - 1])) continue;
      ambiguous_ = ambiguous_ || one.met >= level;
      one.matched = one.met = level;
    }
  }

  /// Before each value: an element of an array has no key of its own.
  void step_to_element() {
    if (open_.empty() || open_.back() == no_index) return;
    const std::size_t index = open_.back()++;
    step([&](std::string_view wanted) { return index_of_key(wanted) == index; });
  }

  /// Most values stand at no place, and then nothing is made of them.
  template <class Make>
  bool value(const Make& make) {
    if (skipped_ > 0) return true;
    step_to_element();
    for (const track& one : tracks_)
      if (one.matched == open_.size() && one.path.size() == open_.size()) found_[one.place] = make();
    return true;
  }
  bool composite() {
    return value([] { return found_value{found_value::type::other}; });
  }

  bool start(std::size_t first_index) {
    if (skipped_ == 0) {
      composite();
      for (const track& one : tracks_)
        if (one.matched == open_.size() && one.path.size() > open_.size()) {
          open_.push_back(first_index);
          return true;
        }
    }
    ++skipped_;
    return true;
  }

  bool end() {
    if (skipped_ > 0) {
      --skipped_;
      return true;
    }
    open_.pop_back();
    return true;
  }

  std::vector<found_value>& found_;
  std::vector<track> tracks_;
  /// Of each open container that leads to a place: the next index, or `no_index`.
  std::vector<std::size_t> open_;
  std::size_t skipped_ = 0;  ///< open containers that lead to none
  bool ambiguous_ = false;
};

/// The value at a path, or null.
template <class Json>
const Json* at_path(const Json& body, const text_list& path) {
  const Json* here = &body;
  for (const std::string_view key : path) {
    if (here->is_object()) {
      const auto member = here->find(typename Json::object_t::key_type(key.data(), key.size()));
      if (member == here->end()) return nullptr;
      here = &*member;
    } else {
      const std::size_t index = here->is_array() ? index_of_key(key) : no_index;
      if (index >= here->size() || index == no_index) return nullptr;
      here = &(*here)[index];
    }
  }
  return here;
}

template <class Json>
found_value value_of(const Json& from) {
  if (from.is_null()) return {found_value::type::null};
  if (from.is_boolean()) return boolean_value(from.template get<bool>());
  if (from.is_number_unsigned()) return integer_value(from.template get<std::uint64_t>());
  if (from.is_number_integer()) return integer_value(from.template get<std::int64_t>());
  if (from.is_number_float())
    return {found_value::type::real, from.dump(), nullptr, from.template get<double>()};
  if (const auto* text = from.template get_ptr<const typename Json::string_t*>())
    return text_value({text->data(), text->size()});
  return {found_value::type::other};
}

}  // namespace detail
}  // namespace v1
}  // namespace errcat
