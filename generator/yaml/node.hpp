#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/source.hpp"

namespace generator::yaml {

struct member;

/// A value of a spec and its exact place. A scalar keeps the text in the file: `NO`, `010`, `1.10` and `null`
/// stay text. The span of a scalar covers it as written: with its quotes, or, for a block scalar, from its
/// `|` or `>` to the end of its last line that is not blank. An absent value has an empty span after its
/// colon or dash. The span of a collection goes from its bracket, first key or first dash to the end of its
/// last value.
struct node {
  enum class type { absent, scalar, sequence, map };  // absent: `key:` with nothing after it
  enum class style { plain, quoted, block };  // every YAML reader reads quoted and block scalars as text

  type kind = type::absent;
  style written = style::plain;
  span at;
  std::string text;             ///< if this is a scalar
  std::vector<node> items;      ///< if this is a sequence
  std::vector<member> members;  ///< if this is a map; in the order of the file

  bool is_scalar() const { return kind == type::scalar; }
  bool is_sequence() const { return kind == type::sequence; }
  bool is_map() const { return kind == type::map; }
  /// The member of a map with this key, or null.
  const member* find(std::string_view key) const;
};

/// An entry of a map. No two entries of a map have the same key.
struct member {
  std::string key;
  span key_at;  ///< the key as written, with quotes
  node::style key_written = node::style::plain;
  node value;
};

}  // namespace generator::yaml
