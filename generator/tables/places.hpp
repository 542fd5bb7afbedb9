#pragma once
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "tables/builder.hpp"

namespace generator::tables {

/// Every place in a response that an envelope or the fields of an entry use, once each, in the order of their
/// bytes.
class places {
 public:
  explicit places(const catalog::catalog& from);

  /// Rows of `errcat::detail::place_width` words each. Adds their paths to `into`.
  row_list rows(builder& into) const;

  /// The places in a part of an envelope, without those that a response cannot have: parameters of a
  /// redirect, and places that the vendor does not specify.
  cell list(const spec::place_map& part, builder& into, label is) const;
  /// Rows of `errcat::detail::wait_width`.
  cell waits(const std::vector<catalog::wait_place>& all, builder& into, std::string_view name) const;

 private:
  struct known {
    errcat::detail::place_form form = {};
    std::vector<std::string> path;
    bool is_field = false;
    word index = 0;
  };

  void add(std::string_view written, bool is_field);

  std::map<std::string, known, std::less<>> all_;
};

}  // namespace generator::tables
