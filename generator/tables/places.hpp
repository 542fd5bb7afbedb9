#pragma once
#include <map>
#include <string>

#include "tables/builder.hpp"

namespace generator::tables {

/// Every place of a response that an envelope or an entry's fields ask for, once, in the order of their
/// bytes.
class places {
 public:
  explicit places(const catalog::catalog& from);

  /// A row of `errcat::detail::place_width` words each, their paths added to `into`.
  std::vector<labelled> rows(builder& into) const;

  /// The places of a part of an envelope that a response can have: no parameter of a redirect, nothing that
  /// the vendor leaves open.
  cell list(const spec::place_map& part, builder& into, const std::string& label) const;
  /// Rows of `errcat::detail::wait_width`.
  cell waits(const std::vector<catalog::wait_place>& all, builder& into, const std::string& label) const;

 private:
  struct known {
    errcat::detail::place_form form = {};
    std::vector<std::string> path;
    bool is_field = false;
    word index = 0;
  };

  void add(const std::string& written, bool is_field);

  std::map<std::string, known> all_;
};

}  // namespace generator::tables
