#pragma once
#include <fstream>
#include <sstream>
#include <string>

#include "catalog/built.hpp"
#include "value/json_of.hpp"
#include "view/view.hpp"

inline std::string text_of_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  if (!in) throw std::runtime_error("cannot read " + path);
  return std::move(text).str();
}

/// The spec that uses every key of the format, with errcat's own kinds.
struct golden : decoded {
  generator::catalog::kind_set kinds = kinds_from(text_of_file(TESTS_DIR "/../specs/kinds.yaml"), sources);
  generator::catalog::catalog on;
  nlohmann::ordered_json view;

  golden() : decoded(text_of_file(TESTS_DIR "/golden/acme.yaml")) {
    on = generator::catalog::build(spec, kinds, found);
    view = json_of(generator::view::of_vendor(on));
  }
};
