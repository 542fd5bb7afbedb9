#include "catalog/shed.hpp"

// Frees what a vendor's own outputs alone show.
namespace generator::catalog {

void shed(catalog& whole) {
  spec::vendor_spec name_alone;
  name_alone.vendor = whole.written->vendor;
  whole.written = written_part<spec::vendor_spec>(std::move(name_alone));
  whole.names = {};
  whole.is_shed = true;
  for (auto& one : whole.entries) {
    one.written = {};
    one.causes = {};
    one.fixes = {};
    one.aliases = {};
    one.messages = {};
    one.fields = {};
    one.placeholders = {};
    one.surfaces = {};
    one.operations = {};
    one.other_ids = {};
    one.except_written = {};
  }
}

}  // namespace generator::catalog
