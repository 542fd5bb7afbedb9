#include "value/value.hpp"

#include <algorithm>

// The value type.
namespace generator {

value::value() = default;
value::value(const value& other) = default;
value::value(value&& other) noexcept = default;
value& value::operator=(const value& other) = default;
value& value::operator=(value&& other) noexcept = default;
value::~value() = default;

value::value(std::nullptr_t) {}
value::value(bool flag) : is_(flag) {}
value::value(whole_number number) : is_(number.is) {}
value::value(other_number number) : is_(std::move(number)) {}
value::value(std::string_view text) : is_(text) {}
value::value(const char* text) : is_(std::string_view(text)) {}
value::value(const std::string& text) : is_(std::string_view(text)) {}
value::value(std::string&& text) : is_(std::move(text)) {}
value::value(const std::string&& text) : is_(text) {}
value::value(std::vector<value>&& all) : is_(std::move(all)) {}

value::value(std::initializer_list<member> members) {
  auto& all = is_.emplace<std::vector<member>>();
  all.reserve(members.size());
  for (const auto& one : members) all.emplace_back(one.name, std::move(one.is));
}

value value::list() {
  return value(std::vector<value>());
}

value value::object() {
  return value(std::initializer_list<member>{});
}

value value::list_of(value only) {
  auto all = list();
  all.push_back(std::move(only));
  return all;
}

value value::list_of(std::size_t count, std::function<value(std::size_t)> make) {
  value out;
  out.is_ = std::make_shared<const made_list>(made_list{count, std::move(make)});
  return out;
}

value::type value::what() const {
  constexpr type types[] = {type::null, type::boolean, type::number, type::fraction, type::text,
                            type::text, type::list,    type::list,   type::object};
  static_assert(std::size(types) == std::variant_size_v<decltype(is_)>);
  return types[is_.index()];
}

bool value::flag() const {
  return std::get<bool>(is_);
}

std::int64_t value::number() const {
  return std::get<std::int64_t>(is_);
}

const other_number& value::other() const {
  return std::get<other_number>(is_);
}

const std::vector<member>& value::members() const {
  return std::get<std::vector<member>>(is_);
}

std::string_view value::text() const {
  if (const auto* view = std::get_if<std::string_view>(&is_)) return *view;
  return std::get<std::string>(is_);
}

std::size_t value::size() const {
  if (const auto* made = std::get_if<std::shared_ptr<const made_list>>(&is_)) return (*made)->count;
  return std::get<std::vector<value>>(is_).size();
}

void value::each(const std::function<bool(const value&, std::size_t)>& visit) const {
  if (const auto* made = std::get_if<std::shared_ptr<const made_list>>(&is_)) {
    for (std::size_t i = 0; i < (*made)->count; ++i)
      if (!visit((*made)->make(i), i)) return;
    return;
  }
  const auto& all = std::get<std::vector<value>>(is_);
  for (std::size_t i = 0; i < all.size(); ++i)
    if (!visit(all[i], i)) return;
}

const value* value::find(std::string_view name) const {
  const auto* all = std::get_if<std::vector<member>>(&is_);
  if (!all) return nullptr;
  const auto found =
      std::find_if(all->begin(), all->end(), [&](const member& one) { return one.name == name; });
  return found == all->end() ? nullptr : &found->is;
}

const value& value::at(std::string_view name) const {
  return *find(name);
}

void value::push_back(value added) {
  std::get<std::vector<value>>(is_).push_back(std::move(added));
}

void value::add(std::string_view name, value added) {
  std::get<std::vector<member>>(is_).emplace_back(name, std::move(added));
}

void value::replace(std::string_view name, value by) {
  for (auto& one : std::get<std::vector<member>>(is_))
    if (one.name == name) one.is = std::move(by);
}

void value::add_all(value&& from) {
  auto& all = std::get<std::vector<member>>(is_);
  auto& more = std::get<std::vector<member>>(from.is_);
  all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

}  // namespace generator
