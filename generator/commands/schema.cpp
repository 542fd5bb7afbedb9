#include "schema/schema.hpp"

#include <nlohmann/json.hpp>
#include <ostream>

#include "commands/commands.hpp"

// The command `schema`.
namespace generator::commands {

int schema(const streams& to) {
  to.out << schema::json_schema().dump(2) << '\n';
  return clean;
}

}  // namespace generator::commands
