#pragma once
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <iterator>
#include <memory>
#include <ranges>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace generator {

struct member;

/// A number that is not a 64-bit integer, as JSON has it: a fraction, or too large.
struct other_number {
  std::string digits;
};

/// A value that templates print and the target `json` writes: null, a boolean, a number, a text, a list or an
/// object.
///
/// A text given as an lvalue or a view is not copied. Its owner, usually the catalog, must outlive the value.
/// A text that is moved in is stored. Names of members are not copied either.
class value {
 public:
  enum class type { null, boolean, number, fraction, text, list, object };

  // Defined in value.cpp, so that other files do not compile the operations of the variant.
  value();
  value(const value& other);
  value(value&& other) noexcept;
  value& operator=(const value& other);
  value& operator=(value&& other) noexcept;
  ~value();

  value(std::nullptr_t);
  value(bool flag);
  template <std::integral Number>
  requires(!std::same_as<Number, bool>) value(Number number)
      : value(whole_number{static_cast<std::int64_t>(number)}) {}
  value(other_number number);
  value(std::string_view text);
  value(const char* text);
  value(const std::string& text);
  value(std::string&& text);
  value(const std::string&& text);  ///< what `is_there ? "" : text` gives; kept as well
  value(std::initializer_list<member> members);
  /// A list of texts or numbers.
  template <class Each>
  value(const std::vector<Each>& all) : value(std::vector<value>(all.begin(), all.end())) {}
  template <class Each>
  value(std::vector<Each>&& all)
      : value(std::vector<value>(std::make_move_iterator(all.begin()), std::make_move_iterator(all.end()))) {}
  value(std::vector<value>&& all);

  static value list();
  static value object();
  static value list_of(value only);
  /// A list whose elements are made when they are used, and dropped afterward.
  static value list_of(std::size_t count, std::function<value(std::size_t)> make);

  type what() const;
  bool is_null() const { return what() == type::null; }
  bool is_list() const { return what() == type::list; }
  bool is_object() const { return what() == type::object; }

  // Each of these requires a value of that type.
  bool flag() const;
  std::int64_t number() const;
  const other_number& other() const;
  std::string_view text() const;
  const std::vector<member>& members() const;

  /// The number of elements in a list.
  std::size_t size() const;
  bool empty() const { return size() == 0; }
  /// Calls `visit(element, index)` for each element of a list, until it returns false.
  void each(const std::function<bool(const value&, std::size_t)>& visit) const;

  /// The member of an object with this name. Null if there is none, or if this is not an object.
  const value* find(std::string_view name) const;
  /// The member of an object with this name. There must be one.
  const value& at(std::string_view name) const;

  /// Adds an element to a list.
  void push_back(value added);
  /// Adds a member to an object. There must be none with this name.
  void add(std::string_view name, value added);
  /// Replaces the value of an existing member.
  void replace(std::string_view name, value by);
  /// Adds the members of another object.
  void add_all(value&& from);

 private:
  struct whole_number {
    std::int64_t is;
  };
  explicit value(whole_number number);

  struct made_list {
    std::size_t count;
    std::function<value(std::size_t)> make;
  };
  std::variant<std::monostate, bool, std::int64_t, other_number, std::string_view, std::string,
               std::vector<value>, std::shared_ptr<const made_list>, std::vector<member>>
      is_;
};

struct member {
  std::string_view name;
  mutable value is;  ///< mutable, so that it can be moved out of a list in braces

  member(std::string_view of, value from) : name(of), is(std::move(from)) {}
};

/// Appends a text as a JSON string. The text must be UTF-8.
void add_json_string(std::string_view text, std::string& to);

/// A value as JSON. Without `indent`, it is on one line. Otherwise, each member and element has its own line,
/// indented by `indent` blanks per level.
std::string json_text(const value& from, std::size_t indent = 0);

/// Takes a text in pieces, one after the other.
using text_sink = std::function<void(std::string_view)>;

/// The same JSON in pieces, for a text that is too long to be kept.
void write_json(const value& from, std::size_t indent, const text_sink& to);

}  // namespace generator
