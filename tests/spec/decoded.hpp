#pragma once
#include <string>

#include "spec/decode.hpp"
#include "spec/read.hpp"
#include "yaml/parsed.hpp"

/// A spec decoded from its text, with the findings.
struct decoded : parsed {
  generator::spec::vendor_spec spec;

  explicit decoded(std::string text) : parsed(std::move(text)) {
    if (read) spec = generator::spec::read_vendor(root(), found);
  }
};

/// The keys that every spec needs. Tests of other keys start with it.
inline const std::string spec_head = "errcat: 1\nvendor: acme\ntitle: Acme\n";

/// One value, decoded from `v: <value>`.
template <class T>
struct value_of : parsed {
  T value{};

  explicit value_of(const std::string& written) : parsed("v: " + written + '\n') {
    generator::spec::decoder with(root(), found);
    generator::spec::decode(with, root().members().front().value, value);
  }
  /// The text under the value's span.
  std::string_view spanned() const { return sources.text(value.at); }
};
