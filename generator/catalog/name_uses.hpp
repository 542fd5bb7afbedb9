#pragma once
#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

#include "diagnostics/source.hpp"
#include "spec/sections.hpp"

/// Which names a spec defines and where it refers to them, for whoever follows or changes names.
namespace generator::catalog {

struct definition {
  spec::section in{};
  std::string_view name;
  span at;  ///< `whole` for a built-in name
};

struct reference {
  span at;             ///< of the text that has the name, which can have more: `source:L18`, `sources.docs`
  std::size_t to = 0;  ///< index into `defined`
};

/// All names of a catalog. Its sections record them while they resolve them, so that nothing else has to know
/// what refers to what.
struct name_uses {
  std::vector<definition> defined;
  std::vector<reference> references;  ///< in the order in which they were resolved; some more than once
  std::array<span, spec::section_count> last{};  ///< the one of each section that was recorded last
};

}  // namespace generator::catalog
