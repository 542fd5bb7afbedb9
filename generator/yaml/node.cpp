#include "yaml/node.hpp"

#include <algorithm>
#include <type_traits>

// Gives access to what a node holds, and stores it in its tree.
namespace generator::yaml {

node node::sequence(const span& at, std::span<const node> items) {
  return {type::sequence, style::plain, at, items.data(), items.size()};
}

node node::map(const span& at, std::span<const member> members) {
  return {type::map, style::plain, at, members.data(), members.size()};
}

std::string_view node::text() const {
  return is_scalar() ? std::string_view(static_cast<const char*>(data_), size_) : std::string_view();
}

std::span<const node> node::items() const {
  return is_sequence() ? std::span(static_cast<const node*>(data_), size_) : std::span<const node>();
}

std::span<const member> node::members() const {
  return is_map() ? std::span(static_cast<const member*>(data_), size_) : std::span<const member>();
}

const member* node::find(std::string_view key) const {
  const auto all = members();
  const auto found =
      std::find_if(all.begin(), all.end(), [key](const member& one) { return one.key == key; });
  return found == all.end() ? nullptr : &*found;
}

template <class T>
std::span<const T> tree::copied(std::span<const T> from) {
  static_assert(std::is_trivially_copyable_v<T> && std::is_trivially_destructible_v<T>);
  if (from.empty()) return {};
  auto* const to = static_cast<T*>(storage_->allocate(from.size_bytes(), alignof(T)));
  std::uninitialized_copy(from.begin(), from.end(), to);
  return {to, from.size()};
}

template std::span<const node> tree::copied(std::span<const node>);
template std::span<const member> tree::copied(std::span<const member>);

}  // namespace generator::yaml
