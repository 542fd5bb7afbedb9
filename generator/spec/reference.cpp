#include "spec/reference.hpp"

#include "spec/format.hpp"

// Lists the maps of the format.
namespace generator::spec {

std::vector<listed_shape> reference() {
  std::vector<listed_shape> all;
  list_shape<vendor_spec>(all);
  list_shape<spec_part>(all);
  list_shape<kinds_spec>(all);
  return all;
}

}  // namespace generator::spec
