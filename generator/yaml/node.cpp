#include "yaml/node.hpp"

#include <algorithm>

// Looks up a key in a map.
namespace generator::yaml {

const member* node::find(std::string_view key) const {
  const auto found =
      std::find_if(members.begin(), members.end(), [key](const member& one) { return one.key == key; });
  return found == members.end() ? nullptr : &*found;
}

}  // namespace generator::yaml
