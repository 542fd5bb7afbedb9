#pragma once
#include <cstddef>
#include <cstdint>
#include <memory>
#include <memory_resource>
#include <span>
#include <string_view>
#include <vector>

#include "diagnostics/source.hpp"

// The tree that a spec is read into.
namespace generator::yaml {

struct member;

/// A value of a spec and its exact span. A scalar keeps the text in the file: `NO`, `010`, `1.10` and `null`
/// stay text. The span of a scalar covers it as the file has it: with its quotes, or, for a block scalar,
/// from its `|` or `>` to the end of its last line that is not blank. An absent value has an empty span after
/// its colon or dash. The span of a collection goes from its bracket, first key or first dash to the end of
/// its last value.
///
/// A node is a view: what it holds belongs to its tree, its texts belong to the sources.
class node {
 public:
  enum class type : std::uint8_t { absent, scalar, sequence, map };  // absent: `key:` with nothing after it
  enum class style : std::uint8_t { plain, quoted, block };  // every YAML reader takes the last two as text

  node() = default;
  static node absent(const span& at) { return {type::absent, style::plain, at, nullptr, 0}; }
  static node scalar(const span& at, std::string_view text, style how) {
    return {type::scalar, how, at, text.data(), text.size()};
  }
  static node sequence(const span& at, std::span<const node> items);
  static node map(const span& at, std::span<const member> members);

  bool is_scalar() const { return kind == type::scalar; }
  bool is_sequence() const { return kind == type::sequence; }
  bool is_map() const { return kind == type::map; }

  /// The text of a scalar. Empty for anything else.
  std::string_view text() const;
  /// The items of a sequence. Empty for anything else.
  std::span<const node> items() const;
  /// The members of a map, in the order of the file. Empty for anything else.
  std::span<const member> members() const;
  /// The member of a map with this key, or null.
  const member* find(std::string_view key) const;

  type kind = type::absent;
  style written = style::plain;
  span at;

 private:
  node(type of, style how, const span& where, const void* data, std::size_t size)
      : kind(of), written(how), at(where), data_(data), size_(size) {}

  const void* data_ = nullptr;  ///< the first character, item or member
  std::size_t size_ = 0;
};

/// An entry of a map. No two entries of a map have the same key.
struct member {
  std::string_view key;
  span key_at;  ///< the key as the file has it, with quotes
  node::style key_written = node::style::plain;
  node value;
};

/// What a file holds. Nodes live as long as their tree, their texts as long as the sources.
class tree {
 public:
  const node& root() const { return root_; }
  void set_root(const node& root) { root_ = root; }

  /// Keeps the values of a collection that is complete.
  std::span<const node> keep(std::span<const node> items) { return copied(items); }
  std::span<const member> keep(std::span<const member> members) { return copied(members); }

 private:
  template <class T>
  std::span<const T> copied(std::span<const T> from);

  std::unique_ptr<std::pmr::monotonic_buffer_resource> storage_ =
      std::make_unique<std::pmr::monotonic_buffer_resource>();
  node root_;
};

}  // namespace generator::yaml
