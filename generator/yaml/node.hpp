#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/source.hpp"

namespace generator::yaml {

struct member;

/// A value of a spec with the exact place where it stands. Scalars are the text in the file:
/// `NO`, `010`, `1.10` and `null` stay text. The span of a scalar covers it as written: quotes included, a
/// block scalar from its `|` or `>` to the end of its last line that is not blank. An absent value has an
/// empty span behind its colon or dash. The span of a collection goes from its bracket or first key or dash
/// to the end of the last value.
struct node {
  enum class type { absent, scalar, sequence, map };  // absent: `key:` with nothing behind it
  enum class style { plain, quoted, block };  // quoted and block scalars are text to every YAML reader

  type kind = type::absent;
  style written = style::plain;
  span at;
  std::string text;             ///< of a scalar
  std::vector<node> items;      ///< of a sequence
  std::vector<member> members;  ///< of a map, in the order of the file

  bool is_scalar() const { return kind == type::scalar; }
  bool is_sequence() const { return kind == type::sequence; }
  bool is_map() const { return kind == type::map; }
  /// The member of a map with this key, or null.
  const member* find(std::string_view key) const;
};

/// An entry of a map; the keys of a map differ.
struct member {
  std::string key;
  span key_at;  ///< the key as written, quotes included
  node::style key_written = node::style::plain;
  node value;
};

}  // namespace generator::yaml
